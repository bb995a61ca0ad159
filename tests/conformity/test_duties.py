"""What a scan proposes for one law after one change, and what it leaves alone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.conformity.duty import Deadline, DutyKind, Grade
from ortaq.conformity.exchange import duty_from_dict, duty_to_dict
from ortaq.conformity.rules import rule_lines
from ortaq.conformity.scan import must_change, scan_law
from tests.conformity.worlds import LAW_RU, NEW_RU, act, changed, duties, whole


def found(kind: DutyKind) -> dict[str, tuple[str, Grade]]:
    return {one.eid: (one.text, one.grade) for one in duties() if one.kind is kind}


def test_names_are_those_that_only_the_old_text_has() -> None:
    assert [name.shown for name in changed().names] == ["Вече", "Сенат"]


def test_a_body_that_the_new_text_mentions_only_to_end_it_is_gone() -> None:
    assert "Вече прекращает" in NEW_RU
    alive = NEW_RU.replace("Вече прекращает свои полномочия", "Вече собирается и решает дела")
    assert [name.shown for name in changed(new=alive).names] == ["Сенат"]


def test_the_successor_is_read_off_the_redlines() -> None:
    assert changed().successors == {"Вече": "Курултай"}


def test_mentions_are_found_in_any_form_and_in_capitals() -> None:
    named = [(one.eid, one.text) for one in duties() if one.kind is DutyKind.INSTITUTION]
    assert ("art_1__para_1", "Вече") in named
    assert ("art_1__para_3", "Сенат") in named
    assert ("art_3", "ВЕЧЕ") in named


def test_bodies_of_other_countries_are_left_alone() -> None:
    assert "art_2__para_1" not in {one.eid for one in duties()}


def test_an_official_journal_of_a_past_year_is_history() -> None:
    old = "Закон\n\nСтатья 1. А\n1. Акты печатает Парламент края.\n2. Их читает Парламент.\n"
    new = "Закон\n\nСтатья 1. А\n1. Акты печатает управа края.\n2. Их читает управа.\n"
    law = "Закон о б\n\nСтатья 1. А\n1. Закон (Ведомости Парламента, 1997 г., № 3) отменить.\n" + (
        "2. Его примет Парламент.\n"
    )
    assert [one.eid for one in duties(law, changed(old, new))] == ["art_1__para_2"]


def test_a_citation_tells_where_the_cited_provision_went() -> None:
    (first,) = [one for one in duties() if one.eid == "art_1__para_1" and one.old]
    assert (first.old, first.new) == (("art_2__para_2",), ("art_3__para_2",))
    assert first.grade is Grade.OUTDATED
    assert "renumbered" in first.because


@pytest.mark.parametrize(
    ("eid", "grade"),
    [
        ("art_2__para_2", Grade.UNAFFECTED),
        ("art_2__para_3", Grade.OUTDATED),
        ("art_2__para_4", Grade.OUTDATED),
    ],
)
def test_citations_are_graded_by_what_became_of_their_target(eid: str, grade: Grade) -> None:
    assert found(DutyKind.CITATION)[eid][1] is grade


def test_a_citation_of_what_never_was_is_told_apart_from_what_was_dropped() -> None:
    reasons = {one.eid: one.because for one in duties() if one.kind is DutyKind.CITATION}
    assert reasons["art_2__para_3"] == ("removed",)
    assert reasons["art_2__para_4"] == ("not_in_old_text",)


def test_a_law_that_repeats_a_rule_that_changed_is_shown_with_the_words_repeated() -> None:
    text, grade = found(DutyKind.TERM)["art_1__para_2"]
    assert "семидесяти двух часов" in text
    assert grade is Grade.AFFECTED


def test_a_rule_that_the_new_text_still_has_is_no_repetition_of_what_fell() -> None:
    law = LAW_RU + "\nСтатья 4. Вода\nЗемля и вода края принадлежат его жителям и охраняются ими.\n"
    assert [one.eid for one in duties(law) if one.kind is DutyKind.TERM] == ["art_1__para_2"]


def test_offsets_stand_for_the_words_shown() -> None:
    lines = {(line.eid, line.line): line.text for line in rule_lines(act(LAW_RU))}
    for duty in duties():
        assert lines[duty.eid, duty.line][duty.start : duty.end] == duty.text


def test_the_text_calls_for_laws_of_either_rank_and_says_whether_it_did_before() -> None:
    calls = [one for one in whole().duties if one.kind is DutyKind.ENACTMENT]
    assert [(one.eid, *one.because) for one in calls] == [
        ("art_1__para_2", "law", "called_for_anew"),
        ("art_4", "law", "called_for_before"),
        ("art_5", "constitutional_law", "called_for_anew"),
    ]


def test_a_time_is_counted_from_the_first_day_that_the_text_names() -> None:
    dated = [one for one in whole().duties if one.kind is DutyKind.DEADLINE]
    assert dated[0].deadline.value == date(2026, 9, 1)
    assert dated[1].deadline == Deadline(None, "art_6__para_3", "открытия первого заседания")


def test_no_deadline_is_a_value_and_one_set_by_the_text_reaches_every_duty() -> None:
    assert whole().alignment == Deadline()
    change, deadline = changed(), Deadline(date(2027, 7, 1), "art_6__para_4", "")
    assert {one.deadline for one in scan_law("guard", act(LAW_RU), change, deadline).duties} == {
        deadline
    }


def test_counts_have_their_base() -> None:
    found = whole()
    assert found.bases == {"guard": 10}
    assert must_change(found) == ("guard",)


def test_what_a_law_itself_repealed_is_not_read() -> None:
    law = LAW_RU.replace(
        "3. Отчёт о пожарах читают Сенат и Вече.", "3. Исключен Законом края от 03.02.2020 № 5."
    )
    assert "art_1__para_3" not in {one.eid for one in duties(law)}


def test_duties_read_back_from_json() -> None:
    for duty in whole().duties:
        assert duty_from_dict(duty_to_dict(duty)) == duty


@given(st.permutations(range(3)))
def test_the_order_of_articles_changes_no_duty(order: list[int]) -> None:
    head, *articles = LAW_RU.split("\nСтатья ")
    text = head + "".join(f"\nСтатья {articles[place]}" for place in order)
    moved = {(one.text, one.kind, one.grade) for one in duties(text)}
    assert moved == {(one.text, one.kind, one.grade) for one in duties()}


def test_words_that_judge_are_never_used() -> None:
    grades = " ".join(Grade)
    assert "constitution" not in grades
    assert "conflict" not in grades
