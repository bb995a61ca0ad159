"""On which day a meeting was; every sentence is our own."""

from __future__ import annotations

from datetime import date

import pytest

from ortaq.hearings.event import find_event
from ortaq.hearings.record import Genre
from tests.hearings.event.small_report import report

THURSDAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Круглый стол прошёл вчера в Таразе.", "2026-03-11"),
        ("ru", "Сегодня в Таразе состоялся круглый стол.", "2026-03-12"),
        ("ru", "Накануне жители собрались на слушания.", "2026-03-11"),
        ("ru", "В понедельник в Таразе прошла встреча с жителями.", "2026-03-09"),
        ("ru", "Слушания состоялись 5 марта в Таразе.", "2026-03-05"),
        ("ru", "Форум прошёл 28–29 декабря в столице.", "2025-12-28"),
        ("ru", "Закон от 6 апреля 2016 года обсудили на слушаниях 3 марта.", "2026-03-03"),
        (
            "ru",
            "До 1 июля 2026 года закон примут, заявили на встрече, прошедшей 2 марта.",
            "2026-03-02",
        ),
        ("ru", "Девятого марта в Таразе прошла встреча с жителями.", "2026-03-09"),
        ("ru", "Восьмого числа в Таразе прошли слушания.", "2026-03-08"),
        ("ru", "Вчерашние слушания в Таразе собрали полный зал.", "2026-03-11"),
        ("ru", "Пятничные слушания в Таразе собрали полный зал.", "2026-03-06"),
        ("ru", "Слушания в Таразе прошли 05.03.26.", "2026-03-05"),
        ("kk", "Наурыздың сегізінде Таразда кездесу өтті.", "2026-03-08"),
        ("kk", "Осы айдың 9-ында Таразда кездесу өтті.", "2026-03-09"),
        ("kk", "Бұрнағы күні Таразда кездесу өтті.", "2026-03-10"),
        ("en", "Monday's hearing in Taraz drew a full hall.", "2026-03-09"),
        ("en", "Residents packed the hall Monday for a hearing in Taraz.", "2026-03-09"),
        ("en", "The hearing took place in Taraz on Mar. 9.", "2026-03-09"),
        ("en", "On the 9th, the hearing took place in Taraz.", "2026-03-09"),
        ("kk", "Кеше Таразда дөңгелек үстел өтті.", "2026-03-11"),
        ("kk", "Бүгін Таразда қоғамдық тыңдау өтті.", "2026-03-12"),
        ("kk", "Сейсенбі күні ауылда жиын өтті.", "2026-03-10"),
        ("kk", "5 наурызда Таразда кездесу өтті.", "2026-03-05"),
        ("kk", "Наурыздың 5-інде Таразда кездесу өтті.", "2026-03-05"),
        ("kk", "1 шілдеге дейін қабылданатын заң жобасы 4 наурызда талқыланды.", "2026-03-04"),
        ("en", "A round table was held in Taraz yesterday.", "2026-03-11"),
        ("en", "The hearing took place on Monday in Taraz.", "2026-03-09"),
        ("en", "Residents met on March 5 to discuss the bill.", "2026-03-05"),
        ("en", "A meeting held on 5 March 2026 discussed the Law of 6 April 2016.", "2026-03-05"),
    ],
)
def test_the_day_is_read_from_the_day_of_publication(lang: str, text: str, expected: str) -> None:
    event = find_event(report(text, lang), THURSDAY)
    assert event.date is not None
    assert event.date.value == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "ru",
            "ТАРАЗ, 19 февраля 2026 года. Законопроект обсудили накануне в Таразе.",
            "2026-02-18",
        ),
        ("ru", "Тараз. 19 февраля 2026 г. – Сегодня здесь прошли слушания.", "2026-02-19"),
        ("ru", "Дата проведения: 19.02.2026\nМесто: Тараз", "2026-02-19"),
        ("ru", "Двадцать первого мая 2026 года в Таразе прошли слушания.", "2026-05-21"),
        ("ru", "12 мая 2026 года, 20:15 · Айгерим\nВчера спорили в Доме дружбы.", "2026-05-11"),
        (
            "ru",
            "ТАРАЗ, 12 мая (Вести). Накануне здесь прошли слушания 2026 года.",
            "2026-05-11",
        ),
        ("kk", "2026 жылғы жиырма бірінші мамырда Таразда жиын өтті.", "2026-05-21"),
        ("en", "A hearing was held in Taraz on the twelfth of May, 2026.", "2026-05-12"),
        ("en", "Posted 12 May 2026 · Taraz diary\nLast Friday I sat through a row.", "2026-05-08"),
        ("kk", "Өткізілген күні: 2026 жылғы 19 ақпан\nОрны: Тараз", "2026-02-19"),
        ("kk", "2026 жылғы 19 ақпанда Таразда жиын өтті.", "2026-02-19"),
        (
            "en",
            "TARAZ, 20 February 2026 — Villagers met on Thursday to discuss water.",
            "2026-02-19",
        ),
        ("en", "Date: 19 February 2026\nVenue: Taraz", "2026-02-19"),
    ],
)
def test_a_document_that_carries_its_own_day_needs_none(
    lang: str, text: str, expected: str
) -> None:
    event = find_event(report(text, lang))
    assert event.date is not None
    assert event.date.value == expected


def test_the_head_of_minutes_dates_them() -> None:
    head = "ПРОТОКОЛ № 7\nзаседания комиссии\n«22» апреля 2026 г.        г. Актау"
    text = f"{head}\nСЛУШАЛИ: отчёт за 2025 год."
    event = find_event(report(text, "ru", Genre.MINUTES))
    assert event.date is not None
    assert (event.date.value, event.date.passage.text) == ("2026-04-22", "«22» апреля 2026")


def test_a_day_of_publication_alone_is_a_weak_proposal_without_a_passage() -> None:
    event = find_event(report("Круглый стол прошёл в Таразе.", "ru"), THURSDAY)
    assert event.date is not None
    assert (event.date.value, event.date.passage.text) == ("2026-03-12", "")
    assert event.date.because[0].code == "published"


def test_a_year_of_plans_dates_no_meeting() -> None:
    text = "TARAZ, May 12 – A hearing was held here. The akimat will build a school in 2029."
    assert find_event(report(text, "en")).date is None


def test_a_day_to_come_is_no_meeting() -> None:
    event = find_event(
        report("A hearing on fees was held; every Monday buses stop.", "en"), THURSDAY
    )
    assert event.date is not None
    assert event.date.value == "2026-03-12"


def test_without_any_day_there_is_no_date() -> None:
    assert find_event(report("Круглый стол прошёл в Таразе вчера.", "ru")).date is None
