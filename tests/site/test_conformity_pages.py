"""What everybody sees of the laws that must follow, and what only the desk sees."""

from __future__ import annotations

import csv
import io
import json
from zipfile import ZipFile

import pytest
from django.test import Client
from lxml import etree

from ortaq.conformity.duty import DutyKind, Grade
from ortaq.conformity.progress import Decided, Stage, Verdict
from ortaq.report.conformity_table.words import conformity_words
from ortaq_site.desk.conformity.queue import STATES
from ortaq_site.records.conformity import ConformityDuty
from ortaq_site.records.law import Consultation
from ortaq_site.steps import law as law_steps
from ortaq_site.steps.conformity.deciding import decide, open_board, undo_last
from ortaq_site.steps.conformity.scanning import scan_laws
from ortaq_site.steps.jobs import Worker
from tests.site.alignment_world import YARD, bring_in, promise, scanned
from tests.site.desk_cast import at_the_desk, person, told
from tests.site.world import begin_edition, new_act, old_act, source_of

DESK = "/en/desk/conformity/garden/"
PUBLIC = "/en/laws/garden/"


@pytest.fixture
def duties(consultation: Consultation) -> list[ConformityDuty]:
    return scanned(consultation)


@pytest.fixture
def opened(consultation, duties, people) -> list[ConformityDuty]:
    open_board(consultation, people[1])
    return duties


@pytest.fixture
def editor(db) -> Client:
    return at_the_desk(person("alma", "editor"))


def form(verdict: str = "must_change", **more: str) -> dict[str, str]:
    return {"verdict": verdict, "stage": "not_started", **more}


# ── public ──────────────────────────────────────────────────────────────────────────────────────


def test_nobody_sees_the_board_before_a_signatory_shows_it(client, duties):
    for address in ("", "yard/", "all.json", "all.csv", "changes.atom"):
        assert client.get(PUBLIC + address).status_code == 404, address
    assert "Laws that must follow" not in client.get("/en/c/garden/").text
    assert "Which laws follow" not in client.get("/en/c/garden/draft/art_2/").text


def test_the_desk_sees_a_preview(duties, editor):
    assert "This board is not public yet" in editor.get(PUBLIC).text


def test_a_signatory_shows_it(client, duties):
    at_the_desk(person("serik", "signatory")).post(f"{DESK}show/")
    assert client.get(PUBLIC).status_code == 200
    assert 'href="/en/laws/garden/"' in client.get("/en/c/garden/").text


def test_a_draft_in_preparation_neither_replaces_the_board_nor_hides_it(
    client, consultation, opened
):
    second = begin_edition(consultation, "draft-2")
    act = new_act("ru")
    law_steps.store_text(second, act, source_of(act))
    assert scan_laws(consultation, "ru", None).new.edition.slug == "draft"
    assert client.get(PUBLIC).status_code == 200


def test_a_scan_of_texts_in_preparation_stays_at_the_desk(client, people, editor):
    garden = Consultation.objects.create(slug="garden", title_en="Garden")
    for slug, act in (("in-force", old_act("ru")), ("draft", new_act("ru"))):
        law_steps.store_text(begin_edition(garden, slug), act, source_of(act))
    scanned(garden)
    open_board(garden, people[1])
    assert client.get(PUBLIC).status_code == 404
    assert "This board is not public yet" in editor.get(PUBLIC).text


def test_counts_stand_with_their_base(client, opened):
    page = client.get(PUBLIC).text
    assert "0 / 3" in page
    assert "2 / 3" in page
    assert "Base: 8 provisions in 2 laws were read, of 3 laws known to the desk." in page


def test_what_is_left_says_by_whom_and_by_when(client, opened, people):
    decide(opened[:1], Decided(Verdict.MUST_CHANGE, body="Совет двора"), people[0])
    left = client.get(PUBLIC).text.partition('id="left"')[2].partition("</section>")[0]
    assert "Совет двора" in left
    assert "none in the text" in left


def test_the_page_of_a_law_shows_the_clause_and_both_wordings(client, opened):
    page = client.get(f"{PUBLIC}yard/").text
    assert "<mark>статье 3 Закона «О саде»</mark>" in page
    assert "Nothing stands in its place." in page
    assert "3 раза" in page.replace("<ins>", "").replace("</ins>", "")


def test_an_article_names_the_laws_that_follow_from_it(client, opened):
    new = client.get("/en/c/garden/draft/art_2/").text
    assert "1 place in other laws cites or repeats this article." in new
    assert "/en/laws/garden/yard/?place=" in new
    old = client.get("/en/c/garden/in-force/art_3/").text
    assert "2 places in other laws cite or repeat this article." in old
    assert "Which laws follow" not in client.get("/en/c/garden/draft/art_3-1/").text


def test_the_feed_tells_each_change_and_no_name(client, opened, people):
    decide(opened[:1], Decided(Verdict.MUST_CHANGE, Stage.DRAFTED), people[0])
    undo_last(opened[0], people[0])
    feed = etree.fromstring(client.get(f"{PUBLIC}changes.atom").content)
    titles = [one.text for one in feed.findall(".//{*}entry/{*}title")]
    assert titles[0].endswith("a decision was taken back")
    assert titles[1].endswith("must change, drafted")
    assert "aigul" not in client.get(f"{PUBLIC}changes.atom").text


def test_the_board_as_data_has_its_base_its_receipt_and_decisions(client, opened, people):
    decide(opened[:1], Decided(Verdict.UNCLEAR, reason="Fence or wall?"), people[0])
    data = json.loads(client.get(f"{PUBLIC}all.json").getvalue())
    assert (data["read_laws"], data["known_laws"], data["provisions"]) == (2, 3, 8)
    assert data["progress"]["decided"] == 1
    assert set(data["receipt"]["laws"]) == {"yard", "kitchen"}
    assert data["duties"][0]["decision"]["reason"] == "Fence or wall?"
    assert data["duties"][1]["decision"] is None


def test_the_list_has_the_decisions_in_the_language_of_the_reader(client, opened, people):
    decide(opened[:1], Decided(Verdict.MUST_CHANGE, Stage.SUBMITTED), people[0])
    content = client.get("/ru/laws/garden/all.csv").getvalue().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content)))
    assert len(rows) == 4
    stages = {(row["Решение"], row["Этап"]) for row in rows}
    assert ("надо изменить", "внесено") in stages


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_nothing_is_called_unconstitutional(client, opened, language):
    pages = "".join(client.get(f"/{language}/laws/garden/{end}").text for end in ("", "yard/"))
    for word in ("nconstitutional", "еконституцион", "онституцияға қайшы", "онституцияға сай емес"):
        assert word not in pages


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_code_has_words(language):
    words = conformity_words(language)
    assert set(words.verdicts) == set(words.own_verdicts) == set(Verdict)
    assert set(words.stages) == set(Stage)
    assert set(words.kinds) == set(DutyKind)
    assert set(words.grades) == set(Grade)


# ── the desk ────────────────────────────────────────────────────────────────────────────────────


def test_deciding_leads_to_the_next_undecided_place_of_the_filter(duties, editor):
    address = f"/en/desk/conformity/duty/{duties[0].pk}/decide/"
    answer = editor.post(address, form(law="yard"), follow=True)
    assert answer.redirect_chain[-1][0] == (f"/en/desk/conformity/duty/{duties[2].pk}/?law=yard")
    assert told(answer) == ["Decided. 1 place is left."]


def test_consistent_without_a_reason_is_asked_again(duties, editor):
    address = f"/en/desk/conformity/duty/{duties[0].pk}/decide/"
    answer = editor.post(address, form("consistent"))
    assert "Say why it is consistent already." in answer.text
    assert not duties[0].decisions.exists()


def test_undo_takes_my_decisions_back_one_by_one(duties, editor):
    for duty in duties[:2]:
        editor.post(f"/en/desk/conformity/duty/{duty.pk}/decide/", form())
    for duty in (duties[1], duties[0]):
        page = editor.get(f"/en/desk/conformity/duty/{duties[3].pk}/").text
        assert f'action="/en/desk/conformity/duty/{duty.pk}/undo/"' in page
        editor.post(f"/en/desk/conformity/duty/{duty.pk}/undo/")
    assert "/undo/" not in editor.get(f"/en/desk/conformity/duty/{duties[3].pk}/").text


def test_several_are_decided_at_once_and_only_of_this_consultation(duties, editor):
    ticked = {"duty": [str(duty.pk) for duty in duties] + ["999999", "x"]}
    answer = editor.post(f"{DESK}decide/", {**form(), **ticked}, follow=True)
    assert told(answer) == ["Decided about 4 places."]
    other = Consultation.objects.create(slug="other", title_en="Other")
    answer = editor.post(
        f"/en/desk/conformity/{other.slug}/decide/", {**form(), **ticked}, follow=True
    )
    assert told(answer) == ["Tick the places first."]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 4),
        ("law=kitchen", 1),
        ("kind=institution", 0),
        ("grade=outdated", 2),
        ("grade=nonsense", 4),
        ("state=open", 2),
        ("state=must_change", 1),
        ("state=overdue", 1),
        ("state=left", 1),
        ("state=unclear", 0),
        ("state=gone", 0),
        ("body=Школа", 1),
    ],
)
def test_filters_choose(duties, editor, query, count):
    address = f"/en/desk/conformity/duty/{duties[0].pk}/decide/"
    editor.post(address, form(due="2020-01-01", body="Совет двора"))
    page = editor.get(f"{DESK}?{query}")
    assert page.text.count('class="duty g-') == count


def test_every_state_of_the_filter_is_understood(duties, editor):
    for state in STATES:
        assert editor.get(f"{DESK}?state={state}").status_code == 200


def test_the_list_goes_out_in_every_format(duties, editor):
    assert editor.get(f"{DESK}list.xlsx").getvalue()[:2] == b"PK"
    assert editor.get(f"{DESK}list.docx").getvalue()[:2] == b"PK"
    assert "Совет двора" not in editor.get(f"{DESK}list.csv?law=kitchen").getvalue().decode()
    assert editor.get(f"{DESK}list.exe").status_code == 404


def test_a_law_is_brought_in_and_a_hostile_file_is_refused(consultation, editor):
    values = {"key": "sheds", "language": "ru", "title": "Закон «О сараях»"}
    answer = editor.post(f"{DESK}bring-in/", values, follow=True)
    assert told(answer) == ["Закон «О сараях» is kept. Scan again to read it."]
    hostile = io.BytesIO(b"MZ\x90\x00 this is a program")
    hostile.name = "law.docx"
    answer = editor.post(f"{DESK}bring-in/", {**values, "key": "bad", "file": hostile}, follow=True)
    assert "law.docx" in told(answer)[0]
    assert not consultation.other_laws.filter(key="bad").exists()


def test_a_file_in_another_language_is_refused(consultation, editor):
    file = io.BytesIO("Закон «О сараях»\nСтатья 1. Сарай\nСарай общий для всех соседей.\n".encode())
    file.name = "law.txt"
    values = {"key": "sheds", "language": "kk", "file": file}
    answer = editor.post(f"{DESK}bring-in/", values, follow=True)
    assert "another language" in told(answer)[0]
    assert not consultation.other_laws.exists()


def test_a_number_that_was_said_stands_on_the_public_page(client, opened, editor):
    said = {"words": "about 50", "said_by": "A deputy", "source": "minutes", "said_on": ""}
    editor.post(f"{DESK}count/", said)
    assert "<strong>about 50</strong>: A deputy" in client.get(PUBLIC).text


def test_scanning_without_laws_says_so(consultation, editor):
    answer = editor.post(f"{DESK}scan/", follow=True)
    assert told(answer) == ["There is no law with a text in this language yet."]


def test_words_of_a_law_are_escaped(consultation, opened, editor, people):
    decide(opened[:1], Decided(Verdict.UNCLEAR, body="<b>x</b>", reason="<script>"), people[0])
    for address in (PUBLIC, f"{PUBLIC}yard/", DESK):
        page = editor.get(address).text
        assert "<script>" not in page.replace("<script src", "")
        assert "<b>x</b>" not in page


def test_the_board_reads_no_text_of_laws(duties, editor, django_assert_max_num_queries):
    editor.get(DESK)
    with django_assert_max_num_queries(25) as queries:
        editor.get(DESK)
    read = " ".join(query["sql"] for query in queries.captured_queries)
    assert '"akn"' not in read


def test_one_archive_is_a_word_file(duties, editor):
    with ZipFile(io.BytesIO(editor.get(f"{DESK}list.docx").getvalue())) as archive:
        assert "word/document.xml" in archive.namelist()


def test_a_promise_and_the_board_that_measures_it_lead_to_each_other(client, opened, editor):
    promise(person("dana", "editor"))
    editor.post(f"{DESK}measure/", {"promise": "laws"})
    assert editor.post(f"{DESK}measure/", {"promise": "no-such"}).status_code == 404
    page = client.get("/en/promises/laws/").text
    assert 'href="/en/laws/garden/"' in page
    assert "0 of 3 places" in page
    assert "http://testserver/en/laws/garden/" in page
    assert '<a href="/en/promises/laws/">Laws will follow</a>' in client.get(PUBLIC).text
    again = editor.post(f"{DESK}figure/1/", follow=True)
    assert told(again) == ["The figure of this day is published already."]


def test_the_desk_sees_that_a_scan_is_at_work_and_when_it_is_done(consultation, editor):
    bring_in(consultation, "yard", YARD)
    assert "The laws are being scanned." in editor.post(f"{DESK}scan/", follow=True).text
    Worker("test").do_next()
    page = editor.get(DESK).text
    assert "The laws are being scanned." not in page
    assert page.count('class="duty g-') == 3
