"""Whatever way a text is shown, every line of every article is there once, in its order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from django.test import Client, RequestFactory

from ortaq.law.act import Provision
from ortaq_site.public.law.lines import Line, lines_below, units
from ortaq_site.public.law.reading import Reading, reading
from ortaq_site.public.law.wording import View, Wording, whole_wording, wordings

pytestmark = pytest.mark.usefixtures("demonstration")
"""The demonstration law holds a split, a merger and articles that moved."""


def read(rf: RequestFactory, edition: str, language: str) -> Reading:
    request = rf.get("/")
    request.user = type("Visitor", (), {"is_authenticated": False})()
    return reading(request, "digital-rights", edition, language)


def new_lines(wording: Wording) -> Iterator[Line]:
    marks = [*wording.lines, *(mark for row in wording.rows for mark in row.new)]
    for mark in marks:
        assert mark.line is not None
        if mark.line.begins or not mark.line.heading:
            yield mark.line


def of_unit(lines: Iterator[Line], unit: Provision) -> list[Line]:
    own = set(lines_below(unit))
    return [line for line in lines if line in own]


def test_the_text_shows_every_line_once(rf: RequestFactory) -> None:
    for language, view in product(("kk", "ru", "en"), View):
        shown = read(rf, "draft", language)
        for unit in units(shown.act):
            lines = of_unit(new_lines(whole_wording(shown, unit, view)), unit)
            assert lines == list(lines_below(unit)), (unit.eid, language, view)


def test_the_page_of_an_article_shows_every_line_of_it(rf: RequestFactory) -> None:
    shown_units = [
        (shown, unit)
        for shown in (read(rf, edition, "kk") for edition in ("draft", "in-force"))
        for unit in units(shown.act)
    ]
    for shown, unit in shown_units:
        marks = [
            mark.line
            for wording in wordings(shown, unit, View.SIDE)
            for row in wording.rows
            for mark in (row.new if shown.is_new else row.old)
        ]
        assert set(lines_below(unit)) <= set(marks), unit.eid


def test_lines_from_several_articles_are_named_after_them(client: Client) -> None:
    page = client.get("/ru/c/digital-rights/draft/").content.decode()
    article = page.partition('id="art_5"')[2].partition("</section>")[0]
    assert '<span class="source">Статья 5</span>' in article
    assert '<span class="source">Статья 6</span>' in article


def test_both_parts_of_a_split_name_each_other(client: Client) -> None:
    page = client.get("/en/c/digital-rights/draft/art_11/").content.decode()
    assert "It was split off from an article in force:" in page
    assert "The rest of it went to" in page
    assert 'href="/en/c/digital-rights/draft/art_12/"' in page


def test_words_that_name_a_provision_lead_to_it(client: Client) -> None:
    page = client.get("/ru/c/digital-rights/draft/?view=clean").content.decode()
    address = "/ru/c/digital-rights/draft/art_4/#art_4__para_2"
    assert f'<a class="cites" href="{address}">пунктом 2 настоящей статьи</a>' in page
    article = client.get("/kk/c/digital-rights/draft/art_4/?view=clean").content.decode()
    assert 'class="cites" href="/kk/c/digital-rights/draft/art_4/#art_4__para_2"' in article
