"""Every public page within its budget of questions to the database, found link by link.

Server's time with 10,000 letters and a million votes: `python -m benchmarks pages`.
"""

from __future__ import annotations

import re

import pytest
from django.test import Client

from benchmarks.bench_pages import QUERIES
from benchmarks.crawl import walk
from ortaq_site.records.law import Consultation
from tests.site.world import begin_edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kept_connection")]
READ_ONCE = 6
"""Texts and comparisons, each kept in memory for good."""
LEAST_VIEWS = 30
"""Public views that links lead to; fewer would say that the walk lost its way."""


@pytest.mark.usefixtures("demonstration")
def test_no_public_page_asks_the_database_more_than_twenty_times() -> None:
    pages = list(walk("/ru/"))
    assert len({page.view for page in pages}) >= LEAST_VIEWS
    # The first visit of a process also reads the texts and their comparison into memory.
    over = {page.path: (page.first_queries, page.queries) for page in pages
            if page.queries > QUERIES or page.first_queries > QUERIES + READ_ONCE}  # fmt: skip
    assert over == {}


def test_search_engines_find_what_is_published_in_all_languages(
    client: Client, consultation: Consultation
) -> None:
    begin_edition(consultation, "hidden")
    told = client.get("/robots.txt").content.decode()
    assert "Disallow: /kk/desk/" in told
    address = re.search(r"Sitemap: (\S+)", told)
    assert address is not None
    listed = client.get(address[1]).content.decode()
    found = re.findall(r"<loc>http://testserver([^<]+)</loc>", listed)
    assert {"/kk/", "/ru/c/garden/", "/en/c/garden/draft/art_2/"} <= set(found)
    assert not any("hidden" in one for one in found)
    assert len(found) == len(set(found))
    for path in found:
        assert client.get(path).status_code == 200, path
