"""What is reworded mechanically, and what is left with its reason."""

from __future__ import annotations

import re

import pytest

from ortaq.conformity.duty import Deadline, DutyKind
from ortaq.conformity.rewording import Left, Rewording, Rewriter
from ortaq.conformity.rules import rule_lines
from ortaq.conformity.scan import scan_law
from tests.conformity.worlds import act, changed

OLD = """Устав

Статья 1. А
1. Законы принимает Парламент края, и каждый закон читает Парламент дважды в год.
2. Палаты Парламента заседают раздельно; открывает Парламент старейшина края.
3. Решения, которые принял Парламент, печатает Сенат; жалобы на это читает Сенат.
3-1. Споры о воде решает Сенат, и каждое решение объявляет Сенат на площади.
4. Писарь хранит решения в сухой башне и показывает их каждому жителю.

Статья 2. Б
Общие заседания, на которых сидит Палата гостей и Палата хозяев, ведёт писарь края.
"""
NEW = """Устав

Статья 1. Я
Край свободен, и жители его равны между собой во всяком деле и на всяком собрании.

Статья 2. А
1. Законы принимает Курултай края, и каждый закон читает Курултай дважды в год.
2. Заседания Курултая открыты; открывает Курултай старейшина края; счёт ведёт счётная палата.
3. Решения, которые принял Курултай, печатает Курултай; жалобы на это читает Курултай.
3-1. Споры о воде решает Курултай, и каждое решение объявляет Курултай на площади.
4. Писарь хранит решения в сухой башне и показывает их каждому жителю.
5. Перед Курултаем отвечает управа; Курултаю подчинена стража; в Курултае сидят жители.
"""
LAW = """Закон о писаре

Статья 1. Писарь
1. Писарь отвечает перед Парламентом края и пишет в Парламент.
2. Доклад слушают Сенат и Парламент.
3. Доклад слушают палаты Парламента.
4. Доклад слушает Сенат.
5. Доклад хранят по пункту 4 статьи 1 Устава.
6. Доклад печатают по пунктам 1 и 4 статьи 1 Устава.
7. Доклад читают по статье 2 Устава.
8. О ПАРЛАМЕНТЕ пишут в сборнике Ведомости Парламента.
9. Доклад слушают на совместном заседании Парламента.
10. Доклад утвердил Парламент, избранный 19 марта 2023 года.
11. Доклад хранят, как сказано в статье 1 (пункт 4) Устава.
"""


def reworded(law: str = LAW) -> dict[str, Rewording]:
    change, text = changed(OLD, NEW), act(law)
    duties = scan_law("law", text, change, Deadline()).duties
    return {
        one.duty.eid: one
        for one in Rewriter(change).reword(duties, text)
        if one.duty.kind is not DutyKind.TERM
    }


def line_of(rewording: Rewording) -> str:
    lines = {(line.eid, line.line): line.text for line in rule_lines(act(LAW))}
    text = lines[rewording.duty.eid, rewording.duty.line]
    for edit in reversed(rewording.edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def test_a_name_is_replaced_in_its_case_wherever_the_line_has_it() -> None:
    assert line_of(reworded()["art_1__para_1"]) == (
        "Писарь отвечает перед Курултаем края и пишет в Курултай."
    )


def test_a_plain_list_gets_the_new_numbers_too() -> None:
    found = reworded()["art_1__para_6"]
    assert line_of(found) == "Доклад печатают по пунктам 1 и 4 статьи 2 Устава."
    assert found.check_substance


def test_a_renumbered_citation_gets_the_new_numbers() -> None:
    found = reworded()["art_1__para_5"]
    assert line_of(found) == "Доклад хранят по пункту 4 статьи 2 Устава."
    assert not found.check_substance


def test_levels_may_be_printed_from_the_article_inwards() -> None:
    assert line_of(reworded()["art_1__para_11"]) == (
        "Доклад хранят, как сказано в статье 2 (пункт 4) Устава."
    )


@pytest.mark.parametrize(
    ("eid", "left"),
    [
        ("art_1__para_2", Left.BESIDE_ANOTHER),
        ("art_1__para_3", Left.BESIDE_ANOTHER),
        ("art_1__para_4", Left.MERGED_BODIES),
        ("art_1__para_7", Left.DROPPED),
        ("art_1__para_8", Left.TITLE),
        ("art_1__para_9", Left.TWO_CHAMBERS),
        ("art_1__para_10", Left.PAST),
    ],
)
def test_what_is_not_mechanical_is_left_with_its_reason(eid: str, left: Left) -> None:
    found = reworded()[eid]
    assert (found.edits, found.left) == ((), left)


def test_a_name_of_another_gender_is_left() -> None:
    endings = {"ая": "ии", "аем": "ией", "ае": "ии", "аю": "ии", "ай": "ия"}
    new = re.sub(r"Курулт(\w+)", lambda word: f"Гильд{endings[word[1]]}", NEW)
    change, text = changed(OLD, new), act(LAW)
    duties = scan_law("law", text, change, Deadline()).duties
    left = {one.duty.eid: one.left for one in Rewriter(change).reword(duties, text)}
    assert change.successors["Парламент"].startswith("Гильди")
    assert left["art_1__para_1"] is Left.NO_FORM
