"""Tell a change of substance from renumbered citations, punctuation, capitals and layout.

Words and figures count: "five" to "seven" years, 98 to 145 deputies. Numbers that only point to
an article, paragraph or point do not: when a law is renumbered they change everywhere. Whether a
citation now points to another rule is for the comparison of the cited provisions to say.
"""

from __future__ import annotations

import re

_NUMBER = r"\d++(?:[-‑–.]\d++)*+(?:[a-zа-я]\b)?\)?"
_JOINED_BY = r"(?:\s*+[,;]\s*+|\s++(?:[-–—]|и|или|до|по|және|мен|не|and|or|to|und|bis)\s++)"
_SEQUENCE = re.compile(rf"{_NUMBER}(?:{_JOINED_BY}{_NUMBER})*+", re.IGNORECASE)
_CITED_BEFORE = re.compile(
    r"(?<!\w)(?:стат(?:ь|ей)\w*|ст\.|пункт\w*|подпункт\w*|пп?\.|подп\.|абзац\w*|раздел\w*"
    r"|част(?:ь|и|ью|ей|ям|ях|ями)|глав(?:а|ы|е|у|ой|ам|ах)"
    r"|articles?|arts?\.|sections?|paragraphs?|paras?\.|subparagraphs?|points?|chapters?|parts?"
    r"|§§?|artikeln?|absatz\w*|absätze\w*|abs\.|satz\w*|sätze\w*|nummern?|nr\.|buchstaben?)"
    r"\s*$",
    re.IGNORECASE,
)
_CITED_AFTER = re.compile(
    r"\s?[-‑–]?\s?(?:бап|баб|тармақ|тармағ|тарау|бөлім|бөлік|бөліг|абзац|параграф)", re.IGNORECASE
)
_REACH = 24
"""Letters before a number in which the word that makes it a citation must begin."""
_NUMBERS = re.compile(r"\d++(?:[-‑–.]\d++)*+\)?")
_LINE_NUMBER = re.compile(r"^(?:\d+(?:-\d+)*[.)]|\(\d+\w?\)|\w\))\s+", re.MULTILINE)
_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")


def differs_in_substance(old: str, new: str) -> bool:
    """Say whether two wordings differ in words or in figures that say how much or how long.

    >>> differs_in_substance("see article 5, for 3 years", "See Article 9 for 3 years")
    False
    >>> differs_in_substance("for 5 years", "for 7 years")
    True
    """
    return _tokens(old) != _tokens(new)


def _tokens(wording: str) -> list[str]:
    text = _without_cited_numbers(_LINE_NUMBER.sub("", wording))
    return _TOKEN.findall(text.lower())


def _without_cited_numbers(text: str) -> str:
    """Drop the numbers of citations. One pass, however long a row of numbers is."""

    def kept(numbers: re.Match[str]) -> str:
        before = text[max(numbers.start() - _REACH, 0) : numbers.start()]
        if _CITED_BEFORE.search(before) or _CITED_AFTER.match(text, numbers.end()):
            return _NUMBERS.sub(" ", numbers[0])
        return numbers[0]

    return _SEQUENCE.sub(kept, text)
