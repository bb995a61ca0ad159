"""Taking part: from the link to the receipt, one voice each, and back out of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, OperationalError
from django.test import Client

from ortaq.ledger.receipt import read_receipts
from ortaq_site.records.law import Consultation
from ortaq_site.records.ledger import LogEntry
from ortaq_site.records.participation import (
    Participant,
    Question,
    Rung,
    Statement,
    StatementStatus,
    Vote,
)
from ortaq_site.records.people import Account
from ortaq_site.steps.ledger.key import log_key
from ortaq_site.steps.participation import votes
from ortaq_site.steps.participation.entering import enter, invite, participant_with
from ortaq_site.steps.participation.errors import NotOpen, UnknownCode
from ortaq_site.steps.participation.keys import destroy_key
from ortaq_site.steps.participation.moderation import decide
from ortaq_site.steps.participation.statements import Verdict
from ortaq_site.steps.participation.votes import Ballot, store_votes
from tests.site.voting_world import answered, question, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(consultation: Consultation) -> Question:
    """The open question about the garden."""
    return question(consultation)


def ballot(participant: Participant, number: int, value: int) -> Ballot:
    statement = Statement.objects.get(number=number)
    return Ballot(
        statement.question_id,
        participant.pseudonym,
        "garden",
        statement.pk,
        f"trees/{number}",
        value,
    )


def test_a_guest_votes_from_the_link_to_the_end(client: Client, asked: Question) -> None:
    assert "of about 3" in client.get("/en/vote/trees/").content.decode()
    assert Participant.objects.count() == 0  # a look leaves nothing behind
    pages = [answered(client, number, value) for number, value in ((1, 1), (2, -1), (3, 0))]
    assert "1 of about 3" in pages[0]
    assert "You have answered everything" in pages[2]
    client.post("/en/vote/trees/about-you/", {"region": "KZ-35", "group": "scientists"})
    only = Participant.objects.get()
    assert (only.region, only.group) == ("KZ-35", "scientists")
    assert list(Vote.objects.order_by("statement__number").values_list("value", flat=True)) == [
        1, -1, 0,
    ]  # fmt: skip
    end = client.get("/en/vote/trees/end/").content.decode()
    assert client.cookies["vote-trees"].value in end


def test_the_receipt_proves_every_answer_and_names_nobody(client: Client, asked: Question) -> None:
    for number in (1, 2):
        answered(client, number, 1)
    content = client.get("/en/vote/trees/receipt/").content.decode()
    receipts = read_receipts(content)
    for receipt in receipts:
        receipt.verify(log_key().verifier)
    shown = [receipt.opening.payload for receipt in receipts if receipt.opening]
    assert shown == [{"statement": f"trees/{n}", "vote": 1} for n in (1, 2)]
    assert client.cookies["vote-trees"].value not in content
    assert "http" not in content


def test_a_change_of_mind_counts_once_and_both_are_logged(client: Client, asked: Question) -> None:
    answered(client, 1, 1)
    again = client.get("/en/vote/trees/?again=1").content.decode()
    assert "Your answer until now" in again
    answered(client, 1, -1)
    assert [vote.value for vote in Vote.objects.all()] == [-1]
    assert LogEntry.objects.count() == 2


def test_votes_of_one_batch_are_all_logged_and_the_last_of_a_pair_wins(asked: Question) -> None:
    one, other = somebody(asked), somebody(asked)
    batch = [ballot(other, 1, 1), ballot(one, 1, 1), ballot(one, 1, -1), ballot(one, 2, 0)]
    assert [taken.place for taken in store_votes(batch)] == [0, 1, 2, 3]
    kept = {
        (v.participant_id, v.statement.number): (v.value, v.sequence) for v in Vote.objects.all()
    }
    assert kept == {(one.pk, 1): (-1, 2), (one.pk, 2): (0, 3), (other.pk, 1): (1, 0)}


def test_the_database_itself_refuses_a_second_vote_on_a_statement(asked: Question) -> None:
    participant = somebody(asked, 1)
    with pytest.raises(IntegrityError):
        Vote.objects.create(
            participant=participant, statement=Statement.objects.get(number=1), value=1, sequence=77
        )


@pytest.mark.parametrize(
    ("statement", "value"),
    [("9", "1"), ("1", "2"), ("1", ""), ("", "1"), ("1", "-"), ("²", "1"), ("1", "1" * 5000)],
)
def test_what_is_no_answer_to_a_statement_is_refused_and_leaves_no_vote(
    client: Client, asked: Question, statement: str, value: str
) -> None:
    answer = client.post("/en/vote/trees/", {"statement": statement, "value": value})
    assert answer.status_code == 400
    assert Vote.objects.count() == LogEntry.objects.count() == 0


def test_a_statement_that_waits_or_was_rejected_is_not_asked(
    client: Client, asked: Question, people: tuple[Account, Account]
) -> None:
    Statement.objects.filter(number__gt=1).update(status=StatementStatus.WAITING)
    verdict = Verdict(StatementStatus.REJECTED, "names a person", "personal")
    decide(Statement.objects.get(number=3), verdict, people[0], datetime.now(UTC))
    assert "of about 1" in client.get("/en/vote/trees/").content.decode()
    assert "was not recorded" in answered(client, 2, 1)
    assert "was not recorded" in answered(client, 3, 1)
    assert LogEntry.objects.count() == 1  # the decision, with its reason, is logged


def test_what_is_no_answer_lets_nobody_in(client: Client, asked: Question) -> None:
    client.post("/en/vote/trees/", {"statement": "1", "value": "maybe"})
    assert Participant.objects.count() == 0


@pytest.mark.parametrize("days", [-60, 60])
def test_no_vote_is_taken_before_the_opening_or_after_the_close(
    client: Client, asked: Question, days: int
) -> None:
    moved = timedelta(days=days)
    asked.opens_at, asked.closes_at = asked.opens_at + moved, asked.closes_at + moved
    asked.save()
    assert client.post("/en/vote/trees/", {"statement": "1", "value": "1"}).status_code == 409
    assert "not taken now" in client.get("/en/vote/trees/").content.decode()
    assert Vote.objects.count() == 0


def test_when_too_many_vote_at_once_the_answer_says_when_to_ask_again(
    client: Client, asked: Question, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(ballots: object) -> list[object]:
        raise OperationalError("the disk is full")

    monkeypatch.setattr(votes, "store_votes", fail)
    answer = client.post("/en/vote/trees/", {"statement": "1", "value": "-1"})
    assert answer.status_code == 503
    assert answer["Retry-After"] == "2"
    assert 'name="value" value="-1"' in answer.content.decode()  # sent again by one button


def test_an_invitation_lets_one_person_in_however_often_it_is_typed(
    client: Client, consultation: Consultation
) -> None:
    closed = question(consultation, Rung.INVITATION, "council")
    code, _ = invite(closed, 2)
    assert client.post("/en/vote/council/", {"statement": "1", "value": "1"}).status_code == 403
    assert (
        client.post("/en/vote/council/enter/", {"code": "0000-0000-0000-0000"}).status_code == 400
    )
    for browser in (client, Client()):
        browser.post("/en/vote/council/enter/", {"code": code.lower().replace("-", " ")})
        answered(browser, 1, 1, "council")
    assert Participant.objects.count() == Vote.objects.count() == 1
    assert not any(code in str(row) for row in closed.invitations.values_list())


def test_an_invitation_to_one_question_opens_no_other(consultation: Consultation) -> None:
    one = question(consultation, Rung.INVITATION, "council")
    other = question(consultation, Rung.INVITATION, "school")
    (code,) = invite(one, 1)
    with pytest.raises(UnknownCode):
        enter(other, code, datetime.now(UTC))


def test_the_code_brings_somebody_back_on_another_device(client: Client, asked: Question) -> None:
    answered(client, 1, 1)
    code = client.cookies["vote-trees"].value
    other = Client()
    assert other.post("/en/vote/trees/come-back/", {"code": "not a code"}).status_code == 400
    other.post("/en/vote/trees/come-back/", {"code": code.lower()})
    assert "1 answer is in the public log" in other.get("/en/vote/trees/end/").content.decode()


def test_nobody_is_found_by_code_once_the_key_is_destroyed(asked: Question) -> None:
    _, code = enter(asked, "", datetime.now(UTC))
    assert participant_with(asked, code) is not None
    destroy_key(asked, datetime.now(UTC))
    assert participant_with(asked, code) is None
    with pytest.raises(NotOpen):
        enter(asked, "", datetime.now(UTC))


def test_pseudonyms_of_two_questions_do_not_lead_to_each_other(consultation: Consultation) -> None:
    one, other = question(consultation), question(consultation, slug="bees")
    _, code = enter(one, "", datetime.now(UTC))
    assert participant_with(other, code) is None


def test_own_data_is_all_of_it_and_only_ones_own(client: Client, asked: Question) -> None:
    somebody(asked, -1, -1)
    answered(client, 2, 1)
    data = json.loads(client.get("/en/vote/trees/data/").content)
    assert [act["content"] for act in data["acts"]] == [{"statement": "trees/2", "vote": 1}]


def test_leaving_is_asked_twice_and_then_takes_everything(client: Client, asked: Question) -> None:
    answered(client, 1, 1)
    client.post("/en/vote/trees/say/", {"text": "Somebody should mow the lawn"})
    client.get("/en/vote/trees/leave/")
    assert Vote.objects.count() == 1
    client.post("/en/vote/trees/leave/")
    assert Vote.objects.count() == Participant.objects.count() == 0
    assert not Statement.objects.filter(text_en__contains="lawn").exists()


def test_pages_of_a_participant_lead_strangers_to_the_first_card(
    client: Client, asked: Question
) -> None:
    for page in ("say", "about-you", "end", "receipt", "data", "leave"):
        answer = client.get(f"/en/vote/trees/{page}/")
        assert (answer.status_code, answer["Location"]) == (302, "/en/vote/trees/")


def test_lookalikes_are_shown_before_a_statement_is_taken(client: Client, asked: Question) -> None:
    answered(client, 1, 1)
    text = {"text": "  A tree needs\nwater "}
    assert "Trees need water" in client.post("/en/vote/trees/say/", text).content.decode()
    assert Statement.objects.count() == 3
    client.post("/en/vote/trees/say/", {**text, "sure": "yes"})
    new = Statement.objects.get(number=4)
    assert (new.text_en, new.status) == ("A tree needs water", StatementStatus.WAITING)
    assert LogEntry.objects.count() == 2


@pytest.mark.parametrize("text", ["", "   ", "a" * 141])
def test_a_statement_is_neither_empty_nor_long(client: Client, asked: Question, text: str) -> None:
    answered(client, 1, 1)
    assert "message error" not in client.get("/en/vote/trees/say/").content.decode()
    answer = client.post("/en/vote/trees/say/", {"text": text, "sure": "yes"})
    assert answer.status_code == 400
    assert "message error" in answer.content.decode(), "it says what to do"
    assert Statement.objects.count() == 3


def test_a_page_asked_for_by_the_script_is_its_main_part_alone(
    client: Client, asked: Question
) -> None:
    part = client.get("/en/vote/trees/", headers={"X-Ortaq-Part": "main"}).content.decode()
    assert "<main>" in part
    assert "<html" not in part


def test_a_vote_from_another_site_is_refused(asked: Question) -> None:
    stranger = Client(enforce_csrf_checks=True)
    answer = stranger.post("/en/vote/trees/", {"statement": "1", "value": "1"})
    assert answer.status_code == 403
    assert Vote.objects.count() == 0
