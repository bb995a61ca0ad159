"""Captions: who speaks by a voice tag, and what a narrator tells between the voices."""

from __future__ import annotations

from ortaq.hearings.captions import from_captions
from ortaq.hearings.read import Reading, read_hearing


def captions(*cues: str) -> str:
    """Put captions of two seconds each under the head of WebVTT."""
    timed = (
        f"{i + 1}\n00:{2 * i:02}.000 --> 00:{2 * i + 2:02}.000\n{cue}" for i, cue in enumerate(cues)
    )
    return "\n\n".join(["WEBVTT\nKind: captions\nLanguage: ru", *timed]) + "\n"


def said(text: str, lang: str = "") -> list[tuple[str, str]]:
    record = read_hearing(text, Reading(lang=lang))
    names = record.names()
    return [(names[one.speaker], one.passage.text) for one in record.statements]


VOICES = captions(
    "На улице Абая закрыли рынок.",
    "<v Дина Ким>Мы торгуем здесь\nдвадцать лет.",
    "<v Дина Ким>Дайте нам место.",
)


def test_a_tag_that_is_repeated_makes_one_turn() -> None:
    assert said(VOICES) == [("Дина Ким", "Мы торгуем здесь двадцать лет. Дайте нам место.")]


def test_a_narrator_tells_between_the_voices_who_said_what() -> None:
    text = captions(
        "<v Дина Ким>Мы торгуем здесь двадцать лет.",
        "<v Дина Ким>Дайте нам место.",
        "Заместитель акима Ержан Саматов пообещал,",
        "что новый рынок откроют осенью.",
        "<v Дина Ким>Осенью будет поздно.",
    )
    assert said(text) == [
        ("Дина Ким", "Мы торгуем здесь двадцать лет. Дайте нам место."),
        ("Ержан Саматов", "новый рынок откроют осенью"),
        ("Дина Ким", "Осенью будет поздно."),
    ]


def test_a_narrator_announces_who_calls_from_the_hall() -> None:
    text = captions(
        "<v Дина Ким>Мы торгуем здесь двадцать лет.",
        "<v Дина Ким>Дайте нам место.",
        "Кто-то из покупателей крикнул с задних рядов:",
        "– А где нам парковаться?",
        "[шум]",
    )
    assert said(text)[1:] == [("Кто-то из покупателей", "А где нам парковаться?")]


def test_kazakh_and_english_narrators_are_heard() -> None:
    kazakh = captions(
        "<v Дана Ермек>Бізге орын беріңіздер.",
        "<v Дана Ермек>Жиырма жыл сауда жасадық.",
        "Аудан әкімі Ержан Саматов жаңа базар\nкүзде ашылатынын айтты.",
    )
    english = captions(
        "<v Dana Kim>Give us a place.",
        "<v Dana Kim>We have traded here for years.",
        "The district mayor, Yerzhan Samatov, said\nthat a new market would open in autumn.",
    )
    assert said(kazakh, "kk")[1] == ("Ержан Саматов", "жаңа базар күзде ашылатынын")
    assert said(english)[1] == ("Yerzhan Samatov", "a new market would open in autumn")


def test_a_caption_without_a_tag_goes_on_where_tags_are_not_repeated() -> None:
    text = captions(
        "<v Дина Ким>Мы торгуем здесь двадцать лет.",
        "Ержан Саматов сказал, что место дадут.",
        "<v Ержан Саматов>Дадим осенью.",
    )
    assert [who for who, _ in said(text)] == ["Дина Ким", "Ержан Саматов"]


def test_a_direction_at_the_end_of_a_turn_is_not_spoken() -> None:
    text = captions("<v Дина Ким>Дайте нам место.", "[смех]", "<v Ержан Саматов>Дадим осенью.")
    assert said(text)[0] == ("Дина Ким", "Дайте нам место.")


def test_every_letter_of_captions_knows_where_it_stood() -> None:
    read = from_captions(VOICES)
    at = read.text.index("Дайте")
    start, end = read.bounds(at, at + 5)
    assert VOICES[start:end] == "Дайте"
