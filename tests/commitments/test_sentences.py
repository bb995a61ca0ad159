"""The labelled sentences are whole, and their scorer tells right from wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.commitments.sentences import (
    BOUNDS,
    HALVES,
    LANGUAGES,
    Promised,
    Sentence,
    misses,
    report_passages,
    score_passage,
    score_sentences,
    sentences,
)
from tests.hearings.tally import Tally

EVERY = [s for half in HALVES for lang in LANGUAGES for s in sentences(half, lang)]
ROAD = Promised(5_000_000, "KZT", "exact", "", "2026-12-31", "акимат")
SMALL = [
    Sentence("Акимат до конца года даст на дорогу 5 млн тенге.", ROAD),
    Sentence("Дорога построена.", None),
]


def test_half_of_the_sentences_are_promises_in_each_language_and_half() -> None:
    for half in HALVES:
        for lang in LANGUAGES:
            labelled = list(sentences(half, lang))
            promises = sum(sentence.promised is not None for sentence in labelled)
            assert abs(2 * promises - len(labelled)) <= 2


def test_no_sentence_stands_twice() -> None:
    assert len({sentence.text for sentence in EVERY}) == len(EVERY) == 439


@pytest.mark.parametrize("promised", [s.promised for s in EVERY if s.promised], ids=str)
def test_every_label_is_a_possible_promise(promised: Promised) -> None:
    since, until = promised.since or "0001-01-01", promised.until or "9999-12-31"
    assert date.fromisoformat(since) <= date.fromisoformat(until)
    assert promised.bound in BOUNDS
    assert bool(promised.amount) == bool(promised.currency) == bool(promised.bound)


def test_who_reads_like_the_labels_is_right_everywhere() -> None:
    known = {sentence.text: sentence.promised for sentence in EVERY}
    tallies = score_sentences(EVERY, known.get)
    assert all(t.gold == t.found == t.right > 0 for t in tallies.values())
    assert list(misses(EVERY, known.get)) == []


def test_who_finds_nothing_has_no_recall() -> None:
    assert score_sentences(SMALL, lambda _: None)["promise"] == Tally(1, 0, 0)


def test_who_takes_everything_for_a_promise_pays_with_precision() -> None:
    assert score_sentences(SMALL, lambda _: ROAD)["promise"] == Tally(1, 2, 1)
    assert list(misses(SMALL, lambda _: ROAD)) == ["taken for a promise: Дорога построена."]


@pytest.mark.parametrize(
    ("field", "other"),
    [
        ("amount", replace(ROAD, amount=5_000)),
        ("amount", replace(ROAD, currency="USD")),
        ("bound", replace(ROAD, bound="at_least")),
        ("period", replace(ROAD, until="2026-12-30")),
        ("actor", replace(ROAD, actor="школа")),
    ],
)
def test_each_field_notices_its_own_mistake(field: str, other: Promised) -> None:
    tallies = score_sentences(SMALL[:1], lambda _: other)
    assert {name for name, t in tallies.items() if t.right < t.gold} == {field}


def test_each_label_of_a_passage_stands_in_it_once() -> None:
    passages = report_passages()
    assert len(passages) == 12
    for passage in passages:
        assert all(passage.text.count(words) == 1 for words in passage.promises)


def test_a_place_elsewhere_in_a_passage_is_found_in_vain() -> None:
    passage = next(one for one in report_passages() if one.promises)
    start = passage.text.index(passage.promises[0])
    there = (start, start + len(passage.promises[0]))
    wanted = len(passage.promises)
    assert score_passage(passage, [there]) == Tally(wanted, 1, 1)
    assert score_passage(passage, [(0, 3)]) == Tally(wanted, 1, 0)
