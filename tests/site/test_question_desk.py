"""The desk of questions: prepare, open, hand out codes, close with a second person."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.http import HttpResponse
from django.test import Client

from ortaq.ledger.entry import EntryKind
from ortaq_site.records.law import Consultation
from ortaq_site.records.ledger import LogContent, LogEntry
from ortaq_site.records.participation import Invitation, Question, Rung, Statement
from ortaq_site.records.questions import QuestionEvent
from ortaq_site.steps.participation.entering import enter
from ortaq_site.steps.participation.errors import NotOpen
from ortaq_site.steps.participation.keys import pseudonym_of
from tests.site.desk_cast import at_the_desk, person, told

TODAY = datetime.now(UTC).date()
FORM = {
    "title_kk": "Бақта не керек?",
    "title_ru": "Что нужно саду?",
    "title_en": "What does the garden need?",
    "slug": "need",
    "articles": "1",
    "rung": "open",
    "opens_on": (TODAY - timedelta(days=1)).isoformat(),
    "closes_on": (TODAY + timedelta(days=9)).isoformat(),
}


@pytest.fixture
def editor(db: None) -> Client:
    return at_the_desk(person("alma", "editor"))


def form(consultation: Consultation, **changes: str) -> dict[str, str]:
    return {**FORM, "edition": str(consultation.editions.get(slug="draft").pk), **changes}


def begun(editor: Client, consultation: Consultation, **changes: str) -> Question:
    sent = form(consultation, **changes)
    answer = editor.post("/en/desk/c/garden/questions/new/", sent)
    assert answer.status_code == 302, answer.context["form"].errors
    return Question.objects.get()


def write(editor: Client, number: int | str = "new", **texts: str) -> HttpResponse:
    return editor.post(f"/en/desk/q/need/statements/{number}/", texts, follow=True)


def press(client: Client, step: str, **sent: str) -> HttpResponse:
    return client.post(f"/en/desk/q/need/{step}/", sent, follow=True)


def logged() -> list[tuple[EntryKind, str, dict[str, object]]]:
    """Kind, subject and content of every entry of the log."""
    contents = LogContent.objects.in_bulk()
    lines = (json.loads(bytes(entry.line)) for entry in LogEntry.objects.all())
    return [
        (line["kind"], line["subject"], json.loads(bytes(contents[line["sequence"]].payload)))
        for line in lines
    ]


def test_from_an_idea_to_an_open_question_with_its_words_in_the_log(
    client: Client, editor: Client, consultation: Consultation
) -> None:
    question = begun(editor, consultation)
    assert question.provisions == ["art_1"]
    write(editor, kk="Ағашқа су керек.", en="Trees  need\nwater.")
    write(editor, ru="Нужна калитка.")
    assert client.get("/en/vote/need/").status_code == 404
    assert "/en/vote/need/" not in client.get("/en/c/garden/").content.decode()
    assert LogEntry.objects.count() == 0
    press(editor, "open")
    assert client.get("/en/vote/need/").status_code == 200
    assert "/en/vote/need/" in client.get("/en/c/garden/").content.decode()
    opened, *rest = logged()
    assert opened[:2] == ("status", "need")
    assert opened[2]["provisions"] == ["art_1"]
    assert [(kind, subject) for kind, subject, _ in rest] == [
        ("statement", "need/1"), ("moderation", "need/1"),
        ("statement", "need/2"), ("moderation", "need/2"),
    ]  # fmt: skip
    assert rest[0][2] == {
        "language": "kk", "text": "Ағашқа су керек.", "translations": {"en": "Trees need water."},
    }  # fmt: skip


def test_the_desk_says_that_a_question_is_open_and_not_that_one_should_open_it(
    editor: Client, consultation: Consultation
) -> None:
    begun(editor, consultation)
    write(editor, kk="Бақ суы керек.", ru="Саду нужна вода.")
    press(editor, "open")
    for language, state in (("kk", "Ашық"), ("ru", "Открыт"), ("en", "Open")):
        assert f">{state}</span>" in editor.get(f"/{language}/desk/").text


def test_a_question_without_a_statement_is_not_opened(
    editor: Client, consultation: Consultation
) -> None:
    begun(editor, consultation)
    assert told(press(editor, "open"))[-1:] == ["There is no statement yet. Write one first."]
    assert Question.objects.get().in_preparation


def test_a_question_whose_days_are_over_is_not_opened(
    editor: Client, consultation: Consultation
) -> None:
    past = {"opens_on": "2020-01-01", "closes_on": "2020-02-01"}
    begun(editor, consultation, **past)
    write(editor, en="Trees need water")
    assert told(press(editor, "open")) == ["Its last day is over. Choose a later one."]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"closes_on": "2020-01-01"}, "closes_on"),
        ({"articles": "77"}, "articles"),
        ({"slug": "No Such"}, "slug"),
        ({"title_kk": ""}, "title_kk"),
        ({"rung": "passport"}, "rung"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    editor: Client, consultation: Consultation, changes: dict[str, str], field: str
) -> None:
    answer = editor.post("/en/desk/c/garden/questions/new/", form(consultation, **changes))
    assert field in answer.context["form"].errors
    assert Question.objects.count() == 0


def test_words_can_change_until_the_opening_and_never_after(
    editor: Client, consultation: Consultation
) -> None:
    begun(editor, consultation)
    write(editor, en="Trees need watr")
    write(editor, 1, en="Trees need water")
    write(editor, en="Superfluous")
    write(editor, 2, **{"take-out": "yes"})
    editor.post("/en/desk/q/need/change/", form(consultation, title_en="What do trees need?"))
    press(editor, "open")
    answer = write(editor, 1, en="Trees need no water")
    assert told(answer) == ["The question is open; its words can no longer be changed."]
    answer = editor.post(
        "/en/desk/q/need/change/", form(consultation, title_en="Other"), follow=True
    )
    assert told(answer) == ["The question is open; its words can no longer be changed."]
    assert Question.objects.get().title_en == "What do trees need?"
    assert [one.text_en for one in Statement.objects.all()] == ["Trees need water"]


def test_codes_leave_once_as_a_table_and_only_hashes_stay(
    editor: Client, consultation: Consultation
) -> None:
    question = begun(editor, consultation, rung="invitation")
    write(editor, en="Trees need water")
    press(editor, "open")
    answer = editor.post("/en/desk/q/need/codes/", {"count": "3"})
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    codes = [code for _, code in rows[1:]]
    assert len(set(codes)) == 3
    assert "attachment" in answer["Content-Disposition"]
    assert "no-store" in answer["Cache-Control"]
    stored = " ".join(Invitation.objects.values_list("code_sha256", flat=True))
    assert not any(code in stored for code in codes)
    assert logged()[-1] == ("tickets", "need", {"codes": 3, "in_all": 3, "paper": False})
    question.refresh_from_db()
    participant, _ = enter(question, codes[0].lower(), datetime.now(UTC))
    assert participant.rung == Rung.INVITATION
    page = editor.get("/en/desk/q/need/").content.decode()
    assert "3 codes were made." in page
    assert not any(code in page for code in codes)


def test_codes_to_print_stand_on_slips_without_a_link(
    editor: Client, consultation: Consultation
) -> None:
    begun(editor, consultation, rung="invitation")
    page = press(editor, "codes", count="2", print="yes").content.decode()
    assert page.count("slip-code") == 2
    slips = page[page.index("slips") : page.index("</ul>", page.index("slips"))]
    assert "href" not in slips
    assert "http" not in slips


@pytest.mark.parametrize("count", ["0", "-1", "20001", "many", ""])
def test_a_wrong_number_of_codes_makes_none(
    editor: Client, consultation: Consultation, count: str
) -> None:
    begun(editor, consultation, rung="invitation")
    assert told(press(editor, "codes", count=count))
    assert Invitation.objects.count() == 0


def test_the_close_takes_two_people_and_destroys_the_key(
    client: Client, editor: Client, consultation: Consultation
) -> None:
    question = begun(editor, consultation)
    write(editor, en="Trees need water")
    press(editor, "open")
    client.post("/en/vote/need/", {"statement": "1", "value": "1"})
    press(editor, "ask-to-close")
    answer = press(editor, "close")
    assert told(answer) == ["The close has to be confirmed by another person."]
    press(at_the_desk(person("serik", "signatory")), "close")
    question.refresh_from_db()
    assert question.key_destroyed_at is not None
    with pytest.raises(NotOpen):
        pseudonym_of(question, client.cookies["vote-need"].value)
    assert logged()[-1] == (
        "status", "need", {"status": "closed", "participants": {"open": 1}, "votes": 1},
    )  # fmt: skip
    assert [event.action for event in QuestionEvent.objects.all()] == [
        "closed", "asked", "opened", "prepared",
    ]  # fmt: skip
    client.post("/en/vote/need/", {"statement": "1", "value": "-1"})
    assert [kind for kind, _, _ in logged()].count("vote") == 1


def test_the_wish_to_close_can_be_called_off(editor: Client, consultation: Consultation) -> None:
    begun(editor, consultation)
    write(editor, en="Trees need water")
    press(editor, "open")
    press(editor, "ask-to-close")
    press(at_the_desk(person("serik", "signatory")), "keep-open")
    answer = press(at_the_desk(person("marat", "signatory")), "close")
    assert told(answer) == ["Nobody has asked for the close."]


def test_the_database_itself_refuses_one_person_as_both_and_a_changed_log(
    editor: Client, consultation: Consultation
) -> None:
    question = begun(editor, consultation)
    event = QuestionEvent.objects.get()
    own = event.made_by
    with pytest.raises(IntegrityError), transaction.atomic():
        Question.objects.filter(pk=question.pk).update(close_asked_by=own, close_confirmed_by=own)
    with pytest.raises(DatabaseError), transaction.atomic():
        QuestionEvent.objects.filter(pk=event.pk).update(detail="nothing")
    with pytest.raises(DatabaseError), transaction.atomic():
        event.delete()
