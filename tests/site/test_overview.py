"""The consultation's and the article's page say what all domains together have gathered."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils.translation import override

from ortaq.conformity.duty import Grade
from ortaq.conformity.progress import Decided, Verdict
from ortaq_site.records.conformity import ConformityOpening
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Role
from ortaq_site.steps.conformity.deciding import decide, undo_last
from ortaq_site.steps.submissions import groups
from ortaq_site.templatetags.ortaq import thousands
from tests.site import alignment_world, hearing_cast, letters_cast, voting_world
from tests.site.desk_cast import person

MOST_QUERIES = 20


@pytest.fixture
def busy(consultation: Consultation) -> Consultation:
    """The garden law with votes, letters, a hearing and laws that must follow."""
    people = (person("editor", Role.EDITOR), person("signatory", Role.SIGNATORY))
    asked = voting_world.question(consultation)
    voting_world.somebody(asked, 1, -1)
    voting_world.somebody(asked, 1)
    letters_cast.bring_in(consultation, people[0])
    letters_cast.published(letters_cast.group_of(consultation, "1"), *people)
    groups.confirm([letters_cast.group_of(consultation, "5").pk], people[0])
    hearing = hearing_cast.with_report(hearing_cast.begin(consultation))
    hearing_cast.confirm_all(hearing)
    hearing_cast.publish(hearing, people)
    alignment_world.scanned(consultation)
    ConformityOpening.objects.create(consultation=consultation, made_by=people[0])
    return consultation


def words(client: Client, address: str) -> str:
    page = client.get(address).content.decode()
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def test_the_consultation_says_what_it_has_gathered(busy: Consultation, client: Client) -> None:
    said = words(client, "/en/c/garden/")
    assert "2 people have voted on 3 statements" in said
    assert "11 letters answered: 2" in said
    assert "1 hearing 3 statements, 1 against" in said
    assert re.search(r"\d other laws? (is|are) touched decided: 0 of \d places", said)


def test_a_decision_counts_until_it_is_taken_back(busy: Consultation, client: Client) -> None:
    affected = busy.duties.exclude(law=None).exclude(grade=Grade.UNAFFECTED)
    duty, lawyer = affected[0], person("lawyer", Role.EDITOR)
    decide([duty], Decided(Verdict.UNCLEAR, reason="two readings"), lawyer)
    assert f"decided: 1 of {affected.count()} places" in words(client, "/en/c/garden/")
    undo_last(duty, lawyer)
    assert f"decided: 0 of {affected.count()} places" in words(client, "/en/c/garden/")


def test_places_are_counted_as_the_board_counts_them(busy: Consultation, client: Client) -> None:
    board = client.get("/en/laws/garden/").context["board"].progress
    assert board.unaffected > 0, "the world has a place that cites what stays as it is"
    assert f"of {board.places} places" in words(client, "/en/c/garden/")


def test_a_decision_about_what_stays_as_it_is_counts_on_both_pages(
    busy: Consultation, client: Client
) -> None:
    before = client.get("/en/laws/garden/").context["board"].progress.places
    unaffected = busy.duties.exclude(law=None).filter(grade=Grade.UNAFFECTED)[0]
    decide(
        [unaffected], Decided(Verdict.UNCLEAR, reason="two readings"), person("lawyer", "editor")
    )
    board = client.get("/en/laws/garden/").context["board"]
    assert board.progress.places == before + 1
    gathered = client.get("/en/c/garden/").context["gathered"].laws
    assert (gathered.places, gathered.laws) == (board.progress.places, board.touched)
    assert gathered.decided == board.progress.decided == 1


def test_objections_stand_on_its_first_page(busy: Consultation, client: Client) -> None:
    said = words(client, "/ru/c/garden/")
    assert "Сказано против на слушаниях Я против статьи 3-1" in said
    assert "Спрошено в письмах, ответа ещё нет" in said
    assert letters_cast.CAMPAIGN[:60] in said
    assert letters_cast.WATER not in said  # its answer is published


def test_an_article_leads_to_all_that_was_said_of_it(busy: Consultation, client: Client) -> None:
    said = words(client, "/en/c/garden/draft/art_2/")
    assert "2 letters answered: 1 of 1 points" in said
    assert "1 statement at hearings" in said


def test_a_board_that_is_not_open_is_not_counted(
    consultation: Consultation, client: Client
) -> None:
    alignment_world.scanned(consultation)
    assert "other laws" not in words(client, "/en/c/garden/")


def test_nothing_gathered_is_not_told_as_zeros(consultation: Consultation, client: Client) -> None:
    page = client.get("/en/c/garden/").content.decode()
    assert "figures" not in page.partition("<main")[2]
    assert "objections" not in page.partition("<main")[2]


def test_the_list_of_consultations_tells_of_each(busy: Consultation, client: Client) -> None:
    assert "2 people have voted 11 letters 1 hearing" in words(client, "/en/")


@pytest.mark.parametrize(
    "page", ["", "c/garden/", "c/garden/draft/art_2/", "c/garden/find/?q=tree"]
)
def test_a_busy_page_asks_the_database_no_more(
    busy: Consultation,
    client: Client,
    page: str,
    django_assert_max_num_queries: Callable[[int], Any],
) -> None:
    client.get(f"/ru/{page}")
    with django_assert_max_num_queries(MOST_QUERIES):
        client.get(f"/ru/{page}")


def test_everyday_words_lead_to_an_article(busy: Consultation, client: Client) -> None:
    said = words(client, "/ru/c/garden/find/?q=яблоки%20школьникам")
    assert "Этих слов нет ни в одной статье. Возможно, об этом" in said
    assert "Урожай" in said


def test_words_that_fit_nothing_find_nothing(busy: Consultation, client: Client) -> None:
    assert "Nothing found" in words(client, "/en/c/garden/find/?q=zzzz")


def test_a_number_is_not_guessed_at(busy: Consultation, client: Client) -> None:
    assert "Perhaps about this" not in words(client, "/en/c/garden/find/?q=77")


@pytest.mark.parametrize(("language", "written"), [("kk", "2\u00a0000"), ("en", "2,000")])
def test_thousands_stand_apart_in_every_language(language: str, written: str) -> None:
    with override(language):
        assert thousands(2000) == written
