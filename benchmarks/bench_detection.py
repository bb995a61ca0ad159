"""Languages: shares told right on whole sentences and on pieces of a few words, and the speed.

    python3 run.py bench detection

The sentences are our own (benchmarks/detection_texts.toml). Kazakh is also put into Russian
letters, four kinds of Latin ones, and Arabic script, as people and offices write it.
"""

from __future__ import annotations

import time
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from benchmarks.machine import described
from ortaq.language.detection import Guess, language_of

TEXTS: Mapping[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("detection_texts.toml").read_text(encoding="utf-8")
)
_RUSSIAN_LETTERS = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")
_CYRILLIC = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"


def _written(*letters: str) -> Callable[[str], str]:
    table = dict(zip(_CYRILLIC, letters, strict=True))
    return lambda text: "".join(table.get(letter, letter) for letter in text.lower())


_ARABIC_LETTERS = _written(
    *"ا ا ب ۆ گ ع د ە ە ج ز ي ي ك ق ل م ن ڭ و و پ ر س ت ۋ ۇ ۇ ف ح ھ ت چ ش ش".split(),
    "", "ى", "ى", "", "ە", "يۋ", "يا",
)  # fmt: skip


def _in_arabic(word: str) -> str:
    """Write one word: a hamza opens a soft word unless ە, ك or گ already shows that it is soft."""
    soft = set(word.lower()) & set("әөүі") and not set(word.lower()) & set("екгэ")
    return ("ٴ" if soft else "") + _ARABIC_LETTERS(word)


WAYS: Mapping[str, Callable[[str], str]] = {
    "Russian letters": lambda text: text.translate(_RUSSIAN_LETTERS),
    "Latin of 2021": _written(
        *"a ä b v g ğ d e e j z i i k q l m n ñ o ö p r s t u ū ü f h h ts ch ş ş".split(),
        "", "y", "ı", "", "e", "iu", "ia",
    ),
    "Latin of 2018": _written(
        *"a á b v g ǵ d e e j z ı ı k q l m n ń o ó p r s t ý u ú f h h ts ch sh sh".split(),
        "", "y", "i", "", "e", "ıý", "ıa",
    ),
    "apostrophes of 2017": _written(
        *"a a' b v g g' d e e j z i' i' k q l m n n' o o' p r s t y' u u' f h h ts c'".split(),
        "s'", "s'",
        "", "y", "i", "", "e", "i'y'", "i'a",
    ),
    "Latin of chats": _written(
        *"a a b v g g d e e zh z i i k k l m n n o o p r s t u u u f h h ts ch sh sh".split(),
        "", "y", "i", "", "e", "yu", "ya",
    ),
    "Arabic script": lambda text: " ".join(map(_in_arabic, text.split())),
}  # fmt: skip


def main() -> int:
    """Print both tables."""
    print("| text | pieces | right | right and certain | wrong and certain |")
    print("|---|---|---|---|---|")
    for title, code, texts in _sets():
        _print_row(title, code, list(texts))
    print()
    _print_speed()
    print("\n" + described())
    return 0


def _sets() -> Iterator[tuple[str, str, list[str]]]:
    for code in ("kk", "ru", "en"):
        yield f"{code}, sentences", code, TEXTS[code]
        for size in (5, 3, 2, 1):
            yield f"{code}, {size} words", code, list(_pieces(TEXTS[code], size))
    for way, write in WAYS.items():
        written = [write(text) for text in TEXTS["kk"]]
        yield f"kk in {way}, sentences", "kk", written
        yield f"kk in {way}, 3 words", "kk", list(_pieces(written, 3))
    yield "mixed, mostly kk", "kk", TEXTS["mixed_mostly_kk"]
    yield "mixed, mostly ru", "ru", TEXTS["mixed_mostly_ru"]


def _pieces(texts: list[str], size: int) -> Iterator[str]:
    for text in texts:
        words = text.split()
        for place in range(0, len(words) - size + 1, size):
            yield " ".join(words[place : place + size])


def _print_row(title: str, code: str, texts: list[str]) -> None:
    guesses = [language_of(text) for text in texts]
    right = _share(guesses, lambda guess: guess.code == code)
    sure = _share(guesses, lambda guess: guess.code == code and guess.certain)
    misled = _share(guesses, lambda guess: guess.code != code and guess.certain)
    print(f"| {title} | {len(texts)} | {right:.3f} | {sure:.3f} | {misled:.3f} |")


def _share(guesses: list[Guess], fits: Callable[[Guess], bool]) -> float:
    return sum(map(fits, guesses)) / len(guesses)


def _print_speed() -> None:
    letters = [" ".join(TEXTS[code][n : n + 4]) for code in ("kk", "ru") for n in range(26)] * 40
    start = time.perf_counter()
    for letter in letters:
        language_of(letter)
    print(f"{len(letters) / (time.perf_counter() - start):,.0f} letters of four sentences a second")


if __name__ == "__main__":
    raise SystemExit(main())
