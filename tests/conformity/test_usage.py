"""How one law uses names: short ones that it gives itself, and names that are common nouns."""

from __future__ import annotations

import pytest

from ortaq.conformity.change import Change
from ortaq.conformity.duty import DutyKind
from tests.conformity.worlds import changed, duties

OLD = """Устав края

Статья 1. Вече
1. Вече края состоит из двух Палат: решения готовит нижняя Палата.
2. Заседания Палат открыты. Каждая Палата избирает старосту, и староста ведёт заседания Палаты.
3. Решения обеих Палат печатает управа, и Вече рассылает их.
4. Летом собирается Совет старейшин, и Вече слушает, что скажет Совет старейшин.
"""
NEW = """Устав края

Статья 1. Курултай
1. Законы края принимает Курултай, избираемый жителями.
2. Торговая палата края печатает решения, которые принял Курултай.
"""


def chambers() -> Change:
    return changed(OLD, NEW)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Отчёт читают на заседании Палат.", ["Палата"]),
        ("Отчёт читает каждая Палата, и печатает управа.", ["Палата"]),
        ("Отчёт печатает Торговая Палата.", []),
        ("Отчёт печатает комитет Палаты адвокатов.", []),
        ("Отчёт читают Палаты Вече.", ["Вече"]),
        ("Палата читает отчёт.", ["Палата"]),
        ("Палата читает отчёт торговой палаты.", []),
        ("ЗАСЕДАНИЕ ПАЛАТ", []),
    ],
)
def test_a_common_noun_counts_where_nothing_says_which_body_it_is(
    text: str, named: list[str]
) -> None:
    assert names(f"1. {text}\n") == named


def test_a_short_name_given_to_another_body_is_no_mention() -> None:
    law = (
        "1. Отчёт ведёт палата купцов края (далее – Палата).\n"
        "2. Взнос устанавливается решением Палаты.\n"
    )
    assert names(law) == []


def test_a_short_name_given_to_the_body_itself_is_enough() -> None:
    law = "1. Отчёт читает Совет старейшин (далее – Совет).\n2. Взнос вводит тот же Совет.\n"
    assert names(law) == ["Совет", "Совет"]
    assert names("1. Взнос вводит Совет купцов и тот же Совет.\n") == []


def names(law: str) -> list[str]:
    found = duties(f"Закон об отчёте\n\nСтатья 1. Отчёт\n{law}", chambers())
    return [
        one.because[0].removeprefix("name=") for one in found if one.kind is DutyKind.INSTITUTION
    ]


def test_in_small_letters_only_the_own_body_counts() -> None:
    law = "1. Отчёт читает вече Республики Казахстан.\n2. Отчёт читают народные веча.\n"
    assert names(law) == ["Вече"]
