"""The report on the site: the numbers of the pages, nothing unpublished, kept as it was made."""

from __future__ import annotations

import hashlib
import json
from datetime import date, timedelta
from io import BytesIO

import docx
import pytest
from django.core.management import call_command
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone

from ortaq.report.consultation.exchange import report_from_json
from ortaq_site.public.report.gather.whole import gather
from ortaq_site.public.report.making import make_due_reports, make_report
from ortaq_site.records.conformity import ConformityOpening
from ortaq_site.records.jobs import Job
from ortaq_site.records.ledger import LogEntry
from ortaq_site.records.participation import Participant
from ortaq_site.records.people import Role
from ortaq_site.steps import recommendations, reports
from ortaq_site.steps.opinion.work import count_and_release
from ortaq_site.steps.submissions import groups
from tests.site import alignment_world, hearing_cast, letters_cast, opinion_world, voting_world
from tests.site.desk_cast import at_the_desk, person
from tests.site.test_opinion_releases import drawn
from tests.site.world import begin_edition

PAGE = "/ru/c/garden/report/"


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.DATA = tmp_path


@pytest.fixture
def busy(consultation):
    """The garden law with votes, letters, a hearing, a recommendation and other laws."""
    people = (person("editor", Role.EDITOR), person("signatory", Role.SIGNATORY))
    asked = voting_world.question(consultation)
    made = opinion_world.people(asked, drawn(230, 4))
    # Nine people of one region: too few to be told.
    few = [one.pk for one in made if one.region == "KZ-10"][9:]
    Participant.objects.filter(pk__in=few).update(region="KZ-75")
    count_and_release.call(asked.slug)
    letters_cast.bring_in(consultation, people[0])
    letters_cast.published(letters_cast.group_of(consultation, "1"), *people)
    groups.confirm([letters_cast.group_of(consultation, "5").pk], people[0])
    hearing = hearing_cast.with_report(hearing_cast.begin(consultation))
    hearing_cast.confirm_all(hearing)
    hearing_cast.publish(hearing, people)
    alignment_world.scanned(consultation)
    ConformityOpening.objects.create(consultation=consultation, made_by=people[0])
    values = {
        "council": "Совет", "region": "KZ-35", "language": "ru", "text": "Сохранить статью 2.",
        "edition": consultation.editions.get(slug="draft"), "provisions": ["art_2"],
        "addressed_to": "Министерство", "adopted_on": date(2026, 3, 12),
        "due_on": timezone.localdate() - timedelta(days=4),
    }  # fmt: skip
    recommendations.recommend(consultation, values, people[0])
    return consultation


def shown(page: str):
    answer = Client().get(f"/ru/{page}")
    assert answer.status_code == 200, page
    return answer.context


def test_the_report_says_what_the_pages_say(busy):
    found = gather(busy, timezone.now())
    _law_and_letters(found)
    _votes(found)
    _hearings_and_councils(found)
    board = shown("laws/garden/")["board"]
    assert found.alignment.progress.places == board.progress.places == 3
    assert found.alignment.progress.decided == board.progress.decided
    assert found.alignment.provisions == board.provisions


def _law_and_letters(found):
    page = shown("c/garden/")
    bars = {str(bar.fate): bar.count for bar in page["bars"]}
    assert found.changes["ru"].counts == bars
    assert found.changes["ru"].new_articles == page["tally"].new
    assert sum(one.fate == "removed" for one in found.changes["ru"].articles) == bars["removed"]
    told, counted = found.letters, shown("c/garden/letters/")["coverage"]
    for name in ("letters", "answered", "unsorted", "points", "points_answered", "overdue"):
        assert getattr(told, name) == getattr(counted, name), name
    assert told.oldest_days == counted.oldest_days
    assert sum(told.decisions.values()) == counted.points_answered == 1
    assert sum(one.letters for one in told.by_article) == counted.sorted


def _votes(found):
    page, [told] = shown("results/trees/"), found.votes
    results = page["results"]
    assert told.participants == results.count.participants == 230
    assert told.people == results.people_now
    assert told.unites == tuple(one.number for one in results.unites)
    assert told.divides == tuple(one.number for one in results.divides)
    assert told.undecided == tuple(one.number for one in results.open)
    assert told.sha256 == results.count.sha256
    assert told.release.sha256 == results.release.sha256
    sizes = {one.code: one.people for one in told.release.regions}
    assert sizes == {one.code: one.people for one in page["regions"]}
    statement = shown("results/trees/1/")["by_region"]
    cells = [(c.part, c.votes, c.agree, c.share) for c in told.statements[0].by_region]
    assert cells == [(row.code, row.votes, row.agree, row.share) for row in statement]


def _hearings_and_councils(found):
    [publication], [told] = shown("c/garden/hearings/")["found"], found.hearings
    assert (told.statements, told.objections) == (publication.statements, publication.objections)
    assert told.sha256 == publication.sha256
    counts = shown("c/garden/recommendations/")["counts"]
    assert sum(one.state == "overdue" for one in found.recommendations) == counts["overdue"] == 1


def test_few_people_of_a_region_are_told_in_no_form(busy):
    [told] = gather(busy, timezone.now()).votes
    assert {one.code: one.people for one in told.release.regions}["KZ-10"] is None
    for statement in told.statements:
        [cell] = [one for one in statement.by_region if one.part == "KZ-10"]
        assert (cell.votes, cell.agree, cell.share, cell.against) == (None, None, None, None)


def test_the_report_holds_only_what_is_published(consultation):
    begin_edition(consultation, "hidden")
    hearing = hearing_cast.with_report(hearing_cast.begin(consultation))
    hearing_cast.confirm_all(hearing)
    editor = person("editor", Role.EDITOR)
    letters_cast.bring_in(consultation, editor)
    alignment_world.scanned(consultation)
    later = voting_world.question(consultation)
    later.in_preparation = True
    later.save()
    found = gather(consultation, timezone.now())
    assert {one.slug for one in found.editions} == {"in-force", "draft"}
    assert (found.hearings, found.votes, found.alignment) == ((), (), None)
    assert found.letters.points == 0
    assert found.letters.largest == found.letters.waiting == ()


def test_a_report_is_numbered_logged_and_never_changed(busy):
    made = make_report(busy, timezone.now())
    assert make_report(busy, timezone.now()).number == made.number + 1 == 2
    assert hashlib.sha256(made.document.encode()).hexdigest() == made.sha256
    lines = [bytes(one.line).decode() for one in LogEntry.objects.order_by("-sequence")[:2]]
    assert {json.loads(line)["subject"] for line in lines} == {"report/1", "report/2"}
    with pytest.raises(DatabaseError), transaction.atomic():
        made.delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        type(made).objects.update(document="{}")


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_page_shows_the_newest_report(busy, language, django_assert_max_num_queries):
    assert Client().get(f"/{language}/c/garden/report/").status_code == 200  # before there is one
    make_report(busy, timezone.now())
    with django_assert_max_num_queries(6):
        page = Client().get(f"/{language}/c/garden/report/")
    assert page.text.count("<section") >= 16
    assert f"report/1.{language}.pdf" in page.text
    assert "/report/" in Client().get(f"/{language}/c/garden/").text
    with django_assert_max_num_queries(4):
        Client().get(f"/{language}/c/garden/report/1/")
    assert Client().get(f"/{language}/c/garden/report/9/").status_code == 404


def test_the_report_is_had_as_files(busy, monkeypatch):
    made = make_report(busy, timezone.now())
    data = Client().get(f"{PAGE}1.json")
    assert hashlib.sha256(data.content).hexdigest() == made.sha256
    assert report_from_json(data.content).slug == "garden"
    word = Client().get(f"{PAGE}1.kk.docx")
    assert any("Бақ туралы" in one.text for one in docx.Document(BytesIO(word.content)).paragraphs)
    again = Client().get(f"{PAGE}1.kk.docx")
    assert again.content == word.content
    assert Client().get(f"{PAGE}1.en.html").content.startswith(b"<!doctype html>")
    for wrong in ("1.de.pdf", "1.kk.exe", "2.kk.docx"):
        assert Client().get(f"{PAGE}{wrong}").status_code == 404


def test_a_pdf_is_set_once_for_a_report(busy, monkeypatch):
    made = []
    monkeypatch.setattr(
        "ortaq_site.public.report.pages.pdf_of", lambda page: made.append(page) or b"%PDF"
    )
    make_report(busy, timezone.now())
    for _ in range(3):
        assert Client().get(f"{PAGE}1.ru.pdf").content == b"%PDF"
    assert len(made) == 1


def test_a_report_is_due_after_a_week(busy):
    now = timezone.now()
    assert make_due_reports(now) == 1
    assert make_due_reports(now + timedelta(days=6)) == 0
    assert make_due_reports(now + reports.EVERY) == 1


def test_the_desk_has_a_report_made(busy):
    address = "/en/desk/c/garden/report/"
    assert at_the_desk(person("reader", Role.SIGNATORY)).post(address).status_code == 403
    assert Client().post(address).status_code == 302
    assert not Job.objects.filter(path=reports.MAKE).exists()
    editor = at_the_desk(person("alma", Role.EDITOR))
    assert "Make the report now" in editor.get("/en/desk/").text
    editor.post(address)
    call_command("worker", "--until-idle")
    assert busy.reports.get().number == 1
