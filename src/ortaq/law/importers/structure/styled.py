"""Where a source marks its headings, plain lines that merely look like headings are text.

A statute that begins a sentence with `§ 31a Absatz 1` or lists its amendments (`Art. 1 G v. ...`)
would otherwise break into false articles. A plain line still counts when its number follows the
heading before it, because people forget to style one heading among many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ortaq.law.act import Kind
from ortaq.law.importers.structure.marks import Mark, Reading
from ortaq.law.number import Number

_USUAL_SHARE = 0.8
"""Share of heading-like lines with a heading style from which the style is the rule."""


def trust_styles(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Give the marks; where styles are the rule, unstyled ones that follow nothing become text."""
    titled = [mark for mark in marks if _heading(mark)]
    styled = [mark for mark in titled if mark.line.heading]
    if not titled or len(styled) < _USUAL_SHARE * len(titled):
        return tuple(marks)
    return tuple(_trusted(marks))


def _heading(mark: Mark) -> Reading | None:
    return mark.readings[0] if mark.readings and mark.readings[0].titled else None


def _trusted(marks: Sequence[Mark]) -> Iterator[Mark]:
    last: dict[Kind, Number] = {}
    for mark in marks:
        heading = _heading(mark)
        if heading and not mark.line.heading and not _follows(heading, last):
            yield replace(mark, readings=(), doubtful=True)
            continue
        if heading and heading.number:
            last[heading.kind] = heading.number
        yield mark


def _follows(heading: Reading, last: dict[Kind, Number]) -> bool:
    before = last.get(heading.kind)
    if not heading.number:
        return False
    if before is None:
        return heading.number.is_first and heading.kind is not Kind.ARTICLE
    return heading.number.follows(before)
