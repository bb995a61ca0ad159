"""What a new text itself demands, beside labels: laws it calls for, times it sets."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.conformity.deadlines import deadline_duties, entry_into_force
from ortaq.conformity.duty import Deadline, DutyKind
from ortaq.conformity.enactments import calls
from ortaq.conformity.scan import scan, scan_law
from ortaq.conformity.terms import Fallen
from tests.conformity.worlds import NEW_RU, act, changed, duties

LABELS = Path(__file__).parent / "labels"
ENOUGH = 0.95
BODY = {
    "ru": "Конституция края\n\nГлава 1. Основы\n\nСтатья 1. Общие положения\n1. {}\n",
    "kk": "Өлке Конституциясы\n\n1-тарау. Негіздер\n\n1-бап. Жалпы ережелер\n1. {}\n",
}
FINAL = {
    "ru": """Конституция края

Раздел 1. Основы

Статья 1. Край
1. Край един.

Раздел 2. Заключительные и переходные положения

Статья 2. Вступление в силу
1. Настоящая Конституция вступает в силу с 1 июля 2027 года.
2. {}
""",
    "kk": """Өлке Конституциясы

1-бөлім. Негіздер

1-бап. Өлке
1. Өлке біртұтас.

2-бөлім. Қорытынды және өтпелі ережелер

2-бап. Күшіне енуі
1. Осы Конституция 2027 жылғы 1 шілдеден бастап күшіне енеді.
2. {}
""",
}


def _called(line: str, lang: str) -> list[str]:
    found = calls(act(BODY[lang].format(line), lang))
    return ["constitutional_law" if one.constitutional else "law" for one in found]


def _dated(line: str, lang: str) -> list[str]:
    text = act(FINAL[lang].format(line), lang)
    start = entry_into_force(text)
    assert start == date(2027, 7, 1)
    days = (one.deadline.value for one in deadline_duties(text, start))
    return [day.isoformat() if day else "open" for day in days]


def _without(some: list[str], others: list[str]) -> Iterator[str]:
    left = list(others)
    for one in some:
        if one in left:
            left.remove(one)
        else:
            yield one


@pytest.mark.parametrize("lang", ["ru", "kk"])
@pytest.mark.parametrize(("what", "find"), [("calls", _called), ("days", _dated)])
def test_of_sentences_labelled_before_they_were_read_nearly_all_are_right(
    what: str, find: Callable[[str, str], list[str]], lang: str
) -> None:
    name = {"calls": "calls.csv", "days": "deadlines.csv"}[what]
    with (LABELS / name).open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["lang"] == lang]
    found = [(row["line"], row[what].split(), find(row["line"], lang)) for row in rows]
    missed = [(line, one) for line, due, got in found for one in _without(due, got)]
    wrong = [(line, one) for line, due, got in found for one in _without(got, due)]
    right = sum(len(due) for _, due, _ in found) - len(missed)
    assert right >= ENOUGH * (right + len(missed)), missed
    assert right >= ENOUGH * (right + len(wrong)), wrong


def test_each_time_is_counted_from_the_event_beside_it() -> None:
    line = (
        "Выборы объявляются в течение месяца со дня вступления Конституции в силу, а Председатель"
        " избирается в течение десяти дней со дня открытия первой сессии."
    )
    text = act(FINAL["ru"].format(line))
    assert [one.deadline for one in deadline_duties(text, entry_into_force(text))] == [
        Deadline(date(2027, 8, 1), "art_2__para_2", "вступления Конституции в силу"),
        Deadline(None, "art_2__para_2", "открытия первой сессии"),
    ]


def test_words_for_an_event_end_where_the_deed_begins() -> None:
    line = "Со дня принятия Конституции должно быть в течение двух лет приведено всё право."
    (duty,) = deadline_duties(act(FINAL["ru"].format(line)), None)
    assert duty.deadline.counted_from == "принятия Конституции"


def test_a_time_of_a_case_told_before_is_not_counted_from_the_first_day() -> None:
    line = "В таком случае Курултай в течение одного месяца назначает выборы."
    assert _dated(line, "ru") == ["open"]


def test_final_provisions_may_be_one_article() -> None:
    text = act(
        "Закон о мостах\n\nСтатья 1. Мосты\nМосты строит управа.\n\n"
        "Статья 2. Порядок введения в действие\nЗакон вступает в силу с 1 июля 2027 года."
        " Управа обязана принять правила в течение месяца со дня его вступления в силу.\n"
    )
    (duty,) = deadline_duties(text, entry_into_force(text))
    assert (duty.eid, duty.deadline.value) == ("art_2", date(2027, 8, 1))


def test_look_alike_letters_hide_neither_names_nor_calls_and_are_shown_as_printed() -> None:
    law = act("Закон о страже\n\nСтатья 1. Стража\n1. Стража отвечает перед В\u0065че.\n")
    (duty,) = scan_law("guard", law, changed(), Deadline()).duties
    assert (duty.kind, duty.text) == (DutyKind.INSTITUTION, "В\u0065че")
    new = NEW_RU.replace("определяется конституционным", "опред\u0065ляется конституционным")
    new = new.replace("конституционным законом", "конституционным зак\u006fном")
    demands = scan(changed(new=new), [], {}).duties
    assert ["art_5", "зак\u006fном."] in [[one.eid, one.text.split()[-1]] for one in demands]


def test_a_law_is_held_against_calls_of_its_own_rank_wherever_it_says_its_rank() -> None:
    new = NEW_RU.replace(
        "Порядок проведения ярмарки определяется", "Порядок осенней ярмарки определяется"
    )
    text = (
        "Об осенней ярмарке\n{} Озёрного края от 1 мая 2026 года № 5\n\nСтатья 1. Ярмарка\nЕсть.\n"
    )
    laws = {kind: act(text.format(kind)) for kind in ("Закон", "Конституционный закон")}
    change = changed(new=new)
    scanned = [scan_law(kind, law, change, Deadline()) for kind, law in laws.items()]
    found = scan(change, scanned, {kind: law.title for kind, law in laws.items()})
    assert found.constitutional == ("Конституционный закон",)
    (fair,) = [one for one in found.duties if one.eid == "art_5"]
    assert fair.existing == ("Конституционный закон",)


def test_a_repeated_rule_shows_what_became_of_it() -> None:
    (kept,) = [one for one in duties() if one.kind is DutyKind.TERM]
    assert (kept.old, kept.new) == (("art_1__para_2",), ("art_1__para_2",))


@given(st.lists(st.sampled_from("абвгд"), max_size=24), st.integers(1, 9))
def test_the_quick_look_for_repeated_rules_misses_none(words: list[str], length: int) -> None:
    run = tuple("абвгдабвг"[:length])
    marks = {run[at : at + min(3, length)] for at in range(max(1, length - 2))}
    fallen = Fallen(length, {run: ("art_1",)}, frozenset(run[:1]), frozenset(marks))
    holds = any(tuple(words[at : at + length]) == run for at in range(len(words)))
    assert fallen.may_stand_in(words) or not holds


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("Этот закон устанавливает порядок ухода за садом.", "ru"),
        ("Настоящим Конституционным законом определяются правила полива.", "ru"),
        ("Порядок полива определяется настоящим законом.", "ru"),
        ("Осы Конституциялық заң бақты күту тәртібін белгілейді.", "kk"),
        ("Бақты күту тәртібі осы заңмен белгіленеді.", "kk"),
    ],
)
def test_a_law_that_speaks_of_itself_calls_for_none(line: str, lang: str) -> None:
    assert _called(line, lang) == []
