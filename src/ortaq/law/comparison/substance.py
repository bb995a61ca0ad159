"""Tell a change of substance from renumbered citations, punctuation, capitals and layout.

Words and figures count: "five" to "seven" years, 98 to 145 deputies. Numbers that only point to
an article, paragraph or point do not: when a law is renumbered they change everywhere. Whether a
citation now points to another rule is for the comparison of the cited provisions to say.
"""

from __future__ import annotations

import re

_NUMBER = r"\d+(?:[-‑–.]\d+)*(?:[a-zа-я]\b)?\)?"
_SEQUENCE = (
    rf"{_NUMBER}(?:\s*(?:,|;|-|‑|–|—|и|или|до|по|және|мен|не|and|or|to|und|bis)\s*{_NUMBER})*"
)
_BEFORE = (
    r"стат(?:ь|ей)\w*|ст\.|пункт\w*|подпункт\w*|пп?\.|подп\."
    r"|част(?:ь|и|ью|ей|ям|ях|ями)|абзац\w*|глав(?:а|ы|е|у|ой|ам|ах)|раздел\w*"
    r"|articles?|arts?\.|sections?|paragraphs?|paras?\.|subparagraphs?|points?|chapters?|parts?"
    r"|§§?|artikeln?|absatz\w*|absätze\w*|abs\.|satz\w*|sätze\w*|nummern?|nr\.|buchstaben?"
)
_AFTER = r"бап|баб|тармақ|тармағ|тарау|бөлім|бөлік|бөліг|абзац|параграф"
_CITATION = re.compile(
    rf"(?:(?<!\w)(?:{_BEFORE})\s*{_SEQUENCE})|(?:{_SEQUENCE}\s*[-‑–]?\s*(?={_AFTER}))",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\d+(?:[-‑–.]\d+)*\)?")
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
    text = _LINE_NUMBER.sub("", wording)
    text = _CITATION.sub(lambda match: _NUMBERS.sub(" ", match[0]), text)
    return _TOKEN.findall(text.lower())
