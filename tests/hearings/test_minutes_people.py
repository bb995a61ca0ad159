"""People of minutes: who signs them, and who reports before the discussion."""

from __future__ import annotations

import pytest

from ortaq.hearings.read import Reading, read_hearing


def posts(text: str, lang: str) -> dict[str, tuple[str, str]]:
    record = read_hearing(text, Reading(lang=lang))
    return {one.name: (one.role, one.organisation) for one in record.people}


RUSSIAN = """УТВЕРЖДАЮ
{}

ПРОТОКОЛ № 3
ВЫСТУПИЛИ:
Ким А.Б.: Дорогу надо закрыть.
Дель В.Г.: Не надо.
РЕШИЛИ:
Закрыть дорогу."""


@pytest.mark.parametrize(
    "signed",
    [
        "Председатель домового комитета\n__________ А. Ким",
        "Председатель домового комитета ______ А.Б. Ким",
        "Председатель домового комитета\n_______/А. Ким/",
    ],
)
def test_who_signs_minutes_has_the_office_of_the_line_above(signed: str) -> None:
    people = posts(RUSSIAN.format(signed), "ru")
    assert ("Председатель", "домового комитета") in people.values()


def test_a_line_to_sign_without_an_office_gives_none() -> None:
    people = posts(RUSSIAN.format("Подпись ________ А. Ким"), "ru")
    assert set(people.values()) == {("", "")}


def test_kazakh_and_english_minutes_are_signed_too() -> None:
    kazakh = "Бекітемін\nАуыл кеңесінің төрағасы\n________ Ә. Сапар\n\nХАТТАМА\nСӨЙЛЕГЕНДЕР:\n"
    kazakh += "Сапар Ә.: Жолды жабамыз.\nҚАУЛЫ ЕТТІ:\nЖол жабылсын."
    english = "Approved\nChair of the Parents' Council\n________ A. Kim\n\nMINUTES\nDiscussion:\n"
    english += "A. Kim: We close the road.\nDECIDED:\nTo close the road."
    assert ("төрағасы", "Ауыл кеңесінің") in posts(kazakh, "kk").values()
    assert "Chair" in {role for role, _ in posts(english, "en").values()}


def test_what_stands_behind_the_topic_of_a_report_is_told_apart() -> None:
    text = """ПРОТОКОЛ № 3
СЛУШАЛИ:
Кима А.Б. о дороге к школе. Доложил, что мост закрыт с марта. Предложил объезд по дамбе.
ВЫСТУПИЛИ:
Дель В.Г.: Дамба слабая.
РЕШИЛИ:
Принять к сведению."""
    record = read_hearing(text, Reading(lang="ru"))
    told = [one.passage.text for one in record.statements]
    assert "мост закрыт с марта" in told
    assert "объезд по дамбе" in told
