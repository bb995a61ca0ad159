"""The end of the way: where one stands, what unites, how a region differs, what one keeps."""

from __future__ import annotations

import re

import numpy as np
import pytest
from django.test import Client
from lxml import etree

from ortaq.ledger.receipt import read_receipts
from ortaq.ledger.spoken import in_words, mark_of
from ortaq_site.records.law import Consultation
from ortaq_site.records.participation import Question, Statement, StatementStatus
from ortaq_site.steps.opinion.work import count_and_release
from tests.site.opinion_world import people
from tests.site.voting_world import answered, question

pytestmark = pytest.mark.django_db


@pytest.fixture
def camps(consultation: Consultation) -> Question:
    """A question with ten statements on which two camps of 150 answer the opposite."""
    asked = question(consultation)
    for number in range(4, 11):
        Statement.objects.create(
            question=asked, number=number, language="en", text_en=f"Statement {number}",
            status=StatementStatus.ACCEPTED,
        )  # fmt: skip
    one = np.array([1 if number % 2 else -1 for number in range(10)])
    rows = np.repeat([one, np.where(np.arange(10) < 1, one, -one)], 150, axis=0)
    draw = np.random.default_rng(3)
    noisy = np.where(draw.random(rows.shape) < 0.12, -rows, rows).tolist()
    people(asked, noisy)
    count_and_release.call(asked.slug)
    return asked


def end(client: Client) -> str:
    return client.get("/en/vote/trees/end/").content.decode()


def test_the_nearest_group_is_told_once_enough_is_answered(client: Client, camps: Question) -> None:
    for number in range(1, 7):
        answered(client, number, 1 if number % 2 == 0 else -1)
    assert "Too few answers to say: 7 are needed." in end(client)
    for number in range(7, 11):
        answered(client, number, 1 if number % 2 == 0 else -1)
    told = end(client)
    assert re.search(r"nearest to group [AB]: 1\d\d of 300 people", told)


def test_nobody_is_put_into_a_group_where_there_are_none(
    client: Client, consultation: Consultation
) -> None:
    asked = question(consultation)
    people(asked, [(1, 1, -1)] * 40)
    count_and_release.call(asked.slug)
    answered(client, 1, 1)
    told = end(client)
    assert "There are no stable opinion groups here" in told
    assert "Trees need water" in told  # what unites all, with one's own answer
    assert "<b>Agree</b>" in told


def test_a_region_is_compared_or_said_to_be_too_small(client: Client, camps: Question) -> None:
    answered(client, 1, 1)
    client.post("/en/vote/trees/about-you/", {"region": "KZ-10", "group": ""})
    assert "How your region differs" in end(client)
    client.post("/en/vote/trees/about-you/", {"region": "KZ-11", "group": ""})
    assert "Too few people of your region" in end(client)


def test_the_picture_and_the_words_are_those_of_the_receipt(
    client: Client, camps: Question
) -> None:
    for number in (1, 2, 3):
        answered(client, number, 1)
    receipts = read_receipts(client.get("/en/vote/trees/receipt/").content.decode())
    words = in_words(mark_of(one.entry.to_bytes() for one in receipts))
    told = end(client)
    assert " ".join(words) in told
    address = "/en/vote/trees/receipt/code.svg"
    assert address in told
    picture = client.get(address)
    assert picture["Content-Type"] == "image/svg+xml"
    assert etree.fromstring(picture.content).tag == "{http://www.w3.org/2000/svg}svg"
    answered(client, 1, -1)
    assert " ".join(words) not in end(client)
    assert client.get(address).content != picture.content


def test_following_has_a_code_of_its_own(client: Client, camps: Question) -> None:
    answered(client, 1, 1)
    assert "Tell me what happens to this" in end(client)
    news = client.post("/en/follow/begin/", {"kind": "consultation", "key": "garden"}, follow=True)
    assert "Draft law on the garden" in news.content.decode()
    assert client.cookies["follows"].value != client.cookies["vote-trees"].value
