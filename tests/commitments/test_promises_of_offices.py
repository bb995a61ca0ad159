"""Promises that an office makes in the passive, in money, or in somebody else's words."""

from __future__ import annotations

import datetime

import pytest

from ortaq.commitments.promises import find_promises

DAY = datetime.date(2026, 3, 12)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The regional budget has set aside 450 million tenge for subsidised meters."),
        ("en", "Some 1.2 billion tenge has been earmarked for 2026-2028."),
        ("en", "Mayor Asan Kim said three kindergartens would be built by the end of the year."),
        ("ru", "Новая редакция будет представлена до 25 марта 2026 года."),
        ("kk", "Келесі жылы ауылға газ тартылады."),
        ("kk", "Апа, тексеру ақысын қала бюджеті төлейді."),
        ("kk", "Бізге трансформаторды маусым айында әкеліп береді деп келістік."),
        ("kk", "Аудан әкімдігіне апта сайын барысты жариялап отыру жүктелді."),
        ("kk", "Мемлекеттік гранттан 5,4 млн теңге осы мақсатқа жұмсалады."),
        ("kk", "Емхана салу үшін 980 миллион теңге бюджетке енгізілді."),
        ("kk", "Министрлік бұған қосымша 1,75 млрд теңге бөлуге келісім берді."),
        ("kk", "Тамыз айында тағы бір көшпелі жиын өткізгелі отырмыз."),
        ("kk", "Бұл ескертпені міндетті түрде жобаға кіргіземіз."),
        ("kk", "Бөлім мүгедектігі бар жүргізушілердің орнын 1 қазанға дейін белгілеп шығады."),
        ("kk", "Суару жүйесі қыркүйекте басталып, жыл соңына дейін аяқталатынын айтты."),
    ],
)
def test_is_a_promise(lang: str, text: str) -> None:
    assert len(find_promises(text, lang, DAY)) == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Last year 450 million tenge was set aside for meters."),
        ("en", "The law has set aside the objection."),
        ("ru", "Редакция статьи будет обязательна для всех."),
        ("kk", "Біз ешкімге қымбат киім сатып ал демейміз."),
        ("kk", "Жоспарға өзгеріс енгізілмейтінін хабарлады."),
        ("kk", "Шығын екі еселенетінін айтты."),
        ("kk", "Қала орталығында 2 600 орын жетіспейтінін мәлімдеді."),
        ("kk", "Біріне – бесеу деген нұсқа қарастырылып жатқанын жасырмады."),
        ("kk", "Қазір жобада 12,5 млн теңге айыппұл көзделген."),
        ("kk", "Егер су келмесе, егін өлмек."),
        ("kk", "Мен мұны үш жыл бойы айтып келемін."),
        ("kk", "Салық көтерілсе, дүкенімді жабамын."),
        ("kk", "Қосыламыз."),
    ],
)
def test_is_none(lang: str, text: str) -> None:
    assert find_promises(text, lang, DAY) == ()


def test_a_decimal_behind_a_colon_is_one_sum() -> None:
    found = find_promises("Ол айтты: балықшыларға 3,6 млрд теңге бөлінбек.", "kk", DAY)
    assert [str(amount.value) for one in found for amount in one.amounts] == ["3600000000"]


def test_a_count_beside_a_sum_of_money_is_no_money() -> None:
    text = "Бюджет 5 млн теңге. 4 мың түп тал отырғызамыз, бұған 65 миллион теңге қаралды."
    (promise,) = find_promises(text, "kk", DAY)
    assert [one.unit for one in promise.amounts][-1:] == ["KZT"]
    assert promise.amounts[0].unit != "KZT"


def test_work_that_begins_and_ends_has_both_days() -> None:
    text = "Жұмыс 1 қыркүйекте басталып, жыл соңына дейін аяқталады."
    (promise,) = find_promises(text, "kk", DAY)
    assert promise.period is not None
    days = (promise.period.first_day, promise.period.last_day)
    assert days == (datetime.date(2026, 9, 1), datetime.date(2026, 12, 31))
