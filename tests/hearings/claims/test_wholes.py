"""Who all, most or none are and what they think, put together by the grammar of a clause."""

from __future__ import annotations

import pytest

from ortaq.hearings.claims.wholes import told_of_wholes
from ortaq.hearings.read import Reading, read_hearing
from ortaq.hearings.vocabulary import vocabulary
from tests.proportion import grows_less_than

UNANIMITY = {
    "ru": [
        "Все, с кем удалось поговорить, сходились в одном: закон нужен.",
        "Весь двор высказался за новый порядок.",
        "Недовольных поправкой среди дворников не нашлось.",
        "Оспаривать расчёт никто из перевозчиков не стал.",
        "Сообщество логопедов консолидированно высказалось за проект.",
    ],
    "kk": [
        "Малшылардың бәрі жаңа тәртіпті қостады.",
        "Бүкіл бригада түзетуді жақтап шықты.",
        "Ережеге наразы кісі табылмады.",
        "Екі тараптың да ойы бір жерден шықты.",
    ],
    "en": [
        "All ferrymen of the delta backed the draft.",
        "The amendment met no critics among the drivers.",
        "Nobody who queued at the door disputed the figures.",
        "Drivers stood behind the bill to a man.",
        "It was the common view of the bakers that the fee is fair.",
    ],
}
SUPPORT = {
    "ru": [
        "Почти весь квартал за перенос остановки.",
        "Подавляющее большинство пекарей разделило подход комитета.",
        "Значительная часть пришедших считает, что закон нужен.",
        "Большинство с нами.",
    ],
    "kk": [
        "Наубайшылардың басым бөлігі бапты қалдыру керек деген пікірге тоқтады.",
        "Жүргізушілердің дені заң пайдалы деп санайды.",
        "Жиын соңында көпшілік жобаны құп көрді.",
    ],
    "en": [
        "The bulk of those at the tables believe the fee is needed.",
        "Sympathy for the aims of the new draft law was widespread in the yard.",
        "Nearly the whole street is for the new stop.",
    ],
}
NONE = {
    "ru": [
        "Все расходы одобрил совет.",
        "Все это одобрил совет.",
        "Весь список поправок Есенов поддержал зимой.",
        "Большинство вопросов касалось сметы, которую поддержал совет.",
        "Возражений перевозчиков комиссия не учла.",
        "Модератор поблагодарила молодёжь за терпение.",
        "Единогласно ли одобрили отчёт, не сказано.",
        "Правку поддержали депутаты Асель Омарова и Игорь Чан.",
    ],
    "kk": [
        "Барлық шығынды кеңес мақұлдады.",
        "Хаттардың көбі бюджетті кім мақұлдайтынына қатысты болды.",
        "Наубайшылардың бәрі жобаны қолдаған жоқ.",
    ],
    "en": [
        "All buses were approved by the inspector.",
        "Iskakov said he had no objection to the fee.",
        "Most of the letters concerned the fare.",
        "Nine members were in favour and two against.",
    ],
}
TOLD = [
    (kind, lang, text)
    for kind, by_lang in (("unanimity", UNANIMITY), ("support", SUPPORT), ("", NONE))
    for lang, texts in by_lang.items()
    for text in texts
]


@pytest.mark.parametrize(("kind", "lang", "text"), TOLD)
def test_all_most_or_none_are_paired_with_what_they_think(kind: str, lang: str, text: str) -> None:
    claims = read_hearing(text, Reading(lang=lang)).claims
    assert [str(one.kind) for one in claims] == ([kind] if kind else [])


SUMMED_UP = (
    "Встреча прошла в Рудном. «{words}», – {who} Марат Ким.",
    "Позвали нас всех сюда, мы все едины",
)


@pytest.mark.parametrize(("who", "found"), [("заключил модератор", 1), ("заявил пекарь", 0)])
def test_who_leads_speaks_of_the_meeting_and_others_of_themselves(who: str, found: int) -> None:
    text, words = SUMMED_UP
    assert len(read_hearing(text.format(words=words, who=who)).claims) == found


def test_what_was_printed_earlier_may_be_of_this_meeting() -> None:
    text = "A notice on the website earlier said that {}."
    told = read_hearing(text.format("drivers stood behind the bill to a man"))
    other = read_hearing("Drivers had earlier stood behind another bill to a man.")
    assert (len(told.claims), len(other.claims)) == (1, 0)


@pytest.mark.parametrize(
    ("lang", "clause"),
    [
        ("ru", "все дворы и большинство дворов никто не спор возражений нет хором "),
        ("kk", "бәрі дені көпшілігі қарсы ешкім деген керек деп "),
        ("en", "all of us most of those nobody against as one not a soul "),
    ],
)
def test_a_sentence_without_end_takes_time_in_proportion(lang: str, clause: str) -> None:
    def work(times: int) -> None:
        list(told_of_wholes(clause * times, lang, vocabulary("claims", lang)))

    assert grows_less_than(12, work, 400, 1600)
