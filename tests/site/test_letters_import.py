"""Letters come in by table, message, document, form and clerk; none twice, people kept apart."""

from __future__ import annotations

import csv
import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from ortaq.submissions.readers.mapping import ColumnMapping
from ortaq_site.records.jobs import Job
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import (
    ImportStage,
    LetterEvent,
    LetterGroup,
    LetterImport,
    PersonalData,
    Submission,
)
from ortaq_site.steps.desk.intake import Upload
from ortaq_site.steps.submissions import intake, work
from ortaq_site.steps.submissions.codes import letter_of
from tests.site.desk_cast import at_the_desk, person
from tests.site.letters_cast import LETTERS, ROWS, bring_in, group_of, table
from tests.site.letters_cast import work as do_work

NAMES = ("Иванов", "Сидорова", "Житель", "+7 701", "Без Текста")


@pytest.fixture
def editor(consultation: Consultation) -> Account:
    return person("alma", "editor")


def test_a_column_is_told_by_what_stands_in_it_but_no_author_is_shown(
    consultation: Consultation, editor: Account
) -> None:
    table = "Реестр\nФИО;Столбец;Текст\nИванова Анна;утро;Просим поливать сад вечером\n"
    sent = {"files": SimpleUploadedFile("letters.csv", table.encode())}
    page = at_the_desk(editor).post("/en/desk/c/garden/letters/import/", sent, follow=True)
    assert "For example: утро" in page.text
    assert "For example: Просим поливать сад вечером" in page.text
    assert "Иванова" not in page.text


def test_a_table_that_cannot_be_read_is_refused_with_its_line(
    consultation: Consultation, editor: Account
) -> None:
    sent = {"files": SimpleUploadedFile("letters.csv", b'id,text\n1,"never closed\n')}
    page = at_the_desk(editor).post("/en/desk/c/garden/letters/import/", sent)
    assert "letters.csv: One line of the file cannot be read." in page.text
    assert "(line 2: " in page.text


def test_a_table_goes_from_upload_to_the_queue(consultation: Consultation, editor: Account) -> None:
    client = at_the_desk(editor)
    sent = {"files": SimpleUploadedFile("letters.csv", table())}
    page = client.post("/en/desk/c/garden/letters/import/", sent, follow=True)
    delivery = LetterImport.objects.get()
    assert delivery.stage == ImportStage.MAPPED
    assert [field.initial for field in page.context["form"]] == [
        "number", "received", "text", "personal", "personal", "region",
    ]  # fmt: skip
    address = f"/en/desk/letters/import/{delivery.pk}/"
    chosen = {field.html_name: field.initial for field in page.context["form"]}
    client.post(address, chosen)
    assert "Trying the file" in client.get(address).text
    do_work()
    tried = client.get(address).text
    assert "Tried. Nothing is stored yet." in tried
    assert not Submission.objects.exists()
    client.post(f"{address}take/")
    do_work()
    assert "Taken in and grouped." in client.get(address).text
    assert Submission.objects.count() == LETTERS
    assert client.get("/en/desk/c/garden/letters/").context["page"].paginator.count > 1


def test_the_refused_rows_come_back_to_be_mended(
    consultation: Consultation, editor: Account
) -> None:
    delivery = bring_in(consultation, editor)
    assert (delivery.taken, delivery.known, delivery.refused) == (LETTERS, 0, 1)
    client = at_the_desk(editor)
    content = client.get(f"/en/desk/letters/import/{delivery.pk}/refused/").content
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[1][1:] == ["no_text", "12", "2026-05-06", "", "Без Текста", "", ""]
    mended = content.decode("utf-8-sig").replace("12,2026-05-06,,", "12,2026-05-06,Нужна лавка.,")
    assert bring_in(consultation, editor, mended.encode()).taken == 1


def test_the_same_file_again_doubles_nothing(consultation: Consultation, editor: Account) -> None:
    bring_in(consultation, editor)
    before = list(Submission.objects.order_by("pk").values_list("pk", "key", "group_id"))
    again = bring_in(consultation, editor)
    assert (again.taken, again.known) == (0, LETTERS)
    assert list(Submission.objects.order_by("pk").values_list("pk", "key", "group_id")) == before


def test_a_task_that_died_half_way_is_taken_up_again_and_doubles_nothing(
    consultation: Consultation, editor: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(_: Consultation) -> None:
        raise RuntimeError("power cut")

    with monkeypatch.context() as broken:
        broken.setattr(work, "group_letters", dies)
        delivery = bring_in(consultation, editor)
    assert delivery.stage == ImportStage.TAKING
    assert Submission.objects.count() == LETTERS
    client = at_the_desk(editor)
    page = client.get(f"/en/desk/letters/import/{delivery.pk}/").text
    assert "This did not work." in page
    client.post(f"/en/desk/letters/import/{delivery.pk}/take/")
    do_work()
    delivery.refresh_from_db()
    assert (delivery.stage, delivery.taken) == (ImportStage.DONE, LETTERS)
    assert Submission.objects.filter(group=None).count() == 0
    assert LetterGroup.objects.filter(letters=0).count() == 0


def test_people_are_kept_apart_from_their_letters(
    consultation: Consultation, editor: Account
) -> None:
    bring_in(consultation, editor)
    assert PersonalData.objects.get(submission__number="1").fields == [
        ["ФИО", "Иванов Пётр"],
        ["Телефон", "+7 701 000 11 22"],
    ]
    letters = str(list(Submission.objects.values())) + str(list(LetterGroup.objects.values()))
    assert [name for name in NAMES if name in letters] == []


def test_the_next_table_with_the_same_columns_gets_the_same_mapping(
    consultation: Consultation, editor: Account
) -> None:
    first = intake.begin_import(consultation, [Upload("one.csv", table())], editor)
    chosen = ColumnMapping(text=("Текст обращения",), number="Номер", personal=("ФИО", "Телефон"))
    intake.store_mapping(first, chosen)
    second = intake.begin_import(consultation, [Upload("two.csv", table())], editor)
    assert second.mapping["region"] == ""
    assert second.mapping["personal"] == ["ФИО", "Телефон"]


def test_a_mapping_without_letters_is_refused(consultation: Consultation, editor: Account) -> None:
    delivery = intake.begin_import(consultation, [Upload("one.csv", table())], editor)
    address = f"/en/desk/letters/import/{delivery.pk}/"
    page = at_the_desk(editor).post(address, {"column0": "number"}).text
    assert "Say which column holds the letters." in page
    assert not Job.objects.exists()


def test_messages_and_documents_are_letters_too(
    consultation: Consultation, editor: Account
) -> None:
    message = (
        "From: Sender <sender@example.org>\nSubject: Сад\nMessage-ID: <1@example.org>\n"
        "Date: Tue, 05 May 2026 10:00:00 +0500\nContent-Type: text/plain; charset=utf-8\n"
        "Content-Transfer-Encoding: 8bit\n\nПросим поставить скамейки в саду.\n"
    )
    files = [
        SimpleUploadedFile("one.eml", message.encode()),
        SimpleUploadedFile("two.txt", "Прошу не красить забор.".encode()),
        SimpleUploadedFile("three.pdf", b"%PDF-1.4 broken"),
    ]
    client = at_the_desk(editor)
    client.post("/en/desk/c/garden/letters/import/", {"files": files})
    do_work()
    delivery = LetterImport.objects.get()
    assert (delivery.stage, delivery.taken, delivery.refused) == (ImportStage.LOOKED, 2, 1)
    client.post(f"/en/desk/letters/import/{delivery.pk}/take/")
    do_work()
    by_channel = dict(Submission.objects.values_list("channel", "text"))
    assert "скамейки" in by_channel["email"]
    assert by_channel["paper"] == "Прошу не красить забор."
    assert "example.org" not in str(by_channel)


def test_a_table_that_cannot_be_read_is_refused_in_one_sentence(
    consultation: Consultation, editor: Account
) -> None:
    client = at_the_desk(editor)
    sent = {"files": SimpleUploadedFile("letters.xlsx", b"PK\x03\x04 broken")}
    page = client.post("/en/desk/c/garden/letters/import/", sent)
    assert next(str(m) for m in page.context["messages"]).startswith("letters.xlsx: ")
    assert not LetterImport.objects.exists()


def test_a_clerk_types_a_letter_in_and_its_code_is_shown_once(
    consultation: Consultation, editor: Account
) -> None:
    client = at_the_desk(editor)
    form = client.get("/en/desk/c/garden/letters/new/").context["form"]
    sent = {
        "text": "Прошу поставить лавку.", "received": "2026-05-07", "name": "Марат",
        "form": form.initial["form"], "region": "KZ-75",
    }  # fmt: skip
    page = client.post("/en/desk/c/garden/letters/new/", sent).text
    code = re.search(r"<code>([^<]+)</code>", page)[1]
    letter = Submission.objects.get()
    assert letter_of(code.lower().replace("-", " ")) == letter
    assert (letter.channel, letter.entered_by, letter.region) == ("paper", editor, "KZ-75")
    assert PersonalData.objects.get().fields == [["name", "Марат"]]
    again = client.post("/en/desk/c/garden/letters/new/", sent).text
    assert "stored before" in again
    assert code not in again
    assert Submission.objects.count() == 1


def test_a_letter_of_a_day_that_has_not_come_is_a_slip(
    consultation: Consultation, editor: Account
) -> None:
    address = "/en/desk/c/garden/letters/new/"
    sent = {"text": "Деревья!", "received": "2999-01-01", "form": "5" * 32}
    assert "has not come yet" in at_the_desk(editor).post(address, sent).text
    assert not Submission.objects.exists()


def test_the_list_for_delivery_is_made_once_and_logged(
    consultation: Consultation, editor: Account
) -> None:
    delivery = bring_in(consultation, editor)
    client = at_the_desk(editor)
    address = f"/en/desk/letters/import/{delivery.pk}/codes/"
    content = client.post(address).content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content)))
    assert len(rows) == LETTERS
    assert rows[0]["ФИО"] == "Иванов Пётр"
    assert rows[0]["Телефон"].startswith("'+7"), "no cell may be run as a formula"
    assert letter_of(rows[0]["code"]).number == rows[0]["number"]
    assert len({row["code"] for row in rows}) == LETTERS
    group = group_of(consultation, "1")
    assert LetterEvent.objects.filter(group=group, action="contacts", made_by=editor).exists()
    again = list(csv.DictReader(io.StringIO(client.post(address).content.decode("utf-8-sig"))))
    assert again == []


def test_letters_are_stored_in_several_steps_without_losing_one(
    consultation: Consultation, editor: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "CHUNK", 3)
    assert bring_in(consultation, editor, table(ROWS)).taken == LETTERS


def test_nobody_without_the_login_reads_an_import(
    consultation: Consultation, editor: Account
) -> None:
    delivery = bring_in(consultation, editor)
    for page in ("", "refused/"):
        assert Client().get(f"/en/desk/letters/import/{delivery.pk}/{page}").status_code == 302
