"""Read the board of laws that must follow: the newest scan, its duties, and where each stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache
from typing import Any

from django.db.models import F, Max

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

BOARDS_IN_MEMORY = 4
"""About 10 MB each for two thousand duties."""


@dataclass(frozen=True)
class Entry:
    """One duty of the board: the record, the value, and what people made of it."""

    record: ConformityDuty
    """Shared by all who look at the board: read it, change nothing in it."""
    standing: Standing
    decision: ConformityDecision | None
    """The one that stands."""
    law: OtherLaw | None
    """The law that it stands in; None for what the new text itself calls for."""

    @property
    def duty(self) -> Duty:
        """The duty as the scan proposed it."""
        return self.standing.duty

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

    @cached_property
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

    @cached_property
    def progress(self) -> Progress:
        """Counts over all laws."""
        return progress((entry.standing for entry in self.in_laws), self.on)

    @property
    def read(self) -> tuple[LawEntry, ...]:
        """Laws whose text was read."""
        return tuple(law for law in self.laws if law.provisions)

    @property
    def touched(self) -> int:
        """Laws with a place that counts: the same that the page of the consultation tells."""
        return len({entry.duty.law for entry in self.in_laws if entry.standing.is_counted})

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
    laws = {law.pk: law for law in consultation.other_laws.filter(language=language)}
    entries = tuple(_entries(consultation, scan, laws))
    own = grouped((entry for entry in entries if entry.law), lambda entry: entry.duty.law)
    bases = scan.result["bases"]
    return Board(
        consultation=consultation,
        scan=scan,
        entries=entries,
        laws=tuple(
            _law(law, own.get(law.key, []), bases.get(law.key, 0), on) for law in laws.values()
        ),
        on=on,
    )


def _entries(
    consultation: Consultation, scan: ConformityScan, laws: Mapping[int, OtherLaw]
) -> Iterator[Entry]:
    """Yield the duties of a language in the order of work."""
    made = standing_decisions(consultation, scan.language)
    for record, duty in _duties(scan.pk, scan.made_at):
        law = laws.get(record.law_id) if record.law_id else None
        yield _entry(record, duty, scan, made.get(record.pk), law)


def standing_decisions(
    consultation: Consultation, language: str, of: Iterable[int] | None = None
) -> dict[int, ConformityDecision]:
    """Give the decision that stands by the duty, of all or of some duties. Costs one query."""
    decisions = ConformityDecision.objects.filter(
        duty__consultation=consultation, duty__language=language
    )
    if of is not None:
        decisions = decisions.filter(duty__in=of)
    found = list(decisions.order_by("pk"))
    undone = {one.undoes_id for one in found}
    return {one.duty_id: one for one in found if not one.undoes_id and one.pk not in undone}


def entry_of(
    record: ConformityDuty, scan: ConformityScan, decision: ConformityDecision | None
) -> Entry:
    """Give one duty with its standing decision; its law was fetched with it."""
    return _entry(record, duty_from_dict(record.document), scan, decision, record.law)


def _entry(
    record: ConformityDuty,
    duty: Duty,
    scan: ConformityScan,
    decision: ConformityDecision | None,
    law: OtherLaw | None,
) -> Entry:
    decided = decided_of(decision, duty) if decision else None
    return Entry(record, Standing(duty, decided, record.scan_id == scan.pk), decision, law)


@lru_cache(maxsize=BOARDS_IN_MEMORY)
def _duties(scan: int, made_at: datetime) -> tuple[tuple[ConformityDuty, Duty], ...]:
    """Give all duties as the newest scan left them: only a further scan changes them.

    Each has its law and its scan at hand. made_at: of the scan, part of what is remembered.
    """
    newest = ConformityScan.objects.get(pk=scan, made_at=made_at)
    light = ConformityScan.objects.defer("result", "old__akn", "new__akn")
    place = {"consultation": newest.consultation_id, "language": newest.language}
    found = list(ConformityDuty.objects.filter(**place).select_related("law"))
    scans = light.select_related("old", "new").in_bulk({record.scan_id for record in found})
    for record in found:
        record.scan = scans[record.scan_id]
    return tuple((record, duty_from_dict(record.document)) for record in found)


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


def _law(law: OtherLaw, own: list[Entry], provisions: int, on: date) -> LawEntry:
    counted = progress((entry.standing for entry in own), on)
    return LawEntry(law, tuple(own), counted, provisions)
