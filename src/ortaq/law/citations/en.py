"""How English refers to provisions: `Article 26(2)(a)`, `paragraphs 1 and 2 of Article 5`."""

from __future__ import annotations

import re

from ortaq.law.citations.citation import Level, Relative
from ortaq.law.citations.grammar import Grammar, Sequences, Works, verbose, woven
from ortaq.law.citations.ordinals import ENGLISH
from ortaq.law.citations.wordlist import any_of

_PLURAL = {
    "article": Level.ARTICLE,
    "section": Level.SECTION,
    "chapter": Level.CHAPTER,
    "paragraph": Level.PARAGRAPH,
    "subsection": Level.PARAGRAPH,
    "sub-section": Level.PARAGRAPH,
    "subparagraph": Level.POINT,
    "sub-paragraph": Level.POINT,
    "point": Level.POINT,
    "indent": Level.INDENT,
    "sentence": Level.SENTENCE,
    "annex": Level.APPENDIX,
    "schedule": Level.APPENDIX,
}
_ABBREVIATIONS = {
    "arts.": Level.ARTICLE,
    "art.": Level.ARTICLE,
    "ss.": Level.SECTION,
    "sec.": Level.SECTION,
    "s.": Level.SECTION,
    "§§": Level.SECTION,
    "§": Level.SECTION,
    "ch.": Level.CHAPTER,
    "paras.": Level.PARAGRAPH,
    "para.": Level.PARAGRAPH,
}
LEVELS = {
    **_PLURAL,
    **{f"{word}s": level for word, level in _PLURAL.items()},
    **_ABBREVIATIONS,
    "annexes": Level.APPENDIX,
    "appendix": Level.APPENDIX,
    "part": Level.PART,
    "parts": Level.PART,
}
_WEAK = ("point", "points", "s.", "ss.", "§", "§§", "sentence", "sentences", "indent", "indents")
_POINTS = tuple(word for word in LEVELS if "paragraph" in word and LEVELS[word] is Level.POINT)
_ROMAN_TITLED = ("part", "parts", "chapter", "chapters", "section", "sections", "annex", "schedule")

_MEASURES = r"%|per\s+cent|percent|years?|days?|months?|hours?|people|persons|members|votes|million"
_DIGITS = rf"\d{{1,4}}[A-Z]{{0,2}}[a-z]?(?:-\d{{1,3}})?(?![\w]|[.,]\d|\s(?:{_MEASURES})\b)"
_BRACKETS = r"(?:\s?\(\w{1,4}\))+"
_ROMAN = r"[IVXLC]{1,7}(?!\w)"
_RUN = r"\s*[-–—]\s*|\s+(?:to|through|until)\s+"
_COMMA = r"\s*,\s*(?:and\s+|or\s+|and/or\s+)?|\s+(?:and|or|and/or|&)\s+"
_NUMBER = rf"{_DIGITS}(?:{_BRACKETS})?|{_BRACKETS}"
_LIST = woven(r"@item (?: @between @item ){0,60}", item=_NUMBER, between=f"(?:{_RUN})|(?:{_COMMA})")
_POINTED = woven(  # `subparagraph 2)`: as laws print the number
    r"@item (?: @between @item ){0,60}",
    item=rf"{_DIGITS}\)?|{_BRACKETS}",
    between=f"(?:{_RUN})|(?:{_COMMA})",
)
_ROMANS = woven(
    r"@item (?: @between @item ){0,30}", item=_ROMAN, between=f"(?:{_RUN})|(?:{_COMMA})"
)

_THIS = r"[Tt]his"
_SAME = r"[Tt]he\s+same|[Tt]hat|[Tt]he\s+said"
_PREVIOUS = r"[Tt]he\s+(?:preceding|previous|foregoing)"
_PLACES = ("article", "section", "chapter", "paragraph", "subparagraph", "subsection", "part")

_ELEMENT = r"""
    (?<![\w-])
    (?:
        (?P<relative>@this|@same|@previous) \s+ (?P<word_place>@places) (?! \w | \s?\d )
      | (?P<word_weak>@weakwords) (?P<weak>) \s? (?P<numbers_weak>@list)
      | (?P<word_part>Parts?|PARTS?) \s (?P<numbers_part>@romans|@list)
      | (?P<word_roman>@titled) \s (?P<numbers_roman>@romans)
      | (?P<word_point>@points) \s? (?P<numbers_point>@pointed)
      | (?P<word>@words) \s? (?P<numbers>@list)
      | (?P<weak_ordinal>) (?P<numbers_ordinal>@ordinal) \s+ (?P<word_ordinal>@named)
        (?!\w)
    )
"""

_KINDS = (
    "Constitution|Code|Act|Law|Regulation|Directive|Decision|Treaty|Convention|Charter|Covenant"
    "|Statute|Ordinance|Rules|Agreement|Protocol|Declaration|Decree"
)
_NAME = rf"""
    (?:[A-Z][\w'’-]*\s+(?:(?:of|on|for|and|the|to|in|by)\s+){{0,2}}){{0,10}} (?:{_KINDS}) (?!\w)
    (?:\s+\((?:EU|EC|EEC|UK)\))? (?:\s+(?:No\.?\s*)?\d+(?:/\d+)*(?:/[A-Z]+)?)?
    (?:\s+of\s+(?:the\s+)?(?:Republic\s+of\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)*)?
    (?:\s+on\s+(?:the\s+)?[A-Z]\w*(?:\s+(?:(?:of|and|the|on|in)\s+)?[A-Z]\w*)*)?
"""
_NAMED = r"""
    ,?\s+ (?:of\s+|in\s+|to\s+|under\s+)? (?P<whole>
        (?P<this>[Tt]his) \s+ (?:@kinds) (?!\w)
      | (?P<same>[Tt]he\s+same|[Tt]hat|[Tt]he\s+said) \s+ (?P<same_head>@kinds) (?!\w)
      | (?:[Tt]he\s+)? (?P<name>@name) (?:\s+(?P<title>["“«][^"”»]{3,300}["”»]))?
      | (?:[Tt]he\s+)? (?P<short>(?!AND\b|OR\b|OF\b|THE\b)[A-Z]{2,}[a-z]?[A-Z]*) (?![\w-])
    )
"""
_LAND = re.compile(r"\s+of\s+the\s+Republic\s+of\s+Kazakhstan")


def _name(match: re.Match[str]) -> str:
    """Give the name of an act as printed, its title with it."""
    if match["short"]:
        return match["short"]
    name = _LAND.sub("", match["name"])
    return " ".join(" ".join(filter(None, (name, match["title"]))).split())


_HEADING = r"""
    (?: (?:Article|Section|Chapter|Part|Schedule|Annex) \s (?:@number) (?![ \t]+[A-Z]{2})
      | (?:ARTICLE|SECTION|CHAPTER|PART|SCHEDULE|ANNEX) \s (?:@number) )
    (?: [.:]?[ \t]*(?:[\n\x00]\s*(?![a-z])|\Z) | [.:] [ \t]+[A-Z"“] | [ \t]+[–—-][ \t]
      | [ \t]+[A-Z](?!\w*\s+(?:Act|Code|Law)\b) )
"""

GRAMMAR = Grammar(
    lang="en",
    folds=(("‑", "-"),),
    element=verbose(
        _ELEMENT,
        this=_THIS,
        same=_SAME,
        previous=_PREVIOUS,
        places=any_of(_PLACES),
        weakwords=any_of(_WEAK),
        titled=any_of(_ROMAN_TITLED),
        points=any_of(_POINTS),
        pointed=_POINTED,
        words=any_of(word for word in LEVELS if word not in {*_WEAK, *_POINTS, "part", "parts"}),
        named=any_of(("paragraph", "subparagraph", "sub-paragraph", "sentence", "indent")),
        ordinal=ENGLISH.pattern,
        list=_LIST,
        romans=_ROMANS,
    ),
    levels=LEVELS,
    relatives=(
        (re.compile(_THIS), Relative.THIS),
        (re.compile(_SAME), Relative.SAME),
        (re.compile(_PREVIOUS), Relative.PREVIOUS),
    ),
    sequences=Sequences(
        item=verbose(
            r"(?P<digits>@digits)(?:\))?(?P<brackets>@brackets)?|(?P<lone>@brackets)"
            r"|(?P<roman>@roman)|(?P<ordinal>@ordinal)",
            digits=_DIGITS,
            brackets=_BRACKETS,
            roman=_ROMAN,
            ordinal=ENGLISH.pattern,
        ),
        run=re.compile(_RUN),
        ordinal=ENGLISH.value,
        bracket_levels=(Level.PARAGRAPH, Level.POINT, Level.INDENT),
    ),
    inside=re.compile(r"\s+(?:(?:of|in|to)\s+(?:the\s+)?)?"),
    also=re.compile(
        r"(?:\s*,\s*(?:and|or)?|\s+(?:and|or|and/or|as\s+well\s+as))\s+(?:(?:in|of|to|with|the|under)\s+){0,2}"
    ),
    through=re.compile(r"\s+(?:to|through|until)\s+"),
    bare=frozenset({*_PLURAL, "art.", "para.", "s.", "sec."}),
    outer_first=False,
    plural_shares=False,
    works=Works(
        named=verbose(_NAMED, kinds=_KINDS, name=_NAME),
        ends=None,
        name=_name,
        kind=lambda match: match["same_head"],
    ),
    heading=verbose(_HEADING, number=rf"{_DIGITS}|{_ROMAN}"),
    unlike=re.compile(r"(?!)"),
    opening=re.compile(r"\s+\((?=[a-z]{4})"),
)
