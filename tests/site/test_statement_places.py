"""Statements are tied to articles by people, in public, and then stand on the articles' pages."""

from __future__ import annotations

import pytest
from django.test import Client

from ortaq_site.records.law import Consultation
from ortaq_site.records.opinion import StatementPlace
from ortaq_site.records.participation import Question
from ortaq_site.steps.opinion.work import count_and_release
from tests.site.desk_cast import at_the_desk, person, told
from tests.site.opinion_world import people as many_people
from tests.site.test_moderation import decide, moderator, say
from tests.site.test_question_desk import begun, editor, logged, press, write
from tests.site.voting_world import question

__all__ = ("editor", "moderator")
DESK = "/en/desk/q/trees/"


@pytest.fixture
def asked(consultation: Consultation) -> Question:
    """An open question about the draft, with three statements."""
    made = question(consultation)
    made.edition = consultation.editions.get(slug="draft")
    made.save(update_fields=["edition"])
    return made


def places() -> list[tuple[int, str]]:
    return list(StatementPlace.objects.values_list("statement__number", "eid"))


def tie(client: Client, number: int, articles: str) -> list[str]:
    return told(client.post(f"{DESK}s/{number}/articles/", {"articles": articles}, follow=True))


def test_the_desk_says_it_when_it_writes_and_the_opening_logs_it(
    editor: Client, consultation: Consultation
) -> None:
    begun(editor, consultation)
    first = editor.get("/en/desk/q/need/statements/new/").content.decode()
    assert 'name="articles" value="1"' in first
    write(editor, en="Trees need water", articles="2, 1.1")
    write(editor, en="A gate is needed", articles="")
    assert places() == [(1, "art_1"), (1, "art_2")]
    write(editor, number=1, en="Trees need more water", articles="2")
    assert places() == [(1, "art_2")]
    press(editor, "open")
    assert logged()[-1] == ("status", "need/1", {"edition": "draft", "articles": ["art_2"]})


def test_an_article_that_is_not_there_is_refused_and_nothing_is_kept(
    editor: Client, consultation: Consultation
) -> None:
    question = begun(editor, consultation)
    page = write(editor, en="Trees need water", articles="77").content.decode()
    assert "There is no provision 77 in this edition." in page
    assert question.statements.count() == 0


def test_a_moderator_says_it_with_the_decision_and_a_refused_one_is_tied_to_nothing(
    client: Client, moderator: Client, asked: Question
) -> None:
    say(client, "Water twice a day")
    say(client, "Buy my pears")
    decide(moderator, 4, "accept", articles="2")
    decide(moderator, 5, "elsewhere", articles="2")
    assert places() == [(4, "art_2")]
    assert logged()[-2][1:] == ("trees/4", {"edition": "draft", "articles": ["art_2"]})


def test_who_only_decides_ties_nothing(client: Client, moderator: Client, asked: Question) -> None:
    say(client, "Water twice a day")
    decide(moderator, 4, "accept")
    assert places() == []


def test_it_can_be_changed_later_and_each_change_is_logged_once(
    editor: Client, moderator: Client, asked: Question
) -> None:
    assert tie(editor, 1, "1, 2") == ["Kept; the public log says so."]
    assert tie(moderator, 1, "2, 1") == []
    assert tie(moderator, 1, "") == ["Kept; the public log says so."]
    assert places() == []
    assert [content["articles"] for _, _, content in logged()] == [["art_1", "art_2"], []]
    events = [one.detail for one in asked.events.all()]
    assert events == ["1: ", "1: art_1, art_2"]


def test_its_results_then_stand_on_the_page_of_the_article(
    client: Client, editor: Client, asked: Question
) -> None:
    many_people(asked, [(1, 1, -1)] * 30)
    count_and_release.call(asked.slug)
    address = "/en/c/garden/draft/art_2/"
    assert "Trees need water" not in client.get(address).content.decode()
    tie(editor, 1, "2")
    assert "Trees need water" in client.get(address).content.decode()
    assert 'href="/en/c/garden/draft/art_2/"' in editor.get(f"{DESK}s/1/").content.decode()


def test_a_question_about_no_edition_asks_for_no_articles(
    editor: Client, consultation: Consultation
) -> None:
    question(consultation)
    assert "Articles that it is about" not in editor.get(f"{DESK}s/1/").content.decode()
    assert editor.post(f"{DESK}s/1/articles/", {"articles": "2"}).status_code == 404


def test_a_clerk_ties_nothing(consultation: Consultation, asked: Question) -> None:
    clerk = at_the_desk(person("clara", "clerk"))
    assert clerk.post(f"{DESK}s/1/articles/", {"articles": "2"}).status_code == 403
