"""One article in all its languages, provision beside provision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ortaq.law.act import Provision
from ortaq_site.public.law.reading import Reading
from ortaq_site.public.law.redline import MarkedLine
from ortaq_site.public.law.shelf import provisions_of
from ortaq_site.public.law.wording import plain


@dataclass(frozen=True, slots=True)
class Parallel:
    """An article in each language of its edition."""

    languages: tuple[str, ...]
    units: tuple[Provision | None, ...]
    """In the order of the languages; None where a language lacks the article."""
    rows: tuple[tuple[tuple[MarkedLine, ...], ...], ...]
    """Rows of cells: the lines of one provision in each language."""

    @property
    def columns(self) -> tuple[tuple[str, Provision | None], ...]:
        """Each language with its article."""
        return tuple(zip(self.languages, self.units, strict=True))

    @property
    def cells(self) -> tuple[tuple[tuple[str, tuple[MarkedLine, ...]], ...], ...]:
        """The rows, each cell with its language."""
        return tuple(tuple(zip(self.languages, row, strict=True)) for row in self.rows)


def parallel(shown: Reading, eid: str) -> Parallel | None:
    """Set the languages of an article side by side; None where there is only one."""
    texts = tuple(shown.edition.texts.all())
    if len(texts) < 2:
        return None
    units = tuple(provisions_of(text).get(eid) for text in texts)
    by_address = tuple(_by_address(unit) for unit in units)
    order = dict.fromkeys(address for lines in by_address for address in lines)
    rows = tuple(tuple(lines.get(address, ()) for lines in by_address) for address in order)
    return Parallel(tuple(text.language for text in texts), units, rows)


def _by_address(unit: Provision | None) -> Mapping[str, tuple[MarkedLine, ...]]:
    lines: dict[str, tuple[MarkedLine, ...]] = {}
    for mark in plain(unit) if unit else ():
        if mark.line:
            lines[mark.line.eid] = (*lines.get(mark.line.eid, ()), mark)
    return lines
