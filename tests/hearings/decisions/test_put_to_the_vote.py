"""What was put to the vote in minutes and transcripts, and what was not; sentences of our own."""

from __future__ import annotations

import pytest

from ortaq.hearings.decisions import find_resolutions
from ortaq.hearings.record import Ballot, Genre
from tests.hearings.event.small_report import report

VOTED_APART = {
    "en": """VOTED:
1) for the wording of rule 6 proposed by T. Lee: for – 3, against – 1 (V. Day), abstained – 1;
2) for the deletion proposed by S. Nash: for – 5, against – 0, abstained – 0.
The Chair thanked the guests.
RESOLVED:
1. To recommend the draft.
2. The Roads Office is to report by 15 May 2026.""",
    "ru": """ГОЛОСОВАЛИ:
1. За поправку Ли Т.О. к пункту 6: «за» – 3, «против» – 1 (Дей В.А.), воздержался – 1.
2. За исключение пункта 9: «за» – 5, «против» – нет, воздержавшихся нет.
РЕШИЛИ:
1. Рекомендовать проект к принятию.
2. Отделу дорог до 15 мая представить отчёт.""",
    "kk": """ДАУЫС БЕРІЛДІ:
1) Т. Лидің 6-тармаққа түзетуі бойынша: жақтап – 3, қарсы – 1, қалыс қалды – 1;
2) 9-тармақты алып тастау туралы: жақтап – 5, қарсы – 0, қалыс – 0.
ШЕШТІ:
1. Жоба мақұлдансын.
2. Жол бөлімі 15 мамырға дейін есеп берсін.""",
}


def _votes(text: str, lang: str, genre: Genre = Genre.MINUTES) -> list[Ballot | None]:
    return [one.ballot for one in find_resolutions(report(text, lang, genre))]


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_proposals_are_voted_one_by_one_and_what_was_only_recorded_is_not_put_to_the_vote(
    lang: str,
) -> None:
    assert _votes(VOTED_APART[lang], lang) == [Ballot(3, 1, 1), Ballot(5, 0, 0)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "РЕШИЛИ (за – 6, против – 2):\n1. Отложить пункт 9.\n2. Секретарю написать письмо."),
        ("ru", "Решение принято большинством (за – 6, против – 2):\n1. Ждать.\n2. Писать."),
        ("kk", "ШЕШІМ (жақтап – 6, қарсы – 2):\n1. Тармақ қалдырылсын.\n2. Хатшы хат жазсын."),
        ("en", "RESOLVED, by 6 votes to 2:\n1. That rule 9 be deferred.\n2. That the clerk write."),
        ("en", "DECIDED (for 6, against 2):\n1. To defer rule 9.\n2. To write to the Ministry."),
    ],
)  # fmt: skip
def test_a_heading_may_tell_how_its_items_were_carried(lang: str, text: str) -> None:
    assert _votes(text, lang) == [Ballot(6, 2), Ballot(6, 2)]


def test_votes_may_be_told_for_each_item_behind_all() -> None:
    items = "РЕШИЛИ:\n1. Одобрить проект.\n2. Отделу дорог представить отчёт.\n"
    told = [Ballot(7, 1), Ballot(unanimous=True)]
    listed = "ГОЛОСОВАЛИ:\nпо пункту 1: за – 7, против – 1;\nпо пункту 2: единогласно."
    in_a_line = "Итоги голосования: по пункту 1 – за 7, против 1; по пункту 2 – единогласно."
    assert _votes(items + listed, "ru") == told
    assert _votes(items + in_a_line, "ru") == told


def test_a_proposal_voted_before_the_decision_is_one_of_its_own() -> None:
    text = """Голосовали за предложение Ли Т.О.: «за» – 3, «против» – 4. Предложение отклонено.
РЕШИЛИ:
1. Одобрить проект.
2. Отделу дорог представить отчёт.
Голосовали: «за» – 7, «против» – 1."""
    assert _votes(text, "ru") == [Ballot(3, 4), Ballot(7, 1), Ballot(7, 1)]


@pytest.mark.parametrize(
    ("lang", "text", "first"),
    [
        ("kk", "Енді қол көтерейік. Сұрақ мынау: мерзімді бір айға ұзарту. Санап жатырмыз. "
         "Сонымен, 31 адам жақтады, 17 адам қарсы.", "мерзімді"),
        ("ru", "Начнём. Вопрос такой: продлить ли срок. Поднимите руки. Так, считаем. "
         "За – 31, против – 17.", "продлить"),
        ("en", "Good. The question is whether to keep the fee. Hands, please. Thank you. "
         "That is 31 in favour, 17 against.", "The question"),
        ("ru", "Кто за то, чтобы отложить проект? Прошу поднять руки. Тридцать один. "
         "Кто против? Семнадцать.", "Кто за"),
        ("kk", "Мерзімді ұзартуды кім қолдайды? Қол көтеріңіздер. Отыз бір. "
         "Кім қарсы? Он жеті.", "Мерзімді"),
    ],
)  # fmt: skip
def test_the_matter_is_told_before_hands_are_counted(lang: str, text: str, first: str) -> None:
    (found,) = find_resolutions(report(text, lang, Genre.TRANSCRIPT))
    assert found.ballot == Ballot(31, 17)
    assert found.passage.text.startswith(first)


def test_what_a_press_text_lists_without_votes_is_not_put_to_the_vote() -> None:
    items = "\n1. Доработать статью 5.\n2. Акимату открыть горячую линию."
    assert not _votes(f"Рекомендации:{items}", "ru", Genre.PRESS)
    assert len(_votes(f"РЕШИЛИ:{items}", "ru")) == 2


def test_a_short_sentence_before_votes_that_nothing_was_asked_in_is_no_matter() -> None:
    text = "Гости пили чай. Потом пели. За – 31, против – 17, и так каждый год голосовали."
    (found,) = find_resolutions(report(text, "ru"))
    assert found.passage.text.startswith("За")
