"""The published results of a question as pages show them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Exists, OuterRef
from django.http import Http404
from django.utils import timezone
from django.utils.translation import get_language

from ortaq.jurisdictions.groups import groups
from ortaq.jurisdictions.regions import Region, regions
from ortaq_site.public.opinion.parts import Row, counted_row, row_of
from ortaq_site.public.tiles import HIDDEN, NOBODY, Face, TileMap, of_amount, of_share, tile_map
from ortaq_site.records.opinion import OpinionCount, OpinionRelease
from ortaq_site.records.participation import Question, Vote

REGION, GROUP, RUNG, UNUSUAL = "region", "group", "rung", "unusual"
TO_COMPARE = 2
"""Regions that must show their share before two of them are named beside each other."""
SHOWN = 5
"""Statements of each kind that the page shows first; all stand in its table."""


@dataclass(frozen=True)
class Told:
    """One statement in the running count."""

    number: int
    texts: Mapping[str, str]
    standing: str
    side: str | None
    whole: Row
    by_group: tuple[Row, ...]
    not_known: tuple[Mapping[str, Any], ...]

    @property
    def text(self) -> str:
        """Give its words in the reader's language, else in another."""
        return self.texts.get(self.language, "")

    @property
    def language(self) -> str:
        """Give the language of `text`."""
        own = get_language() or "kk"
        return next((one for one in (own, "kk", "ru", "en") if self.texts.get(one)), own)

    @property
    def objecting(self) -> Row | None:
        """Give the opinion group that stands most against what unites."""
        if self.standing != "unites" or not self.by_group:
            return None
        return max(self.by_group, key=lambda row: _against(row, self.side))


def _against(row: Row, side: str | None) -> float:
    return (row.share if side == "disagree" else row.against) or 0.0


@dataclass(frozen=True)
class Group:
    """One opinion group."""

    number: int
    people: int
    typical: tuple[tuple[Told, str], ...]
    """Statements that set it apart, and `agree` or `disagree`."""


@dataclass(frozen=True)
class Part:
    """One part of a partition, and how many of it took part; None where hidden."""

    code: str
    people: int | None


class Results:
    """What is published of a question: the running count, and the newest release."""

    def __init__(self, question: Question) -> None:
        self.question = question
        kept: OpinionCount | None = getattr(question, "running_count", None)
        self.count = kept if kept and kept.counted_at else None

    @cached_property
    def release(self) -> OpinionRelease | None:
        """Give the newest release by part."""
        return self.question.releases.first()

    @property
    def country(self) -> str:
        """Give the country whose regions these are."""
        return self.question.consultation.country

    @property
    def document(self) -> Mapping[str, Any]:
        """Give the document of the running count; empty before the first."""
        return self.count.document if self.count else {}

    @cached_property
    def people_now(self) -> int:
        """Count who has answered anything by now, whether counted or not yet."""
        voted = Exists(Vote.objects.filter(participant=OuterRef("pk")))
        return self.question.participants.filter(voted).count()

    @cached_property
    def waiting(self) -> int:
        """Count answers that came after the count."""
        if self.count is None:
            return Vote.objects.filter(statement__question=self.question).count()
        # By the keys of the statements, for the index of each: a join reads every answer.
        own = list(self.question.statements.values_list("pk", flat=True))
        since = Vote.objects.filter(statement__in=own, sequence__gte=self.count.log_size)
        return since.count()

    @cached_property
    def statements(self) -> tuple[Told, ...]:
        """Give all counted statements in order of number."""
        sizes = {group["id"]: group["size"] for group in self.document.get("groups", ())}
        return tuple(
            sorted(
                (_told(result, sizes) for result in self.document.get("statement_results", ())),
                key=lambda told: told.number,
            )
        )

    def standing(self, *kinds: str) -> tuple[Told, ...]:
        """Give the statements that stand so, the clearest first."""
        by_number = {told.number: told for told in self.statements}
        headlines = self.document.get("headlines", {})
        return tuple(by_number[int(id_)] for kind in kinds for id_ in headlines.get(kind, ()))

    @property
    def unites(self) -> tuple[Told, ...]:
        """Give what unites."""
        return self.standing("unites")

    @property
    def divides(self) -> tuple[Told, ...]:
        """Give what divides."""
        return self.standing("divides")

    @property
    def open(self) -> tuple[Told, ...]:
        """Give what is open still."""
        return self.standing("open", "too_few_votes")

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Give the opinion groups; none where none may be claimed."""
        by_number = {told.number: told for told in self.statements}
        return tuple(
            Group(
                group["id"],
                group["size"],
                tuple(
                    (by_number[int(one["statement"])], one["direction"])
                    for one in group["representative"]
                ),
            )
            for group in self.document.get("groups", ())
        )

    @property
    def verdict(self) -> str:
        """Say whether groups may be claimed, as a code."""
        return str(self.document["stability"]["verdict"])

    def told(self, number: int) -> Told:
        """Give one statement. Raises Http404 where it is not counted."""
        found = next((told for told in self.statements if told.number == number), None)
        if found is None:
            raise Http404(number)
        return found

    # What a release tells

    def parts(self, partition: str) -> tuple[Part, ...]:
        """Give the parts of a partition in the newest release."""
        told = self._partition(partition)
        return tuple(Part(one["part"], one["people"]) for one in told.get("parts", ()))

    def unplaced(self, partition: str) -> int | None:
        """Count who is in no part; None where hidden."""
        value: int | None = self._partition(partition).get("in_no_part")
        return value

    def rows(self, partition: str, number: int) -> tuple[Row, ...]:
        """Give how the parts answered a statement; none where it was not in the release."""
        people = {part.code: part.people for part in self.parts(partition)}
        return tuple(
            row_of(one, people.get(one["part"])) for one in self._strata(partition, number)
        )

    def extremes(self, number: int) -> tuple[Row, Row] | None:
        """Give the regions where the fewest and the most agree; None where fewer than two show."""
        rows = [row for row in self.rows(REGION, number) if row.share is not None]
        if len(rows) < TO_COMPARE:
            return None
        by_share = sorted(rows, key=lambda row: row.share or 0.0)
        return by_share[0], by_share[-1]

    @cached_property
    def absent(self) -> tuple[Region, ...]:
        """Give the regions from which nobody took part."""
        there = {part.code for part in self.parts(REGION)}
        return tuple(one for one in regions(self.country).all if one.code not in there)

    @property
    def hidden_parts(self) -> int:
        """Count the regions with too few people to say how many."""
        return sum(part.people is None for part in self.parts(REGION))

    def map_of_people(self) -> TileMap:
        """Draw where people took part."""
        people = {part.code: part.people for part in self.parts(REGION)}
        most = max((count for count in people.values() if count), default=1)

        def face(region: Region) -> Face:
            if region.code not in people:
                return NOBODY
            count = people[region.code]
            return HIDDEN if count is None else of_amount(count, most)

        return tile_map(self.country, get_language() or "kk", face)

    def map_of(self, number: int) -> TileMap | None:
        """Draw where how many agree with a statement; None where nothing is released of it."""
        rows = {row.code: row for row in self.rows(REGION, number)}
        if not rows:
            return None
        return tile_map(self.country, get_language() or "kk", lambda one: _face(rows.get(one.code)))

    def _partition(self, name: str) -> Mapping[str, Any]:
        known = self.release.document["partitions"] if self.release else ()
        return next((one for one in known if one["name"] == name), {})

    def _strata(self, partition: str, number: int) -> Iterator[Mapping[str, Any]]:
        results = self.release.document["statement_results"] if self.release else ()
        for result in results:
            if result["id"] == str(number):
                yield from result["strata"].get(partition, {}).get("parts", ())


def _told(result: Mapping[str, Any], sizes: Mapping[int, int]) -> Told:
    return Told(
        number=int(result["id"]),
        texts=result["text"],
        standing=result["standing"],
        side=result["side"],
        whole=counted_row("", result),
        by_group=tuple(
            counted_row(str(one["group"]), one, sizes.get(one["group"]))
            for one in result["by_group"]
        ),
        not_known=tuple(result["not_known"]),
    )


def _face(row: Row | None) -> Face:
    if row is None or row.nobody:
        return NOBODY
    return HIDDEN if row.share is None else of_share(row.share, row.mark)


def results_of(slug: str) -> Results:
    """Find the results of a question. Raises Http404 for one that is not there or not open yet."""
    found = Question.objects.select_related("consultation").filter(slug=slug).first()
    if found is None or found.opens_at > timezone.now() or found.in_preparation:
        raise Http404(slug)
    return Results(found)


def part_name(partition: str, code: str, country: str, language: str) -> str:
    """Name a region or a part of society in a language; "" for anything else."""
    if partition == REGION:
        region = regions(country).find(code)
        return region.name(language) if region else ""
    if partition == GROUP:
        return next((one.names[language] for one in groups(country) if one.code == code), "")
    return ""
