"""What a dash tells in minutes and lists, and who is one of a list."""

from __future__ import annotations

import pytest

from ortaq.hearings.read import Reading, read_hearing


def told(text: str, lang: str) -> list[tuple[str, str]]:
    record = read_hearing(text, Reading(lang=lang))
    names = record.names()
    return [(names[one.speaker], one.passage.text) for one in record.statements]


def posts(text: str, lang: str) -> dict[str, tuple[str, str]]:
    record = read_hearing(text, Reading(lang=lang))
    return {one.name: (one.role, one.organisation) for one in record.people}


HEARD = "ПРОТОКОЛ № 3\nПрисутствовали: Ким О.П.\nСЛУШАЛИ:\n{}\nРЕШИЛИ:\nПринять к сведению."


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Кима О.П. – доложил, что мост закрыт. Отметил, что денег нет.",
         ["мост закрыт", "денег нет"]),
        ("Кима О.П. – сообщил о ходе ремонта. Указал, что денег нет.", ["денег нет"]),
        ("Ким О.П. – предложил закрыть мост на май.", ["закрыть мост на май"]),
        ("Ким О.П. – Предлагаю закрыть мост. Дорога плоха.",
         ["Предлагаю закрыть мост. Дорога плоха."]),
        ("Ким О.П. – за ремонт: дорога нужна всем.", ["за ремонт: дорога нужна всем."]),
    ],
)  # fmt: skip
def test_what_a_verb_behind_a_dash_reports_is_told_apart(line: str, said: list[str]) -> None:
    found = told(HEARD.format(line), "ru")
    assert [words for _, words in found][-len(said) :] == said
    assert {who for who, _ in found} == {"Ким О.П."}


def test_english_minutes_report_behind_a_dash_too() -> None:
    text = "MINUTES No. 3\nPresent: A. Kim\nHEARD:\n{}\nDECIDED:\nTo note."
    first = "A. Kim – reported that the bridge is closed. Noted that no money is left."
    assert told(text.format(first), "en") == [
        ("A. Kim", "the bridge is closed"),
        ("A. Kim", "no money is left"),
    ]
    own = "A. Kim – I propose June. The road is bad."
    assert told(text.format(own), "en") == [("A. Kim", "I propose June. The road is bad.")]


@pytest.mark.parametrize("name", ["Пономарь В.Г.", "Цыганок П.Е.", "Синица О.Л.", "Горох А.Б."])
def test_a_surname_that_is_a_word_is_known_by_two_initials(name: str) -> None:
    text = HEARD.replace("Ким О.П.", f"Ким О.П., {name}").format(f"{name} просил закрыть мост.")
    assert name in posts(text, "ru")
    assert told(text, "ru") == [(name, "закрыть мост")]


def test_a_word_before_initials_and_a_surname_is_no_surname() -> None:
    text = HEARD.format("Выступил Глава К.К. Дель. Президент Р.К. подписал закон.")
    assert "Дель" in " ".join(posts(text, "ru"))
    assert not any("Глава" in one or "Президент" in one for one in posts(text, "ru"))


def test_a_craft_that_nobody_knows_is_read_where_semicolons_cut_a_list() -> None:
    text = (
        "MINUTES No. 3\nInvited: A. Kim, allergist of the city hospital; O. Dale, chairman of the "
        "Altai Bee association; P. Roy, sommelier at Steppe House;\nSPOKE:\nA. Kim asked that the "
        "road be closed.\nDECIDED:\nTo note."
    )
    assert posts(text, "en") == {
        "A. Kim": ("allergist", "city hospital"),
        "O. Dale": ("chairman", "Altai Bee association"),
        "P. Roy": ("sommelier", "Steppe House"),
    }


def test_what_somebody_does_in_a_list_of_who_came_is_no_office() -> None:
    text = (
        "Аким района Анна Дель вела слушания. Она перечислила, что прозвучало:\n\n"
        "– Ольга Рой, врач, попросила снизить скорость у больницы;\n"
        "– учитель Глеб Сомов возразил, что детям негде ходить."
    )
    assert posts(text, "ru") == {
        "Анна Дель": ("Аким", "района"),
        "Ольга Рой": ("врач", ""),
        "Глеб Сомов": ("учитель", ""),
    }


def test_an_english_item_behind_a_colon_is_told_by_whom_it_names() -> None:
    text = (
        "Serafima Dale, head of the office, announced the proposals:\n\n"
        "– Oleg Kim, head of the farm, proposed that Article 16 allow a stock for 14 days;\n\n"
        "– Anna Roy, a pharmacist, requested clarification of Article 21."
    )
    assert told(text, "en")[-2:] == [
        ("Oleg Kim", "Article 16 allow a stock for 14 days"),
        ("Anna Roy", "clarification of Article 21"),
    ]
