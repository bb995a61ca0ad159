"""Read the board of laws that must follow: the newest scan, its duties, and where each stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Max, Prefetch

from ortaq.conformity.duty import Duty, DutyKind
from ortaq.conformity.exchange import duty_from_dict
from ortaq.conformity.progress import Decided, Progress, Stage, Standing, Verdict, progress
from ortaq.conformity.rewording import Edit, Left, Rewording
from ortaq_site.records.conformity import (
    ConformityDecision,
    ConformityDuty,
    ConformityScan,
    OtherLaw,
)
from ortaq_site.records.law import Consultation


@dataclass(frozen=True)
class Entry:
    """One duty of the board: the record, the value, and what people made of it."""

    record: ConformityDuty
    standing: Standing
    decision: ConformityDecision | None
    """The one that stands."""

    @property
    def duty(self) -> Duty:
        """The duty as the scan proposed it."""
        return self.standing.duty

    @property
    def law(self) -> OtherLaw | None:
        """The law that it stands in; None for what the new text itself calls for."""
        return self.record.law

    @property
    def body(self) -> str:
        """Who is to act: the decision says, else the text, else who keeps the law."""
        decided = self.decision.body if self.decision else ""
        return decided or self.duty.owner or (self.law.body if self.law else "")

    @property
    def due(self) -> date | None:
        """By when: the decision says, else the text."""
        decided = self.decision.due if self.decision else None
        return decided or self.duty.deadline.value

    @property
    def rewording(self) -> Rewording | None:
        """The wording to consider, or why there is none."""
        return rewording_of(self.record.document, self.duty)


@dataclass(frozen=True)
class LawEntry:
    """One law with its duties."""

    law: OtherLaw
    entries: tuple[Entry, ...]
    progress: Progress
    provisions: int
    """Provisions read; 0 = known by its title only."""


@dataclass(frozen=True)
class Board:
    """All that people know about the laws that must follow one draft, on one day."""

    consultation: Consultation
    scan: ConformityScan
    entries: tuple[Entry, ...]
    laws: tuple[LawEntry, ...]
    on: date

    @property
    def in_laws(self) -> tuple[Entry, ...]:
        """Duties that stand in laws."""
        return tuple(entry for entry in self.entries if entry.law)

    @property
    def enactments(self) -> tuple[Entry, ...]:
        """Laws that the new text calls for."""
        return self._own(DutyKind.ENACTMENT)

    @property
    def deadlines(self) -> tuple[Entry, ...]:
        """Times that the new text sets itself."""
        return self._own(DutyKind.DEADLINE)

    @property
    def progress(self) -> Progress:
        """Counts over all laws."""
        return progress((entry.standing for entry in self.in_laws), self.on)

    @property
    def read(self) -> tuple[LawEntry, ...]:
        """Laws whose text was read."""
        return tuple(law for law in self.laws if law.provisions)

    @property
    def provisions(self) -> int:
        """Provisions read in all of them: the base of every count."""
        return sum(law.provisions for law in self.laws)

    @property
    def concerned(self) -> int:
        """Provisions in which something was found."""
        return len({(e.duty.law, e.duty.eid) for e in self.in_laws if e.standing.present})

    def _own(self, kind: DutyKind) -> tuple[Entry, ...]:
        return tuple(e for e in self.entries if e.standing.present and e.duty.kind is kind)


def languages_of(consultation: Consultation) -> list[str]:
    """Give the languages that were scanned, the one with the most laws first."""
    newest = consultation.scans.order_by().values("language").annotate(pk=Max("pk"))
    scans = ConformityScan.objects.filter(pk__in=[one["pk"] for one in newest])
    sizes = {scan.language: len(scan.result["bases"]) for scan in scans}
    return sorted(sizes, key=lambda language: (-sizes[language], language))


def board_of(consultation: Consultation, language: str, on: date) -> Board | None:
    """Give the board of one language; None before its first scan. Costs five queries."""
    scan = (
        consultation.scans.filter(language=language)
        .select_related("old__edition__consultation", "new__edition__consultation")
        .defer("old__akn", "new__akn")
        .first()
    )
    if scan is None:
        return None
    entries = tuple(entries_of(consultation, language, scan))
    laws = consultation.other_laws.filter(language=language)
    bases = scan.result["bases"]
    return Board(
        consultation=consultation,
        scan=scan,
        entries=entries,
        laws=tuple(_law(law, entries, bases.get(law.key, 0), on) for law in laws),
        on=on,
    )


def entries_of(consultation: Consultation, language: str, scan: ConformityScan) -> Iterable[Entry]:
    """Yield the duties of a language in the order of work. Costs two queries."""
    decisions = ConformityDecision.objects.select_related("made_by", "undone_by")
    duties = ConformityDuty.objects.filter(consultation=consultation, language=language)
    duties = duties.select_related("law").prefetch_related(Prefetch("decisions", decisions))
    return (entry_of(duty, scan) for duty in duties)


def entry_of(record: ConformityDuty, scan: ConformityScan) -> Entry:
    """Give one duty with its standing decision; its decisions were fetched with it."""
    standing = [one for one in record.decisions.all() if _stands(one)]
    decision = standing[-1] if standing else None
    duty = duty_from_dict(record.document)
    decided = decided_of(decision, duty) if decision else None
    return Entry(record, Standing(duty, decided, record.scan_id == scan.pk), decision)


def decided_of(decision: ConformityDecision, duty: Duty) -> Decided:
    """Give a stored decision as a value; the day of the text holds where it sets none itself."""
    return Decided(
        verdict=Verdict(decision.verdict),
        stage=Stage(decision.stage or Stage.NOT_STARTED),
        body=decision.body,
        due=decision.due or duty.deadline.value,
        reason=decision.reason,
    )


def rewording_of(document: dict[str, Any], duty: Duty) -> Rewording | None:
    """Give the wording to consider that was stored with a duty."""
    stored = document.get("rewording")
    if not stored:
        return None
    return Rewording(
        duty,
        tuple(Edit(**edit) for edit in stored["edits"]),
        Left(stored["left"]) if stored["left"] else None,
        stored["check_substance"],
    )


def last_changes(consultation: Consultation, language: str, most: int) -> list[ConformityDecision]:
    """Give the latest decisions and what was taken back, newest first."""
    made = ConformityDecision.objects.filter(
        duty__consultation=consultation, duty__language=language
    )
    return list(made.select_related("duty__law", "made_by").order_by(F("pk").desc())[:most])


def grouped(entries: Iterable[Entry], key: Callable[[Entry], str]) -> dict[str, list[Entry]]:
    """Put duties under what `key` gives, in the order of its first appearance."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(key(entry), []).append(entry)
    return groups


def _stands(decision: ConformityDecision) -> bool:
    return not decision.undoes_id and not hasattr(decision, "undone_by")


def _law(law: OtherLaw, entries: Iterable[Entry], provisions: int, on: date) -> LawEntry:
    own = tuple(entry for entry in entries if entry.record.law_id == law.pk)
    return LawEntry(law, own, progress((entry.standing for entry in own), on), provisions)
