"""Who is meant by a pronoun, an office, or a name that looks like another word."""

from __future__ import annotations

import pytest

from ortaq.hearings.read import Reading, read_hearing


def speakers(text: str, lang: str) -> list[str]:
    record = read_hearing(text, Reading(lang=lang))
    names = record.names()
    return [names[one.speaker] for one in record.statements]


def people(text: str, lang: str) -> dict[str, tuple[str, str]]:
    record = read_hearing(text, Reading(lang=lang))
    return {one.name: (one.role, one.organisation) for one in record.people}


@pytest.mark.parametrize(
    ("asked", "pronoun", "meant"),
    [
        ("a girl in the front row asked who would pay for the boards", "he", "Oleg Kim"),
        ("a woman at the back asked who would pay for the boards", "he", "Oleg Kim"),
        ("a boy near the door asked who would pay for the boards", "he", "boy"),
        ("a mother of three asked who would pay for the boards", "he", "Oleg Kim"),
        ("a farmer near the door asked who would pay for the boards", "he", "farmer"),
    ],
)
def test_a_girl_is_no_he(asked: str, pronoun: str, meant: str) -> None:
    text = f"Oleg Kim, head of the office, said that boards would come. Then {asked}. " + (
        f"The state, {pronoun} said, will pay for everything."
    )
    assert speakers(text, "en")[-1].startswith(meant)


@pytest.mark.parametrize(
    ("post", "name", "organisation"),
    [
        ("депутат Мажилиса", "Жанылсын Тойшыбекова", "Мажилиса"),
        ("руководитель Департамента", "Жомартбек Исатов", "Департамента"),
        ("эксперт Палаты", "Салтанат Муханова", "Палаты"),
        ("председатель Комитета", "Ерасыл Тугамбаев", "Комитета"),
    ],
)
def test_a_body_with_a_capital_is_no_part_of_the_name(
    post: str, name: str, organisation: str
) -> None:
    text = f"Открывая встречу, {post} {name} сказала, что мост закроют."
    assert people(text, "ru") == {name: (post.split(maxsplit=1)[0], organisation)}


def test_a_given_name_that_is_a_word_stays_with_patronymic_and_surname() -> None:
    text = "На встрече депутат Вера Ивановна Ким сказала, что мост закроют."
    assert people(text, "ru") == {"Вера Ивановна Ким": ("депутат", "")}


def test_a_name_that_the_dictionary_has_of_a_man_stands_in_the_nominative() -> None:
    text = "Олег Ким был против.\n\nАсия Мурзахметова, юрист, зачитала поправки:\n\n— {};\n— {}."
    text = text.format("дать определение переносу", "в пункте 2 заменить три дня на пять")
    assert speakers(text, "ru")[-1] == "Асия Мурзахметова"


def test_an_office_ends_before_what_its_holder_explains() -> None:
    text = "Директор завода Анна Дель была против сбора. «Закроют всех», – пояснила {} {} позицию."
    for noun, own in (("предприниматель", "свою"), ("директор", "свою"), ("эксперт", "эту")):
        assert speakers(text.format(noun, own), "ru")[-1] == "Анна Дель"


def test_a_farmer_is_the_head_of_a_farm_and_not_the_deputy_of_a_chief() -> None:
    text = (
        "Басқарма басшысының орынбасары Саян Демежанов мал азайғанын айтты.\n\n«Ақбұғы» шаруа "
        "қожалығының төрағасы Тәңірберген Ұлысбаев талап орындалмайды деп есептейді.\n\n"
        "– Марал – сиыр емес, оны қолға үйрете алмайсың, – деп күйінді шаруа."
    )
    assert speakers(text, "kk")[-1] == "Тәңірберген Ұлысбаев"


def test_adverbs_before_a_name_and_hardly_anything_else_open_a_sentence() -> None:
    assert list(people("Vsevolod Kharlanov, a pilot, objected. Even Kharlanov nodded.", "en")) == [
        "Vsevolod Kharlanov"
    ]
    text = "– Былтыр Қасқабұлақтағы шүмек жарылды, – деді шопан Сейдәлі Торғаев."
    assert list(people(text, "kk")) == ["Сейдәлі Торғаев"]


def test_a_writer_signs_with_a_shouted_surname_and_a_place() -> None:
    text = "Депутат Анна Дель просила закрыть мост.\n\nПётр КОЗОРЕЗ, {}"
    for place in ("Фёдоровский район", "Костанай"):
        assert list(people(text.format(place), "ru")) == ["Анна Дель"]


@pytest.mark.parametrize(
    ("before", "role", "organisation"),
    [
        ("Zoom-да Астанадан балалар психологы", "психологы", "балалар"),
        ("Бейнебайланыста Қарағандыдан облыстық аурухананың дәрігері", "дәрігері",
         "облыстық аурухананың"),
        ("15:07 Жиналысты облыс әкімінің орынбасары", "әкімінің орынбасары", "облыс"),
        ("Алматыдан қалалық мәслихаттың депутаты", "депутаты", "қалалық мәслихаттың"),
        ("Сөзді Семейден келген мектеп директоры", "директоры", "мектеп"),
        ("Қарағанды облысының әкімі", "әкімі", "Қарағанды облысының"),
        ("2 мектептің директоры", "директоры", "2 мектептің"),
    ],
)  # fmt: skip
def test_times_and_towns_of_who_speaks_are_no_part_of_a_kazakh_body(
    before: str, role: str, organisation: str
) -> None:
    text = f"{before} Дана Ермек қарсы болды. Ол жолдың ескі екенін айтты."
    assert people(text, "kk") == {"Дана Ермек": (role, organisation)}


@pytest.mark.parametrize(
    ("text", "lang", "names"),
    [
        ("Егерь Марат Ибраев из Новой Шульбы был против.", "ru", ["Марат Ибраев"]),
        ("В Старом Икане врач Анна Дель просила воды.", "ru", ["Анна Дель"]),
        ("Жители ехали из Малой Владимировки. Врач Анна Дель ждала.", "ru", ["Анна Дель"]),
        ("Үлкен Нарын ауылындағы үйде дәрігер Дана Ермек қарсы болды.", "kk", ["Дана Ермек"]),
        ("Жаңа Шамалған кентінде дәрігер Дана Ермек қарсы болды.", "kk", ["Дана Ермек"]),
        ("Врач Нина Новая была против.", "ru", ["Нина Новая"]),
        ("Дәрігер Дана Ермек ауылға су керек деді.", "kk", ["Дана Ермек"]),
    ],
)
def test_a_village_with_two_words_is_nobody(text: str, lang: str, names: list[str]) -> None:
    assert list(people(text, lang)) == names
