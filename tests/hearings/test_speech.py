"""Who said what: each rule in a small report of its own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ortaq.hearings.read import Reading, read_hearing
from ortaq.hearings.record import Record, Step


def read(text: str, lang: str = "") -> Record:
    return read_hearing(text, Reading(lang=lang))


def said(text: str) -> list[tuple[str, str]]:
    """Every statement as speaker and words."""
    return said_by(read(text))


def said_by(record: Record) -> list[tuple[str, str]]:
    names = record.names()
    return [(names[one.speaker], one.passage.text) for one in record.statements]


def test_a_dialogue_is_cut_where_the_writer_speaks() -> None:
    text = "– Мост нужен, – сказал аким района Ержан Саматов. – Мы его построим."
    assert said(text) == [
        ("Ержан Саматов", "Мост нужен"),
        ("Ержан Саматов", "Мы его построим."),
    ]
    first, second = read(text).statements
    assert second.continues == first.id


@pytest.mark.parametrize("marks", ["«{}»", "“{}”", "„{}“", '"{}"'])
def test_quotation_marks_of_every_style_hold_speech(marks: str) -> None:
    text = marks.format("Дорогу к школе надо закончить весной") + ", – отметила Айжан Ким."
    assert said(text) == [("Айжан Ким", "Дорогу к школе надо закончить весной")]


def test_a_role_before_and_after_the_name_is_read() -> None:
    text = (
        "Директор школы № 5 Марат Оспанов рассказал, что крыша течёт. "
        "Дина Лисина, юрист фонда «Мекен», возразила, что денег нет."
    )
    people = read(text).people
    assert [(one.name, one.role, one.organisation) for one in people] == [
        ("Марат Оспанов", "Директор", "школы № 5"),
        ("Дина Лисина", "юрист", "фонда «Мекен»"),
    ]


def test_a_plural_role_is_given_to_each_name_of_its_list() -> None:
    text = "Депутаты Алия Серикова и Борис Ван поддержали поправку."
    assert [(one.name, one.role) for one in read(text).people] == [
        ("Алия Серикова", "депутат"),
        ("Борис Ван", "депутат"),
    ]


def test_a_pronoun_means_the_last_person_of_its_gender() -> None:
    text = (
        "Выступил аким Ержан Саматов. Ему ответила юрист Дина Лисина. Он заявил, что срок выдержат."
    )
    (statement,) = read(text).statements
    assert said(text) == [("Ержан Саматов", "срок выдержат")]
    assert statement.step is Step.PRONOUN


def test_a_role_may_stand_for_the_person_who_holds_it() -> None:
    text = (
        "Встречу открыл ректор Горного института Марат Оспанов.\n\n"
        "«Студенты готовы помогать городу», – считает руководитель вуза."
    )
    (statement,) = read(text).statements
    assert said(text) == [("Марат Оспанов", "Студенты готовы помогать городу")]
    assert statement.step is Step.ROLE
    assert statement.step.needs_review


def test_several_people_together_stay_collective() -> None:
    text = "В конце участники поддержали законопроект."
    record = read(text)
    assert said(text) == [("участники", "участники поддержали законопроект")]
    assert record.people == ()
    assert record.voices[0].collective


def test_agency_lines_are_nobody_s_words() -> None:
    assert said("Об этом сообщает корреспондент агентства.") == []


def test_the_sentence_before_is_what_was_reported() -> None:
    text = "Школу закроют в июне. Об этом сообщил директор Марат Оспанов."
    assert said(text) == [("Марат Оспанов", "Школу закроют в июне.")]


def test_kazakh_quotations_and_retellings_find_their_speaker() -> None:
    text = (
        "Аудан әкімі Ержан Саматов жол салынатынын айтты. "
        "«Көпір күзге дейін бітеді», – деді ол. "
        "Заңгер Дина Лисинаның айтуынша, қаржы жетпейді."
    )
    assert said(text) == [
        ("Ержан Саматов", "жол салынатынын"),
        ("Ержан Саматов", "Көпір күзге дейін бітеді"),
        ("Дина Лисина", "қаржы жетпейді"),
    ]


def test_a_verb_glued_to_its_quotation_is_read() -> None:
    assert said("«Мектеп жыл соңына дейін салынады»,-деді Ержан Саматов.") == [
        ("Ержан Саматов", "Мектеп жыл соңына дейін салынады")
    ]


def test_english_reports_speech_before_and_after_the_words() -> None:
    text = (
        "Mary Holt, director of Green Valley, said the road was closed. "
        '"We want it back," she added.'
    )
    assert said(text) == [
        ("Mary Holt", "the road was closed"),
        ("Mary Holt", "We want it back"),
    ]


def test_minutes_give_turns_and_decisions_are_nobody_s_words() -> None:
    text = (
        "ПРОТОКОЛ № 1\n\nСЛУШАЛИ:\nСаматов Е.К.: Отчёт готов.\n"
        "ВЫСТУПИЛИ:\nЛисина Д.А.: Прошу добавить смету.\nРЕШИЛИ:\n1. Утвердить отчёт."
    )
    assert said(text) == [
        ("Саматов Е.К.", "Отчёт готов."),
        ("Лисина Д.А.", "Прошу добавить смету."),
    ]


def test_captions_are_read_without_their_times() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:03,000\nСАМАТОВ: Мост будет\n\n"
        "2\n00:00:03,000 --> 00:00:05,000\nготов осенью.\n"
    )
    assert said(text) == [("Саматов", "Мост будет готов осенью.")]


def test_arabic_letters_are_left_to_a_person() -> None:
    record = read("جولدى كۇزگە دەيىن بىتىرەمىز دەدى اكىم")
    assert record.statements == ()
    assert record.sources[0].script == "arabic"


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "«", "– ", "– , –", "«« »", ":", "А.", "СЛУШАЛИ:", "WEBVTT", "-->\n-->"],
)
def test_no_text_is_too_odd_to_read(text: str) -> None:
    assert read(text).sources[0].characters == len(text)


def test_a_colon_after_a_name_opens_its_words_without_any_verb() -> None:
    text = "Инженер Айжан Сеитова: «Нужна подземная парковка, других вариантов нет»."
    assert said(text) == [("Айжан Сеитова", "Нужна подземная парковка, других вариантов нет")]


def test_speech_needs_no_mark_at_its_beginning() -> None:
    assert said("Мост давно нужен, – сказал Ержан Саматов.") == [
        ("Ержан Саматов", "Мост давно нужен")
    ]


def test_a_quotation_runs_through_paragraphs_to_the_verb_behind_it() -> None:
    text = "«Мост нужен.\n\nМы его построим», – обещал Ержан Саматов."
    assert said(text) == [("Ержан Саматов", "Мост нужен.\n\nМы его построим")]


def test_a_question_in_a_dialogue_is_answered_by_the_other_one() -> None:
    text = (
        "– Сколько стоит мост? – спросила юрист Дина Лисина.\n\n"
        "– Два миллиарда, – ответил аким Ержан Саматов.\n\n– А когда начнёте?"
    )
    assert [speaker for speaker, _ in said(text)] == ["Дина Лисина", "Ержан Саматов", "Дина Лисина"]


def test_the_named_title_of_a_law_is_no_speech() -> None:
    text = "Аким Ержан Саматов прочёл проект закона «О мостах и переправах через реки»."
    assert said(text) == []


def test_one_person_is_known_under_many_forms() -> None:
    text = (
        "Выступил аким Ержан Болатович Саматов. Саматов заявил, что мост нужен. "
        "По словам Е. Саматова, деньги есть. «Построим за год», – добавил Ержан Болатович."
    )
    (person,) = read(text).people
    assert person.name == "Ержан Болатович Саматов"
    assert len(person.mentions) == 4


def test_two_people_of_one_surname_stay_two() -> None:
    text = "Юрист Дина Саматова заявила, что срок мал. Аким Ержан Саматов возразил, что срок верен."
    assert [one.name for one in read(text).people] == ["Дина Саматова", "Ержан Саматов"]


def test_two_verbs_of_one_speaker_in_a_sentence_make_one_statement() -> None:
    text = "Ержан Саматов сказал, что мост нужен, и добавил, что его построят."
    assert len(read(text).statements) == 1


def test_another_speaker_after_but_has_a_statement_of_his_own() -> None:
    text = "Ержан Саматов сказал, что мост нужен, а Дина Лисина возразила, что денег нет."
    assert said(text) == [("Ержан Саматов", "мост нужен"), ("Дина Лисина", "денег нет")]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Аким Ержан Саматов сказал, что он поддерживает законопроект.", "support"),
        ("«Я против статьи 5, хотя цель верна», – сказал Ержан Саматов.", "object"),
        ("Ержан Саматов предложил дополнить статью 5 словами «за год».", "amend"),
        ("Ержан Саматов сообщил, что дорогу закроют в мае.", "none"),
        ("«Мен бұл заңды қолдаймын», – деді Ержан Саматов.", "support"),
        ("«Мен 5-бапқа қарсымын», – деді Ержан Саматов.", "object"),
        ("Ержан Саматов 5-бапты өзгертуді ұсынды.", "amend"),
        ('"We support the bill," said Mary Holt.', "support"),
        ('"I am against Article 5," said Mary Holt.', "object"),
        ("Mary Holt proposed deleting paragraph 2 of Article 5.", "amend"),
    ],
)
def test_the_stance_is_what_the_words_ask_for(text: str, stance: str) -> None:
    (statement,) = read(text).statements
    assert statement.stance == stance
    assert bool(statement.stance_because) == (stance != "none")


def test_latin_kazakh_is_read_and_told_in_its_own_letters() -> None:
    text = "«Kópir kúzge deıin bitedi», – dedi aýdan ákimi Erjan Samatov."
    record = read(text, "kk")
    assert said_by(record) == [("Erjan Samatov", "Kópir kúzge deıin bitedi")]
    assert [text[s.passage.start : s.passage.end] for s in record.statements] == [
        s.passage.text for s in record.statements
    ]


def test_voice_tags_of_captions_name_their_speaker() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Mary Holt>We want the road back.\n"
    assert said(text) == [("Mary Holt", "We want the road back.")]


def test_a_promise_knows_who_made_it() -> None:
    text = "«До конца 2027 года построим мост», – обещал аким Ержан Саматов."
    record = read(text)
    (promise,) = record.promises
    assert record.names()[promise.speaker] == "Ержан Саматов"
    assert promise.statement == record.statements[0].id


@settings(deadline=None)
@given(st.text('«»“”"–—-:., \nАкимсказалчтоДина1', max_size=80))
def test_places_are_true_whatever_the_text(text: str) -> None:
    record = read(text, "ru")
    for statement in record.statements:
        passage = statement.passage
        assert text[passage.start : passage.end] == passage.text
