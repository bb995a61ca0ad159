"""Answers on paper: one sheet, one voice, marked as such, with a receipt that can be checked."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from django.http import HttpResponse
from django.test import Client

from ortaq_site.records.law import Consultation
from ortaq_site.records.participation import (
    Invitation,
    PaperSheet,
    Participant,
    Question,
    Rung,
    Vote,
)
from ortaq_site.steps.participation.entering import enter
from ortaq_site.steps.participation.errors import UnknownCode
from ortaq_site.steps.participation.own import leave
from ortaq_site.steps.participation.questions import hand_out, print_sheets
from tests.site.desk_cast import at_the_desk, person
from tests.site.test_question_desk import logged
from tests.site.voting_world import question, somebody

DESK = "/en/desk/q/trees/paper/"


@pytest.fixture
def asked(consultation: Consultation) -> Question:
    return question(consultation)


@pytest.fixture
def clerk(db: None) -> Client:
    return at_the_desk(person("dina", "clerk"))


def code_of(asked: Question) -> str:
    """A code on a sheet of paper."""
    return print_sheets(asked, 1, person("alma", "editor"), datetime.now(UTC))[0]


def enter_sheet(client: Client, code: str, *answers: str, **more: str) -> HttpResponse:
    ticked = {f"answer-{number}": value for number, value in enumerate(answers, 1)}
    return client.post(DESK, {"code": code, "way": "paper", **ticked, **more})


def refusal(answer: HttpResponse) -> str:
    return str(answer.context["form"].non_field_errors())


def test_a_sheet_is_one_participant_marked_as_offline_with_a_receipt(
    client: Client, clerk: Client, asked: Question
) -> None:
    code = code_of(asked)
    page = enter_sheet(clerk, code.lower(), "1", "", "-1", region="KZ-35").content.decode()
    participant = Participant.objects.get()
    assert (participant.rung, participant.region) == (Rung.OFFLINE, "KZ-35")
    votes = Vote.objects.order_by("statement__number")
    assert [(vote.statement.number, vote.value) for vote in votes] == [(1, 1), (3, -1)]
    assert code in page
    places = {int(place) for place in re.findall(r"amount number\">(\d+)<", page)}
    assert places == {vote.sequence for vote in votes}
    client.post("/en/vote/trees/come-back/", {"code": code})
    own = client.get("/en/vote/trees/data/").json()
    assert own["rung"] == "offline"
    assert [act["content"]["vote"] for act in own["acts"]] == [1, -1]


def test_the_same_sheet_twice_is_one_voice_and_a_slip_can_be_mended(
    clerk: Client, asked: Question
) -> None:
    code = code_of(asked)
    enter_sheet(clerk, code, "1")
    enter_sheet(clerk, code, "-1")
    assert Participant.objects.count() == PaperSheet.objects.count() == 1
    assert [vote.value for vote in Vote.objects.all()] == [-1]
    assert [kind for kind, _, _ in logged()].count("vote") == 2


def test_another_clerk_does_not_write_over_a_sheet(clerk: Client, asked: Question) -> None:
    code = code_of(asked)
    enter_sheet(clerk, code, "1")
    other = at_the_desk(person("olzhas", "clerk"))
    assert "Another clerk has entered this sheet" in refusal(enter_sheet(other, code, "-1"))
    assert [vote.value for vote in Vote.objects.all()] == [1]


def test_who_took_part_themselves_is_not_written_over(
    clerk: Client, consultation: Consultation
) -> None:
    asked = question(consultation, rung=Rung.INVITATION)
    code = hand_out(asked, 1, person("alma", "editor"), datetime.now(UTC))[0]
    somebody(asked, 1, code=code)
    assert "took part themselves" in refusal(enter_sheet(clerk, code, "-1"))
    assert [vote.value for vote in Vote.objects.all()] == [1]


def test_an_invited_person_may_answer_on_paper_and_then_has_no_second_voice(
    clerk: Client, consultation: Consultation
) -> None:
    asked = question(consultation, rung=Rung.INVITATION)
    code = hand_out(asked, 1, person("alma", "editor"), datetime.now(UTC))[0]
    enter_sheet(clerk, code, "1")
    participant, _ = enter(asked, code, datetime.now(UTC))
    assert participant.rung == Rung.OFFLINE
    assert Participant.objects.count() == 1


def test_the_code_of_a_sheet_lets_nobody_in_by_themselves(consultation: Consultation) -> None:
    asked = question(consultation, rung=Rung.INVITATION)
    with pytest.raises(UnknownCode):
        enter(asked, code_of(asked), datetime.now(UTC))


@pytest.mark.parametrize("code", ["", "nonsense", "0000-0000-0000-0000"])
def test_an_unknown_code_enters_nothing_and_loses_nothing(
    clerk: Client, asked: Question, code: str
) -> None:
    page = enter_sheet(clerk, code, "1", "-1").content.decode()
    assert Participant.objects.count() == 0
    assert page.count("checked") == 3  # two answers and one statement that is not ticked


def test_a_sheet_without_an_answer_is_not_entered(clerk: Client, asked: Question) -> None:
    assert "No answer is ticked" in refusal(enter_sheet(clerk, code_of(asked)))
    assert Participant.objects.count() == 0


def test_after_the_last_day_no_sheet_is_entered(clerk: Client, asked: Question) -> None:
    code = code_of(asked)
    Question.objects.update(closes_at=datetime.now(UTC))
    assert "takes no answers now" in refusal(enter_sheet(clerk, code, "1"))


def test_printed_sheets_name_nobody_and_their_number_is_public(
    clerk: Client, asked: Question
) -> None:
    page = clerk.post(f"{DESK}print/", {"count": "2"}).content.decode()
    assert page.count('class="paper-sheet"') == 2
    assert Invitation.objects.filter(paper=True).count() == 2
    assert logged()[-1] == ("tickets", "trees", {"codes": 2, "in_all": 2, "paper": True})


def test_who_answered_on_paper_can_erase_everything(clerk: Client, asked: Question) -> None:
    enter_sheet(clerk, code_of(asked), "1", "1")
    assert leave(Participant.objects.get(), datetime.now(UTC)) == 2
    assert PaperSheet.objects.count() == Vote.objects.count() == 0


def test_after_a_wrong_number_of_sheets_the_form_above_still_enters_one(
    clerk: Client, asked: Question
) -> None:
    page = clerk.post(f"{DESK}print/", {"count": "0"}).text
    assert f'action="{DESK}" class="sheet-form"' in page
