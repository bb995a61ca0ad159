"""The sheet on which a person checks a text: each line of the source beside what it became."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from ortaq.law.act import FindingCode
from ortaq.law.correction.rows import Role, Row
from ortaq_site.desk.words import word_of_doubt, word_of_row
from ortaq_site.steps.desk.correction import Laid

LINES_ON_A_PAGE = 400


@dataclass(frozen=True)
class DoubtfulPlace:
    """One place to look at."""

    number: int
    """From 1, in the order of the text."""
    at: int | None
    """Position of its line; None when it concerns the whole file."""
    page: int
    code: FindingCode
    sentence: object
    detail: str


@dataclass(frozen=True)
class Strip:
    """One line of the sheet."""

    at: int
    row: Row
    word: object
    eid: str
    depth: int
    source: tuple[Row, ...]
    """The lines as they were first read."""
    is_corrected: bool
    shows_source: bool
    """False when the line above has the same source: a split line shows it once."""
    places: tuple[DoubtfulPlace, ...]

    @property
    def tone(self) -> str:
        """The class of its look."""
        return str(self.row.kind or self.row.role)


@dataclass(frozen=True)
class Sheet:
    """One page of the lines of a text."""

    page: Page[int]
    strips: tuple[Strip, ...]
    places: tuple[DoubtfulPlace, ...]
    """All of the text, on whichever page."""

    @property
    def whole(self) -> list[DoubtfulPlace]:
        """Places that concern the whole file."""
        return [place for place in self.places if place.at is None]


def sheet_of(laid: Laid, page: str) -> Sheet:
    """Give one page of the sheet of a text."""
    places = places_of(laid)
    found = Paginator(range(len(laid.rows)), LINES_ON_A_PAGE).get_page(page)
    return Sheet(
        page=found,
        strips=tuple(strip_of(laid, at, places) for at in found),
        places=places,
    )


def page_of(at: int | None) -> int:
    """Give the page on which a line stands, from 1."""
    return 1 if at is None else at // LINES_ON_A_PAGE + 1


def places_of(laid: Laid) -> tuple[DoubtfulPlace, ...]:
    """Give the doubtful places of a text, numbered."""
    return tuple(
        DoubtfulPlace(
            number,
            doubt.row,
            page_of(doubt.row),
            doubt.code,
            word_of_doubt(doubt.code),
            doubt.detail,
        )
        for number, doubt in enumerate(laid.doubts, start=1)
    )


def strip_of(laid: Laid, at: int, places: tuple[DoubtfulPlace, ...]) -> Strip:
    """Give one line with all that its page shows."""
    row = laid.rows[at]
    source = laid.first_rows[slice(*row.source)]
    return Strip(
        at=at,
        row=row,
        word=word_of_row(row.role, row.kind or ""),
        eid=laid.rebuilt.eids[at] if row.role is Role.PROVISION else "",
        depth=_depth(laid, at),
        source=source,
        is_corrected=source != (row,),
        shows_source=at == 0 or laid.rows[at - 1].source != row.source,
        places=tuple(place for place in places if place.at == at),
    )


def _depth(laid: Laid, at: int) -> int:
    plain = laid.rows[at].role in {Role.TEXT, Role.NOTE} and laid.rebuilt.eids[at]
    return laid.rebuilt.depths[at] + (1 if plain else 0)
