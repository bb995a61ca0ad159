"""Files are shown to the scanner of the house; what it finds, or its silence, lets none in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.exceptions import ImproperlyConfigured
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from ortaq_site import environment
from ortaq_site.doctor.scanner import scanner_reading
from ortaq_site.records.law import Consultation, Edition
from ortaq_site.records.submissions import LetterImport
from ortaq_site.steps.desk.scanner import PIECE, ScannerSilent, virus_in
from tests.site.desk_cast import GOOD, at_the_desk, person, told, upload
from tests.site.fake_clamd import LARGEST, VIRUS, Scanner, scanner
from tests.site.hearing_cast import begin
from tests.site.world import begin_edition

BAD = f"{GOOD}\nA poppy.\n"


@pytest.fixture(params=["a port", "a socket"])
def clamd(
    request: pytest.FixtureRequest, settings: LazySettings, tmp_path: Path
) -> Iterator[Scanner]:
    with scanner(tmp_path / "clamd" if request.param == "a socket" else None) as running:
        settings.SCANNER = running.address
        yield running


@pytest.fixture
def alma(db: None) -> Client:
    return at_the_desk(person("alma", "editor"))


@pytest.fixture
def edition(consultation: Consultation) -> Edition:
    return begin_edition(consultation, "draft-2")


@pytest.mark.parametrize("size", [0, 1, PIECE, PIECE + 1, LARGEST])
def test_the_scanner_gets_every_byte(clamd: Scanner, size: int) -> None:
    content = bytes(number % 251 for number in range(size))
    assert virus_in(content) == ""
    assert clamd.heard == content


def test_what_it_finds_has_a_name(clamd: Scanner) -> None:
    assert virus_in(b"a poppy") == VIRUS


@pytest.mark.parametrize("answer", [b"", b"stream: ERROR\0", b"UNKNOWN COMMAND\0", b"OK\0"])
def test_an_answer_that_is_none_lets_nothing_in(clamd: Scanner, answer: bytes) -> None:
    clamd.says = answer
    with pytest.raises(ScannerSilent):
        virus_in(b"a tulip")


def test_a_file_beyond_its_limit_lets_nothing_in(clamd: Scanner) -> None:
    with pytest.raises(ScannerSilent, match="StreamMaxLength"):
        virus_in(b"0" * (LARGEST + 1))


def test_without_a_scanner_nothing_is_scanned(settings: LazySettings) -> None:
    settings.SCANNER = None
    assert virus_in(b"a poppy") == ""


def test_a_law_with_a_virus_is_not_taken_in(clamd: Scanner, alma: Client, edition: Edition) -> None:
    (line,) = told(upload(alma, edition, "ru", BAD, "law.txt"))
    assert line == f"law.txt: the virus scanner found {VIRUS}, so the file was not taken in."
    assert not edition.texts.exists()
    assert told(upload(alma, edition, "ru", GOOD, "law.txt")) == ["law.txt was read."]


def test_while_the_scanner_is_silent_no_file_comes_in(
    alma: Client, edition: Edition, settings: LazySettings, tmp_path: Path
) -> None:
    settings.SCANNER = str(tmp_path / "nobody")
    (line,) = told(upload(alma, edition, "ru", GOOD, "law.txt"))
    assert line.startswith("law.txt: the virus scanner does not answer")
    assert not edition.texts.exists()


def test_of_letters_with_a_virus_among_them_none_comes_in(
    clamd: Scanner, alma: Client, consultation: Consultation
) -> None:
    sent = [
        SimpleUploadedFile(f"{word}.txt", f"A {word}, please.".encode())
        for word in ("tulip", "poppy")
    ]
    address = f"/en/desk/c/{consultation.slug}/letters/import/"
    page = alma.post(address, {"files": sent}, follow=True)
    assert told(page) == [
        f"poppy.txt: the virus scanner found {VIRUS}, so the file was not taken in."
    ]
    assert not LetterImport.objects.exists()


def test_a_report_with_a_virus_is_not_taken_in(
    clamd: Scanner, alma: Client, edition: Edition
) -> None:
    found = begin(edition.consultation)
    file = SimpleUploadedFile("report.txt", b"Akim Ivanov said: a poppy.")
    address = reverse("desk:hearing_upload", args=(found.pk,))
    page = alma.post(address, {"file": file, "name": "x"}, follow=True)
    assert VIRUS in told(page)[0]
    assert not found.sources.exists()


def test_another_law_with_a_virus_is_not_taken_in(
    clamd: Scanner, alma: Client, edition: Edition
) -> None:
    sent = {"key": "sheds", "language": "ru", "file": SimpleUploadedFile("law.txt", BAD.encode())}
    address = reverse("desk:conformity_bring_in", args=(edition.consultation.slug,))
    assert VIRUS in told(alma.post(address, sent, follow=True))[0]
    assert not edition.consultation.other_laws.exists()


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("", None),
        ("/run/clamav/clamd.ctl", "/run/clamav/clamd.ctl"),
        ("scanner.example:3310", ("scanner.example", 3310)),
    ],
)
def test_its_place_is_a_socket_or_a_port(
    monkeypatch: pytest.MonkeyPatch, given: str, meant: object
) -> None:
    monkeypatch.setenv("ORTAQ_TESTED", given)
    assert environment.scanner("ORTAQ_TESTED") == meant


@pytest.mark.parametrize("given", ["clamd", "host:", ":3310", "host:x"])
def test_another_place_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("ORTAQ_TESTED", given)
    with pytest.raises(ImproperlyConfigured, match="ORTAQ_TESTED must look like"):
        environment.scanner("ORTAQ_TESTED")


def test_the_doctor_says_whether_it_answers(clamd: Scanner) -> None:
    assert scanner_reading()["state"] == "ok"
    clamd.says = b"stream: ERROR\0"
    assert scanner_reading()["state"] == "wrong"
