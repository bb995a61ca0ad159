"""Cards that other sites may frame: without scripts or cookies; nothing else is framed."""

from __future__ import annotations

import pytest
from django.test import Client

from ortaq_site.steps.plain_notes.writing import Place, sign_note, withdraw_note, write_note
from tests.site.desk_cast import person

CARDS = ("/en/embed/garden/", "/en/embed/garden/draft/art_2/")


@pytest.mark.parametrize("address", CARDS)
def test_a_card_may_be_framed_and_has_neither_script_nor_cookie(consultation, address):
    card = Client().get(address)
    assert card.status_code == 200
    assert "frame-ancestors *" in card["Content-Security-Policy"]
    assert "X-Frame-Options" not in card
    assert "max-age=300" in card["Cache-Control"]
    assert not card.cookies
    assert "<script" not in card.text
    assert '<base target="_top">' in card.text


@pytest.mark.parametrize("address", ["/en/c/garden/", "/en/c/garden/draft/art_2/"])
def test_the_page_itself_may_not_be_framed_and_offers_the_code(consultation, address):
    page = Client().get(address)
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    assert page["X-Frame-Options"] == "DENY"
    card = address.replace("/c/", "/embed/")
    assert f'&lt;iframe src="http://testserver{card}"' in page.text


def test_a_card_says_it_in_plain_words_while_they_hold(draft):
    alma, serik = person("alma", "editor"), person("serik", "signatory")
    note = write_note(Place(draft, "art_2", "en"), "They water together.", "", alma)
    sign_note(note, serik)
    assert "They water together." in Client().get(CARDS[1]).text
    withdraw_note(note, "wrong", alma)
    assert "They water together." not in Client().get(CARDS[1]).text


@pytest.mark.parametrize("wrong", ["nowhere/", "garden/draft/art_99/", "garden/none/art_2/"])
def test_what_is_not_public_has_no_card(consultation, wrong):
    assert Client().get(f"/en/embed/{wrong}").status_code == 404
