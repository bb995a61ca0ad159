"""Scan all laws of a consultation, and keep what is proposed beside what was decided before.

A duty is known again by its law, provision, kind and words, so a further scan keeps decisions. One
that is no longer found stays, with its decisions: its text was changed, or the place is gone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

import ortaq
from ortaq.conformity.change import Change, change
from ortaq.conformity.deadlines import alignment, entry_into_force
from ortaq.conformity.duty import Duty, Scan
from ortaq.conformity.exchange import (
    duty_to_dict,
    leaning_to_dict,
    rewording_to_dict,
    scan_to_dict,
)
from ortaq.conformity.knock_on import knock_on, leaning
from ortaq.conformity.parameters import PARAMETERS
from ortaq.conformity.progress import certainty
from ortaq.conformity.rewording import Rewriter
from ortaq.conformity.scan import must_change, scan, scan_law
from ortaq.law.act import Act
from ortaq.law.akn import read_akn
from ortaq_site.records.conformity import ConformityDuty, ConformityScan, OtherLaw, OtherLawText
from ortaq_site.records.errors import RecordRefused
from ortaq_site.records.law import (
    ComparisonResult,
    Consultation,
    EditionRole,
    EditionStatus,
    EditionText,
)
from ortaq_site.records.people import Account
from ortaq_site.steps.comparison import compare_texts
from ortaq_site.steps.stored_forms import comparison_from_json

Document = dict[str, Any]


class NothingToScan(RecordRefused):
    """There are no two editions, or no laws, in this language; the code says which."""

    def __init__(self, code: str, language: str) -> None:
        self.code, self.language = code, language
        super().__init__(f"{language}: {code}")


@dataclass(frozen=True, slots=True)
class Pair:
    """The two texts of one language whose difference laws must follow."""

    old: EditionText
    new: EditionText


@dataclass(frozen=True, slots=True)
class Found:
    """What one scan gave: its duties as documents with their marks, in the order of work."""

    duties: tuple[tuple[str, Document], ...]
    summary: Document


def pair_of(consultation: Consultation, language: str) -> Pair | None:
    """Give the newest text in force and the newest draft of a language; None without both.

    Published ones where there are such; else those in preparation, so that the desk can begin.
    """
    texts = EditionText.objects.filter(edition__consultation=consultation, language=language)
    texts = texts.select_related("edition").order_by("-edition__sequence")
    published = texts.filter(edition__status=EditionStatus.PUBLISHED)
    return _pair(published) or _pair(texts)


def _pair(texts: QuerySet[EditionText]) -> Pair | None:
    old = texts.filter(edition__role=EditionRole.IN_FORCE).first()
    new = texts.filter(edition__role=EditionRole.DRAFT).first()
    return Pair(old, new) if old and new else None


@transaction.atomic
def scan_laws(consultation: Consultation, language: str, account: Account | None) -> ConformityScan:
    """Scan every law of a language that has a text. Raises NothingToScan.

    With the receipt of the newest scan nothing is done: that scan is given back.
    """
    pair = pair_of(consultation, language)
    if pair is None:
        raise NothingToScan("no_pair", language)
    texts = newest_texts(consultation, language)
    if not texts:
        raise NothingToScan("no_laws", language)
    compared = compare_texts(pair.old, pair.new)
    receipt = _receipt(pair, compared, texts)
    last = consultation.scans.filter(language=language).first()
    if last and last.receipt == receipt and last.new_id == pair.new.pk:
        return last
    found = find(pair, compared, texts)
    made = ConformityScan.objects.create(
        consultation=consultation,
        language=language,
        old=pair.old,
        new=pair.new,
        result=found.summary,
        receipt=receipt,
        made_by=account,
    )
    _keep(made, found)
    return made


def newest_texts(consultation: Consultation, language: str) -> dict[str, OtherLawText]:
    """Give the newest text of each law of a language by the law's key, in their order."""
    texts = OtherLawText.objects.filter(
        law__consultation=consultation, law__language=language
    ).select_related("law")
    return {text.law.key: text for text in texts.order_by("law_id", "pk")}


def find(pair: Pair, compared: ComparisonResult, texts: Mapping[str, OtherLawText]) -> Found:
    """Run the scan: no writing here."""
    old, new = read_akn(bytes(pair.old.akn)), read_akn(bytes(pair.new.akn))
    changed = change(old, new, comparison_from_json(compared.result), PARAMETERS)
    laws = {key: read_akn(bytes(text.akn)) for key, text in texts.items()}
    in_force = pair.new.edition.day
    deadline = alignment(new, entry_into_force(new) or in_force)
    scanned = [scan_law(key, act, changed, deadline) for key, act in laws.items()]
    result = scan(changed, scanned, laws, in_force)
    return Found(tuple(_documents(result, changed, laws)), _summary(result, laws))


def _documents(
    result: Scan, changed: Change, laws: Mapping[str, Act]
) -> list[tuple[str, Document]]:
    """Give duties as documents, surest first, then in the order of laws and texts."""
    rewriter = Rewriter(changed)
    proposed = {
        one.duty: rewording_to_dict(one)
        for key, act in laws.items()
        for one in rewriter.reword([d for d in result.duties if d.law == key], act)
    }
    marked = zip(marks(result.duties), result.duties, strict=True)
    return [
        (mark, {**duty_to_dict(duty), "rewording": proposed.get(duty)})
        for mark, duty in sorted(marked, key=lambda pair: certainty(pair[1]))
    ]


def marks(duties: Sequence[Duty]) -> list[str]:
    """Give what each duty is known by again: law, provision, kind, words, which of equals."""
    seen: Counter[tuple[str, str, str, str]] = Counter()
    found = []
    for duty in duties:
        place = (duty.law, duty.eid, duty.kind.value, duty.text)
        seen[place] += 1
        known = "\n".join((*place, str(seen[place])))
        found.append(sha256(known.encode()).hexdigest())
    return found


def _summary(result: Scan, laws: Mapping[str, Act]) -> Document:
    leans = leaning(laws)
    document = scan_to_dict(result)
    del document["duties"]
    return {**document, "knock_on": leaning_to_dict(leans, knock_on(leans, must_change(result)))}


def _receipt(pair: Pair, compared: ComparisonResult, texts: Mapping[str, OtherLawText]) -> Document:
    return {
        "old": pair.old.sha256,
        "new": pair.new.sha256,
        "day": _day(pair.new.edition.day),
        "laws": {key: text.sha256 for key, text in texts.items()},
        "comparison": compared.receipt["parameters"],
        "parameters": asdict(PARAMETERS),
        "version": ortaq.__version__,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _keep(made: ConformityScan, found: Found) -> None:
    """Store duties under their marks; those that were not found keep their older scan."""
    place = {"consultation": made.consultation, "language": made.language}
    known = {duty.mark: duty for duty in ConformityDuty.objects.filter(**place)}
    laws = {law.key: law for law in OtherLaw.objects.filter(**place)}
    fresh: list[ConformityDuty] = []
    again: list[ConformityDuty] = []
    for position, (mark, document) in enumerate(found.duties):
        duty = known.get(mark) or ConformityDuty(**place, mark=mark)
        duty.law = laws.get(document["law"])
        duty.kind, duty.grade = document["kind"], document["grade"]
        duty.document, duty.position, duty.scan = document, position, made
        (again if mark in known else fresh).append(duty)
    ConformityDuty.objects.bulk_create(fresh, batch_size=500)
    fields = ["law", "kind", "grade", "document", "position", "scan"]
    ConformityDuty.objects.bulk_update(again, fields, batch_size=200)
