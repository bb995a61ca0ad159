"""What the review page shows: a card for each proposal, and the sources with their highlights."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ortaq.hearings.review import Kind, Reviewed
from ortaq.hearings.review.confirmed import tally
from ortaq.hearings.review.items import SUGGESTED
from ortaq_site.desk.hearings.marking import Paragraph, Spot, paragraphs_of
from ortaq_site.desk.hearings.provisions import Articles
from ortaq_site.records.hearings import HearingSource
from ortaq_site.steps.hearings.deciding import Review
from ortaq_site.steps.hearings.standings import counting_sources

OF_THE_MEETING = frozenset({Kind.FACT, Kind.CATEGORY})
OF_PEOPLE = frozenset({Kind.PERSON, Kind.VOICE})


@dataclass(frozen=True)
class Provision:
    """One provision that a proposal is linked to."""

    eid: str
    name: str


@dataclass(frozen=True)
class Card:
    """One proposal as a person sees it."""

    number: int
    one: Reviewed
    speaker: str
    """Name of who said it; "" = nobody, or it is nothing that somebody says."""
    provisions: tuple[Provision, ...]
    suggested: tuple[Provision, ...]
    """What likeness of words suggests; it counts only when a person chooses it."""
    lang: str
    """Of its words."""

    @property
    def state(self) -> str:
        """Give what was decided, else whether it is doubtful."""
        if self.one.action:
            return str(self.one.action)
        if not self.one.waits:
            return "absent"
        return "doubtful" if self.one.item.doubts else "waiting"


@dataclass(frozen=True)
class SourceShown:
    """One source with its highlights."""

    source: HearingSource
    lang: str
    genre: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class Board:
    """The whole review page."""

    cards: tuple[Card, ...]
    sources: tuple[SourceShown, ...]

    @property
    def meeting(self) -> list[Card]:
        """Facts of the meeting and categories announced."""
        return [card for card in self.cards if card.one.item.kind in OF_THE_MEETING]

    @property
    def people(self) -> list[Card]:
        """People and voices."""
        return [card for card in self.cards if card.one.item.kind in OF_PEOPLE]

    @property
    def said(self) -> list[Card]:
        """What was said, decided, promised and claimed, in the order of the text."""
        apart = OF_THE_MEETING | OF_PEOPLE
        return [card for card in self.cards if card.one.item.kind not in apart]

    @property
    def counts(self) -> dict[str, int]:
        """Count decisions and what waits."""
        counts = tally(card.one for card in self.cards)
        total = sum(counts.values())
        doubtful = sum(card.state == "doubtful" for card in self.cards)
        certain = sum(card.one.certain for card in self.cards)
        decided = total - counts["waiting"]
        return {
            **counts, "total": total, "decided": decided, "doubtful": doubtful, "certain": certain
        }  # fmt: skip

    @property
    def first_doubt(self) -> Card | None:
        """The first card to look at; else the first that waits."""
        doubtful = (card for card in self.cards if card.state == "doubtful")
        waiting = (card for card in self.cards if card.one.waits)
        return next(doubtful, None) or next(waiting, None)


def board_of(review: Review, articles: Articles) -> Board:
    """Lay out a review."""
    names = names_in(review.items)
    langs = [source["lang"] for source in review.record["sources"]]
    cards = tuple(
        _card(number, one, names, langs, articles) for number, one in enumerate(review.items, 1)
    )
    sources = counting_sources(review.hearing)
    return Board(cards, tuple(_source(source, review, cards) for source in sources))


def names_in(items: Iterable[Reviewed]) -> dict[str, str]:
    """Give the names of people and voices by id, as corrected, without those rejected."""
    return {
        one.item.id: one.item.values["name"]
        for one in items
        if one.item.kind in OF_PEOPLE and (one.stands or one.action is None)
    }


def following(review: Review, key: str, *, doubtful: bool) -> str:
    """Give the key of the next proposal that waits after one, from the start again at the end."""
    keys = [one.item.key for one in review.items]
    here = keys.index(key) if key in keys else -1
    ordered = [*review.items[here + 1 :], *review.items[: here + 1]]
    waiting = [one for one in ordered if one.waits]
    chosen = [one for one in waiting if one.item.doubts] if doubtful else []
    return next((one.item.key for one in (chosen or waiting)), "")


def _card(
    number: int, one: Reviewed, names: dict[str, str], langs: list[str], articles: Articles
) -> Card:
    values = one.item.values
    places = one.item.places
    return Card(
        number=number,
        one=one,
        speaker=names.get(values.get("speaker_id") or "", ""),
        provisions=_provisions(values.get("provision_links", ()), articles),
        suggested=_provisions(_not_chosen(values), articles),
        lang=langs[places[0].source] if places and places[0].source < len(langs) else "",
    )


def _not_chosen(values: Mapping[str, Any]) -> list[dict[str, Any]]:
    chosen = values.get("provisions", ())
    return [link for link in values.get(SUGGESTED, ()) if link["eid"] not in chosen]


def _provisions(links: Iterable[Mapping[str, Any]], articles: Articles) -> tuple[Provision, ...]:
    return tuple(
        Provision(
            link["eid"],
            f"{link['act']} {link['eid']}" if link["act"] else articles.name(link["eid"]),
        )
        for link in links
    )


def _source(source: HearingSource, review: Review, cards: Sequence[Card]) -> SourceShown:
    told = review.record["sources"]
    about = told[source.position] if source.position < len(told) else {}
    spots = [
        Spot(card.number, card.one.item.key, card.one.item.kind, place, card.state)
        for card in cards
        for place in card.one.item.places
        if place.source == source.position
    ]
    return SourceShown(
        source, about.get("lang", ""), about.get("genre", ""), paragraphs_of(source.text, spots)
    )
