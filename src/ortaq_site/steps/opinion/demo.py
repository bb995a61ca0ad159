"""Let invented people take part in the demonstration's question, and count what they said.

The file `demo/opinions.toml` says how many, in which camps, and how each camp leans; every start
draws the same people. Their votes go through the public log as everybody's do.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from django.db import transaction
from django.utils import timezone
from numpy.typing import NDArray

from ortaq.jurisdictions.groups import groups
from ortaq.jurisdictions.regions import regions
from ortaq.ledger.entry import EntryKind
from ortaq_site.records.opinion import StatementPlace
from ortaq_site.records.participation import Participant, Question, Vote
from ortaq_site.steps.ledger.append import Act, append
from ortaq_site.steps.ledger.seal import seal
from ortaq_site.steps.participation.votes import subject_of

ACTS_AT_ONCE = 5_000
WITHOUT_FIGURE = 600_000
"""People that a region without a published figure counts as, when invented people are spread."""

Draw = np.random.Generator


@dataclass(frozen=True, slots=True, eq=False)
class Invented:
    """Invented people: answers (P, S), which of them were given, and where people belong."""

    values: NDArray[np.int8]
    given: NDArray[np.bool_]
    regions: tuple[str, ...]
    groups: tuple[str, ...]


@transaction.atomic
def load_opinions(question: Question, path: Path) -> None:
    """Let everybody whom a file describes take part. A second run changes nothing."""
    if StatementPlace.objects.filter(statement__question=question).exists():
        return
    plan = tomllib.loads(path.read_text(encoding="utf-8"))
    _tie(question, plan)
    _take_part(question, invented(plan, question.consultation.country))


def _tie(question: Question, plan: Mapping[str, Any]) -> None:
    """Say which articles each statement is about."""
    edition = question.consultation.editions.get(slug=plan["edition"])
    statements = {statement.number: statement for statement in question.statements.all()}
    StatementPlace.objects.bulk_create(
        StatementPlace(statement=statements[told["number"]], edition=edition, eid=eid)
        for told in plan["statement"]
        for eid in told["about"]
    )


def invented(plan: Mapping[str, Any], country: str) -> Invented:
    """Draw the people of a plan; the same plan gives the same people."""
    draw = np.random.default_rng(plan["seed"])
    values, given = _answers(plan, draw)
    _copy_each_other(values, given, plan["ring"], draw)
    order = draw.permutation(len(values))
    known = regions(country).all
    weights = np.array([one.population or WITHOUT_FIGURE for one in known], np.float64)
    parts = groups(country)
    return Invented(
        values[order],
        given[order],
        _places([one.code for one in known], weights, (len(values), plan["say_region"]), draw),
        _places([one.code for one in parts], np.ones(len(parts)), (len(values), plan["say_group"]),
                draw),
    )  # fmt: skip


def _answers(plan: Mapping[str, Any], draw: Draw) -> tuple[NDArray[np.int8], NDArray[np.bool_]]:
    """Draw what each person of each camp answers, and which statements they get to."""
    agree = np.array([statement["agree"] for statement in plan["statement"]])
    people, width = plan["people"], len(agree)
    camps = draw.choice(len(plan["camps"]["names"]), size=people, p=plan["camps"]["shares"])
    values = np.where(draw.random((people, width)) < agree.T[camps], 1, -1).astype(np.int8)
    values[draw.random((people, width)) < plan["passing"]] = 0
    each = draw.integers(plan["fewest_votes"], plan["most_votes"] + 1, people)
    rank = draw.random((people, width)).argsort(axis=1).argsort(axis=1)
    return values, rank < each[:, None]


def _copy_each_other(
    values: NDArray[np.int8], given: NDArray[np.bool_], ring: Mapping[str, Any], draw: Draw
) -> None:
    """Let the first people answer everything nearly alike."""
    shape = ring["people"], values.shape[1]
    own = draw.random(shape) < ring["noise"]
    values[: shape[0]] = np.where(own, -values[: shape[0]], values[0])
    given[: shape[0]] = True


def _places(
    codes: list[str], weights: NDArray[np.float64], said: tuple[int, float], draw: Draw
) -> tuple[str, ...]:
    """Draw where people say that they belong; "" for those who would rather not say."""
    people, share = said
    drawn = draw.choice(len(codes), size=people, p=weights / weights.sum())
    tells = draw.random(people) < share
    return tuple(codes[at] if told else "" for at, told in zip(drawn, tells, strict=True))


def _take_part(question: Question, people: Invented) -> None:
    made = Participant.objects.bulk_create(
        Participant(
            question=question,
            pseudonym=f"{number:032x}",
            rung=question.rung,
            region=people.regions[number],
            group=people.groups[number],
        )
        for number in range(len(people.values))
    )
    numbers = list(question.statements.order_by("number"))
    votes = [
        (made[person], numbers[at], int(people.values[person, at]))
        for person, at in zip(*np.nonzero(people.given), strict=True)
    ]
    for start in range(0, len(votes), ACTS_AT_ONCE):
        _store(question, votes[start : start + ACTS_AT_ONCE])


def _store(question: Question, votes: list[tuple[Any, Any, int]]) -> None:
    acts = list(_acts(question, votes))
    places = append(acts, timezone.now())
    Vote.objects.bulk_create(
        Vote(participant=person, statement=statement, value=value, sequence=place)
        for (person, statement, value), place in zip(votes, places, strict=True)
    )


def _acts(question: Question, votes: list[tuple[Any, Any, int]]) -> Iterator[Act]:
    consultation = question.consultation.slug
    for person, statement, value in votes:
        subject = subject_of(question, statement.number)
        yield Act(
            kind=EntryKind.VOTE,
            consultation=consultation,
            author=person.pseudonym,
            subject=subject,
            payload={"statement": subject, "vote": value},
            participant=person.pk,
        )


def count_demonstration(question: Question) -> None:
    """Seal the log and count at once, so that the pages say something from the first look on."""
    from ortaq_site.steps.opinion.work import count_and_release  # noqa: PLC0415  loads much

    seal(timezone.now())
    count_and_release.call(question.slug)
