"""Correcting a recognised text: every correction is kept, and each can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from ortaq.law.act import Act, Kind, Provision
from ortaq.law.akn import read_akn, validate
from ortaq_site.records.desk import Correction, CorrectionKind
from ortaq_site.records.law import Consultation, Edition, EditionText
from ortaq_site.steps import law
from ortaq_site.steps.desk.intake import keep_reading
from tests.site.desk_cast import DOUBTFUL, GOOD, at_the_desk, person, prepare, told
from tests.site.world import begin_edition

LINES = DOUBTFUL.splitlines()
"""Row n of the text is line n of the file."""


@pytest.fixture
def alma(db: None) -> Client:
    return at_the_desk(person("alma", "editor"))


@pytest.fixture
def edition(consultation: Consultation, alma: Client) -> Edition:
    """A draft with two doubtful places: paragraph 5 after 1, and a second article 1."""
    edition = begin_edition(consultation, "draft-2")
    prepare(edition, DOUBTFUL)
    return edition


def text_of(edition: Edition) -> EditionText:
    return EditionText.objects.select_related("reading").get(edition=edition, language="ru")


def act_of(edition: Edition) -> Act:
    return read_akn(bytes(text_of(edition).akn))


def eids(edition: Edition) -> list[str]:
    return [p.eid for p in act_of(edition).walk()]


def correct(client: Client, edition: Edition, at: int, **values: str) -> list[str]:
    address = f"/en/desk/e/{edition.pk}/ru/line/{at}/"
    return told(client.post(address, {"seen": LINES[at], **values}, follow=True))


def page(client: Client, edition: Edition) -> str:
    return client.get(f"/en/desk/e/{edition.pk}/ru/").text


def test_the_page_shows_every_line_and_counts_the_doubtful_places(alma, edition):
    shown = page(alma, edition)
    assert all(line in shown for line in LINES)
    assert "2 places to look at" in shown
    assert 'id="place-1"' in shown
    assert "?page=1#place-2" in shown, "the way to the next place"


def test_a_number_is_corrected_and_the_place_is_settled(alma, edition):
    told = correct(
        alma, edition, 5, action="change", what="paragraph", num="2.", text="Качели красят в мае."
    )
    assert told == ["Saved. 1 place is left to look at."]
    assert "art_1__para_2" in eids(edition)
    assert validate(bytes(text_of(edition).akn)) == ()


def test_a_line_of_law_becomes_a_note(alma, edition):
    correct(alma, edition, 7, action="change", what="note", text=LINES[7])
    act = act_of(edition)
    assert [note.text for note in act.notes] == [LINES[7]]
    assert act.find("art_1_2").text == ()


def test_a_line_is_split_in_two(alma, edition):
    pieces = "Лавка стоит у подъезда,\nна ней сидят по очереди."
    correct(alma, edition, 7, action="split", pieces=pieces)
    act = act_of(edition)
    assert act.find("art_1_2").text == tuple(pieces.splitlines())


def test_a_line_joins_the_one_above(alma, edition):
    correct(alma, edition, 4, action="join")
    act = act_of(edition)
    points = act.find("art_1__para_1").children
    assert [point.text for point in points] == [("для детей; 2) для взрослых.",)]


def test_every_correction_is_kept_with_who_when_before_and_after(alma, edition):
    correct(alma, edition, 4, action="join")
    kept = Correction.objects.get(text=text_of(edition))
    assert (kept.kind, kept.at, kept.made_by.username) == (CorrectionKind.JOINED, 3, "alma")
    assert [row["text"] for row in kept.before] == ["для детей;", "для взрослых."]
    assert [row["text"] for row in kept.after] == ["для детей; 2) для взрослых."]
    log = alma.get(f"/en/desk/e/{edition.pk}/ru/corrections/").text
    assert "alma" in log
    assert "для детей; 2) для взрослых." in log


def test_a_kept_correction_cannot_be_rewritten(alma, edition):
    correct(alma, edition, 4, action="join")
    with pytest.raises(DatabaseError, match="stays in the log"), transaction.atomic():
        Correction.objects.update(after=[])


def test_the_source_is_never_altered(alma, edition):
    correct(alma, edition, 4, action="join")
    answer = alma.get(f"/en/desk/e/{edition.pk}/ru/source/")
    assert b"".join(answer.streaming_content) == DOUBTFUL.encode()
    assert answer["Content-Disposition"].startswith("attachment")


def test_corrections_are_taken_back_one_by_one(alma, edition):
    before = act_of(edition).provisions, text_of(edition).reading.rows
    undo = f"/en/desk/e/{edition.pk}/ru/undo/"
    correct(alma, edition, 4, action="join")
    correct(alma, edition, 1, action="change", what="article", num="Статья 1.", heading="Качеля")
    alma.post(undo)
    alma.post(undo)
    assert (act_of(edition).provisions, text_of(edition).reading.rows) == before
    alma.post(undo)
    assert Correction.objects.count() == 4, "there is nothing left to take back"


def test_a_place_that_is_right_is_confirmed_and_stays_confirmed(alma, edition):
    confirm = f"/en/desk/e/{edition.pk}/ru/confirm/"
    answer = alma.post(confirm, {"at": "5", "code": "number_out_of_order"}, follow=True)
    assert told(answer) == ["Saved. 1 place is left to look at."]
    correct(alma, edition, 4, action="join")
    assert "1 place to look at" in page(alma, edition), "the rows moved, the answer stays"
    alma.post(f"/en/desk/e/{edition.pk}/ru/undo/")
    alma.post(f"/en/desk/e/{edition.pk}/ru/undo/")
    assert "2 places to look at" in page(alma, edition)


def test_after_a_confirmation_the_next_place_comes_into_view(alma, edition):
    confirm = f"/en/desk/e/{edition.pk}/ru/confirm/"
    values = {"at": "5", "code": "number_out_of_order", "then": "next"}
    assert alma.post(confirm, values)["Location"].endswith("?page=1#place-1")


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"action": "split", "pieces": LINES[5]}, "There is nothing to split"),
        ({"action": "split", "pieces": "Качели\nснесли."}, "Splitting keeps all words"),
        ({"action": "change", "what": "paragraph"}, "A line cannot be empty"),
        ({"action": "join", "seen": "something else"}, "Somebody has changed the text"),
    ],
)
def test_a_correction_that_does_not_fit_is_refused_in_one_sentence(alma, edition, values, sentence):
    before = eids(edition)
    answers = correct(alma, edition, 5, **values)
    assert len(answers) == 1
    assert answers[0].startswith(sentence)
    assert eids(edition) == before


def test_another_upload_begins_anew(alma, edition):
    correct(alma, edition, 4, action="join")
    prepare(edition, GOOD)
    assert "No doubtful place" in page(alma, edition)
    assert "art_2" in eids(edition)
    alma.post(f"/en/desk/e/{edition.pk}/ru/undo/")
    assert "art_2" in eids(edition), "the correction belonged to the earlier file"


def test_a_correction_takes_the_signatures_back(alma, edition):
    assert edition.signatures.count() == 0
    alma.post(f"/en/desk/e/{edition.pk}/submit/")
    alma.post(f"/en/desk/e/{edition.pk}/sign/")
    alma.post(f"/en/desk/e/{edition.pk}/return/", {"reason": "one more look"})
    correct(alma, edition, 4, action="join")
    assert edition.signatures.count() == 0


def test_differences_of_the_languages_are_listed_with_the_way_to_both(alma, edition):
    prepare(edition, "Аула туралы заң (үлгі)\n1-бап. Әткеншек\n1. Әткеншек ортақ.")
    listed = alma.get(f"/en/desk/e/{edition.pk}/languages/").text
    assert "Only one language has this provision." in listed
    assert f"/en/desk/e/{edition.pk}/ru/?at=art_1__para_5#at-art_1__para_5" in listed
    assert "The languages differ in" in alma.get(f"/en/desk/e/{edition.pk}/").text


def test_a_kind_of_another_tradition_is_not_changed_by_looking_at_it(alma, edition):
    act = act_of(edition)
    book = Provision("book_1", Kind.BOOK, "Книга 1.", "Двор", (), act.provisions)
    act = replace(act, provisions=(book,))
    keep_reading(law.store_text(edition, act, law.receive_source("a.xml", b"-", None)), act)
    form = alma.get(f"/en/desk/e/{edition.pk}/ru/line/1/").context["form"]
    assert form["what"].initial == Kind.BOOK
    assert Kind.BOOK in dict(form.fields["what"].choices[0][1])


def test_a_long_text_comes_in_pages_and_a_provision_is_found_on_its_own(alma, edition):
    many = "".join(f"Статья {n}. Качели\nКачели общие, их номер {n}.\n" for n in range(1, 301))
    prepare(edition, f"Закон о дворе (пример)\n{many}")
    first = page(alma, edition)
    assert "Статья 150." in first
    assert "Статья 250." not in first
    found = alma.get(f"/en/desk/e/{edition.pk}/ru/", {"at": "art_250"}).text
    assert 'id="at-art_250"' in found
