"""Who is named, in what office, and by which words a source is told: each rule by itself."""

from __future__ import annotations

import pytest

from ortaq.hearings.read import Reading, read_hearing
from ortaq.hearings.record import Record, Stance


def read(text: str) -> Record:
    return read_hearing(text, Reading())


def posts(text: str) -> list[tuple[str, str, str]]:
    return [(one.name, one.role, one.organisation) for one in read(text).people]


def said(text: str) -> list[tuple[str, str]]:
    record = read(text)
    return [(record.names()[one.speaker], one.passage.text) for one in record.statements]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "По словам и.о. руководителя управления экологии Тимура Алина, выбросы снизятся.",
            ("Тимур Алин", "и.о. руководителя", "управления экологии"),
        ),
        (
            "Специалист ЦОНа Алёна Дик сообщила, что справка выдаётся.",
            ("Алёна Дик", "Специалист", "ЦОНа"),
        ),
        (
            "Профессор ЕНУ имени Гумилёва Ботагоз Сапарова отметила, что норма нужна.",
            ("Ботагоз Сапарова", "Профессор", "ЕНУ имени Гумилёва"),
        ),
        (
            "Адвокат Сауле Бектурова выразила обеспокоенность тем, что норма размыта.",
            ("Сауле Бектурова", "Адвокат", ""),
        ),
        (
            "Басқарма басшысы Рахат Қалмағанбетов жаңа талап енгізілетінін айтты.",
            ("Рахат Қалмағанбетов", "басшысы", "Басқарма"),
        ),
        (
            "Department head Yerlan Tuleugali said the wells would be metered.",
            ("Yerlan Tuleugali", "head", "Department"),
        ),
        (
            "Hydrologist Dr. Samal Yesen of Caspian University backed the draft.",
            ("Samal Yesen", "Hydrologist", "Caspian University"),
        ),
        (
            "Chairman of the Committee on Finance Marat Alibek stressed the cost.",
            ("Marat Alibek", "Chairman", "Committee on Finance"),
        ),
        (
            "The ministry's representative, Ainur Sabit, said fees would rise.",
            ("Ainur Sabit", "representative", "ministry"),
        ),
        (
            "Deputy Akim of Almaty Region Asset Massalimov said that rules would change.",
            ("Asset Massalimov", "Deputy Akim", "Almaty Region"),
        ),
    ],
)
def test_an_office_is_read_whole_and_apart_from_the_name(
    text: str, post: tuple[str, str, str]
) -> None:
    assert posts(text) == [post]


def test_a_list_gives_each_name_the_role_behind_its_own_dash() -> None:
    text = "Выступили Аскар Турсунов – директор, Ольга Ким – эколог, Данияр Сейт – блогер."
    assert [role for _, role, _ in posts(text)] == ["директор", "эколог", "блогер"]


def test_a_plural_role_in_kazakh_reaches_the_second_name() -> None:
    text = "Депутаттар Дархан Мыңбай мен Ерлан Саиров 7-бапқа түзету енгізуді ұсынды."
    assert [role for _, role, _ in posts(text)] == ["депутат", "депутат"]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Против выступил фермер Каиргали Жунусов, по мнению которого аренда должна остаться.",
            ("Каиргали Жунусов", "аренда должна остаться"),
        ),
        (
            "Айгуль Ким выступила первой. По её глубокому убеждению, закон защитит вкладчиков.",
            ("Айгуль Ким", "закон защитит вкладчиков"),
        ),
        (
            "Директор Талгат Бекенов настроен скептически: субсидий не хватит на всех.",
            ("Талгат Бекенов", "субсидий не хватит на всех"),
        ),
        (
            "С инициативой создать фонд выступила юрист Галия Тен.",
            ("Галия Тен", "С инициативой создать фонд выступила"),
        ),
    ],
)
def test_a_source_is_heard_where_a_relative_an_adjective_or_a_mood_tells_it(
    text: str, statement: tuple[str, str]
) -> None:
    assert statement in said(text)


def test_words_that_only_lead_on_are_no_statement() -> None:
    text = "Первой говорила врач Раушан Исаева. При этом, отметила она, врачей не хватает."
    assert ("Раушан Исаева", "При этом") not in said(text)
    assert ("Раушан Исаева", "врачей не хватает") in said(text)


def test_what_is_wanted_behind_a_conjunction_is_a_wish() -> None:
    text = "Вадим Ешкеев настаивает на том, чтобы процедура была бесплатной."
    (one,) = read(text).statements
    assert one.stance is Stance.AMEND


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "19 февраля 2026, 11:11\n\nВ Семее 18 февраля прошли слушания по проекту закона.",
            "2026-02-18",
        ),
        (
            "Вестник совета\nАктобе, март 2026 г.\n\n5 марта состоялось заседание совета.",
            "2026-03-05",
        ),
        (
            "4 наурыз 2026, 10:16\n\nСЕМЕЙ. 3 наурыз. Семейде заң жобасы талқыланды.",
            "2026-03-03",
        ),
    ],
)
def test_a_day_without_a_year_takes_it_from_the_head_of_the_page(text: str, day: str) -> None:
    date = read(text).event.date
    assert date is not None
    assert date.value == day


def test_a_press_office_passes_on_the_words_of_whom_it_names() -> None:
    text = (
        "Выступил председатель союза Вадим Ешкеев. "
        "«Статью 9 нужно дополнить перечнем льготников», – цитирует его пресс-служба."
    )
    assert said(text) == [("Вадим Ешкеев", "Статью 9 нужно дополнить перечнем льготников")]


def test_a_wording_that_is_proposed_is_no_speech_of_its_own() -> None:
    text = "Айгуль Ким предложила изложить пункт 4 в следующей редакции: «Рост тарифа запрещён»."
    ((speaker, words),) = said(text)
    assert speaker == "Айгуль Ким"
    assert words.startswith("изложить пункт 4")


def test_an_order_to_an_office_is_what_was_said() -> None:
    text = "Аким города Канат Исабеков поручил отделу в недельный срок обобщить предложения."
    assert said(text) == [("Канат Исабеков", "отделу в недельный срок обобщить предложения")]


def test_a_woman_in_an_office_whom_no_dictionary_has_is_found_with_it() -> None:
    text = "Юристка Асель объяснила: хозяин сквера – жители."
    assert posts(text) == [("Асель", "Юристка", "")]


def test_a_sentence_without_a_subject_goes_on_with_who_spoke_last() -> None:
    text = "Марат Тулегенов сказал, что ямы зальют до июня. А ещё пообещал остановку."
    assert ("Марат Тулегенов", "остановку") in said(text)


def test_dropped_subjects_are_not_guessed_where_somebody_else_acts() -> None:
    text = "Марат Тулегенов сказал, что ямы зальют. Остановку поставили рабочие."
    assert [speaker for speaker, _ in said(text)] == ["Марат Тулегенов"]
