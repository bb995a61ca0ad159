"""Who is missing: regions and parts of society with few voices or none, beside the population."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ortaq.jurisdictions.groups import groups
from ortaq.jurisdictions.regions import Region
from ortaq.report.consultation.document import (
    Block,
    Bullets,
    Cell,
    Heading,
    Paragraph,
    Section,
    Table,
    Tile,
    Tiles,
)
from ortaq.report.consultation.parts.telling import HIDDEN, NOTHING, Telling
from ortaq.report.consultation.voices import Vote

PER = 100_000
"""Inhabitants to whom those who took part are set in relation."""
FEWEST = 3
"""Regions that are named as those with the fewest voices for their population."""
SHADES = 5
"""Steps of colour, as on the tile maps of the site."""


@dataclass(frozen=True, slots=True)
class Presence:
    """How a region took part; None = hidden, or not told."""

    region: Region
    voted: int | None
    hearings: int
    letters: int | None
    letters_told: bool

    @property
    def rate(self) -> float | None:
        """People who voted, of each hundred thousand inhabitants, where both are known."""
        if self.voted is None or not self.region.population:
            return None
        return PER * self.voted / self.region.population


def largest_vote(told: Telling) -> Vote | None:
    """Give the question with a release in which most people took part."""
    released = [one for one in told.report.votes if one.release]
    return max(released, key=lambda one: one.participants, default=None)


def presences(told: Telling) -> tuple[Presence, ...]:
    """Give how each region took part."""
    vote, letters = largest_vote(told), told.report.letters
    people: Mapping[str, int | None] = (
        {one.code: one.people for one in vote.release.regions} if vote and vote.release else {}
    )
    by_region = letters.by_region if letters else None
    return tuple(
        Presence(
            region,
            people.get(region.code, 0) if vote else None,
            sum(one.region == region.code for one in told.report.hearings),
            by_region.get(region.code) if by_region is not None else None,
            by_region is not None,
        )
        for region in told.regions()
    )


def missing_in_words(told: Telling, *, in_short: bool = False) -> Iterator[str]:
    """Say who is missing; in short without the names of regions that had no hearing."""
    found, vote, say = presences(told), largest_vote(told), told.say
    if vote is not None:
        absent = [told.region(one.region.code) for one in found if one.voted == 0]
        if absent:
            yield say("missing_votes", names=", ".join(absent))
        few = sum(one.voted is None for one in found)
        if few:
            yield say("missing_few", regions=few, least=told.report.least)
    silent = [told.region(one.region.code) for one in found if not one.hearings]
    if told.report.hearings and silent:
        key = "missing_hearings_short" if in_short else "missing_hearings"
        names = {} if in_short else {"names": ", ".join(silent)}
        yield say(key, regions=len(silent), **names)
    absent_groups = _absent_society(told)
    if vote is not None and absent_groups:
        yield say("missing_society", names=", ".join(absent_groups))


def missing_section(told: Telling) -> Section:
    """Tell who is missing."""
    return Section("missing", told.say("missing"), tuple(_blocks(told)))


def _absent_society(told: Telling) -> list[str]:
    vote = largest_vote(told)
    there = {one.code for one in vote.release.society} if vote and vote.release else set()
    known = groups(told.report.country)
    return [told.society(one.code) for one in known if one.code not in there]


def _blocks(told: Telling) -> Iterator[Block]:
    say, found, vote = told.say, presences(told), largest_vote(told)
    yield Paragraph(say("missing_lead"), "lead")
    sentences = tuple(missing_in_words(told))
    if sentences:
        yield Bullets(sentences)
    if vote is None and told.report.votes:
        yield Paragraph(say("votes_no_release"), "note")
    yield Tiles(say("missing_map"), _tiles(found, told), _table(found, told))
    yield from _rates(found, told)
    yield Paragraph(say("hidden_note", least=told.report.least), "note")
    yield from _society(vote, told)
    yield from _unheard(told)


def _table(found: tuple[Presence, ...], told: Telling) -> Table:
    names = ("region", "population", "voted", "rate", "hearings", "letters")
    head = tuple(told.say(f"head_{name}") for name in names)
    rows = tuple(_row(one, told) for one in found)
    return Table(
        told.say("missing_regions"), head, rows, (6, 3, 3, 3, 3, 3), frozenset(range(1, 6))
    )


def _row(one: Presence, told: Telling) -> tuple[Cell, ...]:
    population, say = one.region.population, told.say
    rate = one.rate
    return (
        told.region(one.region.code),
        say.number(population) if population else NOTHING,
        told.count(one.voted) if largest_vote(told) else NOTHING,
        say.decimal(rate) if rate is not None else (HIDDEN if population else NOTHING),
        say.number(one.hearings),
        told.count(one.letters) if one.letters_told else NOTHING,
    )


def _tiles(found: tuple[Presence, ...], told: Telling) -> tuple[Tile, ...]:
    most = max((one.voted or 0 for one in found), default=0)
    return tuple(_tile(one, most, told) for one in found)


def _tile(one: Presence, most: int, told: Telling) -> Tile:
    letters = one.region.letters.get(told.lang, one.region.letters["en"])
    place = (one.region.row, one.region.column)
    if one.voted is None:
        return Tile(letters, HIDDEN, "hidden", *place)
    if one.voted == 0:
        return Tile(letters, "0", "nobody", *place)
    shade = min(int(SHADES * one.voted / most), SHADES - 1)
    return Tile(letters, told.say.number(one.voted), f"amount{shade}", *place)


def _rates(found: tuple[Presence, ...], told: Telling) -> Iterator[Block]:
    known = sorted(
        (one.rate, told.region(one.region.code)) for one in found if one.rate is not None
    )
    if len(known) > FEWEST:
        listed = ", ".join(f"{name} ({told.say.decimal(rate)})" for rate, name in known[:FEWEST])
        most, name = known[-1]
        yield Paragraph(
            told.say("missing_rates", names=listed, most=f"{name} ({told.say.decimal(most)})")
        )


def _society(vote: Vote | None, told: Telling) -> Iterator[Block]:
    if vote is None or vote.release is None:
        return
    rows = tuple((told.society(one.code), told.count(one.people)) for one in vote.release.society)
    unknown = told.count(vote.release.society_unknown)
    yield Heading(told.say("missing_by_society"))
    head = (told.say("head_society"), told.say("head_voted"))
    caption = told.say("missing_by_society")
    yield Table(caption, head, (*rows, (told.say("not_said"), unknown)), (4, 1), frozenset({1}))


def _unheard(told: Telling) -> Iterator[Block]:
    """Name who was announced for hearings and of whom nobody is on record."""
    lines = tuple(
        told.say(
            "missing_unheard",
            hearing=told.words(one.title),
            names=", ".join(map(told.society, one.unheard)),
        )
        for one in told.report.hearings
        if one.unheard
    )
    if lines:
        yield Heading(told.say("missing_unheard_title"))
        yield Bullets(lines)
