"""The words of one article in the way a reader asked for: clean, inline, or side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from django.http import HttpRequest

from ortaq.law.act import Provision
from ortaq.law.comparison.result import Link, Op, Segment
from ortaq_site.public.law.lines import lines_below, lines_with_heading
from ortaq_site.public.law.reading import Reading
from ortaq_site.public.law.redline import MarkedLine, Row, inline, rows


class View(StrEnum):
    """How a text is shown."""

    SIDE = "side"
    INLINE = "inline"
    CLEAN = "clean"


VIEWS = tuple(View)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an article, and of the one in the other text that it is set against."""

    link: Link | None
    old: Provision | None
    new: Provision | None
    rows: tuple[Row, ...] = ()
    """For the side-by-side view."""
    lines: tuple[MarkedLine, ...] = ()
    """For the inline and the clean view."""


def view_of(request: HttpRequest, shown: Reading) -> View:
    """Give the view asked for; without a comparison there is only the clean one."""
    if not shown.result or not shown.is_new:
        return View.CLEAN
    wanted = request.GET.get("view", "")
    return View(wanted) if wanted in VIEWS else View.SIDE


def wordings(shown: Reading, unit: Provision, view: View) -> tuple[Wording, ...]:
    """Give the wording of an article against each article of the other text that it is linked to.

    One wording without a link for a new, dropped or repealed article, and in the clean view.
    """
    links = links_of(shown, unit.eid)
    if view is View.CLEAN or not links or not shown.other_act:
        own = (Wording(None, None, unit, lines=plain(unit)),)
        return own if view is not View.SIDE else (_alone(shown, unit),)
    return tuple(_against(shown, link, unit, view) for link in links)


def links_of(shown: Reading, eid: str) -> tuple[Link, ...]:
    """Give the links of an article to the other text, best first."""
    if not shown.fates:
        return ()
    side = shown.fates.of_new if shown.is_new else shown.fates.of_old
    return side.get(eid, ())


def is_verbatim(shown: Reading, link: Link) -> bool:
    """Say whether not a letter differs between two linked articles."""
    segments = shown.comparison.redline.get((link.old, link.new), ()) if shown.comparison else ()
    return all(segment.op is Op.SAME for segment in segments)


def plain(unit: Provision) -> tuple[MarkedLine, ...]:
    """Give the lines of an article without any marks."""
    return tuple(
        MarkedLine(
            line,
            (Segment(Op.SAME, line.num),) if line.num else (),
            (Segment(Op.SAME, line.text),) if line.text else (),
        )
        for line in lines_below(unit)
    )


def _alone(shown: Reading, unit: Provision) -> Wording:
    lines = plain(unit)
    if shown.is_new:
        return Wording(None, None, unit, rows=tuple(Row((), (line,), line.runs) for line in lines))
    return Wording(None, unit, None, rows=tuple(Row((line,), (), line.runs) for line in lines))


def _against(shown: Reading, link: Link, unit: Provision, view: View) -> Wording:
    other = shown.other_provisions[link.old if shown.is_new else link.new]
    old, new = (other, unit) if shown.is_new else (unit, other)
    segments = shown.comparison.redline.get((link.old, link.new), ()) if shown.comparison else ()
    laid = rows(segments, tuple(lines_with_heading(old)), tuple(lines_with_heading(new)))
    return replace(wording_of(laid, view), link=link, old=old, new=new)


def wording_of(laid: Iterable[Row], view: View) -> Wording:
    """Give rows of a redline in the way a reader asked for."""
    if view is View.SIDE:
        return Wording(None, None, None, rows=tuple(laid))
    return Wording(None, None, None, lines=tuple(line for row in laid for line in inline(row)))
