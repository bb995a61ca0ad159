"""Who is a person: those who say their names, and not those who sign or are only called."""

from __future__ import annotations

import pytest

from ortaq.hearings.read import Reading, read_hearing


def names(text: str, lang: str) -> list[str]:
    return [one.name for one in read_hearing(text, Reading(lang=lang)).people]


def spoken(text: str, lang: str) -> list[str]:
    record = read_hearing(text, Reading(lang=lang))
    told = record.names()
    return [told[one.speaker] for one in record.statements]


@pytest.mark.parametrize(
    ("text", "lang", "chair"),
    [
        ("СТЕНОГРАММА\nМОДЕРАТОР: Добрый день! Меня зовут Анна Дель.\nКИМ: Я за.\n"
         "МОДЕРАТОР: Спасибо.", "ru", "Анна Дель"),
        ("СТЕНОГРАММА\nЖҮРГІЗУШІ: Қош келдіңіздер! Мен – Дана Ермек.\nКИМ: Мен қолдаймын.\n"
         "ЖҮРГІЗУШІ: Рақмет.", "kk", "Дана Ермек"),
        ("TRANSCRIPT\nCHAIR: Good day. I'm Anna Dale, welcome.\nKIM: I agree.\n"
         "CHAIR: Thank you.", "en", "Anna Dale"),
    ],
)  # fmt: skip
def test_whom_a_label_calls_by_a_role_may_say_his_name(text: str, lang: str, chair: str) -> None:
    assert spoken(text, lang)[::2] == [chair, chair]


def test_who_signs_below_a_report_is_nobody_in_it() -> None:
    text = "Слушания прошли в Таразе.\n\nДепутат Анна Дель просила закрыть рынок.\n\n{}"
    assert names(text.format("Олег Ким, 2-й курс"), "ru") == ["Анна Дель"]
    assert names(text.format("Контакты для СМИ: Олег Ким, тел. 11"), "ru") == ["Анна Дель"]
    assert names(text.format("Депутат Олег Ким промолчал."), "ru") == ["Анна Дель", "Олег Ким"]


def test_the_last_of_a_list_of_people_do_not_sign() -> None:
    text = "Выступили на слушаниях в Таразе:\n\nАнна Дель, врач\n\nОлег Ким, учитель"
    assert "Олег Ким" in names(text, "ru")


def test_villages_firms_and_ministries_are_no_people() -> None:
    text = (
        "Жители Каменки просили воду. Глава компании «Хазар Шиппинг» Анна Дель была за. "
        "Минтранспорта ответил, что ответит."
    )
    assert names(text, "ru") == ["Анна Дель"]


@pytest.mark.parametrize(
    ("text", "lang", "person", "role"),
    [
        ("Одна девушка, назвавшаяся Камиллой, спросила, когда откроют мост.", "ru", "Камилла", ""),
        ("Врач, представившийся Олегом, сказал, что мост закрыт.", "ru", "Олег", "Врач"),
        ("Женщина, которая назвалась Анной Дель, просила снести мост.", "ru", "Анна Дель", ""),
        ("A woman who introduced herself as Camilla asked when it opens.", "en", "Camilla", ""),
        ("A pensioner calling himself Oleg said that it is old.", "en", "Oleg", "pensioner"),
    ],
)  # fmt: skip
def test_who_calls_himself_by_a_name_says_what_is_told(
    text: str, lang: str, person: str, role: str
) -> None:
    record = read_hearing(text, Reading(lang=lang))
    assert [(one.name, one.role) for one in record.people] == [(person, role)]
    assert spoken(text, lang) == [person]


def test_what_is_called_by_a_name_is_nobody() -> None:
    text = "Программа, назвавшаяся Камиллой, закрыта. Врач Анна Дель просила воды."
    assert names(text, "ru") == ["Анна Дель"]


@pytest.mark.parametrize(
    ("opening", "role"),
    [
        ("Гүлпара Жанбике, зейнеткермін. Терезем қарсы.", "зейнеткер"),
        ("Гүлпара Жанбике, мектеп мұғалімімін. Қарсымын.", "мұғалімі"),
        ("Гүлпара Жанбике, осы ауылдың тұрғынымын. Қарсымын.", "тұрғыны"),
        ("Гүлпара Жанбике, қарсымын. Жол жабық.", ""),
    ],
)
def test_kazakhs_say_behind_their_names_who_they_are(opening: str, role: str) -> None:
    text = f"СТЕНОГРАММА\nМОДЕРАТОР: Микрофонды берейік.\nГ. ЖАНБИКЕ: {opening}"
    record = read_hearing(text, Reading(lang="kk"))
    assert [one.role for one in record.people if "Жанбике" in one.name] == [role]
