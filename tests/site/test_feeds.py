"""Feeds hold to RFC 4287, tell what followers are told, and say nothing of people."""

from __future__ import annotations

from datetime import datetime
from xml.etree import ElementTree as Xml

import pytest
from django.test import Client
from django.utils.dateparse import parse_datetime

from ortaq_site.steps.plain_notes.writing import Place, sign_note, write_note
from tests.site import hearing_cast, letters_cast
from tests.site.desk_cast import person

ATOM = "{http://www.w3.org/2005/Atom}"
CONSULTATION = "/en/c/garden/news.atom"
ARTICLE = "/en/c/garden/draft/art_2.atom"


@pytest.fixture
def garden(consultation, draft):
    """A consultation with an answer, a hearing and an explanation, all about article 2."""
    people = person("editor", "editor"), person("signatory", "signatory")
    letters_cast.bring_in(consultation, people[0])
    letters_cast.published(letters_cast.group_of(consultation, "1"), *people)
    hearing = hearing_cast.with_report(hearing_cast.begin(consultation))
    hearing_cast.confirm_all(hearing)
    hearing_cast.publish(hearing, people)
    sign_note(write_note(Place(draft, "art_2", "en"), "They water.", "", people[0]), people[1])
    return consultation


def asked(address: str) -> Xml.Element:
    answer = Client().get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    root = Xml.fromstring(answer.content)  # noqa: S314 (our own)
    follows_the_standard(root)
    return root


def follows_the_standard(feed: Xml.Element) -> None:
    """See what RFC 4287 demands of a feed and of its entries (4.1.1 and 4.1.2)."""
    assert feed.tag == f"{ATOM}feed"
    named(feed)
    entries = feed.findall(f"{ATOM}entry")
    assert feed.findall(f"{ATOM}author/{ATOM}name") or all(
        entry.findall(f"{ATOM}author/{ATOM}name") for entry in entries
    )
    related = [link.get("rel", "alternate") for link in feed.findall(f"{ATOM}link")]
    assert related.count("self") == 1
    assert related.count("alternate") == 1
    for entry in entries:
        named(entry)
        links = entry.findall(f"{ATOM}link")
        assert entry.findall(f"{ATOM}content") or links
        assert all(link.get("href", "").startswith("http://testserver/") for link in links)
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)


def named(element: Xml.Element) -> None:
    """See that there is exactly one id, title and time, the id an IRI, the time with its zone."""
    for name in ("id", "title", "updated"):
        assert len(element.findall(f"{ATOM}{name}")) == 1, name
    assert (element.findtext(f"{ATOM}id") or "").startswith("http://")
    told = parse_datetime(element.findtext(f"{ATOM}updated") or "")
    assert isinstance(told, datetime)
    assert told.tzinfo is not None


def titles(feed: Xml.Element) -> set[str]:
    return {entry.findtext(f"{ATOM}title") or "" for entry in feed.findall(f"{ATOM}entry")}


def test_the_feed_of_a_consultation_tells_what_was_published(garden):
    assert titles(asked(CONSULTATION)) == {
        "A text was published.",
        "The record of a hearing was published.",
        "Answers to letters were published.",
        "An explanation in plain words was published.",
    }


def test_the_feed_of_an_article_leads_to_the_place_on_its_page(garden):
    feed = asked(ARTICLE)
    links = {
        entry.findtext(f"{ATOM}title"): entry.find(f"{ATOM}link").get("href")
        for entry in feed.findall(f"{ATOM}entry")
    }
    page = "http://testserver/en/c/garden/draft/art_2/"
    assert links["An explanation in plain words was published."] == f"{page}#plain-words"
    assert f"{page}#spoken" in links.values()
    assert f"{page}#asked" in links.values()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_feed_is_in_the_language_of_its_address(garden, language):
    feed = asked(CONSULTATION.replace("/en/", f"/{language}/"))
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    said = "Опубликовано объяснение простыми словами."
    assert (said in titles(feed)) == (language == "ru")


def test_a_feed_names_nobody(garden):
    for address in (CONSULTATION, ARTICLE):
        text = Client().get(address).text
        for name in ("editor", "signatory", "aigul", "boris"):
            assert name not in text


def test_a_feed_may_be_kept_and_an_unchanged_one_is_not_sent_again(garden):
    first = Client().get(CONSULTATION)
    assert first["Cache-Control"] == "public, max-age=600"
    assert first["Access-Control-Allow-Origin"] == "*"
    assert not first.cookies
    again = Client().get(CONSULTATION, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304


def test_a_feed_without_news_is_still_a_feed_and_always_the_same(db):
    empty = asked("/en/promises/all.atom")
    assert not titles(empty)
    first, second = (Client().get("/en/promises/all.atom").content for _ in range(2))
    assert first == second


@pytest.mark.parametrize("wrong", ["c/nowhere/news", "c/garden/draft/art_99", "promises/none"])
def test_what_is_not_public_has_no_feed(garden, wrong):
    assert Client().get(f"/en/{wrong}.atom").status_code == 404


@pytest.mark.parametrize("page", ["c/garden/", "c/garden/draft/art_2/", "promises/"])
def test_a_page_says_where_its_feed_is(garden, page):
    text = Client().get(f"/en/{page}").text
    address = text.partition('type="application/atom+xml"')[2].partition('href="')[2]
    asked(address.partition('"')[0])
