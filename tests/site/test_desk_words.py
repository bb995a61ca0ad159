"""Every code that the library can give has words at the desk."""

from __future__ import annotations

import pytest
from django.utils import translation

from ortaq.errors import UnreadableSource
from ortaq.law.act import FindingCode, Kind
from ortaq.law.correction.rows import Role as RowRole
from ortaq.law.parity import DifferenceCode
from ortaq_site.desk import words
from ortaq_site.desk.languages import SENTENCES
from ortaq_site.desk.refusals import sentence_for, told
from ortaq_site.records.desk import CorrectionKind, DeskAction
from ortaq_site.records.law import EditionRole, EditionStatus
from ortaq_site.records.people import Role


@pytest.mark.parametrize(
    ("vocabulary", "said"),
    [
        (FindingCode, words.DOUBTS),
        (Kind, words.KINDS),
        (set(RowRole) - {RowRole.PROVISION}, words.ROW_ROLES),
        (DifferenceCode, SENTENCES),
        (CorrectionKind, words.CORRECTIONS),
        (DeskAction, words.ACTIONS),
        (EditionStatus, words.STATUSES),
        (EditionRole, words.EDITION_ROLES),
        (Role, words.ROLES),
    ],
)
def test_every_code_has_words(vocabulary, said):
    assert set(vocabulary) == set(said)


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("the file is empty", "The file is empty."),
        ("the file has 90 MB, the limit is 64 MB; remove pictures or split it", "too large"),
        ("unpacks to far more than its size; refused, as an archive bomb", "overload the site"),
        ("the XML declares a document type (DTD); refused", "overload the site"),
        ("reading it takes more than 20 s of processor time; refused", "overload the site"),
        ("more than 300,000 lines; no text of a law has so many", "overload the site"),
        ("the PDF holds no text (a scan?); recognise its text first", "recognise its text"),
        ("this is a picture; its text must be recognised (OCR) first", "recognise its text"),
        ("the name says PDF, the content is plain text", "does not fit the content"),
        ("the file is encrypted; save it without a password", "without a password"),
        ("this is a program", "This kind of file"),
        ("the PDF is cut off or damaged; fetch it again", "damaged or cut off"),
        ("no well-formed XML: mismatched tag", "damaged or cut off"),
        ("no valid CSV (unexpected end of data)", "One line of the file"),
        ("one line of 200,023 characters; the limit is 200,000", "One line of the file"),
        ("a table comes alone; send other files apart", "the other files apart"),
        ("something nobody thought of", "The file could not be read."),
    ],
)
def test_every_kind_of_refusal_has_its_sentence(reason, sentence):
    with translation.override("en"):
        assert sentence in str(sentence_for(reason))


def test_a_refusal_names_the_file_and_the_place_and_says_nothing_twice():
    with translation.override("en"):
        assert told(UnreadableSource("a.csv", "the file is empty")) == "a.csv: The file is empty."
        place = told(UnreadableSource("a.csv", "no valid CSV (a quote)", "line 3"))
        assert place.startswith("a.csv: One line of the file cannot be read.")
        assert place.endswith("(line 3: no valid CSV (a quote))")
