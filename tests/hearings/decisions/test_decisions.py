"""Decisions and counted votes; every sentence is our own."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.hearings.decisions import find_resolutions
from ortaq.hearings.decisions.ballot import ballot_in
from ortaq.hearings.record import Ballot, Genre
from tests.hearings.event.small_report import report


@pytest.mark.parametrize(
    ("lang", "text", "votes"),
    [
        ("ru", "ГОЛОСОВАЛИ: «за» – 11, «против» – 2, «воздержался» – 1.", (11, 2, 1)),
        ("ru", "Голосовали: за – 12, против – нет, воздержавшихся – нет.", (12, 0, 0)),
        (
            "ru",
            "За проект проголосовали 15 депутатов, двое были против, один воздержался.",
            (15, 2, 1),
        ),
        ("ru", "Решение принято: 11 голосов «за», 2 «против», 1 воздержался.", (11, 2, 1)),
        ("ru", "«За» проголосовали девять человек, «против» — никто.", (9, 0, None)),
        ("kk", "«жақтап» – 10, «қарсы» – 1, «қалыс қалды» – 1.", (10, 1, 1)),
        ("kk", "10 дауыс жақтап, 1 дауыс қарсы берілді, қалыс қалған жоқ.", (10, 1, 0)),
        ("kk", "Дауыс беру: қолдағандар – 14, қарсы – жоқ, қалыс қалғандар – жоқ.", (14, 0, 0)),
        ("en", "For: 7. Against: 1. Abstained: 1.", (7, 1, 1)),
        (
            "en",
            "It was carried by seven votes in favour and two against, with one abstention.",
            (7, 2, 1),
        ),
        ("en", "The vote was 12 for, none against.", (12, 0, None)),
        (
            "ru",
            "За рекомендации проголосовали семнадцать членов совета, против – двое.",
            (17, 2, None),
        ),
        ("ru", "Вопрос снят 9 голосами против 6.", (9, 6, None)),
        ("ru", "Принято единогласно (15 голосов).", (15, None, None)),
        ("kk", "Он жеті адам қолдап, екеуі қарсы болды, біреуі қалыс қалды.", (17, 2, 1)),
        ("en", "The council voted seventeen to two, with one abstention.", (17, 2, 1)),
        ("kk", "Мүшелердің тоғызы жақтап, екеуі қарсы дауыс берді.", (9, 2, None)),
        ("kk", "Жақтағаны – 71, қарсысы – 29, үндемегені – 12.", (71, 29, 12)),
    ],
)
def test_votes_are_read_in_either_order(
    lang: str, text: str, votes: tuple[int, int, int | None]
) -> None:
    ballot = ballot_in(text, lang)
    assert ballot is not None
    assert (ballot.in_favour, ballot.against, ballot.abstained) == votes


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "За два года высадим 10 тысяч саженцев."),
        ("ru", "Я за 3 поправки."),
        ("kk", "Мен жобаға қарсымын, 5 ұсынысым бар."),
        ("en", "He argued for 7 of them."),
    ],
)
def test_ordinary_words_are_no_vote(lang: str, text: str) -> None:
    assert ballot_in(text, lang) is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Принято единогласно."),
        ("kk", "Бірауыздан қабылданды."),
        ("en", "Carried unanimously."),
    ],
)
def test_a_word_of_unanimity_counts_nothing(lang: str, text: str) -> None:
    assert ballot_in(text, lang) == Ballot(unanimous=True)


MINUTES = {
    "ru": """ПРОТОКОЛ № 4
заседания комиссии
СЛУШАЛИ: отчёт отдела.
РЕШИЛИ:
1. Принять отчёт к сведению.
2. Комиссии по экологии (Ли О.) подготовить замечания
к статье 6 в срок до 15 мая.
3. Поручить отделу строительства проверить дороги.
ГОЛОСОВАЛИ: за – 9, против – 1, воздержался – 0.
Председатель            О. Ли""",
    "kk": """№ 4 ХАТТАМА
ТЫҢДАЛДЫ: бөлімнің есебі.
ШЕШТІ:
1. Есеп назарға алынсын.
2. Экология комиссиясы 15 мамырға дейін 6-бап бойынша ескертулерін ұсынсын.
3. Құрылыс бөліміне жолдарды тексеру тапсырылсын.
ДАУЫС БЕРІЛДІ: «жақтап» – 9, «қарсы» – 1, «қалыс қалды» – 0.
Төраға            О. Ли""",
    "en": """MINUTES No 4
HEARD: the report of the department.
RESOLVED:
1. To take note of the report.
2. That the ecology committee submit comments on Article 6 by 15 May.
3. To instruct the building department to inspect the roads.
For: 9. Against: 1. Abstained: 0.
Chair            O. Lee""",
}
CHARGED = {
    "ru": ["", "Комиссии по экологии (Ли О.)", "отделу строительства"],
    "kk": ["", "Экология комиссиясы", "Құрылыс бөліміне"],
    "en": ["", "ecology committee", "building department"],
}


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_items_have_their_number_their_charge_their_term_and_the_votes(lang: str) -> None:
    document = report(MINUTES[lang], lang, Genre.MINUTES)
    found = find_resolutions(document, date(2026, 4, 2))
    assert [one.number for one in found] == ["1", "2", "3"]
    assert [one.charged for one in found] == CHARGED[lang]
    assert [one.due for one in found] == ["", "2026-05-15", ""]
    assert {one.ballot for one in found} == {Ballot(9, 1, 0)}


def test_two_questions_have_two_decisions_with_their_own_votes() -> None:
    text = """Вопрос 1. План.
Голосовали: за – 2, против – 1.
Решение: внести поправки.
Вопрос 2. Смета.
Решение: утвердить. Принято единогласно."""
    first, second = find_resolutions(report(text, "ru", Genre.MINUTES))
    assert (first.passage.text, first.ballot) == ("внести поправки.", Ballot(2, 1))
    assert (second.passage.text, second.ballot) == ("утвердить.", Ballot(unanimous=True))


def test_items_go_on_behind_the_votes_on_the_one_before_but_not_the_next_matter() -> None:
    text = """РЕШИЛИ:
1. Одобрить статью 9.
Голосовали: за – 8, против – 2, воздержался – 1.
2. Управлению направить расчёты до 10 марта.
Голосовали: единогласно.
3. Разное. Вопросов не поступило."""
    first, second = find_resolutions(report(text, "ru", Genre.MINUTES))
    assert (first.passage.text, first.ballot) == ("1. Одобрить статью 9.", Ballot(8, 2, 1))
    assert second.passage.text == "2. Управлению направить расчёты до 10 марта."


def test_a_letter_numbers_an_item_too() -> None:
    text = """RESOLVED:
(a) To reword rule 12.
For: 14; against: 3; abstained: 2.
(b) To thank the Ministry.
Carried unanimously."""
    _, second = find_resolutions(report(text, "en", Genre.MINUTES))
    assert second.passage.text == "(b) To thank the Ministry."
    assert second.ballot == Ballot(unanimous=True)


def test_a_press_text_may_tell_a_vote_in_a_sentence() -> None:
    text = "Обсудили проект. За него проголосовали 12 депутатов, против – трое. Разошлись поздно."
    (found,) = find_resolutions(report(text, "ru"))
    assert found.passage.text == "За него проголосовали 12 депутатов, против – трое."
    assert found.ballot == Ballot(12, 3)


def test_bare_votes_belong_to_the_sentence_before() -> None:
    text = "Поставили вопрос: утвердить правила. За – 17, против – 0."
    (found,) = find_resolutions(report(text, "ru"))
    assert found.passage.text == "утвердить правила. За – 17, против – 0."


@given(st.text(max_size=200), st.sampled_from(["kk", "ru", "en"]), st.sampled_from(list(Genre)))
def test_every_decision_of_any_text_stands_where_it_says(
    text: str, lang: str, genre: Genre
) -> None:
    for found in find_resolutions(report(text, lang, genre)):
        assert text[found.passage.start : found.passage.end] == found.passage.text


def test_votes_told_under_each_item_belong_to_that_item() -> None:
    found = find_resolutions(
        report(
            "ПОСТАНОВИЛИ:\n\n1) Поддержать проект водопровода.\n"
            "Голосование: ЗА 60, ПРОТИВ 3, ВОЗДЕРЖАЛОСЬ 1. Решение принято.\n\n"
            "2) Просить акимат района выделить технику. "
            "Ответственный: Жумабеков А. Срок: 20.04.2026.\n"
            "Голосование: ЗА 64, ПРОТИВ 0, ВОЗДЕРЖАЛОСЬ 0. Решение принято.",
            "ru",
            Genre.MINUTES,
        )
    )
    votes = [(one.ballot.in_favour, one.ballot.against) for one in found if one.ballot]
    assert votes == [(60, 3), (64, 0)]
    assert found[0].passage.text == "1) Поддержать проект водопровода."
    assert (found[1].charged, found[1].due) == ("Жумабеков А", "2026-04-20")


def test_a_decision_may_stand_behind_the_number_of_its_question() -> None:
    (one,) = find_resolutions(
        report(
            "ПО ВТОРОМУ ВОПРОСУ СЛУШАЛИ: проект обращения.\n"
            "ПО ВТОРОМУ ВОПРОСУ РЕШИЛИ: направить обращение в акимат.\n"
            "ГОЛОСОВАЛИ: за – 6, против – 2, воздержалось – 1.",
            "ru",
            Genre.MINUTES,
        )
    )
    assert one.passage.text == "направить обращение в акимат."
    assert one.ballot == Ballot(6, 2, 1)


def test_who_is_charged_may_stand_last() -> None:
    (one,) = find_resolutions(
        report("ШЕШТІ:\n1. Хаттаманы сайтқа орналастыру хатшыға тапсырылсын.", "kk", Genre.MINUTES)
    )
    assert one.charged == "хатшыға"


@pytest.mark.parametrize(
    ("lang", "text", "start"),
    [
        ("kk", "Саябақ салу туралы ұсыным дауысқа салынды. Тоғыз адам жақтап, екеуі қарсы болды.",
         "Саябақ"),
        ("ru", "Комиссия рекомендует: заложить парк. Проголосовали: семь «за», двое «против».",
         "заложить"),
    ],
)  # fmt: skip
def test_a_matter_put_to_the_vote_a_sentence_before_belongs_to_its_votes(
    lang: str, text: str, start: str
) -> None:
    (found,) = find_resolutions(report(text, lang))
    assert found.passage.text.startswith(start)


def test_a_heading_may_end_with_its_verb_in_capitals() -> None:
    text = "Отырыс қорытындысы бойынша кеңес ШЕШТІ:\n1. Саябақ салынсын.\n2. Жол жөнделсін."
    assert len(find_resolutions(report(text, "kk", Genre.MINUTES))) == 2
