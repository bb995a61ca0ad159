"""The public pages of hearings: the list, the record, its data, and what an article shows."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest
from django.core.cache import cache
from django.test import Client

from ortaq.commitments.read_exchange import commitments_from_json
from ortaq.report.paper import NoPango
from ortaq_site.public.hearings import paper
from ortaq_site.records.commitments import PromiseProposal
from ortaq_site.records.hearings import Hearing
from ortaq_site.steps.commitments.proposals import accept
from ortaq_site.steps.hearings import deciding
from tests.site.desk_cast import at_the_desk, person
from tests.site.hearing_cast import OTHER_REPORT, REPORT, begin, confirm_all, publish, with_report

PROMISE = "\nМы посадим сто яблонь до 1 мая 2027 года, пообещал аким Ержан Ахметов.\n"
ADDRESS = "/en/c/garden/hearings/round-table/"


@pytest.fixture
def two(db):
    """A secretary and a second signatory."""
    return person("alma", "editor"), person("serik", "signatory")


@pytest.fixture
def published(consultation, two) -> Hearing:
    """A published hearing of two reports that differ, with an objection and a promise."""
    hearing = with_report(begin(consultation), REPORT + PROMISE)
    with_report(hearing, OTHER_REPORT, "Сайт")
    confirm_all(hearing)
    return publish(hearing, two)


def test_the_page_shows_the_objection_beside_the_claim(published):
    page = Client().get(ADDRESS).text
    claim = page.partition('class="claim v-contradicted"')[2].partition("</section>")[0]
    assert "пришли к единому мнению" in claim
    assert "она отнимает урожай" in claim


def test_what_was_rejected_is_nowhere(consultation, two):
    hearing = with_report(begin(consultation))
    confirm_all(hearing)
    key = next(
        one.item.key
        for one in deciding.review_of(hearing).items
        if "деревья сохнут" in str(one.item.values.get("text"))
    )
    deciding.reject(hearing, key, two[0])
    publish(hearing, two)
    for address in (ADDRESS, f"{ADDRESS[:-1]}.json", f"{ADDRESS[:-1]}.csv"):
        assert "деревья сохнут" not in Client().get(address).content.decode()
    assert "деревья сохнут" not in Client().get("/ru/c/garden/draft/art_2/").text


def test_both_versions_stand_side_by_side(published):
    page = Client().get(ADDRESS).text
    table = page.partition("differences-table")[2].partition("</table>")[0]
    assert "12 March 2026" in table
    assert "11 March 2026" in table


def test_the_list_filters_by_region_and_kind(published):
    reader = Client()
    assert published.publication.region == "KZ-35"
    for query, shown in (("", 1), ("?region=KZ-35&kind=round_table", 1), ("?region=KZ-71", 0)):
        page = reader.get(f"/ru/c/garden/hearings/{query}")
        assert len(page.context["found"]) == shown, query


def test_an_article_shows_what_was_said_about_it(published):
    page = Client().get("/en/c/garden/draft/art_3-1/").text
    assert "она отнимает урожай" in page
    assert f"{ADDRESS}#" in page
    assert "Said about this article" not in Client().get("/en/c/garden/draft/art_1/").text


def test_a_hearing_in_review_is_a_preview_for_the_desk_alone(consultation, two):
    hearing = with_report(begin(consultation))
    assert Client().get(ADDRESS).status_code == 404
    assert Client().get(f"{ADDRESS[:-1]}.json").status_code == 404
    assert Client().get("/en/c/garden/hearings/").context["total"] == 0
    desk = Client()
    desk.force_login(two[0])
    page = desk.get(ADDRESS)
    assert page.status_code == 200
    assert page.context["record"]["statements"] == []
    assert hearing.status == "review"


def test_the_data_hold_the_record_and_its_receipt(published):
    data = json.loads(Client().get(f"{ADDRESS[:-1]}.json").content)
    assert data["receipt"]["confirmed"] == published.publication.sha256
    assert {"event", "people", "statements", "claims", "promises", "made"} <= set(data)
    assert data["made"]["signed_by"] == ["alma", "serik"]
    rows = list(csv.reader(StringIO(Client().get(f"{ADDRESS[:-1]}.csv").text.lstrip("\ufeff"))))
    assert len(rows) == len(data["statements"]) + 1


def test_a_table_runs_no_formula(consultation, two):
    words = "=HYPERLINK(1) отнимает урожай у всех жителей посёлка"
    hearing = with_report(begin(consultation), REPORT.replace("Я против статьи 3-1", words))
    confirm_all(hearing)
    publish(hearing, two)
    table = Client().get(f"{ADDRESS[:-1]}.csv").text
    cells = [cell for row in csv.reader(StringIO(table)) for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not any(cell.startswith("=") for cell in cells)


def test_a_published_promise_goes_to_the_board_and_links_to_what_became_of_it(published, two):
    proposal = PromiseProposal.objects.get()
    assert "сто яблонь" in proposal.document["wording"]
    assert proposal.document["speaker"]["name"] == "Ержан Ахметов"
    start, end = (proposal.document["source"][name] for name in ("start", "end"))
    assert proposal.text[start:end] == proposal.document["wording"]
    assert "/promises/apples/" not in Client().get(ADDRESS).text
    accept(proposal, "apples", {**proposal.document, "title": "Сто яблонь"}, two[0])
    assert "/promises/apples/" in Client().get(ADDRESS).text


def test_a_promise_that_people_confirmed_is_not_called_a_find_of_the_program(published, two):
    desk = at_the_desk(two[0])
    page = desk.get("/en/desk/promises/")
    confirmed = page.text.partition('id="confirmed"')[2].partition("</section>")[0]
    found = page.text.partition('id="proposals"')[2].partition("</section>")[0]
    assert "сто яблонь" in confirmed
    assert f"{ADDRESS}#promise-1" in confirmed
    assert "signed by alma, serik" in confirmed
    assert "Nothing waits" in found
    case = desk.get(f"/en/desk/promises/found/{PromiseProposal.objects.get().pk}/").text
    assert "What is to be followed?" in case
    assert "Score" not in case


def test_promises_are_a_file_that_the_command_line_reads(published):
    [found] = commitments_from_json(Client().get(f"{ADDRESS}promises.json").content, "hearing")
    assert found.source.url.endswith("/hearings/round-table/")
    assert str(found.period.end) == "2027-05-01"


def test_the_record_is_a_document_in_each_language(published, monkeypatch):
    pages = []
    monkeypatch.setattr(paper, "pdf_of", lambda page: pages.append(page) or b"%PDF")
    for language in ("kk", "ru", "en"):
        answer = Client().get(f"{ADDRESS}report.{language}.pdf")
        assert answer["Content-Type"] == "application/pdf"
        assert Client().get(f"{ADDRESS}report.{language}.pdf").status_code == 200
    assert len(pages) == 3  # each set once
    assert all("она отнимает урожай" in page for page in pages)
    assert "alma" in pages[0]
    assert Client().get(f"{ADDRESS}report.de.pdf").status_code == 404


def test_a_server_that_cannot_set_type_says_so_in_one_line(published, monkeypatch):
    def refuse(page):
        raise NoPango("no libpango")

    monkeypatch.setattr(paper, "pdf_of", refuse)
    cache.clear()
    answer = Client().get(f"{ADDRESS}report.ru.pdf")
    assert answer.status_code == 503
    assert len(answer.text.splitlines()) == 1


def test_nobody_outside_reads_the_document_before_publication(consultation, two, monkeypatch):
    monkeypatch.setattr(paper, "pdf_of", lambda page: b"%PDF")
    hearing = with_report(begin(consultation))
    confirm_all(hearing)
    assert Client().get(f"{ADDRESS}report.ru.pdf").status_code == 404
    assert at_the_desk(two[0]).get(f"{ADDRESS}report.ru.pdf").status_code == 200


def test_pages_do_not_grow_dearer_with_the_number_of_statements(
    published, django_assert_max_num_queries
):
    with django_assert_max_num_queries(8):
        Client().get(ADDRESS)
