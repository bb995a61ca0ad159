"""Releases by part: small cells hidden, never changed, in the log, and safe beside each other."""

from __future__ import annotations

import numpy as np
import pytest
from django.db import DatabaseError, transaction

from ortaq_site.records.law import Consultation
from ortaq_site.records.ledger import LogEntry
from ortaq_site.records.opinion import OpinionCount, OpinionRelease
from ortaq_site.records.participation import Question
from ortaq_site.steps.opinion.parameters import ResultParameters
from ortaq_site.steps.opinion.releasing import is_due
from ortaq_site.steps.opinion.work import count_and_release
from tests.site.opinion_attack import recovered
from tests.site.opinion_world import people
from tests.site.voting_world import question

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(consultation: Consultation) -> Question:
    """The open question about the garden."""
    return question(consultation)


def drawn(count: int, seed: int) -> list[tuple[int, ...]]:
    draw = np.random.default_rng(seed)
    return [tuple(row) for row in draw.choice([1, 1, 1, -1, 0], (count, 3)).tolist()]


def test_two_hundred_people_bring_the_first_release(asked: Question) -> None:
    people(asked, drawn(199, 1))
    count_and_release.call(asked.slug)
    assert not OpinionRelease.objects.exists()
    people(asked, drawn(20, 2), start=500)
    count_and_release.call(asked.slug)
    assert OpinionRelease.objects.get().participants == 219


def test_the_next_release_waits_for_three_times_as_many(asked: Question) -> None:
    people(asked, drawn(210, 1))
    count_and_release.call(asked.slug)
    count = OpinionCount.objects.get()
    for participants, due in ((400, False), (629, False), (630, True)):
        count.participants = participants
        assert is_due(count) is due


def test_a_release_stays_and_stands_in_the_log(asked: Question) -> None:
    people(asked, drawn(210, 1))
    count_and_release.call(asked.slug)
    made = OpinionRelease.objects.get()
    last = bytes(LogEntry.objects.order_by("-sequence").values_list("line", flat=True)[0])
    assert b'"publication"' in last
    assert b"trees/results/1" in last
    for act in (lambda: OpinionRelease.objects.update(sha256="0"), made.delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            act()


def test_no_cell_under_ten_is_published_and_no_vote_vector(asked: Question) -> None:
    people(asked, drawn(210, 3))
    count_and_release.call(asked.slug)
    document = OpinionRelease.objects.get().document
    cells = [
        part[kind]
        for result in document["statement_results"]
        for table in result["strata"].values()
        for part in table["parts"]
        for kind in ("votes", "agree", "disagree", "pass")
    ]
    assert [cell for cell in cells if cell is not None and 0 < cell < 10] == []
    assert any(cell is None for cell in cells)
    assert "0" * 20 not in str(document)  # no pseudonym


@pytest.mark.parametrize("seed", range(2))
def test_an_attacker_recovers_nothing_from_successive_releases(
    asked: Question, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    often = ResultParameters(first_release=60, release_growth=1.5)
    monkeypatch.setattr("ortaq_site.steps.opinion.work.is_due", lambda count: is_due(count, often))
    for wave in range(2):
        people(asked, drawn(70, 10 * seed + wave), start=1000 * wave)
        count_and_release.call(asked.slug)
    assert OpinionRelease.objects.count() == 2
    assert recovered(asked) == []
