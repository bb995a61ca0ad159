"""What one scan gives, computed from stored texts; nothing is written here.

A law whose text is the same as at the last scan of the same change is not read again: what was
found in it is taken from its duties. So one more law costs the time of one law.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from typing import Any

from ortaq.conformity.change import Change, change
from ortaq.conformity.deadlines import alignment, entry_into_force
from ortaq.conformity.duty import Duty, Scan
from ortaq.conformity.exchange import (
    duty_from_dict,
    duty_to_dict,
    leaning_to_dict,
    rewording_to_dict,
    scan_to_dict,
)
from ortaq.conformity.knock_on import Leaning, Names, knock_on, leaning_of
from ortaq.conformity.parameters import PARAMETERS
from ortaq.conformity.progress import certainty
from ortaq.conformity.rewording import Rewriter
from ortaq.conformity.scan import ScannedLaw, must_change, scan, scan_law
from ortaq.law.act import Act
from ortaq.law.akn import read_akn
from ortaq_site.records.conformity import ConformityScan, OtherLawText
from ortaq_site.records.law import ComparisonResult, EditionText
from ortaq_site.steps.stored_forms import comparison_from_json

Document = dict[str, Any]
Arrows = dict[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Changed:
    """Two stored texts and their comparison."""

    old: EditionText
    new: EditionText
    compared: ComparisonResult


@dataclass(frozen=True, slots=True)
class Found:
    """What one scan gave: its duties as documents with their marks, in the order of work."""

    duties: tuple[tuple[str, Document], ...]
    summary: Document


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the last scan found in laws whose text is the same."""

    scanned: Mapping[str, ScannedLaw] = field(default_factory=dict)
    proposed: Mapping[Duty, Document] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    arrows: Arrows = field(default_factory=dict)


def remembered(last: ConformityScan | None, receipt: Document) -> Remembered:
    """Give what a further scan need not look for again; nothing after another change or method."""
    if last is None or "constitutional" not in last.result or not _is_alike(last.receipt, receipt):
        return Remembered()
    same = {key for key, text in receipt["laws"].items() if last.receipt["laws"].get(key) == text}
    found: dict[str, list[Duty]] = {key: [] for key in same}
    proposed: dict[Duty, Document] = {}
    rows = last.duties.filter(law__key__in=same).order_by("position")
    for document in rows.values_list("document", flat=True):
        duty = duty_from_dict(document)
        found[duty.law].append(duty)
        if document["rewording"]:
            proposed[duty] = document["rewording"]
    result = last.result
    arrows = {(one["law"], one["names"]): one["lines"] for one in result["knock_on"]["arrows"]}
    return Remembered(
        {
            key: ScannedLaw(
                key,
                tuple(duties),
                result["bases"][key],
                key in result["repealed"],
                key in result["constitutional"],
            )
            for key, duties in found.items()
        },
        proposed,
        {key: result["titles"][key] for key in same},
        {pair: lines for pair, lines in arrows.items() if same.issuperset(pair)},
    )


def _is_alike(earlier: Document, later: Document) -> bool:
    return {**earlier, "laws": None} == {**later, "laws": None}


def find(changed: Changed, texts: Mapping[str, OtherLawText], known: Remembered) -> Found:
    """Scan the laws that are not remembered, and join the rest."""
    between = _between(changed.compared.pk, changed.old.sha256, changed.new.sha256)
    in_force = changed.new.edition.day
    deadline = alignment(between.new, entry_into_force(between.new) or in_force)
    rewriter, proposed = Rewriter(between), dict(known.proposed)
    fresh = {key: _act(text) for key, text in texts.items() if key not in known.scanned}
    scanned = dict(known.scanned)
    for key, act in fresh.items():
        scanned[key] = scan_law(key, act, between, deadline)
        for one in rewriter.reword(scanned[key].duties, act):
            proposed[one.duty] = rewording_to_dict(one)
    titles = {key: fresh[key].title if key in fresh else known.titles[key] for key in texts}
    result = scan(between, [scanned[key] for key in texts], titles, in_force)
    leans = leaning_of(tuple(texts), _arrows(texts, fresh, titles, known))
    return Found(tuple(_documents(result, proposed)), _summary(result, leans, titles))


@lru_cache(maxsize=2)
def _between(compared: int, old: str, new: str) -> Change:
    """Prepare a stored comparison; a worker keeps it from one law that is brought in to the next.

    old, new: hashes of both texts, part of what is remembered.
    """
    stored = ComparisonResult.objects.select_related("old", "new").get(
        pk=compared, old__sha256=old, new__sha256=new
    )
    acts = (read_akn(bytes(text.akn)) for text in (stored.old, stored.new))
    return change(*acts, comparison_from_json(stored.result), PARAMETERS)


def _act(text: OtherLawText) -> Act:
    return read_akn(bytes(text.akn))


def _arrows(
    texts: Mapping[str, OtherLawText],
    fresh: Mapping[str, Act],
    titles: Mapping[str, str],
    known: Remembered,
) -> Arrows:
    """Give which laws name which: all that fresh laws name, and who names fresh ones."""
    everyone = Names(titles)
    newcomers = Names({key: titles[key] for key in fresh})
    arrows = dict(known.arrows)
    for key, text in texts.items():
        if key in fresh:
            named = everyone.named_in(fresh[key])
        elif newcomers.named_in_text(bytes(text.akn).decode()):  # a quick look before it is read
            named = newcomers.named_in(_act(text))
        else:
            continue
        arrows |= {(key, other): lines for other, lines in named.items() if other != key}
    return arrows


def _documents(result: Scan, proposed: Mapping[Duty, Document]) -> list[tuple[str, Document]]:
    """Give duties as documents, surest first, then in the order of laws and texts."""
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


def _summary(result: Scan, leans: Leaning, titles: Mapping[str, str]) -> Document:
    document = scan_to_dict(result)
    del document["duties"]
    reached = knock_on(leans, must_change(result))
    return {**document, "titles": dict(titles), "knock_on": leaning_to_dict(leans, reached)}
