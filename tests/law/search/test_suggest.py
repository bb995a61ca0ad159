"""A text leads to the provisions that it is about, also in other words than those of the law."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ortaq.jurisdictions.everyday import asked_subjects, everyday_subjects
from ortaq.law.act import Act, Kind, Provision
from ortaq.law.search import OFFER_PARAMETERS, ProvisionIndex
from ortaq.law.search.meanings import meanings_for
from ortaq.law.search.words import words_of
from tests.law.generated_acts import acts


def article(number: int, *paragraphs: str) -> Provision:
    eid = f"art_{number}"
    parts = tuple(
        Provision(f"{eid}__para_{place}", Kind.PARAGRAPH, f"{place}.", text=(text,))
        for place, text in enumerate(paragraphs, start=1)
    )
    return Provision(eid, Kind.ARTICLE, f"Статья {number}", children=parts)


RUSSIAN = Act(
    "Устав города",
    "ru",
    (
        article(1, "Символы города: флаг и герб.", "Порядок использования символов."),
        article(2, "Каждому гарантируется пенсия по возрасту, социальное обеспечение."),
        article(3, "Граждане бережно относятся к природе, охрана окружающей среды."),
        article(4, "Жилище неприкосновенно. Обыск допускается по закону."),
        article(5, "Медицинская помощь оказывается в лечебных учреждениях."),
    ),
    country="kz",
)
KAZAKH = Act(
    "Қала жарғысы",
    "kk",
    (
        article(1, "Қала рәміздері: ту және елтаңба."),
        article(2, "Жасына байланысты зейнетақы, әлеуметтік қамсыздандыру."),
        article(3, "Қоршаған ортаны қорғау, табиғатты сақтау."),
        article(4, "Тұрғын үйге қол сұғуға болмайды, тінту заң бойынша."),
        article(5, "Медициналық көмек емдеу мекемелерінде көрсетіледі."),
    ),
    country="kz",
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Бабушке не хватает денег, старики бедствуют", "art_2"),
        ("От свалки и дыма нечем дышать", "art_3"),
        ("Ко мне вломились полицейские", "art_4"),
        ("В ауле нет врача, скорая не едет", "art_5"),
        ("Обидели наш герб", "art_1"),
    ],
)
def test_everyday_russian_leads_to_words_of_the_law(text: str, found: str) -> None:
    ((best, *_),) = ProvisionIndex.of(RUSSIAN).suggest([text])
    assert best.article == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Әжемнің ақшасы жетпейді, қарттарға қиын", "art_2"),
        ("Зауыт ауаны ластап, қоқыс тастап жатыр", "art_3"),
        ("Түнде полиция есікті бұзып кірді", "art_4"),
        ("Ауылда дәрігер жоқ", "art_5"),
        ("Елтаңбаны құрметтеңіздер", "art_1"),
    ],
)
def test_everyday_kazakh_leads_to_words_of_the_law(text: str, found: str) -> None:
    ((best, *_),) = ProvisionIndex.of(KAZAKH).suggest([text])
    assert best.article == found


def test_the_best_paragraph_is_named() -> None:
    ((best, *_),) = ProvisionIndex.of(RUSSIAN).suggest(["Порядок использования символов неясен"])
    assert (best.article, best.passage) == ("art_1", "art_1__para_2")


def test_a_text_without_a_word_gets_no_suggestion() -> None:
    assert ProvisionIndex.of(RUSSIAN).suggest(["", "12 345", "!!!"]) == [(), (), ()]


def test_a_subject_that_the_law_hardly_knows_does_not_decide() -> None:
    """Only principles have a word of the subject; another article has a word of the question."""
    act = Act(
        "Закон о дворе",
        "ru",
        (
            article(1, "Закон основан на уважении к природе.", "Закон основан на гласности."),
            article(2, "Завод ежегодно обновляет план очистки двора."),
            article(3, "Лавку красят в мае, качели в июне."),
            article(4, "Собрание жильцов решает о сборах."),
        ),
        country="kz",
    )
    ((best, *_),) = ProvisionIndex.of(act).suggest(["Завод дымит"])
    assert best.article == "art_2"


def test_grounds_tell_a_question_about_the_law_from_one_about_none() -> None:
    index = ProvisionIndex.of(RUSSIAN)
    about, none, empty = index.grounds(["Поднимите пенсии старикам", "Борщ и сметана", ""])
    assert about > 2 * OFFER_PARAMETERS.grounds
    assert none < OFFER_PARAMETERS.grounds
    assert empty == 0


def test_an_article_is_found_by_the_words_with_which_it_is_explained() -> None:
    explained = {"art_4": ["К вам не войдут без бумаги от судьи, даже ночью с фонарём."]}
    ((best, *_),) = ProvisionIndex.of(RUSSIAN, explained=explained).suggest(["ночью с фонарём"])
    assert (best.article, best.passage) == ("art_4", "art_4")


def test_beliefs_are_shares_and_ordered() -> None:
    ((*found,),) = ProvisionIndex.of(RUSSIAN).suggest(["пенсия по возрасту"], most=5)
    assert len(found) == 5
    assert sum(one.score for one in found) == pytest.approx(1, abs=1e-5)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def test_other_texts_change_nothing() -> None:
    index = ProvisionIndex.of(RUSSIAN)
    texts = ["Поднимите пенсии", "Обыск ночью", "Свалка дымит", "Флаг", ""]
    together = index.suggest(texts)
    assert together == [index.suggest([text])[0] for text in texts]
    assert together[::-1] == index.suggest(texts[::-1])


def test_without_word_vectors_the_rest_still_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ortaq.law.search.index.meanings_for", lambda _: None)
    ((best, *_),) = ProvisionIndex.of(RUSSIAN).suggest(["Старикам поднять пенсии"])
    assert best.article == "art_2"


def test_words_used_alike_lie_near_each_other() -> None:
    meanings = meanings_for("ru")
    if meanings is None:
        pytest.skip("the word vectors that natasha carries are not installed")
    doctor, physician, flag = meanings.vectors(["врач", "доктор", "флаг"])
    assert doctor @ physician > doctor @ flag
    assert not meanings.vectors(["ъъъъ"]).any()


def test_look_alike_letters_of_official_files_are_folded() -> None:
    assert words_of("қауiпсiздiк жəне", "kk") == words_of("қауіпсіздік және", "kk")


def test_the_lists_of_both_languages_hold_the_same_subjects() -> None:
    russian, kazakh = everyday_subjects("ru"), everyday_subjects("kk")
    assert [subject.name for subject in russian] == [subject.name for subject in kazakh]
    assert all(subject.everyday and subject.legal for subject in (*russian, *kazakh))
    english = everyday_subjects("en")
    assert [subject.name for subject in english] == [subject.name for subject in russian]
    assert all(bool(subject.everyday) == bool(subject.legal) for subject in english)
    assert sum(bool(subject.everyday) for subject in english) > 40
    assert everyday_subjects("de") == ()


def test_what_readers_ask_of_is_listed_in_all_languages() -> None:
    names = [[one.name for one in asked_subjects(lang)] for lang in ("kk", "ru", "en")]
    new = [
        set(told) - {one.name for one in everyday_subjects(lang)}
        for told, lang in zip(names, ("kk", "ru", "en"), strict=True)
    ]
    assert new[0] == new[1] == new[2] != set()


@pytest.mark.parametrize("stray", ["какая погода завтра", "номера лотереи", "врач собаки футбол"])
def test_one_known_word_does_not_speak_for_a_question_about_something_else(stray: str) -> None:
    index = ProvisionIndex.of(RUSSIAN)
    assert index.grounds([stray])[0] < OFFER_PARAMETERS.grounds
    assert index.grounds(["медицинская помощь старикам"])[0] >= OFFER_PARAMETERS.grounds


@given(acts(), st.text(max_size=40))
@settings(deadline=None, max_examples=40)
def test_any_act_can_be_searched_for_any_text(act: Act, text: str) -> None:
    (found,) = ProvisionIndex.of(act).suggest([text])
    assert {one.article for one in found} <= {provision.eid for provision in act.articles()}
