"""Public pages: what they say, to whom, in which language, and at what cost."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from ortaq_site.records.law import Consultation, Edition
from ortaq_site.records.people import Account
from ortaq_site.steps import law
from tests.site.world import begin_edition, hostile_act, new_act, publish_edition, source_of

LANGUAGES = ("kk", "ru", "en")
PAGES = (
    "",
    "about/",
    "c/garden/",
    "c/garden/find/?q=2",
    "c/garden/draft/",
    "c/garden/draft/?view=inline",
    "c/garden/draft/?view=clean",
    "c/garden/in-force/",
    "c/garden/draft/art_2/",
    "c/garden/draft/art_2/?view=inline",
    "c/garden/draft/art_3-1/",
    "c/garden/in-force/art_3/",
)
MOST_QUERIES = 20

Counter = Callable[[int], Any]


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def words_of(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_there_in_every_language(
    client: Client, consultation: Consultation, language: str, page: str
) -> None:
    assert f'<html lang="{language}">' in shown(client, f"/{language}/{page}")


@pytest.mark.parametrize("page", PAGES)
def test_no_page_asks_the_database_often(
    client: Client,
    consultation: Consultation,
    page: str,
    django_assert_max_num_queries: Counter,
) -> None:
    with django_assert_max_num_queries(MOST_QUERIES):
        shown(client, f"/kk/{page}")


@pytest.mark.parametrize("page", PAGES)
def test_the_language_switch_leads_to_the_same_page(
    client: Client, consultation: Consultation, page: str
) -> None:
    switches = re.findall(
        r'<a href="([^"]+)"[^>]*data-keep-place>(?:Қазақша|Русский|English)',
        shown(client, f"/ru/{page}").partition("</nav>\n    </div>")[0],
    )
    assert switches == [f"/{language}/{page}" for language in LANGUAGES]


@pytest.mark.parametrize("page", PAGES)
def test_no_page_holds_a_script_or_a_style_of_its_own(
    client: Client, consultation: Consultation, page: str
) -> None:
    html = shown(client, f"/en/{page}")
    assert not re.search(r"<style|<script(?! src=)|\sstyle=|\son\w+=|javascript:", html)
    whole = re.findall(r'(?:src|href)="(https?:[^"]+)"', html)
    assert [one for one in whole if not one.startswith("http://testserver/")] == []


def test_the_browser_is_told_to_run_nothing_from_elsewhere(
    client: Client, consultation: Consultation
) -> None:
    policy = client.get("/kk/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_the_consultation_says_what_changes_in_numbers(
    client: Client, consultation: Consultation
) -> None:
    said = words_of(shown(client, "/en/c/garden/"))
    for sentence in (
        "The text in force has 3 articles. The draft has 3 articles.",
        "1 article is kept.",
        "1 article has new wording.",
        "1 article is new. 1 article is dropped.",
    ):
        assert sentence in said


def test_a_redline_shows_what_was_taken_out_and_what_came_in(
    client: Client, consultation: Consultation
) -> None:
    page = shown(client, "/ru/c/garden/draft/art_2/?view=inline")
    assert "<del>2</del><ins>3</ins>" in page.replace(" ", "")
    assert "<del>" not in shown(client, "/ru/c/garden/draft/art_2/?view=clean")


def test_an_article_tells_where_it_came_from(client: Client, consultation: Consultation) -> None:
    said = words_of(shown(client, "/kk/c/garden/draft/art_2/"))
    assert "Қолданыстағы мәтіндегі орны: 2-бап. Мәтіні өзгертілді." in said
    assert "Бұл – жаңа бап" in words_of(shown(client, "/kk/c/garden/draft/art_3-1/"))


def test_a_dropped_article_keeps_its_page(client: Client, consultation: Consultation) -> None:
    said = words_of(shown(client, "/ru/c/garden/in-force/art_3/"))
    assert "Проект исключает её" in said
    assert "деревянная ограда" in said
    assert 'href="/ru/c/garden/in-force/art_3/"' in shown(client, "/ru/c/garden/draft/")


def test_an_article_stands_in_all_languages_side_by_side(
    client: Client, consultation: Consultation
) -> None:
    page = shown(client, "/en/c/garden/draft/art_3-1/?view=clean")
    assert "мектеп асханасына" in page
    assert "школьной столовой" in page


def test_a_text_that_lacks_a_language_is_shown_in_another(
    client: Client, consultation: Consultation
) -> None:
    assert '<h1 lang="kk">' in shown(client, "/en/c/garden/draft/")
    assert '<h1 lang="ru">' in shown(client, "/en/c/garden/draft/?text=ru")


def test_the_address_of_a_paragraph_leads_into_its_article(
    client: Client, consultation: Consultation
) -> None:
    answer = client.get("/kk/c/garden/draft/art_2__para_1/")
    assert answer.status_code == 302
    assert answer["Location"] == "/kk/c/garden/draft/art_2/#art_2__para_1"
    assert client.get("/kk/c/garden/draft/chp_1/")["Location"] == "/kk/c/garden/draft/#chp_1"


@pytest.mark.parametrize(
    "address",
    ["c/orchard/", "c/garden/draft-7/", "c/garden/draft/art_99/", "c/garden/draft/art_2/x/"],
)
def test_what_is_not_there_is_said_not_to_be(
    client: Client, consultation: Consultation, address: str
) -> None:
    assert client.get(f"/kk/{address}").status_code == 404


def test_an_unpublished_edition_is_for_the_desk_only(
    client: Client, consultation: Consultation, people: tuple[Account, Account]
) -> None:
    edition = begin_edition(consultation, "draft-2")
    act = new_act("kk")
    law.store_text(edition, act, source_of(act))
    assert client.get("/kk/c/garden/draft-2/").status_code == 404
    assert "draft-2" not in shown(client, "/kk/c/garden/")
    client.force_login(people[0], backend="django.contrib.auth.backends.ModelBackend")
    assert "Алдын ала қарау" in shown(client, "/kk/c/garden/draft-2/")


def test_a_demonstration_says_so_on_every_page(client: Client, consultation: Consultation) -> None:
    Consultation.objects.update(demonstration=True)
    for page in ("c/garden/", "c/garden/draft/", "c/garden/draft/art_2/", "c/garden/find/"):
        assert "Демонстрация." in shown(client, f"/kk/{page}")


def test_words_of_a_law_are_never_taken_for_html(
    client: Client, people: tuple[Account, Account]
) -> None:
    consultation = Consultation.objects.create(
        slug="hostile",
        title_kk="<script>1</script>",
        title_ru="<script>1</script>",
        summary_kk="<img src=x onerror=alert(1)>",
        demonstration=True,
    )
    publish_edition(consultation, "in-force", [hostile_act("kk", draft=False)], people)
    publish_edition(consultation, "draft", [hostile_act("kk", draft=True)], people)
    for page in ("", "draft/", "draft/?view=inline", "draft/art_1/", "find/?q=<script>"):
        html = shown(client, f"/kk/c/hostile/{page}")
        assert not re.search(r"<script(?! src=\"/static)|<img|<svg[^>]* onload", html), page


def test_health_says_that_the_database_answers(client: Client, db: None) -> None:
    assert client.get("/health").json()["status"] == "ok"


def test_the_front_door_speaks_the_language_of_the_browser(client: Client, db: None) -> None:
    assert client.get("/", headers={"accept-language": "ru"})["Location"] == "/ru/"
    assert client.get("/", headers={"accept-language": "fr"})["Location"] == "/kk/"


def test_a_visitor_gets_no_cookie(client: Client, draft: Edition) -> None:
    client.get("/kk/c/garden/draft/")
    assert not client.cookies


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_page_says_so_in_the_readers_language_and_leads_on(
    client: Client, db: None, language: str
) -> None:
    answer = client.get(f"/{language}/c/nowhere/")
    assert answer.status_code == 404
    page = answer.content.decode()
    assert f'<html lang="{language}">' in page
    assert f'href="/{language}/"' in page
