"""Kazakh in Latin letters turned into Cyrillic for matching, with the place of every letter.

Four ways of writing are known: the alphabet of 2021 (ä ğ ū), that of 2018 (á ǵ ý), the
apostrophes of 2017 (a' g' y'), and the Latin of chats (sh, gh, kh), which leaves the marks out.
Source of the alphabets: the decrees and drafts of those years. The Cyrillic text is for finding,
never for showing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_SAME = dict(zip("abdefghjklmnopqrstvz", "абдефгхжклмнопқрствз", strict=True))
_OF_2021 = _SAME | {
    "ch": "ч",
    "şş": "щ",
    **dict(zip("äğıiñöuūüyşcçx", "әғіиңөуұүышцчх", strict=True)),
}
_OF_2018 = _SAME | {"sh": "ш", "ch": "ч", **dict(zip("áǵiıńóuúyý", "әғіиңөұүыу", strict=True))}
_OF_2017 = _SAME | {
    **{f"{letter}'": sound for letter, sound in zip("aginoscuy", "әғиңөшчүу", strict=True)},
    **dict(zip("iuy", "іұы", strict=True)),
}
_OF_CHATS = _SAME | {
    "sh": "ш", "ch": "ч", "gh": "ғ", "zh": "ж", "kh": "х", "ng": "ң", "ya": "я", "yu": "ю",
    "yo": "ё", "ts": "ц", "i": "і", "y": "ы", "u": "у", "w": "у", "x": "х", "c": "ц",
}  # fmt: skip
_APOSTROPHES = str.maketrans("’ʼ`´‘", "'''''")
_MARKS: tuple[tuple[re.Pattern[str], Mapping[str, str]], ...] = (
    (re.compile("[äğñöūüş]"), _OF_2021),
    (re.compile("[áǵńóúý]"), _OF_2018),
    (re.compile("(?<=[aginoscuy])'"), _OF_2017),
)
_HARD_E = tuple(
    "eko ekspert eksport ekspl ekspo ekran eksku ekzam elektr element elita energ epid etno etika"
    " etap evol efir entom endokr esteti".split()
)
"""Beginnings of loans that Cyrillic writes with э."""
_APART = re.compile(
    r"(?:milli|trilli|materi|vari|spetsi|sotsi|initsi|ofitsi|potentsi|\bmedi|\bavi|\bdi)$"
)
"""Before an a that Cyrillic writes as иа and not as ия: миллиард, материал, диалог."""
_VOWELS_OF_NEW = "aeiouyäöūüáóúıý"


@dataclass(frozen=True, slots=True)
class Cyrillic:
    """A text in Cyrillic letters and where each of them came from."""

    text: str
    offsets: tuple[int, ...]
    """For each letter, and for the end, its place in the Latin text."""

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Give the place in the Latin text of characters `start` to `end` of the Cyrillic one."""
        return self.offsets[start], self.offsets[end]


def in_cyrillic(latin: str) -> Cyrillic:
    """Turn Latin Kazakh into Cyrillic; what is no Latin letter stays.

    >>> in_cyrillic("Qazaqstan halqynyñ bırlıgı").text, in_cyrillic("qazaqtyn tili").text
    ('Қазақстан халқының бірлігі', 'қазақтын тілі')
    """
    lowered = latin.lower().translate(_APOSTROPHES)
    if len(lowered) != len(latin):  # the dotted capital I becomes two characters in lower case
        lowered = "".join(letter.lower()[:1] for letter in latin).translate(_APOSTROPHES)
    sounds = next((table for marks, table in _MARKS if marks.search(lowered)), _OF_CHATS)
    letters: list[str] = []
    offsets: list[int] = []
    place = 0
    while place < len(lowered):
        length, sound = _glide(lowered, place, sounds) or _plain(lowered, place, sounds)
        letters.append(sound.upper() if latin[place].isupper() else sound)
        offsets.append(place)
        place += length
    return Cyrillic("".join(letters), (*offsets, len(latin)))


def _plain(text: str, place: int, sounds: Mapping[str, str]) -> tuple[int, str]:
    length = 2 if text[place : place + 2] in sounds else 1
    return length, _sound(text, place, length, sounds)


def _glide(text: str, place: int, sounds: Mapping[str, str]) -> tuple[int, str] | None:
    """Read я, ю, ц and э, which the alphabets of 2018 and 2021 write with other letters.

    aialdama is аялдама, partia партия, funktsia функция, ekolog эколог.
    """
    if sounds is _OF_CHATS or sounds is _OF_2017:
        return None
    letter, following = text[place], text[place + 1 : place + 2]
    before = text[place - 1 : place]
    if letter == "e" and not before.isalpha() and text.startswith(_HARD_E, place):
        return 1, "э"
    if letter + following == "ts" and _sound_of(text, place + 2, sounds) == "и":
        return 2, "ц"
    sharp = {"а": "я", "у": "ю"}
    if _sound_of(text, place, sounds) == "и" and _sound_of(text, place + 1, sounds) in sharp:
        opens = not before.isalpha() or before in _VOWELS_OF_NEW
        return (2, sharp[_sound_of(text, place + 1, sounds)]) if opens else None
    after_glide = place > 1 and _sound_of(text, place - 1, sounds) == "и"
    apart = letter == "a" and _APART.search(text, max(0, place - 9), place)
    if after_glide and not apart and _sound_of(text, place, sounds) in sharp:
        return 1, sharp[_sound_of(text, place, sounds)]
    return None


def _sound_of(text: str, place: int, sounds: Mapping[str, str]) -> str:
    return sounds.get(text[place : place + 1], "")


def _sound(text: str, place: int, length: int, sounds: Mapping[str, str]) -> str:
    written = text[place : place + length]
    sound = sounds.get(written, written)
    after_vowel = place > 0 and text[place - 1] in "aeiouyäöūüáóúı'"
    if after_vowel and (sound == "и" or (written == "y" and sounds is _OF_CHATS)):
        return "й"
    return sound
