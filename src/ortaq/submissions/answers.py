"""What was decided about proposals, and the rows of the table that is filed with a draft.

A decision is a person's: nothing here proposes one. One answer stands for a group of letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ortaq.law.act import Act, Kind, Provision, text_of


class Decision(StrEnum):
    """What the secretariat decided."""

    ACCEPTED = "accepted"
    PARTLY = "partly"
    REJECTED = "rejected"
    OUT_OF_SCOPE = "out_of_scope"
    ALREADY_SO = "already_so"
    OPEN = "open"
    """Not decided yet: stays in the table, so that nothing can be left unanswered unseen."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One distinct point that letters make about one provision, and the answer to it."""

    eid: str
    """Address of the provision, "" = about the draft as a whole or none."""
    text: str
    """The point, in the words of a typical letter or of the secretariat."""
    letters: tuple[str, ...]
    """Keys of all letters that make it."""
    decision: Decision = Decision.OPEN
    reason: str = ""
    shown_in: str = ""
    """Where the decision shows: provision and edition."""
    confirmed: bool = True
    """Whether a person has looked at point, letters and provision; else the program proposes it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    provision: Provision | None
    """The article or its paragraph; None for points about none."""
    name: tuple[str, ...]
    """Printed numbers from the article down to the provision."""
    wording: str
    proposal: Proposal


def rows_of(proposals: Iterable[Proposal], act: Act) -> tuple[Row, ...]:
    """Order proposals by provision, then by the number of letters; those about none come last.

    A proposal about an address that the act does not have is kept, and counts as about none.
    """
    placed = {provision.eid: (place, way) for place, (provision, way) in enumerate(_ways(act))}

    def order(proposal: Proposal) -> tuple[int, int, str]:
        place = placed[proposal.eid][0] if proposal.eid in placed else len(placed)
        return place, -len(proposal.letters), proposal.text

    return tuple(_row(proposal, placed) for proposal in sorted(proposals, key=order))


def name_of(act: Act, eid: str) -> str:
    """Give the printed numbers of a provision from its article down, "" where it is not there.

    >>> name_of(Act("", "ru", None, ()), "art_1")
    ''
    """
    for provision, way in _ways(act):
        if provision.eid == eid:
            return " ".join(step.num or step.heading for step in _from_article(way))
    return ""


def _row(proposal: Proposal, placed: Mapping[str, tuple[int, Sequence[Provision]]]) -> Row:
    if proposal.eid not in placed:
        return Row(None, (), "", proposal)
    way = placed[proposal.eid][1]
    provision = way[-1]
    name = tuple(step.num or step.heading for step in _from_article(way))
    wording = "\n".join(part for part in (provision.heading, text_of(provision)) if part)
    return Row(provision, name, wording, proposal)


def _from_article(way: Sequence[Provision]) -> Sequence[Provision]:
    places = [at for at, step in enumerate(way) if step.kind is Kind.ARTICLE]
    return way[places[-1] :] if places else way


def _ways(act: Act) -> Iterator[tuple[Provision, tuple[Provision, ...]]]:
    """Yield each provision with all above it, itself last."""

    def below(
        provision: Provision, above: tuple[Provision, ...]
    ) -> Iterator[tuple[Provision, tuple[Provision, ...]]]:
        way = (*above, provision)
        yield provision, way
        for child in provision.children:
            yield from below(child, way)

    for provision in act.provisions:
        yield from below(provision, ())
