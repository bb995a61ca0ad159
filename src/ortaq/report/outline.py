"""The contents of an act: its divisions, each with the articles that stand directly in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ortaq.law.act import Act, Kind, Provision
from ortaq.law.address import number_in

BELOW_ARTICLE = frozenset({Kind.PARAGRAPH, Kind.POINT, Kind.INDENT, Kind.ALINEA})


@dataclass(frozen=True, slots=True)
class Division:
    """A provision above the articles, or the act itself (`provision` None)."""

    provision: Provision | None
    articles: tuple[Provision, ...]
    """Those directly in it, in the order of the text."""
    divisions: tuple[Division, ...]

    def walk(self, depth: int = 0) -> Iterator[tuple[int, Division]]:
        """Yield this division and all below it with their depths."""
        yield depth, self
        for division in self.divisions:
            yield from division.walk(depth + 1)

    def all_articles(self) -> tuple[Provision, ...]:
        """Give all articles inside, in the order of the text."""
        if self.provision is None:
            below = (division.all_articles() for division in self.divisions)
            return (*self.articles, *(article for articles in below for article in articles))
        return tuple(part for part in self.provision.walk() if part.kind is Kind.ARTICLE)


def outline(act: Act) -> Division:
    """Give the contents of an act as one tree; its root stands for the act."""
    return _division(None, act.provisions)


def _division(provision: Provision | None, children: Sequence[Provision]) -> Division:
    above = [c for c in children if c.kind is not Kind.ARTICLE and c.kind not in BELOW_ARTICLE]
    return Division(
        provision,
        tuple(child for child in children if child.kind is Kind.ARTICLE),
        tuple(_division(child, child.children) for child in above),
    )


def short_number(provision: Provision) -> str:
    """Give the bare number of a provision, as in its address: `83-1`; "" where it has none."""
    number = number_in(provision.eid).partition("_")[0]
    return "" if number == "nn" else number
