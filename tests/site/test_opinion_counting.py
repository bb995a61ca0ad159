"""Counting a question: when, of whom, and that no count can be subtracted from the next."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ortaq_site.records.jobs import Job
from ortaq_site.records.law import Consultation
from ortaq_site.records.opinion import OpinionCount, OpinionRelease
from ortaq_site.records.participation import Question, StatementStatus
from ortaq_site.steps.opinion.counting import count_question
from ortaq_site.steps.opinion.documents import digest_of
from ortaq_site.steps.opinion.watching import Watcher
from ortaq_site.steps.opinion.work import count_and_release
from ortaq_site.steps.participation.own import leave
from tests.site.opinion_world import now, people
from tests.site.voting_world import question, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(consultation: Consultation) -> Question:
    """The open question about the garden."""
    return question(consultation)


def totals(asked: Question) -> dict[str, tuple[int, int, int]]:
    results = OpinionCount.objects.get(question=asked).document["statement_results"]
    return {one["id"]: (one["agree"], one["disagree"], one["pass"]) for one in results}


def test_fewer_than_ten_people_are_not_counted(asked: Question) -> None:
    people(asked, [(1, 1, 1)] * 9)
    assert count_question(asked, now()) is None


def test_a_statement_comes_in_once_ten_people_have_answered_it(asked: Question) -> None:
    people(asked, [(1, -1, None)] * 9 + [(0, None, 1)])
    assert count_question(asked, now()) is not None
    assert totals(asked) == {"1": (9, 0, 1)}


def test_few_further_votes_wait_and_many_are_counted(asked: Question) -> None:
    people(asked, [(1, 1, 1)] * 12)
    count_question(asked, now())
    people(asked, [(-1, -1, -1)] * 9, start=50)
    assert count_question(asked, now()) is None
    people(asked, [(-1, -1, -1)], start=90)
    assert count_question(asked, now()) is not None
    assert totals(asked)["1"] == (12, 10, 0)


def test_one_statement_with_few_new_votes_holds_the_count_back(asked: Question) -> None:
    people(asked, [(1, 1, 1)] * 12)
    count_question(asked, now())
    people(asked, [(-1, -1, None)] * 11 + [(-1, -1, -1)], start=50)
    assert count_question(asked, now()) is None


def test_a_change_of_mind_and_somebody_who_left_are_changes_too(asked: Question) -> None:
    first, *_ = people(asked, [(1, 1, 1)] * 12)
    count_question(asked, now())
    leave(first, now())
    assert count_question(asked, now()) is None
    people(asked, [(1, None, None)] * 10, start=50)
    assert count_question(asked, now()) is None  # the leaver alone would change two statements
    people(asked, [(None, 1, 1)] * 10, start=90)
    assert count_question(asked, now()) is not None
    assert totals(asked)["1"] == (21, 0, 0)


def test_after_the_close_every_vote_is_counted_once_for_all(asked: Question) -> None:
    people(asked, [(1, 1, 1)] * 12)
    count_question(asked, now())
    somebody(asked, 1, -1)
    later = asked.closes_at + timedelta(seconds=1)
    assert count_question(asked, later) is not None
    assert OpinionCount.objects.get().final
    assert totals(asked)["2"] == (12, 1, 0)
    assert count_question(asked, later) is None


def test_a_question_that_nobody_answers_is_closed_without_a_count(asked: Question) -> None:
    somebody(asked, 1)
    later = asked.closes_at + timedelta(seconds=1)
    assert count_question(asked, later) is None
    assert OpinionCount.objects.get().final


def test_one_computation_at_a_time(asked: Question) -> None:
    people(asked, [(1, 1, 1)] * 12)
    OpinionCount.objects.create(question=asked, busy_since=now())
    assert count_question(asked, now()) is None
    OpinionCount.objects.update(busy_since=now() - timedelta(hours=1))  # whoever counted is dead
    assert count_question(asked, now()) is not None
    assert OpinionCount.objects.get().busy_since is None


def test_a_rejected_statement_is_no_longer_shown(asked: Question) -> None:
    people(asked, [(1, 1, 1)] * 12)
    asked.statements.filter(number=2).update(status=StatementStatus.REJECTED)
    count_question(asked, now())
    assert set(totals(asked)) == {"1", "3"}


def test_the_same_votes_give_the_same_document(asked: Question) -> None:
    people(asked, [(1, 1, -1)] * 7 + [(-1, 0, 1)] * 7)
    moment = now()
    count_question(asked, moment)
    first = OpinionCount.objects.get()
    assert first.sha256 == digest_of(first.document)
    OpinionCount.objects.all().delete()
    count_question(asked, moment)
    assert OpinionCount.objects.get().document == first.document
    assert first.document["receipt"]["input_sha256"]


def test_the_watcher_asks_once_and_only_when_enough_came(asked: Question) -> None:
    watcher = Watcher()
    people(asked, [(1, 1, 1)] * 9)
    watcher.look()
    assert not Job.objects.exists()
    people(asked, [(1, 1, 1)] * 3, start=50)
    watcher.look()
    watcher.seen.clear()
    watcher.look()
    assert Job.objects.count() == 1
    count_and_release.call(asked.slug)
    watcher.seen.clear()
    Job.objects.all().delete()
    watcher.look()
    assert not Job.objects.exists()


def test_the_watcher_asks_for_the_last_count_of_a_closed_question(asked: Question) -> None:
    people(asked, [(1, 1, 1)] * 12)
    count_and_release.call(asked.slug)
    OpinionCount.objects.update(seconds=0.0)  # no rest after it
    Question.objects.update(opens_at=now() - timedelta(9), closes_at=now() - timedelta(1))
    Watcher().look()
    assert Job.objects.count() == 1
    count_and_release.call(asked.slug)
    assert OpinionCount.objects.get().final
    assert OpinionRelease.objects.get().final
