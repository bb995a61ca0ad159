"""The page of a text: its tree, and its words with or without a redline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import SimpleLazyObject
from django.views.decorators.http import require_safe

from ortaq.law.act import Note, Provision
from ortaq.law.comparison.fates import Fate
from ortaq.law.comparison.result import Op, Segment
from ortaq_site.public.law.citations import spans_of
from ortaq_site.public.law.downloads import downloads_of
from ortaq_site.public.law.lines import Heading, label, outline
from ortaq_site.public.law.reading import Reading, reading
from ortaq_site.public.law.redline import MarkedLine, rows
from ortaq_site.public.law.wording import (
    VIEWS,
    View,
    Wording,
    links_of,
    view_of,
    whole_wording,
    wording_of,
)


@dataclass(frozen=True, slots=True)
class Block:
    """One thing in the flow of the text: a heading, an article, or a gap where one was dropped."""

    heading: Heading | None = None
    unit: Provision | None = None
    dropped: Provision | None = None
    fate: Fate | None = None
    wording: Wording | None = None
    notes: tuple[Note, ...] = ()
    others: tuple[Provision, ...] = ()
    """Articles of the other text, where they have another number or there are several."""


@require_safe
def text(request: HttpRequest, slug: str, edition: str) -> HttpResponse:
    """Show a whole text."""
    shown = reading(request, slug, edition)
    view = view_of(request, shown)
    context = {
        "reading": shown,
        "consultation": shown.consultation,
        "view": view,
        "views": VIEWS if shown.result and shown.is_new else (),
        # Worked out only where the drawn page is not kept already.
        "blocks": SimpleLazyObject(lambda: list(blocks(shown, view))),
        "spans": SimpleLazyObject(lambda: spans_of(shown)) if view is View.CLEAN else None,
        "preamble": SimpleLazyObject(lambda: preamble(shown, view)),
        "downloads": list(downloads_of(shown)),
    }
    return render(request, "law/text.html", context)


def blocks(shown: Reading, view: View) -> Iterator[Block]:
    """Yield the text block by block, dropped articles after the one that they stood behind."""
    notes = _notes_by_unit(shown)
    dropped = _dropped_by_neighbour(shown) if view is not View.CLEAN else {}
    yield from (Block(dropped=unit) for unit in dropped.get("", ()))
    for entry in outline(shown.act):
        if isinstance(entry, Heading):
            own = notes.get(entry.provision.eid, ())
            yield Block(heading=entry, fate=None, notes=own)
            continue
        yield Block(
            unit=entry,
            fate=_fate(shown, entry.eid),
            wording=whole_wording(shown, entry, view),
            notes=notes.get(entry.eid, ()),
            others=_others(shown, entry),
        )
        yield from (Block(dropped=unit) for unit in dropped.get(entry.eid, ()))


def preamble(shown: Reading, view: View) -> Wording | None:
    """Give the words before the first provision, with their changes."""
    segments = shown.comparison.preamble if shown.comparison else ()
    if view is View.CLEAN or not segments:
        segments = tuple(Segment(Op.SAME, line) for line in shown.act.preamble)
        return Wording(None, None, None, lines=tuple(MarkedLine(None, (), (s,)) for s in segments))
    return wording_of(rows(segments, (), ()), view)


def _fate(shown: Reading, eid: str) -> Fate | None:
    if not shown.fates:
        return None
    return shown.fates.of_new_unit(eid) if shown.is_new else shown.fates.of_old_unit(eid)


def _others(shown: Reading, unit: Provision) -> tuple[Provision, ...]:
    links = links_of(shown, unit.eid)
    eids = (link.old if shown.is_new else link.new for link in links)
    others = tuple(shown.other_provisions[eid] for eid in eids)
    return () if [label(other) for other in others] == [label(unit)] else others


def _notes_by_unit(shown: Reading) -> dict[str, tuple[Note, ...]]:
    """Give the notes of each heading or unit: those that come after it or anything in it."""
    owner: dict[str, str] = {"": ""}
    for entry in outline(shown.act):
        if isinstance(entry, Heading):
            owner[entry.provision.eid] = entry.provision.eid
        else:
            owner |= {provision.eid: entry.eid for provision in entry.walk()}
    notes: dict[str, tuple[Note, ...]] = {}
    for note in shown.act.notes:
        key = owner.get(note.after, "")
        notes[key] = (*notes.get(key, ()), note)
    return notes


def _dropped_by_neighbour(shown: Reading) -> dict[str, list[Provision]]:
    """Give the dropped articles by the new article after which a reader looks for them."""
    places: dict[str, list[Provision]] = {}
    if not (shown.fates and shown.other_act and shown.is_new):
        return places
    neighbour = ""
    for entry in outline(shown.other_act):
        if isinstance(entry, Heading):
            continue
        if links := shown.fates.of_old.get(entry.eid):
            neighbour = next((link.new for link in links if not link.moved), neighbour)
        elif shown.fates.of_old_unit(entry.eid) is Fate.REMOVED:
            places.setdefault(neighbour, []).append(entry)
    return places
