"""How a region voted beside the whole country, provision by provision.

Both sides are read from the same published release, where small numbers are hidden already: nothing
is counted here, and nothing can be subtracted that the release does not tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils import timezone

from ortaq.law.act import Provision
from ortaq_site.public.law.lines import label
from ortaq_site.public.law.reading import article_address
from ortaq_site.public.law.shelf import provisions_of
from ortaq_site.public.opinion.parts import Row, counted_row
from ortaq_site.public.opinion.reading import REGION, Results, Told
from ortaq_site.records.law import Consultation, EditionText
from ortaq_site.records.opinion import OpinionRelease, StatementPlace
from ortaq_site.records.participation import Question


@dataclass(frozen=True)
class Compared:
    """One statement, answered by a region and by everybody."""

    question: Question
    told: Told
    here: Row
    everybody: Row

    @property
    def apart(self) -> int | None:
        """By how many points more agree here than everywhere; None where it is not known."""
        if self.here.share is None or self.everybody.share is None or self.here.bound != "exact":
            return None
        return round(100 * self.here.share) - round(100 * self.everybody.share)

    @property
    def fewer(self) -> int:
        """By how many points fewer agree here, 0 where more do."""
        return max(0, -(self.apart or 0))


@dataclass(frozen=True)
class Group:
    """The statements about one provision; those of no provision stand together."""

    name: str
    address: str
    compared: tuple[Compared, ...]


@dataclass(frozen=True)
class Voted:
    """What a region answered to one question, as of its newest release."""

    results: Results
    release: OpinionRelease
    people: int | None
    """Of the region who took part; None where hidden."""
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Answered:
    """How many answered from each region, as the newest release tells; None where hidden."""

    release: OpinionRelease
    people: Mapping[str, int | None]


def answered_by_region(consultation: Consultation) -> Answered | None:
    """Give it for the first question of a consultation with a release; None without one."""
    for results in _asked(consultation):
        if results.release is not None:
            people = {part.code: part.people for part in results.parts(REGION)}
            return Answered(results.release, people)
    return None


def _asked(consultation: Consultation) -> Iterator[Results]:
    asked = consultation.questions.filter(in_preparation=False, opens_at__lte=timezone.now())
    return (Results(question) for question in asked.select_related("consultation"))


def votes_of(consultation: Consultation, text: EditionText | None, code: str) -> list[Voted]:
    """Give what a region answered to each question of a consultation that has a release."""
    found = _asked(consultation)
    return [_voted(one, one.release, text, code) for one in found if one.release is not None]


def _voted(results: Results, release: OpinionRelease, text: EditionText | None, code: str) -> Voted:
    people = {part.code: part.people for part in results.parts(REGION)}
    compared = tuple(_compared(results, release, code))
    return Voted(results, release, people.get(code, 0), _grouped(compared, text))


def _compared(results: Results, release: OpinionRelease, code: str) -> Iterator[Compared]:
    everybody = {one["id"]: one for one in release.document["statement_results"]}
    for told in results.statements:
        rows = {row.code: row for row in results.rows(REGION, told.number)}
        whole = everybody.get(str(told.number))
        if code in rows and whole is not None:
            yield Compared(results.question, told, rows[code], counted_row("", whole))


def _grouped(compared: tuple[Compared, ...], text: EditionText | None) -> tuple[Group, ...]:
    """Put statements under the provisions that they are about, in the order of the text."""
    known = provisions_of(text) if text else {}
    places = _places(compared, text) if text else {}
    about = [
        Group(
            _name(known[eid]),
            article_address(text.edition, eid) if text else "",
            tuple(one for one in compared if eid in places.get(one.told.number, ())),
        )
        for eid in known
    ]
    rest = tuple(one for one in compared if not places.get(one.told.number))
    groups = [group for group in about if group.compared]
    return (*groups, *([Group("", "", rest)] if rest else []))


def _places(compared: tuple[Compared, ...], text: EditionText) -> Mapping[int, frozenset[str]]:
    if not compared:
        return {}
    found = StatementPlace.objects.filter(
        statement__question=compared[0].question, edition=text.edition
    )
    places: dict[int, frozenset[str]] = {}
    for number, eid in found.values_list("statement__number", "eid"):
        places[number] = places.get(number, frozenset()) | {eid}
    return places


def _name(found: Provision) -> str:
    return ". ".join(part for part in (label(found), found.heading) if part)
