"""A hearing on the garden law: two invented reports that differ, and a way through the desk."""

from __future__ import annotations

from typing import Any

from ortaq_site.records.hearings import Hearing
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.steps.hearings import deciding, publishing
from ortaq_site.steps.hearings.intake import Document, begin_hearing, take_in

REPORT = (
    "12 марта 2026 года в Караганде прошёл круглый стол о проекте закона о саде.\n\n"
    "— Я поддерживаю статью 2 проекта: деревья сохнут, — сказала директор школы № 5"
    " Айгуль Сарсенова.\n\n"
    "— Я против статьи 3-1: она отнимает урожай у жителей, — заявил председатель совета"
    " ветеранов Марат Оспанов.\n\n"
    "Участники пришли к единому мнению: проект закона нужен всем.\n"
)
OTHER_REPORT = (
    "Круглый стол о саде состоялся в Караганде 11 марта 2026 года.\n\n"
    "— Я поддерживаю статью 2 проекта: деревья сохнут каждое лето, — сказала директор школы № 5"
    " Айгуль Сарсенова.\n"
)


def begin(consultation: Consultation, slug: str = "round-table", **values: Any) -> Hearing:
    """Begin a hearing on the draft of the garden law."""
    edition = consultation.editions.get(slug="draft")
    given = {"slug": slug, "title_ru": "Круглый стол о саде", "edition": edition, **values}
    return begin_hearing(consultation, given, None)


def with_report(hearing: Hearing, text: str = REPORT, name: str = "Газета") -> Hearing:
    """Take in a report."""
    take_in(hearing, Document("report.txt", text.encode(), name, text=text), None)
    hearing.refresh_from_db()
    return hearing


def confirm_all(hearing: Hearing, account: Account | None = None) -> None:
    """Confirm every proposal, one by one."""
    for one in deciding.review_of(hearing).items:
        if one.waits:
            deciding.confirm(hearing, one.item.key, account)


def publish(hearing: Hearing, people: tuple[Account, ...]) -> Hearing:
    """Take a reviewed hearing all the way to publication, signed by these people."""
    publishing.submit(hearing, people[0])
    for person in people:
        publishing.sign(hearing, person)
    publishing.publish(hearing, people[0])
    hearing.refresh_from_db()
    return hearing
