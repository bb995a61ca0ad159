"""Pages of results: what they say before, during and after, in three languages, and as files."""

from __future__ import annotations

import csv
import io
import json

import pytest
from django.db import connection
from django.test import Client

from ortaq_site.records.law import Consultation
from ortaq_site.records.opinion import OpinionCount, OpinionRelease, StatementPlace
from ortaq_site.records.participation import Question, Vote
from ortaq_site.steps.opinion.documents import digest_of
from ortaq_site.steps.opinion.work import count_and_release
from tests.site.opinion_world import people
from tests.site.test_opinion_releases import drawn
from tests.site.voting_world import question, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(consultation: Consultation) -> Question:
    """The open question about the garden."""
    return question(consultation)


@pytest.fixture
def released(asked: Question, consultation: Consultation) -> Question:
    """The same, released once, its first statement about article 2 of the draft."""
    people(asked, drawn(230, 4))
    count_and_release.call(asked.slug)
    draft = consultation.editions.get(slug="draft")
    StatementPlace.objects.create(
        statement=asked.statements.get(number=1), edition=draft, eid="art_2"
    )
    return asked


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_before_the_first_count_nothing_but_the_number_of_people_is_told(
    client: Client, asked: Question
) -> None:
    somebody(asked, 1, 1, 1)
    told = page(client, "/en/results/trees/")
    assert "1 person has answered so far." in told
    assert "agree" not in told
    assert client.get("/en/results/trees/all.json").status_code == 404
    assert client.get("/en/results/trees/1/").status_code == 404


def test_answers_to_another_question_are_no_news_here(
    client: Client, released: Question, consultation: Consultation
) -> None:
    other = question(consultation, slug="bees")
    somebody(other, 1, 1, 1)
    assert "No answer has come since." in page(client, "/en/results/trees/")
    somebody(released, 1, -1)
    somebody(other, -1)
    assert "2 answers have come since." in page(client, "/en/results/trees/")


def test_what_came_since_is_found_by_an_index_that_other_questions_do_not_fill() -> None:
    found = Vote.objects.filter(statement__in=[1, 2], sequence__gte=5)
    if connection.vendor == "sqlite":  # on PostgreSQL a small table is read whole, rightly
        assert "votes_of_a_statement (statement_id=? AND sequence>?)" in found.explain()


def test_a_question_says_what_unites_who_is_there_and_who_is_missing(
    client: Client, released: Question
) -> None:
    told = page(client, "/en/results/trees/")
    for words in ("What unites", "What divides", "Last computed", "Nobody took part from:", "Abai"):
        assert words in told
    somebody(released, 1)
    assert "1 answer has come since." in page(client, "/en/results/trees/")


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_statement_is_told_by_group_region_rung_and_article(
    client: Client, released: Question, language: str
) -> None:
    told = page(client, f"/{language}/results/trees/1/")
    assert 'class="tile-map"' in told
    assert 'aria-labelledby="by-rung"' in told
    assert 'aria-labelledby="by-society"' in told
    assert f"/{language}/c/garden/draft/art_2/" in told


def test_an_article_shows_the_statements_about_it(client: Client, released: Question) -> None:
    told = page(client, "/en/results/trees/draft/art_2/")
    assert "Trees need water" in told
    assert "The garden needs a gate" not in told
    assert client.get("/en/results/trees/draft/art_1/").status_code == 404
    assert "What people think" in page(client, "/en/c/garden/draft/art_2/")
    assert "What people think" not in page(client, "/en/c/garden/draft/art_1/")


def test_files_hold_exactly_what_is_shown(client: Client, released: Question) -> None:
    count, release = OpinionCount.objects.get(), OpinionRelease.objects.get()
    both = json.loads(client.get("/en/results/trees/all.json").content)
    assert both == {"count": count.document, "release": release.document}
    one = json.loads(client.get("/en/results/trees/release-1.json").content)
    assert digest_of(one) == release.sha256
    rows = list(
        csv.DictReader(
            io.StringIO(client.get("/en/results/trees/all.csv").content.decode("utf-8-sig"))
        )
    )
    assert {row["partition"] for row in rows} >= {"everybody", "region", "group", "rung"}
    shown = [int(row[kind]) for row in rows for kind in ("votes", "agree", "disagree", "pass")
             if row[kind] and row["partition"] in {"region", "group"}]  # fmt: skip
    assert min(number for number in shown if number) >= 10


def test_hostile_words_of_a_statement_stay_words(client: Client, asked: Question) -> None:
    asked.statements.filter(number=1).update(text_en="=1+<script>alert(1)</script>")
    people(asked, drawn(20, 5))
    count_and_release.call(asked.slug)
    assert "<script>alert" not in page(client, "/en/results/trees/")
    assert "<script>alert" not in page(client, "/en/results/trees/1/")
    assert "'=1+<script>" in client.get("/en/results/trees/all.csv").content.decode("utf-8-sig")


def test_nobody_at_the_desk_sees_more(client: Client, released: Question) -> None:
    from django.urls import get_resolver  # noqa: PLC0415  the addresses of the whole site

    addresses = str(list(get_resolver().reverse_dict.items()))
    assert "desk/results" not in addresses
