"""Which statement somebody is asked next: by the model of the last count, and never twice."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from ortaq_site.records.law import Consultation
from ortaq_site.records.opinion import OpinionCount
from ortaq_site.records.participation import Participant, Question, Statement, StatementStatus
from ortaq_site.steps.opinion.counting import count_question
from ortaq_site.steps.participation import asking
from ortaq_site.steps.participation.votes import vote
from tests.site.opinion_world import now, people
from tests.site.voting_world import question, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(consultation: Consultation) -> Question:
    """A question with three statements, answered in two ways."""
    cache.clear()
    found = question(consultation)
    people(found, [(1, -1, 1)] * 10 + [(-1, 1, 1)] * 10)
    return found


def gains(asked: Question, person: Participant | None, answers: dict[str, int]) -> list[float]:
    left = list(asked.statements.exclude(number__in=answers))
    return asking._gains(asked, person, answers, left).person.tolist()


def test_before_the_first_count_only_what_is_known_of_everybody_enters(asked: Question) -> None:
    assert gains(asked, None, {}) == [0.0, 0.0, 0.0]


def test_after_a_count_a_statement_that_divides_teaches_most_about_a_person(
    asked: Question,
) -> None:
    assert count_question(asked, now()) is not None
    cache.clear()
    first, second, third = gains(asked, None, {})
    assert min(first, second) > third > 0.0


def test_what_a_person_said_of_their_region_enters(asked: Question) -> None:
    person = somebody(asked)
    before = asking._parts(person)
    person.region = "KZ-75"
    assert asking._parts(person) == [*before, {"region": "KZ-75"}]
    everything = dict.fromkeys(asked.statements.values_list("pk", flat=True), 6)
    assert asking._votes_of(asked, {"region": "KZ-75"}) == everything


def test_everybody_comes_to_the_end_and_is_asked_nothing_twice(asked: Question) -> None:
    count_question(asked, now())
    Statement.objects.create(
        question=asked,
        number=4,
        language="en",
        text_en="New since",
        status=StatementStatus.ACCEPTED,
    )
    seen = []
    person = somebody(asked)
    while (way := asking.way_of(asked, person)).statement is not None:
        assert asking.way_of(asked, person) == way
        seen.append(way.statement.number)
        vote(asked, person, way.statement.number, 1)
    assert sorted(seen) == [1, 2, 3, 4]


def test_what_is_kept_for_asking_is_shown_to_nobody(asked: Question) -> None:
    count_question(asked, now())
    count = OpinionCount.objects.get(question=asked)
    assert count.asking["ids"] == ["1", "2", "3"]
    assert "asking" not in count.document
