"""Texts and articles as files: whole, in the formats named, and never opened as pages."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from ortaq.law.akn import read_akn, validate
from ortaq.law.exchange import act_from_dict
from ortaq_site.records.law import Edition
from tests.site.world import new_act

DRAFT = "/kk/c/garden/draft"


def test_the_xml_is_the_stored_text(client: Client, draft: Edition) -> None:
    answer = client.get(f"{DRAFT}/download/ru/act.xml")
    assert answer.content == bytes(draft.texts.get(language="ru").akn)
    assert answer["Content-Disposition"] == 'attachment; filename="garden-draft-ru-act.xml"'


def test_the_json_gives_the_act_back(client: Client, draft: Edition) -> None:
    act = act_from_dict(client.get(f"{DRAFT}/download/kk/act.json").json())
    assert act.provisions == new_act("kk").provisions


def test_the_plain_text_has_every_line(client: Client, draft: Edition) -> None:
    lines = client.get(f"{DRAFT}/download/kk/act.txt").content.decode().splitlines()
    assert "Ескерту: 2-бап" in lines
    assert lines[0] == "Бақ туралы заң"


def test_an_article_can_be_had_alone(client: Client, draft: Edition) -> None:
    only = json.loads(client.get(f"{DRAFT}/art_2.json").content)
    assert [provision["eid"] for provision in only["provisions"]] == ["art_2"]
    xml = client.get(f"{DRAFT}/art_2.xml").content
    assert validate(xml) == ()
    assert [note.text for note in read_akn(xml).notes] == ["Ескерту: 2-бап"]


@pytest.mark.parametrize(
    "address", ["download/en/act.xml", "download/kk/act.pdf", "download/kk/x/act.xml", "art_9.json"]
)
def test_a_file_that_is_not_there_is_not_made_up(
    client: Client, draft: Edition, address: str
) -> None:
    assert client.get(f"{DRAFT}/{address}").status_code == 404


@pytest.mark.parametrize(
    ("name", "begins"), [("docx", b"PK"), ("html", b"<!doctype html>"), ("json", b"{")]
)
def test_the_comparison_can_be_had_from_either_edition(
    client: Client, draft: Edition, name: str, begins: bytes
) -> None:
    for edition in ("draft", "in-force"):
        answer = client.get(f"/kk/c/garden/{edition}/download/ru/comparison.{name}")
        assert answer.content.startswith(begins)
        assert answer["Content-Disposition"].startswith("attachment")


def test_the_comparison_as_json_carries_its_receipt(client: Client, draft: Edition) -> None:
    values = client.get(f"{DRAFT}/download/kk/comparison.json").json()
    assert (values["added"], values["removed"]) == (["art_3-1"], ["art_3"])
    assert values["receipt"]["new"] == draft.texts.get(language="kk").sha256
    assert values["receipt"]["parameters"] == values["parameters"]


def test_without_a_comparison_there_is_none_to_fetch(client: Client, draft: Edition) -> None:
    draft.texts.get(language="kk").compared_as_new.all().delete()
    assert client.get(f"{DRAFT}/download/kk/comparison.docx").status_code == 404
    assert "comparison.docx" not in client.get(f"{DRAFT}/").content.decode()
