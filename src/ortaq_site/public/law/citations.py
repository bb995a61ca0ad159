"""Which provisions an article refers to, and which refer to it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ortaq.law.act import Provision
from ortaq_site.public.law.lines import units
from ortaq_site.public.law.reading import Reading
from ortaq_site.records.law import CitationIndex


@dataclass(frozen=True, slots=True)
class Reference:
    """A place that refers, or is referred to."""

    unit: Provision | None
    """The article on the other end; None where it is in another act."""
    eid: str
    text: str
    """The words of the reference."""
    act: str = ""
    """The other act, as it is named."""


@dataclass(frozen=True, slots=True)
class Citations:
    """The references of one article, both ways, in the order of the text."""

    cites: tuple[Reference, ...]
    cited_by: tuple[Reference, ...]


def citations_of(shown: Reading, unit: Provision) -> Citations:
    """Give the stored references of an article. Costs one query the first time."""
    stored = _index(shown.text.pk, shown.text.sha256)
    owner = {below.eid: one for one in units(shown.act) for below in one.walk()}
    own = {provision.eid for provision in unit.walk()}
    cites, cited_by = [], []
    for citation in stored:
        if citation["eid"] in own:
            cites += _targets(citation, owner, own)
        elif own & set(citation["target"]) and not citation["act"]:
            place = owner.get(citation["eid"])
            cited_by.append(Reference(place, citation["eid"], citation["text"]))
    return Citations(_once(cites), _once(cited_by))


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a line that lead to the provision which they name."""

    start: int
    end: int
    address: str


def spans_of(shown: Reading) -> dict[tuple[str, int], tuple[Span, ...]]:
    """Give the references of a text by provision and line, in order; see `Line.own`.

    Words that name several provisions lead to the first of them.
    """
    owner = {below.eid: one for one in units(shown.act) for below in one.walk()}
    spans: dict[tuple[str, int], tuple[Span, ...]] = {}
    for citation in _index(shown.text.pk, shown.text.sha256):
        target = next((eid for eid in citation["target"] if eid in owner), "")
        if target and not citation["act"]:
            address = f"{shown.article_address(owner[target].eid)}#{target}"
            place = (citation["eid"], citation["line"])
            span = Span(citation["start"], citation["end"], address)
            spans[place] = (*spans.get(place, ()), span)
    return spans


def _targets(
    citation: dict[str, Any], owner: dict[str, Provision], own: set[str]
) -> list[Reference]:
    if citation["act"]:
        return [Reference(None, "", citation["text"], citation["act"])]
    return [
        Reference(owner[eid], eid, citation["text"])
        for eid in citation["target"]
        if eid in owner and eid not in own
    ]


def _once(references: list[Reference]) -> tuple[Reference, ...]:
    kept = {(ref.unit.eid if ref.unit else "", ref.eid, ref.text): ref for ref in references}
    return tuple(kept.values())


@lru_cache(maxsize=24)
def _index(pk: int, sha256: str) -> list[dict[str, Any]]:
    stored = CitationIndex.objects.filter(text_id=pk, text__sha256=sha256)
    return stored.values_list("result", flat=True).first() or []
