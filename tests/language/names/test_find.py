"""Persons, organisations and places are found in reports of three languages, titles left out."""

from __future__ import annotations

import pytest

from ortaq.language.names import NameKind, find_names, news_model

PERSON, ORGANISATION, PLACE = NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE


def named(text: str, lang: str, kind: NameKind) -> list[str]:
    return [name.text for name in find_names(text, lang) if name.kind is kind]


@pytest.mark.parametrize(
    ("lang", "text", "persons"),
    [
        (
            "ru",
            "Аким Ермек Сапаров открыл встречу. Сапаров обещал дорогу.",
            ["Ермек Сапаров", "Сапаров"],
        ),
        ("ru", "СЛУШАЛИ: Абдиеву Г.Т. и О. В. Кима.", ["Абдиеву Г.Т.", "О. В. Кима"]),
        ("ru", "Выступил историк Мұрат Әбенұлы.", ["Мұрат Әбенұлы"]),
        ("ru", "Депутат Мажилиса Айдос Серикбаев возразил.", ["Айдос Серикбаев"]),
        ("ru", "Принимали витамин C. Но болезнь вернулась.", []),
        (
            "kk",
            "Облыс әкімі Ермек Сапаров жиналысты ашты. Сапаров жол салуға уәде берді.",
            ["Ермек Сапаров", "Сапаров"],
        ),
        (
            "kk",
            "Мұны Г.Т. Әбдиева мен Мұрат Әбенұлы айтты.",
            ["Г.Т. Әбдиева", "Мұрат Әбенұлы"],
        ),
        ("kk", "Тұрғын Болат Жүнісовтің айтуынша, су жоқ.", ["Болат Жүнісовтің"]),
        ("kk", "Көшелер жөнделді. Балалар қуанды.", []),
        (
            "en",
            "Mayor Yermek Saparov opened the meeting. Later Mr. Saparov left.",
            ["Yermek Saparov", "Saparov"],
        ),
        ("en", "A. B. Kim and Dr. Helen Brown objected.", ["A. B. Kim", "Helen Brown"]),
        ("en", "The Constitution protects Kazakh and Russian speakers.", []),
    ],
)
def test_persons_are_found_without_their_titles(lang: str, text: str, persons: list[str]) -> None:
    assert named(text, lang, PERSON) == persons


@pytest.mark.parametrize(
    ("lang", "text", "organisation"),
    [
        ("ru", "Договор подписало ТОО «Темир жол».", "ТОО «Темир жол»"),
        ("ru", "Письмо рассмотрит Халық кеңесі.", "Халық кеңесі"),
        ("ru", "Отвечает Министерство финансов.", "Министерство финансов"),
        ("kk", "Шартқа «Темір жол» ЖШС қол қойды.", "«Темір жол» ЖШС"),
        ("kk", "Оған Қаржы министрлігі жауап берді.", "Қаржы министрлігі"),
        ("en", "The reply came from the Ministry of Finance.", "Ministry of Finance"),
    ],
)
def test_organisations_are_found_with_what_they_are(
    lang: str, text: str, organisation: str
) -> None:
    assert named(text, lang, ORGANISATION) == [organisation]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("ru", "Сарань получит новый водовод.", "Сарань"),
        ("kk", "Жиналыс Теміртауда өтті.", "Теміртауда"),
        ("kk", "Ұлытау облысында жол салынды.", "Ұлытау облысында"),
        ("en", "The hearing took place in Karaganda Region.", "Karaganda Region"),
    ],
)
def test_places_are_found(lang: str, text: str, place: str) -> None:
    assert named(text, lang, PLACE) == [place]


def test_a_role_alone_is_no_person() -> None:
    assert named("Аким ответил. Сенатор уточнил. Ректор молчал.", "ru", PERSON) == []


def test_without_the_model_the_dictionary_still_finds_russian_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(news_model, "available", lambda: False)
    text = "Иван Петров и А. Б. Ким приехали в Москву. Петров выступил от ТОО «Мост»."
    assert named(text, "ru", PERSON) == ["Иван Петров", "А. Б. Ким", "Петров"]
    assert named(text, "ru", PLACE) == ["Москву"]
    assert named(text, "ru", ORGANISATION) == ["ТОО «Мост»"]


def test_a_language_without_rules_has_no_names() -> None:
    assert find_names("Angela Merkel in Berlin", "de") == ()
