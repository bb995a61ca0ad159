"""Wordings that people propose: from the article's page to the answer, and into a later draft."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.conf import LazySettings
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone

from ortaq.law.act import Act
from ortaq.ledger.entry import Entry, EntryKind
from ortaq_site.records.law import Consultation
from ortaq_site.records.ledger import LogEntry
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import Submission
from ortaq_site.records.wordings import Wording, WordingState
from ortaq_site.steps.submissions import own
from tests.site.desk_cast import at_the_desk, person
from tests.site.letters_cast import published, work
from tests.site.world import WATER, article, new_act, publish_edition

FORM = "/en/c/garden/draft/art_2/propose/?text=ru"
ARTICLE = "Полив\n1. Соседи поливают деревья по очереди {} раза в неделю ближе к вечеру."
REASONS = "Прошу поливать чаще: летом трёх раз мало. Тел. 8 701 555 44 33."


@pytest.fixture(autouse=True)
def _log(settings: LazySettings, tmp_path: Path) -> None:
    settings.DATA = tmp_path


@pytest.fixture
def editor(consultation: Consultation) -> Account:
    return person("alma", "editor")


def form_of(page: str) -> str:
    return re.findall(r'name="form" value="([0-9a-f]+)"', page)[0]


def proposed(times: str, other: str = "") -> Wording:
    """Propose other words for article 2, as a browser does it."""
    client = Client()
    first = client.get(FORM).text
    assert ARTICLE.format(3) in first, "the article is there to be edited in place"
    told = {"text": ARTICLE.format(times), "reasons": REASONS, "form": form_of(first)}
    told["other"] = (
        other or re.findall(r'<textarea name="other".*?>\n?(.*?)</textarea>', first, re.S)[0]
    )
    before = client.post(FORM, told).text
    assert f"<ins>{times}</ins>" in before
    assert not Wording.objects.filter(text=told["text"]).exists(), "it is shown before it is sent"
    sent = client.post(FORM, {**told, "send": "yes"}).text
    assert "Your proposal has arrived" in sent
    assert "This letter was stored before" in client.post(FORM, {**told, "send": "yes"}).text
    return Wording.objects.get(text=told["text"])


def page_of(wording: Wording, client: Client | None = None) -> str:
    return (client or Client()).get(f"/en/c/garden/wordings/{wording.number}/").text


def kinds() -> list[EntryKind]:
    return [Entry.from_bytes(bytes(line.line)).kind for line in LogEntry.objects.all()]


def test_a_wording_goes_from_the_article_to_everybody(
    consultation: Consultation, editor: Account
) -> None:
    button = Client().get("/en/c/garden/draft/art_2/?text=ru").text
    assert "/en/c/garden/draft/art_2/propose/?text=ru" in button
    wording = proposed("пять")
    assert (wording.number, wording.other_text) == (1, ""), "the other language is missing"
    assert "пять" not in page_of(wording), "nobody at the desk has looked at it"
    alma = at_the_desk(editor)
    assert "<ins>пять</ins>" in alma.get("/en/desk/c/garden/letters/wordings/").text
    alma.post(f"/en/desk/letters/wording/{wording.pk}/decide/", {"show": "yes"})
    page = page_of(wording)
    assert "<del>3</del>" in page
    assert "<ins>пять</ins>" in page
    assert "not proposed in this language" in page
    assert "555 44 33" not in page, "what leads to a person is hidden"
    assert "1 proposed wording" in Client().get("/en/c/garden/draft/art_2/").text
    assert "Proposal 1" in Client().get("/en/c/garden/wordings/").text
    assert kinds() == [EntryKind.SUBMISSION, EntryKind.WORDING]


def test_both_languages_are_shown_where_both_are_given(
    consultation: Consultation, editor: Account
) -> None:
    heading, line = WATER["kk"]
    wording = proposed("пять", f"{heading}\n1. {line.format(5)}")
    at_the_desk(editor).post(f"/en/desk/letters/wording/{wording.pk}/decide/", {"show": "yes"})
    page = page_of(wording)
    assert 'lang="kk"' in page
    assert "<ins>5</ins>" in page
    assert "not proposed in this language" not in page


def test_a_refused_wording_keeps_its_number_and_the_reason_but_not_its_words_in_public(
    consultation: Consultation, editor: Account
) -> None:
    wording = proposed("сто")
    alma = at_the_desk(editor)
    address = f"/en/desk/letters/wording/{wording.pk}/decide/"
    assert "Say why" in alma.post(address, {"because": " "}, follow=True).text
    alma.post(address, {"because": "It is about another law."})
    page = page_of(wording)
    assert "It is about another law." in page
    assert "сто" not in page
    for file in ("tracked.docx", "support/"):
        assert Client().post(f"/en/c/garden/wordings/1/{file}").status_code in (404, 405)
    assert "already" in alma.post(address, {"show": "yes"}, follow=True).text
    assert kinds()[-1] == EntryKind.MODERATION
    assert Submission.objects.count() == 1, "its letter stays and is answered"


def test_one_browser_supports_a_wording_once(consultation: Consultation, editor: Account) -> None:
    wording = proposed("пять")
    at_the_desk(editor).post(f"/en/desk/letters/wording/{wording.pk}/decide/", {"show": "yes"})
    address = f"/en/c/garden/wordings/{wording.number}/support/"
    one, other = Client(), Client()
    for client in (one, one, other):
        client.post(address)
    assert "2 supporters" in page_of(wording)
    assert "You support it." in page_of(wording, one)
    one.post(address, {"no_more": "yes"})
    assert "1 supporter" in page_of(wording, other)
    assert kinds().count(EntryKind.VOTE) == 3
    assert "Supporters by region" not in page_of(wording), "few people are not shown apart"


def test_proposals_for_the_same_words_are_shown_beside_each_other(
    consultation: Consultation, editor: Account
) -> None:
    alma = at_the_desk(editor)
    first, second = proposed("пять"), proposed("семь")
    waiting = alma.get("/en/desk/c/garden/letters/wordings/").text
    for number in (1, 2):
        near = waiting.split(f'href="#wording-{number}"')[1].split("</li>")[0]
        assert "in conflict" in near
        assert "waits to be looked at" in near
    for one in (first, second):
        alma.post(f"/en/desk/letters/wording/{one.pk}/decide/", {"show": "yes"})
    page = page_of(second)
    assert "/en/c/garden/wordings/1/" in page
    assert "in conflict" in page
    third = proposed("девять")
    waiting = alma.get("/en/desk/c/garden/letters/wordings/").text
    assert f'id="wording-{third.number}"' in waiting
    assert waiting.count("/en/c/garden/wordings/") == 2, "both that are shown are linked"


def test_a_proposal_in_the_other_language_is_beside_it_too(
    consultation: Consultation, editor: Account
) -> None:
    heading, line = WATER["kk"]
    first = proposed("пять", f"{heading}\n1. {line.format(5)}")
    at_the_desk(editor).post(f"/en/desk/letters/wording/{first.pk}/decide/", {"show": "yes"})
    in_kazakh = FORM.replace("text=ru", "text=kk")
    told = {"text": f"{heading}\n1. {line.format(9)}", "reasons": REASONS}
    told["form"] = form_of(Client().get(in_kazakh).text)
    preview = Client().post(in_kazakh, told).text
    assert "/en/c/garden/wordings/1/" in preview
    assert "in conflict" in preview


def test_enter_in_the_reason_for_refusing_does_not_show_the_wording(
    consultation: Consultation, editor: Account
) -> None:
    proposed("пять")
    page = at_the_desk(editor).get("/en/desk/c/garden/letters/wordings/").text
    (form,) = [one for one in page.split("<form") if 'name="because"' in one]
    assert 'name="show"' not in form, "a browser presses the first button of a form"


def test_who_comes_back_with_the_code_finds_the_proposal(consultation: Consultation) -> None:
    client, form = Client(), form_of(Client().get(FORM).text)
    told = {"text": ARTICLE.format("пять"), "reasons": REASONS, "form": form, "send": "yes"}
    (code,) = re.findall(r"<code>([0-9A-Z-]{19})</code>", client.post(FORM, told).text)
    assert "/en/c/garden/wordings/1/" in client.post("/en/receipt/", {"code": code}).text


def test_a_wording_is_taken_away_with_tracked_changes_and_its_proof(
    consultation: Consultation, editor: Account
) -> None:
    wording = proposed("пять")
    at_the_desk(editor).post(f"/en/desk/letters/wording/{wording.pk}/decide/", {"show": "yes"})
    file = Client().get("/ru/c/garden/wordings/1/tracked.docx")
    xml = ZipFile(BytesIO(file.content)).read("word/document.xml").decode()
    assert "w:ins" in xml
    assert "пять" in xml
    told = Client().get("/ru/c/garden/wordings/1/proof.txt").text
    assert '"wording/' not in told
    assert told.startswith("c2sp.org/tlog-proof@v1")


def test_the_answer_and_the_later_draft_are_shown(
    consultation: Consultation, editor: Account, people: tuple[Account, Account]
) -> None:
    wording = proposed("пять")
    at_the_desk(editor).post(f"/en/desk/letters/wording/{wording.pk}/decide/", {"show": "yes"})
    work()
    letter = Submission.objects.get()
    published(letter.group, editor, person("serik", "signatory"))
    assert "Частота полива изменена частично." in page_of(wording)
    assert "When a later draft comes" in page_of(wording)
    acts = [_later(language) for language in ("kk", "ru")]
    publish_edition(consultation, "draft-2", acts, people)
    page = page_of(wording)
    assert "It entered" in page
    assert "/en/c/garden/draft-2/art_2/" in page


def _later(language: str) -> Act:
    """Give a draft that waters as often as was proposed."""
    heading, line = WATER[language]
    act = new_act(language)
    (chapter,) = act.provisions
    times = {"kk": "5", "ru": "пять"}[language]
    water = article(language, "2", (heading, line.format(times)))
    parts = tuple(water if one.eid == "art_2" else one for one in chapter.children)
    return replace(act, provisions=(replace(chapter, children=parts),), notes=())


def test_erasing_the_letter_takes_along_what_nobody_was_shown(
    consultation: Consultation, editor: Account
) -> None:
    shown, waiting = proposed("пять"), proposed("семь")
    at_the_desk(editor).post(f"/en/desk/letters/wording/{shown.pk}/decide/", {"show": "yes"})
    for letter in Submission.objects.all():
        own.erase(letter, timezone.now())
    for one in (shown, waiting):
        one.refresh_from_db()
    assert (waiting.state, waiting.text) == (WordingState.WITHDRAWN, "")
    assert (shown.state, shown.letter) == (WordingState.SHOWN, None)
    assert "<ins>пять</ins>" in page_of(shown)
    assert "Its author had it erased" in page_of(waiting)


def test_the_database_keeps_the_words_of_a_wording(consultation: Consultation) -> None:
    wording = proposed("пять")
    for change in ({"text": "other"}, {"number": 9}):
        with pytest.raises(DatabaseError), transaction.atomic():
            Wording.objects.filter(pk=wording.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        Wording.objects.filter(pk=wording.pk).delete()


def test_unchanged_words_are_no_proposal(consultation: Consultation) -> None:
    client = Client()
    told = {"text": ARTICLE.format(3), "reasons": REASONS, "form": form_of(client.get(FORM).text)}
    assert "Nothing is changed yet" in client.post(FORM, {**told, "send": "yes"}).text
    assert not Wording.objects.exists()
    assert client.get("/en/c/garden/in-force/art_2/propose/").status_code == 404
