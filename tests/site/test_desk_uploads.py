"""Uploads: every format comes in, hostile files get one clear line, and the site stays up."""

from __future__ import annotations

import io
import json
import zipfile

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from ortaq.law.akn import write_akn
from ortaq.law.exchange import act_to_dict
from ortaq.law.importers import read_act
from ortaq_site.desk import receiving
from ortaq_site.records.desk import DeskAction
from ortaq_site.records.law import Consultation, Edition
from tests.site.desk_cast import GOOD, GOOD_KAZAKH, at_the_desk, person, told, upload
from tests.site.world import begin_edition


@pytest.fixture
def alma(db: None) -> Client:
    return at_the_desk(person("alma", "editor"))


@pytest.fixture
def edition(consultation: Consultation) -> Edition:
    return begin_edition(consultation, "draft-2")


def word_file(text: str) -> bytes:
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def web_page(text: str) -> bytes:
    body = "".join(f"<p>{line}</p>" for line in text.splitlines())
    return f"<!doctype html><meta charset=utf-8><title>x</title><body>{body}".encode()


def zip_bomb() -> bytes:
    file = io.BytesIO()
    honest = zipfile.ZipFile(io.BytesIO(word_file(GOOD)))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in honest.namelist():
            large = name == "word/document.xml"
            archive.writestr(name, b" " * (300 * 2**20) if large else honest.read(name))
    return file.getvalue()


LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">&c;</akomaNtoso>"""
OUTSIDE = LAUGHS.replace(b'"ha"', b'SYSTEM "file:///etc/hostname"')


def formats() -> dict[str, bytes]:
    act = read_act(GOOD.encode(), "law.txt")
    return {
        "law.txt": GOOD.encode(),
        "law.cp1251.txt": GOOD.encode("cp1251"),
        "law.md": GOOD.replace("\n", "\n\n").encode(),
        "law.html": web_page(GOOD),
        "law.docx": word_file(GOOD),
        "law.xml": write_akn(act),
        "law.json": json.dumps(act_to_dict(act)).encode(),
    }


@pytest.mark.parametrize("name", sorted(formats()))
def test_every_format_comes_in_as_the_same_law(alma, edition, name):
    page = upload(alma, edition, "ru", formats()[name], name)
    assert told(page) == [f"{name} was read."]
    counts = edition.texts.get().counts
    assert (counts["article"], counts["paragraph"], counts["point"]) == (2, 2, 2)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("bomb.docx", zip_bomb(), "too large, or made so"),
        ("laughs.xml", LAUGHS, "too large, or made so"),
        ("outside.xml", OUTSIDE, "too large, or made so"),
        ("cut.docx", word_file(GOOD)[:2000], "damaged or cut off"),
        ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<<", ""),
        ("picture.docx", b"\x89PNG\r\n\x1a\n" + b"0" * 100, ""),
        ("wrong.pdf", GOOD.encode(), "does not fit the content"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600, "kind of file"),
        ("zeros.txt", b"\0" * 5000, ""),
        ("empty.txt", b" \n", "The file is empty."),
    ],
)
def test_a_hostile_or_broken_file_gets_one_line_and_the_site_stays_up(
    alma, edition, name, content, sentence
):
    page = upload(alma, edition, "ru", content, name)
    assert page.status_code == 200
    (line,) = told(page)
    assert line.startswith(name)
    assert sentence in line
    assert "\n" not in line
    assert not edition.texts.exists()
    assert edition.events.get().action == DeskAction.REFUSED
    assert alma.get("/health").status_code == 200


def test_what_a_person_hears_is_in_their_language(alma, edition):
    sent = {"file": io.BytesIO(b" ")}
    sent["file"].name = "empty.txt"
    page = alma.post(f"/kk/desk/e/{edition.pk}/upload/ru/", sent, follow=True)
    assert told(page)[0].startswith("empty.txt: Файл бос.")


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(receiving, "READ_LIMITS", type("Small", (), {"size": 2**20}))


def huge_file():
    return SimpleUploadedFile("huge.txt", b"a" * (2**20 + 1))


def test_a_file_that_is_too_large_is_dropped_while_it_arrives(alma, edition, small):
    (line,) = told(upload(alma, edition, "ru", b"a" * (2**20 + 1), "huge.txt"))
    assert line == "huge.txt: the file is larger than 1 MB, so it was not read."
    assert not edition.texts.exists()


def test_of_several_files_with_one_too_large_none_is_taken_in(alma, consultation, small):
    sent = [
        SimpleUploadedFile("a.txt", b"A letter."),
        SimpleUploadedFile("huge.txt", b"a" * (2**20 + 1)),
    ]
    address = reverse("desk:new_letter_import", args=(consultation.slug,))
    (line,) = told(alma.post(address, {"files": sent}, follow=True))
    assert line.startswith("huge.txt: the file is larger than")
    assert not consultation.imports.exists()


def test_a_law_whose_file_is_too_large_is_not_brought_in_without_it(alma, consultation, small):
    values = {"key": "sheds", "language": "ru", "title": "Закон «О сараях»"}
    sent = {**values, "file": huge_file()}
    address = reverse("desk:conformity_bring_in", args=(consultation.slug,))
    (line,) = told(alma.post(address, sent, follow=True))
    assert line.startswith("huge.txt: the file is larger than")
    assert not consultation.other_laws.exists()


def test_a_text_in_another_language_is_not_taken_for_this_one(alma, edition):
    (line,) = told(upload(alma, edition, "ru", GOOD_KAZAKH))
    assert "another language" in line
    assert not edition.texts.exists()


def test_words_that_are_no_law_come_in_as_one_place_to_look_at(alma, edition):
    page = upload(alma, edition, "ru", "Это не закон, и статей в нём нет.\nИ не будет.\n")
    assert "1 place to look at" in page.text
    assert "No article was recognised." in page.text


def test_a_language_that_the_site_does_not_know_has_no_address(alma, edition):
    assert upload(alma, edition, "xx", GOOD).status_code == 404


def test_sending_nothing_says_what_to_do(alma, edition):
    page = alma.post(f"/en/desk/e/{edition.pk}/upload/ru/", follow=True)
    assert told(page) == ["Choose a file first."]


def test_the_name_of_a_file_is_shown_and_never_followed(alma, edition):
    name = "<img src=x onerror=alert(1)>.txt"
    page = upload(alma, edition, "ru", GOOD, name).text
    assert "<img src=x" not in page
    assert "<img src=x" not in alma.get(f"/en/desk/e/{edition.pk}/").text


def test_words_of_a_file_run_no_script(alma, edition):
    hostile = GOOD.replace("Качели общие", "<script>document.title='owned'</script> общие")
    page = upload(alma, edition, "ru", hostile).text
    assert "<script>document" not in page
    assert "&lt;script&gt;document" in page
