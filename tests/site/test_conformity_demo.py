"""The laws of the demonstration: three are read, some places are decided, one change is adopted."""

from __future__ import annotations

import io
from datetime import date
from zipfile import ZipFile

import pytest
from django.core.management import call_command

from ortaq_site.records.conformity import ConformityDecision, ConformityScan, OtherLaw
from ortaq_site.records.law import Consultation
from ortaq_site.steps.conformity.clauses import cited_by, clause_of
from ortaq_site.steps.conformity.files import wordings_file
from ortaq_site.steps.conformity.load import Board, board_of
from tests.site.desk_cast import at_the_desk, person

TODAY = date(2026, 11, 28)


@pytest.fixture
def board(demonstration: Consultation) -> Board:
    found = board_of(demonstration, "ru", TODAY)
    assert found is not None
    return found


def test_some_is_decided_and_one_change_is_adopted(board):
    assert (len(board.read), len(board.laws)) == (3, 4)
    assert (board.progress.places, board.progress.decided, board.progress.adopted) == (21, 7, 1)


def test_a_promise_is_measured_by_the_board(board, client):
    page = client.get("/en/promises/laws-follow-the-draft/").text
    assert 'href="/en/laws/digital-rights/"' in page
    assert "2 из 21 мест; решений: 7" in page


def test_a_second_load_changes_nothing(board):
    counts = [model.objects.count() for model in (OtherLaw, ConformityScan, ConformityDecision)]
    call_command("load_demo", verbosity=0)
    assert counts == [
        model.objects.count() for model in (OtherLaw, ConformityScan, ConformityDecision)
    ]


def test_wordings_come_as_tracked_changes_of_one_law(board):
    law = OtherLaw.objects.get(key="communications")
    client = at_the_desk(person("alma", "editor"))
    content = client.get(f"/ru/desk/conformity/law/{law.pk}/wordings.docx").getvalue()
    assert content == wordings_file(board, law, date.today())  # noqa: DTZ011  the site's own day
    with ZipFile(io.BytesIO(content)) as archive:
        words = archive.read("word/document.xml").decode()
    assert "w:ins " in words
    assert "w:del " in words
    assert "статьей" in words


def test_a_law_without_wordings_has_no_such_file(board):
    law = OtherLaw.objects.get(key="libraries")
    client = at_the_desk(person("alma", "editor"))
    assert client.get(f"/ru/desk/conformity/law/{law.pk}/wordings.docx").status_code == 404


def test_a_place_shows_the_proposed_line_and_what_it_cites_then_and_now(board):
    entry = next(e for e in board.entries if e.duty.eid == "art_3__para_2")
    (line,) = clause_of(entry).lines
    assert "8-1" in line.marked
    assert "".join(run.text for run in line.proposed if run.op == "inserted").strip() == "8"
    (cited,) = cited_by(entry)
    assert (cited.old_place, cited.new_places) == ("Статья 8-1", ("Статья 8",))
    assert "семидесяти двух" in "".join(run.text for run in cited.then if run.op == "deleted")
    assert "двадцати четырех" in "".join(run.text for run in cited.now if run.op == "inserted")
