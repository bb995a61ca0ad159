"""One part of the people and one statement: how a published row of counts is shown.

Everything is read from the published documents, where small cells are hidden already.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

WIDTH = 1000
"""Of a bar, in units of its drawing."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One coloured piece of a bar."""

    style: str
    """`agree`, `disagree`, `pass`, or `perhaps` for what is only bounded."""
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """How one part answered one statement; None for what is not shown."""

    code: str
    """Of the part: a region, a part of society, a rung, the number of an opinion group."""
    votes: int | None
    agree: int | None
    disagree: int | None
    passed: int | None
    share: float | None
    """That agrees, in [0, 1]: exact, or the bound that `bound` names."""
    bound: str
    """`exact`, `at_least` or `at_most`."""
    against: float | None
    """Share that disagrees."""
    people: int | None = None
    """Of this part who took part at all."""

    @property
    def nobody(self) -> bool:
        """Whether nobody of this part answered."""
        return self.votes == 0

    @property
    def hidden(self) -> bool:
        """Whether too little may be shown to say how it answered."""
        return self.share is None and self.against is None and not self.nobody

    @property
    def mark(self) -> str:
        """Give the sign of a bound."""
        return {"at_least": "≥", "at_most": "≤"}.get(self.bound, "")

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Lay the answers side by side; nothing where nothing is shown."""
        if self.share is None:
            return () if self.against is None else _against_alone(WIDTH * self.against)
        for_it = WIDTH * self.share
        if self.bound == "at_most":
            return (Piece("perhaps", 0.0, round(for_it, 1)),)
        against = WIDTH * (self.against or 0.0)
        rest = WIDTH - for_it - against
        kind = "pass" if self.against is not None else "perhaps"
        laid = (
            Piece("agree", 0.0, for_it),
            Piece(kind, for_it, rest),
            Piece("disagree", WIDTH - against, against),
        )
        return tuple(
            Piece(one.style, round(one.x, 1), round(one.width, 1)) for one in laid if one.width > 0
        )


def _against_alone(against: float) -> tuple[Piece, ...]:
    """Draw a row of which only the disagreement is shown."""
    rest = round(WIDTH - against, 1)
    return Piece("perhaps", 0.0, rest), Piece("disagree", rest, round(against, 1))


def row_of(told: Mapping[str, Any], people: int | None = None) -> Row:
    """Read a part of `strata`, as a release has it."""
    agreeing, disagreeing = told["agreeing"], told["disagreeing"]
    return Row(
        code=told["part"],
        votes=told["votes"],
        agree=told["agree"],
        disagree=told["disagree"],
        passed=told["pass"],
        share=agreeing["value"] if agreeing else None,
        bound=agreeing["bound"] if agreeing else "exact",
        against=disagreeing["value"] if disagreeing else None,
        people=people,
    )


def counted_row(code: str, counts: Mapping[str, Any], people: int | None = None) -> Row:
    """Read plain counts: of everybody, or of an opinion group."""
    agree, disagree, passed = counts["agree"], counts["disagree"], counts["pass"]
    known = None not in (agree, disagree, passed)
    votes = agree + disagree + passed if known else None
    share = agree / votes if votes else None
    against = disagree / votes if votes else None
    return Row(code, votes, agree, disagree, passed, share, "exact", against, people)
