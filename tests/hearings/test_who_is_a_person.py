"""Who is found as a person, and what only looks like one; every sentence is our own."""

from __future__ import annotations

import pytest

from ortaq.hearings.read import read_hearing


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # bodies in quotation marks
        (
            'Asel Kim, director of the nursery "Altai Garden", supports the draft. She said that '
            "it is late.",
            ["Asel Kim"],
        ),
        ("«Мы против», – сказала Вера Зимина. Директор «Мұрат Көмір» не пришёл.", ["Вера Зимина"]),
        # a body behind the article
        ("Dr Nina Kogai, a botanist at the Altai Garden, said the bill was late.", ["Nina Kogai"]),
        # whom the press may call
        (
            "Заңды Николай Загоров қолдады.\nБайланыс: Айнұр Тілеуова, филиалдың хатшысы.",
            ["Николай Загоров"],
        ),
        (
            "“It is late,” said Nina Kogai.\nPlease contact Arman Tulep, head of our office.",
            ["Nina Kogai"],
        ),
        # named in full, though nothing is said of an office
        ("Оның уәжін қатарлас отырған Николай Загоров та құптады.", ["Николай Загоров"]),
        (
            "Elvira Magomed of the Institute of Deserts, connected from Almaty, took another view.",
            ["Elvira Magomed"],
        ),
    ],
)
def test_people_are_told_from_what_looks_like_them(text: str, names: list[str]) -> None:
    assert [one.name for one in read_hearing(text).people] == names
