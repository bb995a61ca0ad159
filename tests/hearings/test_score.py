"""The scorer says one, nothing and what lies between, and is not fooled."""

from __future__ import annotations

import math
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.hearings.alike import same_person, same_phrase, same_word
from tests.hearings.gold import Gold, read_gold
from tests.hearings.perfect import perfect_record
from tests.hearings.score import add_up, score
from tests.hearings.tally import Tally

TEXT = """
Аким Асан Бек сказал, что к мосту проложат дорогу до конца 2027 года за 5 млн тенге.
«Воды нет, – ответила врач больницы Вера Ким. – Я против статьи 3». Участники поддержали проект.
Решили: принять проект. За – 7, против – 1.
"""
GOLD = """
file = "small.txt"
lang = "ru"
kind = "press"
[event]
date = "2026-05-05"
mode = "mixed"
headcount = 8
categories = [{ words = "врачи", group = "health" }]
[[people]]
name = "Асан Бек"
role = "аким"
[[people]]
name = "Вера Ким"
role = "врач"
organisation = "больницы"
online = true
[[statements]]
speaker = "Асан Бек"
kind = "reported"
stance = "none"
from = "к мосту"
to = "млн тенге"
[[statements]]
speaker = "Вера Ким"
kind = "direct"
stance = "object"
provisions = ["art_3"]
from = "Воды"
to = "статьи 3"
without = [" – ответила врач больницы Вера Ким. – "]
[[statements]]
speaker = "участники"
kind = "collective"
stance = "support"
text = "Участники поддержали проект"
[[promises]]
speaker = "Асан Бек"
amount = 5000000
currency = "KZT"
bound = "exact"
until = "2027-12-31"
place = "мост"
from = "к мосту"
to = "млн тенге"
[[claims]]
kind = "support"
verdict = ["contradicted"]
text = "Участники поддержали проект"
[[resolutions]]
for = 7
against = 1
text = "принять проект"
"""


@pytest.fixture
def gold(tmp_path: Path) -> Gold:
    (tmp_path / "small.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "small.toml").write_text(GOLD, encoding="utf-8")
    return read_gold(tmp_path / "small.toml")


@pytest.fixture
def record(gold: Gold) -> dict[str, Any]:
    return perfect_record(gold)


def shares(record: dict[str, Any], gold: Gold, field: str) -> tuple[float, float]:
    tally = score(record, gold).tallies[field]
    return tally.precision, tally.recall


def test_a_perfect_record_scores_one_wherever_there_is_something_to_say(
    gold: Gold, record: dict[str, Any]
) -> None:
    result = score(record, gold)
    assert result.misses == ()
    assert all(t.f == 1 for t in result.tallies.values() if t.gold)
    assert not any(t.found for t in result.tallies.values() if not t.gold)


def test_an_empty_record_finds_nothing_and_every_answer_is_a_miss(gold: Gold) -> None:
    result = score({}, gold)
    demanded = {
        "event.date", "people", "people.role", "statements", "statements.attributed",
        "statements.letters", "statements.stance", "promises", "claims", "resolutions",
    }  # fmt: skip
    assert all(result.tallies[field].recall == 0 for field in demanded)
    assert {line.split(": ")[1] for line in result.misses} >= {"people", "statements", "claims"}


def test_a_wrong_speaker_keeps_the_place_and_loses_the_attribution(
    gold: Gold, record: dict[str, Any]
) -> None:
    record["statements"][0]["speaker"] = "Вера Ким"
    assert shares(record, gold, "statements") == (1, 1)
    assert shares(record, gold, "statements.attributed") == (2 / 3, 2 / 3)
    letters = score(record, gold).tallies["statements.letters"]
    assert letters.gold == letters.found > letters.right > 0


def test_a_namesake_is_not_the_speaker(gold: Gold, record: dict[str, Any]) -> None:
    record["statements"][1]["speaker"] = "Нина Ким"
    assert shares(record, gold, "statements.attributed") == (2 / 3, 2 / 3)


def test_a_missed_statement_costs_recall_and_an_invented_one_precision(
    gold: Gold, record: dict[str, Any]
) -> None:
    invented = {**record["statements"][0], "start": 0, "end": 10, "id": "x", "speaker": "Вера Ким"}
    assert shares({**record, "statements": record["statements"][1:]}, gold, "statements") == (
        1,
        2 / 3,
    )
    longer = {**record, "statements": [*record["statements"], invented]}
    assert shares(longer, gold, "statements") == (3 / 4, 1)


def test_pieces_that_continue_each_other_are_one_statement_and_others_are_not(
    gold: Gold, record: dict[str, Any]
) -> None:
    cut = deepcopy(record)
    cut["statements"][2]["continues"] = None
    assert shares(record, gold, "statements") == (1, 1)
    assert shares(cut, gold, "statements") == (3 / 4, 1)
    assert shares(cut, gold, "statements.letters") == (1, 1)


@pytest.mark.parametrize(("moved", "found"), [(3, 1), (20, 1), (40, 2 / 3), (60, 2 / 3)])
def test_borders_may_differ_a_little_but_not_by_half(
    gold: Gold, record: dict[str, Any], moved: int, found: float
) -> None:
    record["statements"][0]["start"] -= moved
    record["statements"][0]["end"] -= moved
    assert shares(record, gold, "statements")[1] == found


def test_a_label_may_be_optional(gold: Gold, record: dict[str, Any]) -> None:
    label = gold.statements[0]
    label.fields["optional"] = True  # type: ignore[index]
    without = {**record, "statements": record["statements"][1:]}
    assert shares(record, gold, "statements") == shares(without, gold, "statements") == (1, 1)


@pytest.mark.parametrize(
    ("field", "spoil"),
    [
        ("event.date", lambda r: r["event"].update(date="2026-05-06")),
        ("event.headcount", lambda r: r["event"].update(headcount="80")),
        ("event.mode", lambda r: r["event"].update(mode="online")),
        ("event.categories", lambda r: r["event"]["evidence"].update(categories=[])),
        ("people.role", lambda r: r["people"][0].update(role="ректор")),
        ("people.organisation", lambda r: r["people"][1].update(organisation="школы")),
        ("people.online", lambda r: r["people"][1].update(participation="on_site")),
        ("statements.kind", lambda r: r["statements"][0].update(kind="direct")),
        ("statements.stance", lambda r: r["statements"][1].update(stance="support")),
        ("statements.provisions", lambda r: r["statements"][1].update(provisions=["art_4"])),
        ("promises.amount", lambda r: r["promises"][0]["amount"].update(value=5e9)),
        ("promises.amount", lambda r: r["promises"][0]["amount"].update(currency="USD")),
        ("promises.bound", lambda r: r["promises"][0]["amount"].update(bound="at_least")),
        ("promises.period", lambda r: r["promises"][0].update(to="2027-12-30")),
        ("promises.place", lambda r: r["promises"][0].update(place="школа")),
        ("promises.speaker", lambda r: r["promises"][0].update(speaker="Вера Ким")),
        ("claims.verdict", lambda r: r["claims"][0].update(verdict="supported")),
        ("claims.kind", lambda r: r["claims"][0].update(kind="unanimity")),
        ("resolutions.counts", lambda r: r["resolutions"][0]["ballot"].update(against=0)),
    ],
)
def test_each_field_notices_its_own_mistake(
    gold: Gold, record: dict[str, Any], field: str, spoil: Any
) -> None:
    spoil(record)
    result = score(record, gold)
    assert result.tallies[field].right < result.tallies[field].gold
    assert any(field.partition(".")[0] in line for line in result.misses)


def test_a_fact_that_nobody_stated_is_a_mistake(gold: Gold, record: dict[str, Any]) -> None:
    record["event"]["place"] = "Астана"
    record["people"][0]["organisation"] = "Сената"
    assert score(record, gold).tallies["event.place"] == Tally(0, 1, 0)
    assert shares(record, gold, "people.organisation") == (1 / 2, 1)


def test_a_stance_on_which_readers_differ_is_not_judged(gold: Gold, record: dict[str, Any]) -> None:
    gold.statements[0].fields["stance"] = "any"  # type: ignore[index]
    for stance in ("support", "object", "none"):
        record["statements"][0]["stance"] = stance
        assert score(record, gold).tallies["statements.stance"] == Tally(2, 2, 2)


def test_one_of_several_wordings_is_enough(gold: Gold, record: dict[str, Any]) -> None:
    gold.people[1]["organisation"] = ["больницы", "поликлиники № 2"]  # type: ignore[index]
    for wording, right in (("больница", 1), ("поликлиника № 2", 1), ("школа", 0)):
        record["people"][1]["organisation"] = wording
        assert score(record, gold).tallies["people.organisation"] == Tally(1, 1, right)


def test_a_person_found_twice_is_one_too_many(gold: Gold, record: dict[str, Any]) -> None:
    record["people"].append({"name": "А. Бек", "role": "", "organisation": ""})
    assert shares(record, gold, "people") == (2 / 3, 1)


def test_a_suggested_provision_is_no_citation(gold: Gold, record: dict[str, Any]) -> None:
    link = {"eid": "art_9", "because": [{"code": "likeness", "detail": ""}]}
    cited = {"eid": "art_3", "because": [{"code": "citation", "detail": ""}]}
    record["statements"][1]["provision_links"] = [link, cited]
    assert shares(record, gold, "statements.provisions") == (1, 1)


def test_a_decision_may_be_given_item_by_item(gold: Gold, record: dict[str, Any]) -> None:
    (whole,) = record["resolutions"]
    middle = whole["start"] + 8
    record["resolutions"] = [{**whole, "end": middle}, {**whole, "start": middle}]
    assert shares(record, gold, "resolutions") == (1, 1)


@pytest.mark.parametrize(
    "found", ["Рогожина", "С. Рогожина", "Рогожина С.П.", "Светланой Рогожиной", "РОГОЖИНА"]
)
def test_a_person_is_known_by_any_form_of_the_name(found: str) -> None:
    assert same_person(["Светлана Петровна Рогожина"], found)


@pytest.mark.parametrize("found", ["Светлана Ким", "В. Рогожина", "Павел Рогожин", "Сенат", ""])
def test_others_are_not_taken_for_the_person(found: str) -> None:
    assert not same_person(["Светлана Петровна Рогожина"], found)


def test_initials_may_have_two_letters() -> None:
    assert same_person(["A. Zh. Sultan"], "A. Zh. Sultan")
    assert same_person(["Zhanar Sultan"], "Zh. Sultan")
    assert not same_person(["Daniyar Sultan"], "Zh. Sultan")
    assert same_person(["Олег Ли"], "Ли О.")


def test_kazakh_names_are_known_with_their_endings() -> None:
    assert same_person(["Төлеген Рысбаев"], "Рысбаевтың")
    assert same_person(["Marat Júnisov"], "M. Júnisovtiń")


def test_where_role_ends_and_organisation_begins_is_a_matter_of_taste() -> None:
    both = "аким Карагандинской области"
    assert same_phrase("аким", both, context=both)
    assert same_phrase("Карагандинской области", "Карагандинская область", context=both)
    assert not same_phrase("заместитель акима", "аким", context=both)
    assert not same_phrase("аким", "ректор", context=both)


def test_words_that_only_begin_alike_are_different() -> None:
    assert not same_word("председатель", "представитель")
    assert not same_word("дом", "доктор")
    assert same_word("области", "областью")


WORDS = st.text("абвгдежзик", min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_likeness_of_words_knows_no_order(one: str, other: str) -> None:
    assert same_word(one, one)
    assert same_word(one, other) == same_word(other, one)


COUNTS = st.integers(0, 20)


@given(COUNTS, COUNTS, COUNTS)
def test_f_lies_between_precision_and_recall(gold: int, found: int, right: int) -> None:
    tally = Tally(gold, found, min(gold, found, right))
    if gold and found:
        low, high = sorted((tally.precision, tally.recall))
        assert low - 1e-9 <= tally.f <= high + 1e-9
    else:
        assert math.isnan(tally.precision) or math.isnan(tally.recall)


def test_scores_add_up_report_by_report(gold: Gold, record: dict[str, Any]) -> None:
    total = add_up([score(record, gold), score({}, gold)])
    assert total.tallies["people"] == Tally(4, 2, 2)
    assert total.misses == score({}, gold).misses
