"""Votes that running text and minutes tell in words; every sentence is our own."""

from __future__ import annotations

import pytest

from ortaq.hearings.decisions import find_resolutions
from ortaq.hearings.record import Genre, Resolution
from tests.hearings.event.small_report import report

Votes = tuple[int | None, int | None, int | None, bool]


def _told(one: Resolution) -> Votes:
    assert one.ballot is not None
    ballot = one.ballot
    return ballot.in_favour, ballot.against, ballot.abstained, ballot.unanimous


@pytest.mark.parametrize(
    ("lang", "text", "votes"),
    [
        (
            "ru",
            "Из 31 члена совета 28 одобрили заключение, двое возражали, один воздержался.",
            (28, 2, 1),
        ),
        ("ru", "Рук против насчитали восемь, за – пятьдесят четыре.", (54, 8, None)),
        ("ru", "Ни одного голоса против подано не было, за резолюцию – 46.", (46, 0, None)),
        (
            "ru",
            "Голосовали картонками: зелёных, то есть «за», – 64, красных, «против», – 21.",
            (64, 21, None),
        ),
        (
            "ru",
            "В опросе 121 поддержал закон, 45 высказались против, 10 затруднились ответить.",
            (121, 45, 10),
        ),
        (
            "kk",
            "Кеңестің 19 мүшесінің 15-і жобаны қолдап дауыс берді, төртеуі қарсы шықты.",
            (15, 4, None),
        ),
        (
            "kk",
            "Сауалнамада 130 адам заңды қолдаған, 41-і қарсы, 15-і жауап беруге қиналған.",
            (130, 41, 15),
        ),
        ("kk", "Түзетуге 16 адам келісті, алтауы келіспеді, біреуі қалыс қалды.", (16, 6, 1)),
        ("en", "The council voted 11-4 to recommend that Article 6 be deleted.", (11, 4, None)),
        (
            "en",
            "In a straw poll 63 of those present backed the draft, 28 were against and nine were "
            "undecided.",
            (63, 28, 9),
        ),
        ("en", "By a majority of 15 to 8 the meeting rejected the amendment.", (15, 8, None)),
    ],
)
def test_sides_and_counts_take_turns(
    lang: str, text: str, votes: tuple[int, int, int | None]
) -> None:
    (one,) = find_resolutions(report(text, lang))
    assert _told(one) == (*votes, False)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Депутаты единогласно проголосовали за рекомендации."),
        (
            "ru",
            "По первому вопросу комиссия единогласно решила направить замечания в министерство.",
        ),
        ("kk", "Күн тәртібіндегі екінші мәселе бойынша шешім бірауыздан қабылданды."),
        ("en", "The committee agreed unanimously to forward the comments to the ministry."),
        ("en", "The motion to postpone Article 6 was carried unanimously."),
    ],
)
def test_a_body_decides_with_one_voice(lang: str, text: str) -> None:
    (one,) = find_resolutions(report(text, lang))
    assert _told(one) == (None, None, None, True)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Выступили восемь человек: пятеро поддержали закон, трое были против."),
        ("ru", "В адрес комитета пришло 120 писем: 80 за, 40 против."),
        ("ru", "Участники единогласно поддержали законопроект."),
        ("ru", "Единогласного решения не принято."),
        ("ru", "Год назад маслихат единогласно принял такое же решение."),
        ("ru", "В прошлом году за такую же поправку проголосовали 19 депутатов, двое были против."),
        ("kk", "Жиналғандар жобаны бірауыздан қолдады."),
        ("kk", "Сөйлегендердің бесеуі қолдады, екеуі қарсы болды."),
        ("en", "He has voted for nobody in 20 years and against two mayors."),
        ("en", "Experts were unanimous that the law is late by ten years."),
        ("en", "Of the speakers six supported the bill and two opposed it."),
    ],
)
def test_speeches_letters_and_agreement_are_no_vote(lang: str, text: str) -> None:
    assert not find_resolutions(report(text, lang))


def _of_minutes(text: str, lang: str) -> list[tuple[str, Votes]]:
    found = find_resolutions(report(text, lang, Genre.MINUTES))
    return [(one.passage.text, _told(one)) for one in found]


def test_votes_told_in_a_line_for_each_side() -> None:
    text = """ПОСТАНОВИЛИ:
1. Направить замечания в Мажилис.
«За» – 12 голосов
«Против» – 2 голоса
«Воздержались» – 1"""
    assert _of_minutes(text, "ru") == [
        ("1. Направить замечания в Мажилис.", (12, 2, 1, False)),
    ]


def test_a_vote_before_the_decision_is_one_of_its_own() -> None:
    text = """The Chair put the following to the vote: to keep paragraph 12.
Voted: for – 13, against – 3.
RESOLVED:
1. To approve the draft Rules.
Voted: for – 17, against – none.
The Council adopted the decision unanimously."""
    votes = [told for _, told in _of_minutes(text, "en")]
    assert votes == [(13, 3, None, False), (17, 0, None, True)]


def test_items_share_the_votes_behind_them_and_their_heading_is_none() -> None:
    text = """РЕШИЛИ:
1.1. Одобрить проект.
1.2. Пункт 19 исключить.
За – 11, против – 2.
2. Поручения на весну.
2.1. Отделу архитектуры внести проект в маслихат.
За – 13, против – нет."""
    assert _of_minutes(text, "ru") == [
        ("1.1. Одобрить проект.", (11, 2, None, False)),
        ("1.2. Пункт 19 исключить.", (11, 2, None, False)),
        ("2.1. Отделу архитектуры внести проект в маслихат.", (13, 0, None, False)),
    ]


def test_items_with_votes_in_brackets_behind_a_long_heading() -> None:
    text = """Обсудив доклад, совет решил:
– поддержать проект в целом (за – 14, против – 3);
– пункт 8 исключить (единогласно).
Секретарь Ким"""
    assert [told for _, told in _of_minutes(text, "ru")] == [
        (14, 3, None, False),
        (None, None, None, True),
    ]


def test_what_is_resolved_runs_on_behind_the_word() -> None:
    text = """1. Draft law
RESOLVED to support the draft. Carried unanimously.
2. Work plan
RESOLVED to put the plan off until May. Carried unanimously."""
    assert _of_minutes(text, "en") == [
        ("to support the draft.", (None, None, None, True)),
        ("to put the plan off until May.", (None, None, None, True)),
    ]


def test_votes_run_over_the_lines_of_captions() -> None:
    text = """12
00:01:44.000 --> 00:01:48.600
Под занавес проект поставили на голосование.
За – шестьдесят один, против – семнадцать,

13
00:01:48.600 --> 00:01:51.300
двенадцать человек воздержались.
"""
    (one,) = find_resolutions(report(text, "ru", Genre.CAPTIONS))
    assert _told(one) == (61, 17, 12, False)
    assert "-->" not in one.passage.text
    assert text[one.passage.end - 13 : one.passage.end] == "воздержались."
