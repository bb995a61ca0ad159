"""Letters about the garden law: a table of them, brought in the way a secretariat does it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from unittest import mock

from ortaq_site.records.answers import Answer
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import LetterGroup, LetterImport, Submission
from ortaq_site.steps.desk.intake import Upload
from ortaq_site.steps.jobs import Worker
from ortaq_site.steps.submissions import answers, groups, intake

HEADER = ("Номер", "Дата", "Текст обращения", "ФИО", "Телефон", "Регион")
WATER = "Прошу поливать деревья четыре раза в неделю, в жару трёх раз мало, статья 2."
CAMPAIGN = (
    "Мы, жители дома, просим не отдавать половину яблок школьной столовой, потому что урожай"
    " маленький, а соседи ухаживали за садом всё лето и сами хотят сварить варенье детям."
)
ROWS = (
    ("1", "2026-05-02 10:00", WATER, "Иванов Пётр", "+7 701 000 11 22", "Алматы"),
    ("2", "2026-05-02 11:00", f"{WATER} Спасибо.", "Сидорова Анна", "+7 701 000 33 44", "Алматы"),
    (
        "3",
        "2026-05-03 09:30",
        "Заңның мақсатын қысқаша жазу керек, 1-бап.",
        "Әлия",
        "",
        "Абай облысы",
    ),
    ("4", "2026-05-04 12:00", "Прошу вернуть забор вокруг сада, козы объели кору.", "", "", ""),
    *(
        (str(number), f"2026-05-05 1{number % 10}:00", CAMPAIGN, f"Житель {number}", "", "")
        for number in range(5, 12)
    ),
)
REFUSED = ("12", "2026-05-06", "", "Без Текста", "", "")
LETTERS = len(ROWS)

WORDS = {
    "decision": "partly",
    "reason_kk": "Суару жиілігі ішінара өзгерді.",
    "reason_ru": "Частота полива изменена частично.",
    "shown_edition": None,
    "shown_eid": "",
}


def table(rows: Sequence[Sequence[str]] = (*ROWS, REFUSED)) -> bytes:
    """Write rows as the CSV that a secretariat has."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(HEADER)
    writer.writerows(rows)
    return written.getvalue().encode()


def work() -> None:
    """Do everything that waits in the background.

    No signs of life meanwhile: another thread does not see what a test has not committed.
    """
    worker = Worker("test")
    with mock.patch("ortaq_site.steps.jobs.BEAT", 3600.0):
        while worker.do_next():
            pass


def bring_in(
    consultation: Consultation, editor: Account, content: bytes | None = None
) -> LetterImport:
    """Upload a table, try it, take it in."""
    upload = Upload("letters.csv", table() if content is None else content)
    delivery = intake.begin_import(consultation, [upload], editor)
    intake.start_taking(delivery)
    work()
    delivery.refresh_from_db()
    return delivery


def group_of(consultation: Consultation, number: str) -> LetterGroup:
    """Give the group of a letter by the number that its source gave."""
    letter = Submission.objects.get(consultation=consultation, number=number)
    return LetterGroup.objects.get(pk=letter.group_id)


def answered(group: LetterGroup, editor: Account) -> Answer:
    """Confirm a group and write its answer."""
    groups.confirm([group.pk], editor)
    return answers.write(group, WORDS, editor)


def published(group: LetterGroup, editor: Account, signatory: Account) -> Answer:
    """Take an answer all the way to publication."""
    answer = answered(group, editor)
    for person in (editor, signatory):
        answers.sign([answer.pk], person)
    answers.publish_batch(group.consultation, signatory)
    answer.refresh_from_db()
    return answer
