"""The words of one article in the way a reader asked for: clean, inline, or side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from django.http import HttpRequest

from ortaq.law.act import Provision
from ortaq.law.comparison.result import Link, Op, Segment
from ortaq_site.public.law.lines import Line, label, lines_below, lines_with_heading
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

    @property
    def alone(self) -> bool:
        """Whether one of the two columns would be empty."""
        return not all(any(getattr(row, side) for row in self.rows) for side in ("old", "new"))


def view_of(request: HttpRequest, shown: Reading) -> View:
    """Give the view asked for; without a comparison there is only the clean one."""
    if not shown.result or not shown.is_new:
        return View.CLEAN
    wanted = request.GET.get("view", "")
    return View(wanted) if wanted in VIEWS else View.SIDE


def wordings(shown: Reading, unit: Provision, view: View) -> tuple[Wording, ...]:
    """Give the wording of an article against each article of the other text that it is linked to.

    One wording without a link for a new, dropped or repealed article, and in the clean view.
    Guarantee: together they hold every line of the article.
    """
    links = links_of(shown, unit.eid)
    if view is View.CLEAN or not links or not shown.other:
        return (_alone(shown, unit, view),)
    found = tuple((link, _against(shown, link, unit)) for link in links)
    told = tuple(replace(wording_of(laid, view), link=link) for link, laid in found)
    rest = _untold(shown, unit, [row for _, laid in found for row in laid])
    named = (replace(one, **_ends(shown, one.link, unit)) for one in told if one.link)
    return (*named, *((wording_of(rest, view),) if rest else ()))


def whole_wording(shown: Reading, unit: Provision, view: View) -> Wording:
    """Give the wording of an article as one: each of its lines once, in their order.

    Where it is linked to several articles, each line stands beside that which it came from.
    """
    links = links_of(shown, unit.eid)
    if view is View.CLEAN or not links or not shown.other:
        return _alone(shown, unit, view)
    laid = [_named(shown, link, unit, len(links) > 1) for link in links]
    laid.append(_untold(shown, unit, [row for one in laid for row in one]))
    return wording_of(in_order(laid, tuple(lines_with_heading(unit))), view)


def in_order(laid: Iterable[Iterable[Row]], lines: Sequence[Line]) -> list[Row]:
    """Put the rows of several redlines into the order of the new text.

    What has no new line stays behind its neighbour. A line that several redlines hold is kept
    once, in the first of them.
    """
    places = {_key(line): place for place, line in enumerate(lines)}
    found: list[tuple[int, Row]] = []
    seen: set[int] = set()
    for one in laid:
        place = -1
        for row in one:
            own = [places[_key(mark.line)] for mark in row.new if mark.line]
            place = own[0] if own else place
            if not own or place not in seen:
                found.append((place, row))
            seen.update(own)
    return [row for _, row in sorted(found, key=lambda pair: pair[0])]


def _key(line: Line) -> tuple[str, str, str]:
    return (line.eid, line.num, line.text)


def _untold(shown: Reading, unit: Provision, told: Iterable[Row]) -> tuple[Row, ...]:
    """Give the lines of an article that no redline speaks of, as rows of their own."""
    marks = (mark for row in told for mark in (row.new if shown.is_new else row.old))
    known = {_key(mark.line) for mark in marks if mark.line}
    op = Op.INSERTED if shown.is_new else Op.DELETED
    left = (line for line in lines_below(unit) if _key(line) not in known)
    return tuple(_one_sided(line, op) for line in left)


def _one_sided(line: Line, op: Op) -> Row:
    number = (Segment(op, line.num),) if line.num else ()
    mark = MarkedLine(line, number, (Segment(op, line.text),) if line.text else ())
    return Row((mark,) if op is Op.DELETED else (), (mark,) if op is Op.INSERTED else (),
               (Segment(op, line.printed),))  # fmt: skip


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


def _alone(shown: Reading, unit: Provision, view: View) -> Wording:
    if view is not View.SIDE:
        return Wording(None, None, unit, lines=plain(unit))
    rows_alone = [
        Row((), (line,), line.runs) if shown.is_new else Row((line,), (), line.runs)
        for line in plain(unit)
    ]
    return Wording(None, None, unit, rows=tuple(rows_alone))


def _ends(shown: Reading, link: Link, unit: Provision) -> dict[str, Provision]:
    other = shown.other_provisions[link.old if shown.is_new else link.new]
    return {"old": other, "new": unit} if shown.is_new else {"old": unit, "new": other}


def _against(shown: Reading, link: Link, unit: Provision) -> tuple[Row, ...]:
    ends = _ends(shown, link, unit)
    segments = shown.comparison.redline.get((link.old, link.new), ()) if shown.comparison else ()
    old, new = (tuple(lines_with_heading(ends[side])) for side in ("old", "new"))
    return rows(segments, old, new)


def _named(shown: Reading, link: Link, unit: Provision, several: bool) -> tuple[Row, ...]:
    """Give the rows of one link, the first one named after its source where there are several."""
    laid = _against(shown, link, unit)
    if not several or not laid:
        return laid
    source = label(shown.other_provisions[link.old if shown.is_new else link.new])
    return tuple(replace(row, source=source) for row in laid)


def wording_of(laid: Iterable[Row], view: View) -> Wording:
    """Give rows of a redline in the way a reader asked for."""
    if view is View.SIDE:
        return Wording(None, None, None, rows=tuple(laid))
    return Wording(None, None, None, lines=tuple(line for row in laid for line in inline(row)))
