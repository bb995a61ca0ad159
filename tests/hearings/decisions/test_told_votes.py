"""Votes of running text: spread over sentences, asked one by one, with their number far away."""

from __future__ import annotations

import pytest

from ortaq.hearings.read import Reading, read_hearing

VOTES = [
    (
        "ru",
        "За то, чтобы принять устав с поправкой Ли, – 54 руки. Против – 9. Воздержались трое.",
        (54, 9, 3),
        "За то",
    ),
    (
        "ru",
        "По второму ставлю: кто за новый маршрут, в старой редакции? Семь. Против? Двое. "
        "Воздержался один. Принято.",
        (7, 2, 1),
        "По второму",
    ),
    (
        "ru",
        "Обращение предложил совет: просить акимат вернуть автобус. "
        "Руки подняли 40 человек, против были трое.",
        (40, 3, None),
        "просить",
    ),
    (
        "ru",
        "Поправку сход отклонил: за неё подали голоса лишь пять жителей, 31 были против.",
        (5, 31, None),
        "Поправку",
    ),
    ("ru", "Голосовали: шесть «за», против и воздержавшихся нет.", (6, 0, 0), "Голосовали"),
    ("kk", "Кеңестің 12 мүшесі жарғыны жақтады, үшеуі қарсы болды.", (12, 3, None), "Кеңестің"),
    ("kk", "31 адам қол көтеріп жақтады, екі адам қалыс қалды.", (31, None, 2), "31"),
    (
        "kk",
        "Дауысқа саламын: маршрутты кім жақтайды? Тоғыз. Кім қарсы? Екеу. Қалыс қалған жоқ.",
        (9, 2, 0),
        "Дауысқа",
    ),
    ("en", "For the new stop? Nine. Against? Three. Two abstained.", (9, 3, 2), "For"),
]


@pytest.mark.parametrize(("lang", "text", "votes", "begins"), VOTES)
def test_votes_are_put_together_with_their_matter(
    lang: str, text: str, votes: tuple[int | None, ...], begins: str
) -> None:
    (found,) = read_hearing(text, Reading(lang=lang)).resolutions
    assert found.ballot
    told = (found.ballot.in_favour, found.ballot.against, found.ballot.abstained)
    assert told == votes
    assert found.passage.text.startswith(begins)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Зал в один голос одобрил порядок."),
        ("kk", "Жұрт тәртіпті бір дауыстан қолдады."),
        ("ru", "За три года построили 5 школ. Против шума поставят 8 щитов."),
        ("ru", "Кто за это отвечает? Двое инженеров из отдела."),
    ],
)
def test_what_only_sounds_like_a_vote_is_none(lang: str, text: str) -> None:
    assert not read_hearing(text, Reading(lang=lang)).resolutions
