"""Offices and bodies beside names, worded as many hands word them."""

from __future__ import annotations

import pytest

from ortaq.hearings.read import Reading, read_hearing

RUSSIAN = [
    ("Пётр Сон уже давно руководит союзом фермеров и возражает.", "руководит", "союзом фермеров"),
    ("Анна Дель заведует отделом архивов; она против.", "заведует", "отделом архивов"),
    ("Анна Дель держит в Каменке пекарню и кафе. Она против.", "держит", "пекарню и кафе"),
    ("Анна Дель, которая возглавляет совет. Он против.", "возглавляет", "совет"),
    ("Выступила Анна Дель, представляющая в палате союз. Он против.", "", "союз"),
    ("Анна Дель, студентка и староста факультета, против.", "студентка и староста", "факультета"),
    ("Выступила вице-министр труда Анна Дель.", "вице-министр", "труда"),
    ("Выступила ветеран труда Анна Дель.", "ветеран труда", ""),
    ("Анна Дель с журфака читала сообщение.", "", "журфака"),
    ("Анна Дель, агроном из Каменки, против.", "агроном", ""),
    ("Юрист из Сената Анна Дель против.", "Юрист", "Сената"),
    ("Анна Дель, хозяйка ста двадцати автобусов, против.", "хозяйка ста двадцати автобусов", ""),
    ("Анна Дель, швея с двадцатилетним стажем, против.", "швея", ""),
    ("Анна Дель, та самая учительница на экране, против.", "учительница", ""),
    ("Слово взяла хозяйка зала, директор школы Анна Дель.", "директор", "школы"),
    ("Повар Анна Дель держит в городе кафе.", "Повар", ""),
    ("Анна Дель, мать троих учеников, против.", "мать троих учеников", ""),
    ("Анна Дель держит паузу.", "", ""),
    ("Анна Дель содержит семью.", "", ""),
]


def post(text: str, lang: str) -> tuple[str, str]:
    """The office and body of the first person named."""
    person = read_hearing(text, Reading(lang=lang)).people[0]
    return person.role, person.organisation


@pytest.mark.parametrize(("text", "role", "organisation"), RUSSIAN)
def test_a_russian_office_and_its_body(text: str, role: str, organisation: str) -> None:
    assert post(text, "ru") == (role, organisation)


KAZAKH = [
    ("Дана Ермек қазір көлік одағын басқарады. Ол қарсы.", "басқарады", "көлік одағын"),
    ("Дана Ермек екен, бүгінде «Арна» қожалығын басқарады.", "басқарады", "«Арна» қожалығын"),
    ("«Нұр» қорының негізін қалаушы Дана Ермек қарсы.", "негізін қалаушы", "«Нұр» қорының"),
    ("Жаңаған ауылының тұрғыны Дана Ермек қарсы.", "тұрғыны", "Жаңаған ауылының"),
    ("Институттың аға ғылыми қызметкері Дана Ермек қарсы.", "аға ғылыми қызметкері", "Институттың"),
    ("Дана Ермек – ауылдағы жалғыз дәрігердің бірі. Ол қарсы.", "дәрігер", ""),
    ("Хат иесі – сексен үштегі ұстаз Дана Ермек.", "ұстаз", ""),
    ("Дана Ермек ақсақалдың хаты оқылды.", "ақсақал", ""),
    ("Дана Ермек ашық айтты. Тараздағы № 4 мектептің директоры қарсы.", "директоры", None),
    ("Дана Ермек пікірін айтты. Ол мектептің директоры емес.", "", ""),
]


@pytest.mark.parametrize(("text", "role", "organisation"), KAZAKH)
def test_a_kazakh_office_and_its_body(text: str, role: str, organisation: str | None) -> None:
    told = post(text, "kk")
    assert told[0] == role
    assert organisation is None or told[1] == organisation


ENGLISH = [
    ('Head of the retail chain "Blue Gate" Anna Kim objected.', "Head", 'retail chain "Blue Gate"'),
    ("Chief State Doctor of the region Anna Kim objected.", "Chief State Doctor", "region"),
    (
        "The deputy head of the city department of social programmes, Anna Kim, objected.",
        "deputy head",
        "city department of social programmes",
    ),
    ("Deputy Finance Minister Anna Kim objected.", "Deputy Minister", "Finance"),
    ("Anna Kim, who runs sales at grain trader Kostan, objected.", "runs sales", None),
    ("Prof. Anna Kim of Northern University objected.", "Prof.", "Northern University"),
    ("On behalf of the bar association, Anna Kim objected.", "", "bar association"),
    ("Anna Kim, the deputy akim in the chair, objected.", "deputy akim", ""),
    (
        "By moderator Anna Kim, the head of the bank, Ivan Lee, objected.",
        "moderator",
        "",
    ),
    ("Our alumna Anna Kim (Physics, 2019) objected.", "alumna", ""),
    ("The chair of the commission, deputy Anna Kim, objected.", "chair", "commission"),
    ("Anna Kim, the head of the bank, objected.", "head", "bank"),
    ("Anna Kim, who runs a long way every morning, objected.", "", ""),
]


@pytest.mark.parametrize(("text", "role", "organisation"), ENGLISH)
def test_an_english_office_and_its_body(text: str, role: str, organisation: str | None) -> None:
    told = post(text, "en")
    assert told[0] == role
    assert organisation is None or told[1] == organisation


def test_a_capital_inside_a_word_makes_no_person() -> None:
    record = read_hearing("The head of trader KazUran, Ann McLean, objected.", Reading(lang="en"))
    assert [one.name for one in record.people] == ["Ann McLean"]
