"""Letters come in as saved e-mail: words and attachments are the letter, addresses stay apart."""

from __future__ import annotations

from email.message import EmailMessage

from hypothesis import given, settings
from hypothesis import strategies as st

from ortaq.submissions.readers.intake import Door
from ortaq.submissions.readers.messages import read_messages
from ortaq.submissions.submission import Channel, Reason


def message(body: str, **headers: str) -> EmailMessage:
    written = EmailMessage()
    told = {"From": "Айгуль <aigul@example.kz>", "Subject": "О статье 31", "Message-ID": "<1@x>"}
    for name, value in (told | {key.replace("_", "-"): v for key, v in headers.items()}).items():
        written[name] = value
    written["Date"] = "Thu, 05 Feb 2026 14:30:00 +0500"
    written.set_content(body)
    return written


def test_subject_and_body_are_the_letter_and_the_address_stays_apart() -> None:
    intake = read_messages([("a.eml", bytes(message("Поднимите пенсии")))], Door(b"secret"))
    (letter,) = intake.submissions
    assert letter.text.split("\n\n")[0] == "О статье 31"
    assert "Поднимите пенсии" in letter.text
    assert letter.channel is Channel.EMAIL
    assert letter.received is not None
    assert letter.received.isoformat() == "2026-02-05T14:30:00+05:00"
    assert "aigul" not in repr(intake.submissions)
    assert "aigul@example.kz" in intake.personal[0].fields[0][1]


def test_the_same_message_twice_is_one_letter() -> None:
    one = bytes(message("Поднимите пенсии"))
    intake = read_messages([("a.eml", one), ("b.eml", one)])
    assert len(intake.submissions) == 1
    assert [(r.file, r.reason) for r in intake.refusals] == [("b.eml", Reason.REPEATED)]


def test_an_attached_document_belongs_to_the_letter() -> None:
    written = message("Смотрите файл")
    written.add_attachment("Предлагаю новую редакцию".encode(), "text", "plain", filename="b.txt")
    written.add_attachment(b"MZ\x90 program", "application", "octet-stream", filename="c.exe")
    intake = read_messages([("a.eml", bytes(written))])
    (letter,) = intake.submissions
    assert "Предлагаю новую редакцию" in letter.text
    assert letter.attachments == ("b.txt",)
    assert [r.reason for r in intake.refusals] == [Reason.UNREADABLE_ATTACHMENT]
    assert "c.exe" in intake.refusals[0].detail


def test_a_page_as_body_is_read_as_text() -> None:
    written = message("")
    written.clear_content()
    written.set_content("<html><body><p>Поднимите <b>пенсии</b></p></body></html>", "html")
    (letter,) = read_messages([("a.eml", bytes(written))]).submissions
    assert "Поднимите пенсии" in letter.text
    assert "<" not in letter.text


def test_an_empty_message_is_refused() -> None:
    intake = read_messages([("a.eml", bytes(message(" ", Subject="")))])
    assert [r.reason for r in intake.refusals] == [Reason.NO_TEXT]


@given(st.binary(max_size=300))
@settings(deadline=None, max_examples=50)
def test_whatever_the_bytes_a_message_is_a_letter_or_a_refusal(content: bytes) -> None:
    intake = read_messages([("a.eml", content)])
    assert len(intake.submissions) + len(intake.refusals) >= 1
