"""Retold speech, sentence by sentence: who says it, and from where to where."""

from __future__ import annotations

import pytest

from ortaq.hearings.read import Reading, read_hearing
from tests.proportion import grows_less_than


def said(text: str, lang: str) -> list[tuple[str, str]]:
    """Every statement as speaker and words."""
    record = read_hearing(text, Reading(lang=lang))
    names = record.names()
    return [(names[one.speaker], one.passage.text) for one in record.statements]


RUSSIAN = [
    # several people, named by a participle, by what they belong to, or by a body
    ("Присутствующие поддержали проект.", "Присутствующие", "Присутствующие поддержали проект"),
    ("Под конец собравшиеся дружно высказались за отсрочку.", "собравшиеся",
     "собравшиеся дружно высказались за отсрочку"),
    ("Разработчики заверили, что проект доработают.", "Разработчики", "проект доработают"),
    ("Ассоциация требует исключить из перечня 12 средств.", "Ассоциация",
     "исключить из перечня 12 средств"),
    ("Как уточнили в управлении, ремонт обойдётся в 3 млн тенге.", "в управлении",
     "ремонт обойдётся в 3 млн тенге"),
    # what is to be done stands before its verb, or far behind it
    ("Сократить отсрочку до двух лет предложил Ержан Саматов.", "Ержан Саматов",
     "Сократить отсрочку до двух лет"),
    ("Акбота Саматова пообещала до декабря опубликовать перечень.", "Акбота Саматова",
     "до декабря опубликовать перечень"),
    ("Юрист Дина Лисина усомнилась в норме статьи 31.", "Дина Лисина", "в норме статьи 31"),
    # a name whose gender the dictionary has wrong, beside its verb
    ("Как рассказала юрист Акбота Шаяхметулы, рецепты не нужны.", "Акбота Шаяхметулы",
     "рецепты не нужны"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "words"), RUSSIAN)
def test_russian_retellings(text: str, speaker: str, words: str) -> None:
    assert said(text, "ru") == [(speaker, words)]


def test_what_is_asked_before_a_quotation_is_a_statement_of_its_own() -> None:
    text = "Фермер Иван Дель попросил дать отсрочку для малых хозяйств: «За сезон мы не успеем»."
    assert set(said(text, "ru")) == {
        ("Иван Дель", "дать отсрочку для малых хозяйств"),
        ("Иван Дель", "За сезон мы не успеем"),
    }


def test_thanks_before_a_quotation_are_no_statement() -> None:
    text = "Иван Дель поблагодарил выступивших и сообщил: «Всё направим разработчику»."
    assert said(text, "ru") == [("Иван Дель", "Всё направим разработчику")]


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_the_time_of_a_sentence_without_end_grows_with_its_length(lang: str) -> None:
    clause = {
        "ru": "директор школы Марат Оспанов сказал, что дорога нужна, и добавил, что мост тоже, ",
        "kk": "мектеп директоры Марат Оспанов жол керегін айтты және көпір салынатынын қосты, ",
        "en": "the director of the school Marat Ospanov said that the road is needed, and added ",
    }[lang]

    def work(letters: int) -> None:
        read_hearing(clause * (letters // len(clause)) + "end.", Reading(lang=lang))

    assert grows_less_than(10, work, 6_000, 24_000)


ENGLISH = [
    # a phrase that reports; a number opens the clause; who was asked speaks only then
    ("Deputy akim Ruslan Toktarbay set out the case: one in five works at night.",
     "Ruslan Toktarbay", ["one in five works at night"]),
    ("Asked about funding, deputy akim Ruslan Toktarbay said 200 million tenge was set aside.",
     "Ruslan Toktarbay", ["200 million tenge was set aside"]),
    ("Lawyer Saule Dautova is convinced that the law is premature.", "Saule Dautova",
     ["the law is premature"]),
    ("Lawyer Saule Dautova drew attention to the lack of inspectors.", "Saule Dautova",
     ["the lack of inspectors"]),
    # to whom it was told ends the sentence; a pronoun behind a source
    ("Rescue will be billed, deputy akim Ruslan Toktarbay told a hearing in Almaty.",
     "Ruslan Toktarbay", ["Rescue will be billed"]),
    # somebody's view, by a noun
    ("In Saule Dautova's view, the draft is raw.", "Saule Dautova", ["the draft is raw"]),
    ("Saule Dautova's concern is that the fee will hit farms.", "Saule Dautova",
     ["the fee will hit farms"]),
    ("Saule Dautova had a different concern: the fee will hit farms.", "Saule Dautova",
     ["the fee will hit farms"]),
    # a phrase behind a verb of speech is no clause
    ('"We have waited ten years," Saule Dautova said to cheers.', "Saule Dautova",
     ["We have waited ten years"]),
    ("Saule Dautova wanted Article 6 to name the bank that would hold the money.",
     "Saule Dautova", ["Article 6 to name the bank that would hold the money"]),
    # who ends the sentence, or stands between commas, speaks
    ("The league wants Article 6 rewritten, its director Saule Dautova said.", "Saule Dautova",
     ["The league wants Article 6 rewritten"]),
    ("Saule Dautova, a lawyer who acts for guides, welcomed the register.", "Saule Dautova",
     ["welcomed the register"]),
    ('The guild remains opposed: "No cap at all," its chair Saule Dautova wrote.', "Saule Dautova",
     ["No cap at all"]),
    ("As for the maps, they will be redrawn, Saule Dautova told reporters.", "Saule Dautova",
     ["As for the maps, they will be redrawn"]),
    # several people
    ("Residents want the road fixed first.", "Residents", ["Residents want the road fixed first"]),
    ("Several farmers asked that the fee be dropped.", "Several farmers",
     ["Several farmers asked that the fee be dropped"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "words"), ENGLISH)
def test_english_retellings(text: str, speaker: str, words: list[str]) -> None:
    assert said(text, "en") == [(speaker, one) for one in words]


RUSSIAN_SENTENCES = [
    # an object between subject and verb; what moves somebody; who is described before his verb
    ("В целом участники законопроект поддержали.", "участники законопроект поддержали"),
    ("Фермера Ивана Деля смущает статья 15: по ней ждать двенадцать лет.",
     "статья 15: по ней ждать двенадцать лет"),
    ("Пенсионерка Анна Лисина, сорок лет прожившая на улице, которая упирается в отвал, считает,"
     " что закон нужен.", "закон нужен"),
    ("В одном собравшиеся были единодушны: так оставлять нельзя.",
     "собравшиеся были единодушны: так оставлять нельзя"),
    ("По словам руководителя управления хозяйства Бауыржана Кенесары, падёж составил треть.",
     "падёж составил треть"),
    ("Юрист Дина Лисина сказала, мол, закон писали в спешке.", "закон писали в спешке"),
    ("У фермера Ивана Деля другое мнение: вода нужна летом.", "вода нужна летом"),
    ("На вопрос Дины Лисиной аким Ержан Саматов ответил: дорога не готова.", "дорога не готова"),
    ("Многие сельчане признались, что впервые слышат о проекте.",
     "Многие сельчане признались, что впервые слышат о проекте"),
    ("Юрист Дина Лисина – категорически против статьи 5.", "против статьи 5."),
    ("По мнению участников, закон нуждается в доработке.", "закон нуждается в доработке"),
    ("Аким Ержан Саматов просит учесть, что дороги размыты.", "учесть, что дороги размыты"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), RUSSIAN_SENTENCES)
def test_russian_sentences_tell_one_thing(text: str, words: str) -> None:
    assert [one for _, one in said(text, "ru")] == [words]


def test_a_second_verb_behind_a_quotation_tells_another_statement() -> None:
    text = "«Лечим последствия», – сказала врач Мария Коваль и попросила обязать завод платить."
    assert said(text, "ru")[-1] == ("Мария Коваль", "обязать завод платить")


def test_how_many_came_is_no_speech_of_the_organisers() -> None:
    assert said("По данным организаторов, пришли около 55 человек.", "ru") == []


def test_a_title_is_no_speech() -> None:
    text = "Жители просят снизить сбор\n\nВ селе прошла встреча.\n\nПришло сорок человек."
    assert said(text, "ru") == []


def test_items_of_a_list_name_their_speaker_before_a_colon_or_a_dash() -> None:
    report = (
        "Прошло заседание совета.\n\nВыступили:\n"
        "– директор школы Марат Оспанов: тариф не покрывает расходов;\n\n"
        "– юрист Дина Лисина: пункт 5 надо убрать."
    )
    assert ("Марат Оспанов", "тариф не покрывает расходов") in said(report, "ru")
    assert ("Дина Лисина", "пункт 5 надо убрать.") in said(report, "ru")
