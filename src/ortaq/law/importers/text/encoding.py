"""From bytes to text: by the encoding a file declares, else by that in which its words look right.

Old files of the region come in Windows-1251, its Kazakh extension KZ-1048, KOI8-R or DOS 866; a
wrong guess shows as letters that change case or alphabet inside a word. Limits: a file of a few
words gives little to measure; UTF-8 is recognised for certain.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from ortaq.errors import UnreadableSource

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LEGACY = ("kz1048", "cp1251", "koi8_r", "cp866", "cp1252")
_DECLARED = {"windows-1251": "kz1048", "cp1251": "kz1048", "iso-8859-1": "cp1252"}
"""What browsers and our region really mean by these names."""
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
"""Characters looked at to tell encodings apart."""
_MOSTLY_FOREIGN = 0.4
"""Share of letters beyond ASCII from which a text in Latin letters is not believed."""


def decode(content: bytes, name: str, declared: str = "") -> str:
    """Give the text of a file. `declared`: what its markup says, tried after UTF-8.

    Raises UnreadableSource for bytes that are no text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding, name)
    if b"\0" in content[:4096]:
        return _strictly(content, _wide_encoding(content, name), name)
    if b"\0" in content:
        raise UnreadableSource(name, "zero bytes among the text: it is damaged or no text")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(content, name, declared)


def _strictly(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableSource(name, f"no valid {encoding.upper()} text: cut off or damaged") from (
            error
        )


def _wide_encoding(content: bytes, name: str) -> str:
    """Tell UTF-16 without a mark: every second byte is zero or names one alphabet."""
    even, odd = content[:4096:2], content[1:4096:2]
    for high, encoding in ((odd, "utf-16-le"), (even, "utf-16-be")):
        if high and len(set(high)) <= len(high) // 4 + 4 and max(high, default=0) < 0x30:
            return encoding
    raise UnreadableSource(name, "zero bytes among the text: it is damaged or no text")


def _decode_legacy(content: bytes, name: str, declared: str) -> str:
    named = _DECLARED.get(declared.strip().lower(), declared.strip().lower())
    for encoding in (named, *_by_looks(content)):
        try:
            return content.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    raise UnreadableSource(name, "the text is in no encoding known here; save it as UTF-8")


def _by_looks(content: bytes) -> list[str]:
    """Order the legacy encodings by how well the words look in them, best first."""
    letters = content[:_SAMPLE]
    return sorted(_LEGACY, key=lambda encoding: -_looks(letters.decode(encoding, "replace")))


def _looks(text: str) -> float:
    """Give the share of words that look like words, in [-1, 1]."""
    words = _WORD.findall(text)
    if not words:
        return -1.0
    good = sum(_is_plausible(word) for word in words)
    drawn = sum(unicodedata.category(char) in {"So", "Cn", "Cc"} for char in text if char > "\x7f")
    letters = "".join(words)
    foreign = sum(char > "\x7f" for char in letters) / len(letters)
    latin = sum("\xc0" <= char <= "\u024f" for char in letters) / len(letters)
    penalty = 1.0 if latin > _MOSTLY_FOREIGN and foreign > _MOSTLY_FOREIGN else 0.0
    return (good - drawn) / len(words) - penalty


def _is_plausible(word: str) -> bool:
    cyrillic = sum("\u0400" <= char <= "\u052f" for char in word)
    one_script = cyrillic in {0, len(word)}
    return one_script and (word.islower() or word.isupper() or word.istitle())
