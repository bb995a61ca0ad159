"""How German refers to provisions: `§ 3 Abs. 2 Satz 1 Nr. 4 BGB`, `Artikel 5 Absatz 2`."""

from __future__ import annotations

import re

from ortaq.law.citations.citation import Level, Relative
from ortaq.law.citations.grammar import Grammar, Sequences, Works, verbose, woven
from ortaq.law.citations.wordlist import any_of

LEVELS = {
    **dict.fromkeys(("§§", "§", "paragraphen", "paragraph"), Level.ARTICLE),
    **dict.fromkeys(("artikel", "artikels", "artikeln", "art.", "artt."), Level.ARTICLE),
    **dict.fromkeys(("absatz", "absatzes", "absätze", "absätzen", "abs."), Level.PARAGRAPH),
    **dict.fromkeys(("satz", "satzes", "sätze", "sätzen", "s."), Level.SENTENCE),
    **dict.fromkeys(("halbsatz", "hs."), Level.LINE),
    **dict.fromkeys(("nummer", "nummern", "nr.", "nrn."), Level.POINT),
    **dict.fromkeys(("buchstabe", "buchstaben", "buchst.", "lit."), Level.INDENT),
    **dict.fromkeys(("kapitel", "kapitels", "kapiteln"), Level.CHAPTER),
    **dict.fromkeys(("abschnitt", "abschnitts", "abschnitte", "abschnitten"), Level.SECTION),
    **dict.fromkeys(("buch", "buches"), Level.PART),
    **dict.fromkeys(("anlage", "anlagen", "anhang", "anhangs"), Level.APPENDIX),
}
_WEAK = frozenset(
    word
    for word, level in LEVELS.items()
    if level in {Level.SENTENCE, Level.LINE, Level.POINT, Level.INDENT, Level.PART}
)
_PLACES = ("artikel", "artikels", "absatz", "absatzes", "paragraphen", "satz", "satzes", "kapitels")

_DIGITS = r"\d{1,4}[a-z]{0,2}(?![\w]|[.,]\d|\s(?:%|Prozent|Euro|Jahre|Monat|Tag|Wochen))"
_RUN = r"\s*[-–—]\s*|\s+bis\s+"
_COMMA = r"\s*,\s*(?:und\s+|oder\s+)?|\s+(?:und|oder|sowie)\s+"
_LIST = woven(r"@item (?: @between @item ){0,60}", item=_DIGITS, between=f"(?:{_RUN})|(?:{_COMMA})")
_LETTERED = woven(
    r"@item (?: @between @item ){0,20}",
    item=r"[a-z]{1,2}(?!\w)",
    between=f"(?:{_RUN})|(?:{_COMMA})",
)

_THIS = r"[Dd]iese(?:s|r|m|n)"
_SAME = r"[Dd]esselben|[Dd]erselben|[Dd]emselben"
_PREVIOUS = r"[Dd]es\s+vorstehenden|[Dd]es\s+vorherigen|[Dd]es\s+vorigen"

_ELEMENT = r"""
    (?<![\w-])
    (?:
        (?P<relative>@this|@same|@previous) \s+ (?P<word_place>@places) (?!\w)
      | (?P<word_letter>@letters) \s (?P<weak_letter>) (?P<numbers_letter>@lettered)
      | (?P<word_weak>@weakwords) (?P<weak_other>) \s? (?P<numbers_weak>@list)
      | (?P<word>@words) \s? (?P<numbers>@list)
    )
"""

_TITLES = (
    r"Grundgesetz(?:es)?|[A-ZÄÖÜ][\w-]*(?:gesetz(?:es|en)?|gesetzbuch(?:es|s|e|s)?|ordnung|vertrags?)"
    r"|Gesetzes|Verordnung|Richtlinie|Verfassung|Gesetzbuch(?:es|s|e)"
)
_NAMED = r"""
    \s+ (?P<whole>
        (?P<this>[Dd]iese[sr]) \s+ (?:@titles) (?!\w)
      | (?P<same>desselben|derselben) \s+ (?P<same_head>@titles) (?!\w)
      | (?:des|der) \s+ (?P<name>(?:[A-ZÄÖÜ][\w-]*\s+){0,4} (?:@titles) (?!\w)
            (?:\s+zum\s+(?:[A-ZÄÖÜ][\w-]*\s+){0,2}[A-ZÄÖÜ][\w-]*)?
            (?:\s+\((?:EU|EG|EWG)\))? (?:\s+(?:Nr\.\s*)?\d+(?:/\d+)*(?:/[A-Z]+)?)?)
            (?:(?<=Gesetzes)\s+(?P<about>über\s+(?:\w+\s+){0,4}[A-ZÄÖÜ][\w-]*))?
      | (?P<short>[A-ZÄÖÜ][\w-]*[A-ZÄÖÜ]\w* (?:\s[IVX]+(?!\w))?) (?![\w-])
    )
"""


def _name(match: re.Match[str]) -> str:
    """Give the name of an act in the nominative as far as endings tell."""
    if match["short"]:
        return match["short"]
    words = " ".join(match["name"].split())
    plain = re.sub(r"(gesetz|Gesetz)(?:es|en)(?!\w)", r"\1", words)
    plain = re.sub(r"(gesetzbuch|Gesetzbuch)(?:es|s|e)(?!\w)", r"\1", plain)
    plain = re.sub(r"(vertrag)s(?!\w)", r"\1", plain)
    plain = re.sub(r"^(\w+)en (?=Gesetzbuch)", r"\1es ", plain)
    return " ".join(filter(None, (plain, match["about"])))


def _kind(match: re.Match[str]) -> str:
    return re.sub(r"(?:es|s)$", "", match["same_head"])


_HEADING = r"""
    (?: §§? \s? (?:@number) (?:\s*(?:bis|,|und|-)\s*(?:@number))*
      | (?:Art\.?|Artikel) \s (?:@number)
      | (?:Kapitel|Abschnitt|Buch|Anlage) \s (?:@number) )
    (?: [.:]?[ \t]*(?:[\n\x00]|\Z) | [ \t]+(?!Abs|Satz|Nr|Nummer|GG\b|[A-ZÄÖÜ]\w*[A-Z])[(A-ZÄÖÜ] )
"""

GRAMMAR = Grammar(
    lang="de",
    folds=(("‑", "-"),),
    element=verbose(
        _ELEMENT,
        this=_THIS,
        same=_SAME,
        previous=_PREVIOUS,
        places=any_of(_PLACES),
        letters=any_of(word for word, level in LEVELS.items() if level is Level.INDENT),
        weakwords=any_of(word for word in _WEAK if LEVELS[word] is not Level.INDENT),
        words=any_of(word for word in LEVELS if word not in _WEAK),
        lettered=_LETTERED,
        list=_LIST,
    ),
    levels=LEVELS,
    relatives=(
        (re.compile(_THIS), Relative.THIS),
        (re.compile(_SAME), Relative.SAME),
        (re.compile(_PREVIOUS), Relative.PREVIOUS),
    ),
    sequences=Sequences(
        item=verbose(r"(?P<digits>@digits)|(?<!\w)(?P<letter>[a-z]{1,2}(?!\w))", digits=_DIGITS),
        run=re.compile(_RUN),
        ordinal=lambda words: None,
    ),
    inside=re.compile(r"\s+(?:(?:des|der)\s+)?"),
    also=re.compile(
        r"(?:\s*,\s*(?:und|oder)?|\s+(?:und|oder|sowie|in\s+Verbindung\s+mit|i\.\s?V\.\s?m\.))\s+(?:(?:des|der|den|dem|nach|in|von|mit)\s+)?"
    ),
    through=re.compile(r"\s+bis\s+(?:zu\s+)?"),
    bare=frozenset(LEVELS) - _WEAK,
    outer_first=True,
    plural_shares=False,
    works=Works(named=verbose(_NAMED, titles=_TITLES), ends=None, name=_name, kind=_kind),
    heading=verbose(_HEADING, number=_DIGITS),
    unlike=re.compile(r"(?!)"),
    opening=re.compile(r"(?!)"),
)
