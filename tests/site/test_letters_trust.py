"""Letters and answers in the public log, their erasure, corrections, and what is hidden."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.utils import timezone

from ortaq.ledger.entry import Entry, EntryKind
from ortaq.ledger.receipt import read_receipts
from ortaq_site.records.answers import Answer
from ortaq_site.records.law import Consultation
from ortaq_site.records.ledger import LogContent, LogEntry
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import (
    GroupState,
    ImportedFile,
    LetterEvent,
    LetterGroup,
    PersonalData,
    Submission,
)
from ortaq_site.steps.ledger.key import log_key
from ortaq_site.steps.submissions import answers, groups, own
from ortaq_site.steps.submissions.codes import give_code
from ortaq_site.steps.submissions.receiving import Written, receive
from ortaq_site.steps.submissions.tables import write_tables
from tests.site.desk_cast import at_the_desk, person
from tests.site.letters_cast import HEADER, LETTERS, ROWS, WORDS, bring_in, group_of, published
from tests.site.letters_cast import work as do_work

WHY = {"why_kk": "Мерзімі қате еді.", "why_ru": "Срок был указан неверно."}


@pytest.fixture(autouse=True)
def _log(settings: LazySettings, tmp_path: Path) -> None:
    settings.DATA = tmp_path


@pytest.fixture
def editor(consultation: Consultation) -> Account:
    return person("alma", "editor")


@pytest.fixture
def signatory(consultation: Consultation) -> Account:
    return person("serik", "signatory")


@pytest.fixture
def letters(consultation: Consultation, editor: Account) -> Consultation:
    bring_in(consultation, editor)
    return consultation


def kinds() -> list[EntryKind]:
    return [Entry.from_bytes(bytes(line.line)).kind for line in LogEntry.objects.all()]


def verified(text: str) -> list[Entry]:
    found = read_receipts(text)
    for one in found:
        one.verify(log_key().verifier)
    return [one.entry for one in found]


def test_every_letter_that_is_accepted_is_logged_once(
    letters: Consultation, editor: Account
) -> None:
    assert kinds() == [EntryKind.SUBMISSION] * LETTERS
    bring_in(letters, editor)
    receive(letters, Written(text="Прошу поставить скамейку в саду.", form="one"))
    receive(letters, Written(text="Прошу поставить скамейку в саду.", form="one"))
    assert kinds() == [EntryKind.SUBMISSION] * (LETTERS + 1)
    told = [bytes(entry.line).decode() for entry in LogEntry.objects.all()]
    assert not any("Иванов" in line or "скамейку" in line for line in told)


def test_what_people_do_with_points_is_logged_and_what_the_program_proposes_is_not(
    letters: Consultation, editor: Account, signatory: Account
) -> None:
    group = group_of(letters, "5")
    published(group, editor, signatory)
    after = kinds()[LETTERS:]
    assert after == [EntryKind.STATUS, EntryKind.STATUS, EntryKind.ANSWER]
    groups.assign([group.pk], editor, editor)
    assert len(kinds()) == LETTERS + 3, "who works on what is no matter of the public"


def test_an_author_proves_that_letter_and_answer_are_in_the_log(
    letters: Consultation, editor: Account, signatory: Account
) -> None:
    group = group_of(letters, "1")
    published(group, editor, signatory)
    letter = group.members.get(number="1")
    page = Client().post("/en/receipt/proof/", {"code": give_code(letter)})
    entries = verified(page.content.decode())
    assert [entry.kind for entry in entries] == [EntryKind.SUBMISSION, EntryKind.ANSWER]
    assert entries[0].subject == f"letter/{letter.pk}"
    assert entries[0].author == "", "letters of one person are not linked in public"
    everybody = Client().get(f"/en/c/garden/letters/{group.pk}/proof.txt").content.decode()
    assert {entry.kind for entry in verified(everybody)} == {EntryKind.STATUS, EntryKind.ANSWER}


def test_an_author_sees_all_that_is_kept(letters: Consultation) -> None:
    letter = Submission.objects.get(number="1")
    told = Client().post("/en/receipt/data/", {"code": give_code(letter)}).json()
    assert told["text"] == letter.text
    assert ["ФИО", "Иванов Пётр"] in told["kept_apart"]
    assert told["log"][0]["content"]["text"] == letter.text
    assert Client().post("/en/receipt/data/", {"code": "NONE"}).status_code == 200


def test_an_erased_letter_leaves_no_word_anywhere(letters: Consultation, editor: Account) -> None:
    group = group_of(letters, "4")
    groups.move(group, ("", ""), "Вернуть забор.", editor)
    groups.confirm([group.pk], editor)
    letter = Submission.objects.get(number="4")
    code = give_code(letter)
    asked = Client().post("/en/receipt/erase/", {"code": code})
    assert "cannot be taken back" in asked.text
    assert Submission.objects.get(pk=letter.pk).text, "nothing is erased before the second yes"
    done = Client().post("/en/receipt/erase/", {"code": code, "sure": "yes"})
    assert "This letter was erased" in done.text
    assert "козы" not in everything()
    assert not PersonalData.objects.filter(submission=letter).exists()
    assert not bytes(ImportedFile.objects.get().content)
    assert kinds()[-1] == EntryKind.ERASED
    group.refresh_from_db()
    assert (group.letters, group.point) == (0, "Вернуть забор.")
    assert "This letter was erased" in Client().post("/en/receipt/", {"code": code}).text
    own.erase(letter, timezone.now())
    assert kinds().count(EntryKind.ERASED) == 1


def test_an_erased_letter_does_not_come_back_with_its_file(
    letters: Consultation, editor: Account
) -> None:
    own.erase(Submission.objects.get(number="4"), timezone.now())
    bring_in(letters, editor)
    assert Submission.objects.count() == LETTERS
    assert "козы" not in " ".join(Submission.objects.values_list("text", flat=True))
    assert Submission.objects.filter(group=None).count() == 1
    page = Client().get("/en/c/garden/letters/").text
    assert "Erased by their authors, and counted nowhere: 1" in page
    assert Client().get("/en/c/garden/letters/data/letters.csv").text.count("\n") == LETTERS


def test_a_group_goes_on_with_the_letters_that_remain(letters: Consultation) -> None:
    group = group_of(letters, "5")
    own.erase(group.typical, timezone.now())
    group.refresh_from_db()
    assert (group.letters, group.state) == (6, GroupState.PROPOSED)
    assert group.typical.text
    assert group.point
    alone = group_of(letters, "3")
    own.erase(Submission.objects.get(number="3"), timezone.now())
    alone.refresh_from_db()
    assert (alone.state, alone.point) == (GroupState.EMPTY, "")


def test_the_database_lets_words_of_a_letter_go_only_whole(letters: Consultation) -> None:
    letter = Submission.objects.get(number="4")
    for change in ({"text": ""}, {"text": "", "erased_at": timezone.now()}, {"text": "other"}):
        with pytest.raises(DatabaseError), transaction.atomic():
            Submission.objects.filter(pk=letter.pk).update(**change)
    own.erase(letter, timezone.now())
    with pytest.raises(DatabaseError), transaction.atomic():
        Submission.objects.filter(pk=letter.pk).update(text="again")
    event = LetterEvent.objects.first()
    with pytest.raises(DatabaseError), transaction.atomic():
        LetterEvent.objects.filter(pk=event.pk).update(action="named", is_cut=True)


def test_a_published_answer_is_corrected_by_a_further_version(
    letters: Consultation, editor: Account, signatory: Account
) -> None:
    group = group_of(letters, "5")
    first = published(group, editor, signatory)
    alma = at_the_desk(editor)
    words = {**WORDS, "reason_ru": "Полив изменён полностью.", "shown_edition": ""}
    address = f"/en/desk/letters/group/{group.pk}/answer/"
    assert "Why it is corrected" in alma.post(address, words, follow=True).text
    assert Answer.objects.count() == 1, "a correction needs its reason"
    alma.post(address, {**words, **WHY})
    correction = Answer.objects.get(version=2)
    page = f"/ru/c/garden/letters/{group.pk}/"
    assert "полностью" not in Client().get(page).text, "nothing is shown before publication"
    for one in (editor, signatory):
        answers.sign([correction.pk], one)
    assert answers.publish_batch(letters, signatory) == 1
    shown = Client().get(page).text
    assert shown.index("Полив изменён полностью.") < shown.index(WHY["why_ru"])
    assert shown.index(WHY["why_ru"]) < shown.index(first.reason_ru), "both are kept"
    assert kinds()[-1] == EntryKind.ANSWER
    rows = csv.DictReader(io.StringIO(Client().get("/en/c/garden/letters/data/points.csv").text))
    assert [row["version"] for row in rows] == ["2"]
    with pytest.raises(DatabaseError), transaction.atomic():
        Answer.objects.filter(pk=first.pk).update(reason_ru="Иначе.")


def test_a_correction_that_is_returned_leaves_the_answer_as_it_was(
    letters: Consultation, editor: Account, signatory: Account
) -> None:
    group = group_of(letters, "5")
    first = published(group, editor, signatory)
    waiting = answers.correct(group, {**WORDS, **WHY}, editor)
    answers.give_back(waiting, editor)
    group.refresh_from_db()
    assert (group.state, group.answer) == (GroupState.PUBLISHED, first)
    with pytest.raises(groups.NotPossible):
        answers.correct(group, WORDS, editor)


CANARIES = ("900101300123", "701 555 44 33", "canary@mail.kz", "4111 1111 1111 1111", "Абая, дом 5")
TRACED = (
    "Прошу поставить забор вокруг сада, мой ИИН 900101300123, телефон 8 701 555 44 33,"
    " canary@mail.kz, карта 4111 1111 1111 1111, улица Абая, дом 5, кв 7, статья 3-1."
)


def test_what_leads_to_a_person_is_nowhere_in_public_and_marked_at_the_desk(
    consultation: Consultation, editor: Account, signatory: Account
) -> None:
    rows = [HEADER, *ROWS, ("99", "2026-05-09 10:00", TRACED, "Канарейкин", "", "")]
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    bring_in(consultation, editor, written.getvalue().encode())
    group = group_of(consultation, "99")
    assert "[скрыто]" in group.point
    desk = at_the_desk(editor).get(f"/en/desk/letters/group/{group.pk}/").text
    assert '<mark class="trace" title="telephone number">' in desk
    assert all(canary.split(",")[0] in desk for canary in CANARIES), "clerks see the letter itself"
    groups.move(group, ("art_3-1", "art_3-1"), TRACED, editor)
    group.refresh_from_db()
    reason = "Ответили по телефону 8 701 555 44 33."
    groups.confirm([group.pk], editor)
    answer = answers.write(group, {**WORDS, "reason_ru": reason}, editor)
    for one in (editor, signatory):
        answers.sign([answer.pk], one)
    answers.publish_batch(consultation, signatory)
    write_tables(consultation)
    do_work()
    public = " ".join(pages(consultation, group))
    assert "Прошу поставить забор" in public
    assert not [canary for canary in (*CANARIES, "Канарейкин") if canary in public]


def pages(consultation: Consultation, group: LetterGroup) -> list[str]:
    client = Client()
    addresses = (
        "",
        "letters/",
        f"letters/{group.pk}/",
        f"letters/{group.pk}/proof.txt",
        "letters/data/points.csv",
        "letters/data/letters.csv",
        "letters/table.ru.csv",
        "draft/art_3-1/",
        "find/?q=забор",
    )
    text = [client.get(f"/ru/c/garden/{address}").text for address in addresses]
    written = client.post("/ru/c/garden/letters/write/", {"text": TRACED, "form": "x"})
    likely = written.text.split('class="likely"')[-1].split("</section>")[0]
    return [*text, likely]


def everything() -> str:
    """Give all that stands in the tables of letters and of the log."""
    tables = ("submission", "lettergroup", "letterevent", "linkproposal", "logcontent")
    told = []
    with connection.cursor() as cursor:
        for table in (*tables, "importedfile", "answeraddition"):
            cursor.execute(f"SELECT * FROM records_{table}")  # noqa: S608 (ours)
            told += [
                (bytes(v) if isinstance(v, memoryview | bytes) else str(v).encode()).decode(
                    errors="replace"
                )
                for row in cursor.fetchall()
                for v in row
            ]
    assert LogContent.objects.exists()
    return " ".join(told)
