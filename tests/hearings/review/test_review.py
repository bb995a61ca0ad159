"""A record of what people confirmed holds that, with their corrections, and nothing else."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.hearings.claims import find_claims
from ortaq.hearings.document import Document, paragraphs_of
from ortaq.hearings.exchange import record_from_dict, record_to_dict
from ortaq.hearings.read import Reading, read_hearing
from ortaq.hearings.record import Genre, Passage, Stance
from ortaq.hearings.review import (
    Action,
    Decision,
    Kind,
    Spoken,
    added_statement,
    changes,
    confirmed,
    items_of,
    reviewed,
)
from ortaq.hearings.review.confirmed import tally

REPORT = (
    "12 марта 2026 года в Караганде прошёл круглый стол о проекте закона о дворе.\n\n"
    "Участники обсудили статью 4 проекта.\n\n"
    "— Я поддерживаю новую редакцию, — сказала директор школы № 5 Айгуль Сарсенова.\n\n"
    "— Я против этой нормы: она лишает жителей голоса, — заявил председатель совета ветеранов"
    " Марат Оспанов.\n\n"
    "Участники пришли к единому мнению: проект нужен всем.\n"
)


@pytest.fixture(scope="module")
def record() -> dict[str, Any]:
    """What the program proposes of the report."""
    return record_to_dict(read_hearing(REPORT, Reading("report")))


def confirm_all(record: dict[str, Any]) -> list[Decision]:
    return [Decision(item.key, Action.CONFIRM, {}) for item in items_of(record) if item.places]


def key_of(record: dict[str, Any], kind: Kind, words: str) -> str:
    return next(
        item.key
        for item in items_of(record)
        if item.kind is kind and words in str(item.values.get("text") or item.values.get("name"))
    )


def test_nothing_undecided_is_in_the_confirmed_record(record):
    empty = confirmed(record, [])
    assert empty["people"] == empty["statements"] == empty["claims"] == []
    assert empty["event"]["date"] is None


def test_confirming_everything_keeps_everything(record):
    whole = confirmed(record, confirm_all(record))
    assert whole["event"] == record["event"]
    for name in ("people", "voices", "statements"):
        assert {one["id"] for one in whole[name]} == {one["id"] for one in record[name]}
    assert [one["speaker"] for one in whole["statements"]] == [
        one["speaker"] for one in record["statements"]
    ]


def test_a_correction_shows_and_the_proposal_stays_as_it_was(record):
    before = copy.deepcopy(record)
    key = key_of(record, Kind.STATEMENT, "лишает")
    decision = Decision(key, Action.CORRECT, {"stance": "amend", "provisions": ["art_4"]})
    whole = confirmed(record, [decision])
    assert [one["stance"] for one in whole["statements"]] == ["amend"]
    assert whole["statements"][0]["provision_links"][0]["eid"] == "art_4"
    assert record == before


def test_a_rejected_speaker_leaves_the_words_to_nobody(record):
    person = key_of(record, Kind.PERSON, "Оспанов")
    decisions = [
        Decision(one.key, Action.REJECT if one.key == person else Action.CONFIRM, {})
        for one in confirm_all(record)
    ]
    whole = confirmed(record, decisions)
    said = next(one for one in whole["statements"] if "лишает" in one["text"])
    assert said["speaker"] is None
    assert said["speaker_id"] is None


def test_the_last_decision_on_an_item_counts(record):
    key = key_of(record, Kind.STATEMENT, "лишает")
    decisions = [Decision(key, Action.CONFIRM, {}), Decision(key, Action.REJECT, {})]
    assert confirmed(record, decisions)["statements"] == []


def test_words_added_by_hand_stand_at_their_place(record):
    start = REPORT.index("Участники обсудили статью 4")
    words = "Участники обсудили статью 4 проекта."
    spoken = Spoken(Passage(words, start, start + len(words)), "", stance=Stance.NONE)
    added = Decision("added-statement-1", Action.ADD, added_statement("added-statement-1", spoken))
    whole = reviewed(record, [*confirm_all(record), added])
    starts = [one.item.places[0].start for one in whole if one.item.kind is Kind.STATEMENT]
    assert starts == sorted(starts)
    assert words in [one["text"] for one in confirmed(record, [added])["statements"]]


def test_a_claim_is_tested_against_what_was_confirmed(record):
    document = Document("r", REPORT, Genre.PRESS, "ru", "cyrillic", paragraphs_of(REPORT))
    claim = find_claims(document)[0]
    claimed = record_to_dict(replace(record_from_dict(record), claims=(claim,)))
    everything = confirm_all(claimed)
    objection = key_of(claimed, Kind.STATEMENT, "лишает")
    against = [one for one in everything if one.key != objection]
    stance = Decision(objection, Action.CORRECT, {"stance": "object"})
    assert confirmed(claimed, [*against, stance])["claims"][0]["verdict"] == "contradicted"
    without = [*against, Decision(objection, Action.REJECT, {})]
    assert confirmed(claimed, without)["claims"][0]["verdict"] == "untested"


def test_keys_are_unique_and_outlive_another_reading(record):
    again = record_to_dict(read_hearing(REPORT, Reading("other name")))
    keys = [item.key for item in items_of(record)]
    assert len(keys) == len(set(keys))
    assert keys == [item.key for item in items_of(again)]


def test_only_what_differs_is_a_correction(record):
    item = next(item for item in items_of(record) if item.kind is Kind.PERSON)
    assert changes(item, {"name": item.values["name"], "role": "rector"}) == {"role": "rector"}


def test_an_inferred_speaker_is_looked_at_first(record):
    proposed = copy.deepcopy(record)
    proposed["statements"][0]["step"] = "implicit"
    item = next(item for item in items_of(proposed) if item.kind is Kind.STATEMENT)
    assert "speaker_inferred" in item.doubts


@given(data=st.data())
def test_decided_and_waiting_are_all_there_is(data):
    record = record_to_dict(read_hearing(REPORT, Reading("report")))
    items = [item for item in items_of(record) if item.places]
    actions = [Action.CONFIRM, Action.REJECT]
    chosen = data.draw(st.lists(st.tuples(st.sampled_from(items), st.sampled_from(actions))))
    whole = reviewed(record, [Decision(item.key, action, {}) for item, action in chosen])
    counts = tally(whole)
    assert sum(counts.values()) == len(items)
    kept = confirmed(record, [Decision(item.key, action, {}) for item, action in chosen])
    standing = {one.item.key for one in whole if one.stands}
    assert len(kept["people"]) == sum(key.startswith("person-") for key in standing)


def test_a_provision_that_only_likeness_suggests_has_to_be_chosen(record):
    proposed = copy.deepcopy(record)
    links = [
        {"act": "", "eid": eid, "score": 0.5, "because": [{"code": code, "detail": ""}]}
        for eid, code in (("art_2", "text"), ("art_4", "citation"))
    ]
    spoken = next(one for one in proposed["statements"] if "лишает" in one["text"])
    spoken.update(provisions=["art_2", "art_4"], provision_links=links)
    key = key_of(proposed, Kind.STATEMENT, "лишает")
    [said] = confirmed(proposed, [Decision(key, Action.CONFIRM, {})])["statements"]
    assert said["provisions"] == ["art_4"]
    assert "suggested" not in said
    chosen = Decision(key, Action.CORRECT, {"provisions": ["art_4", "art_2"]})
    [said] = confirmed(proposed, [chosen])["statements"]
    assert [link["eid"] for link in said["provision_links"]] == ["art_4", "art_2"]
