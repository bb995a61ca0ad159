"""How Kazakh refers to provisions: `осы Заңның 12-бабы 3-тармағының 2) тармақшасы`.

The act stands first, then the levels inwards; the number stands before its word. Words are built
from a stem and tables of endings in both vowel harmonies, so that every case, the plural and the
possessive are there. Sources: the two constitutions and Kazakh news read for the labels.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ortaq.language.numerals import ROMAN_LETTERS
from ortaq.law.citations.citation import Level, Relative
from ortaq.law.citations.grammar import Grammar, Sequences, Works, verbose, woven
from ortaq.law.citations.ordinals import KAZAKH
from ortaq.law.citations.wordlist import any_of


@dataclass(frozen=True, slots=True)
class _Endings:
    """Endings of case, after the bare noun, its plural and its possessive."""

    bare: str
    plural: str
    possessive: str

    def forms(self, stem: str, owned: str) -> list[str]:
        """Give every form: `stem` takes case and plural, `owned` is the possessive, бабы."""
        link = self.possessive[0]  # ы or і, the vowel of the possessive
        plural = self.plural.split()[0]
        owned_plural = f"{stem}{plural}{link}"
        return [
            *_inflected(stem, self.bare.split()),
            *_inflected(stem + plural, self.plural.split()[1:]),
            *_inflected(owned, self.possessive[1:].split()),
            *_inflected(owned_plural, self.possessive[1:].split()),
        ]


def _inflected(stem: str, endings: list[str]) -> list[str]:
    return [stem, *(stem + ending for ending in endings)]


_AFTER_OWNED_BACK = "ы ның на н нда нан мен ндағы мыз"
_AFTER_OWNED_FRONT = "і нің не н нде нен мен ндегі міз"
_TABLES = {
    "back voiceless": _Endings(
        "тың қа ты та тан пен тағы", "тар дың ға ды да дан мен дағы", _AFTER_OWNED_BACK
    ),
    "back vowel": _Endings(
        "ның ға ны да дан мен дағы", "лар дың ға ды да дан мен дағы", _AFTER_OWNED_BACK
    ),
    "back voiced": _Endings(
        "дың ға ды да дан мен дағы", "лар дың ға ды да дан мен дағы", _AFTER_OWNED_BACK
    ),
    "front voiceless": _Endings(
        "тің ке ті те тен пен тегі", "тер дің ге ді де ден мен дегі", _AFTER_OWNED_FRONT
    ),
    "front nasal": _Endings(
        "нің ге ді де нен мен дегі", "дер дің ге ді де ден мен дегі", _AFTER_OWNED_FRONT
    ),
}
_WORDS = (
    (Level.APPENDIX, "қосымша", "қосымшасы", "back vowel"),
    (Level.SECTION, "бөлім", "бөлімі", "front nasal"),
    (Level.SUBSECTION, "кіші бөлім", "кіші бөлімі", "front nasal"),
    (Level.CHAPTER, "тарау", "тарауы", "back voiced"),
    (Level.SUBCHAPTER, "параграф", "параграфы", "back voiceless"),
    (Level.ARTICLE, "бап", "бабы", "back voiceless"),
    (Level.PARAGRAPH, "тармақ", "тармағы", "back voiceless"),
    (Level.UNNUMBERED, "бөлік", "бөлігі", "front voiceless"),
    (Level.POINT, "тармақша", "тармақшасы", "back vowel"),
    (Level.LINE, "абзац", "абзацы", "back voiceless"),
    (Level.SENTENCE, "сөйлем", "сөйлемі", "front nasal"),
)
_ABBREVIATIONS = {"б.": Level.ARTICLE, "т.": Level.PARAGRAPH, "тш.": Level.POINT}
_PLAIN_SPEECH = {Level.UNNUMBERED, Level.SECTION, Level.CHAPTER, Level.SENTENCE, Level.APPENDIX}
"""Words of ordinary speech too: the second part of a street, a chapter of a book."""

LEVELS = {
    form: level
    for level, stem, owned, table in _WORDS
    for form in _TABLES[table].forms(stem, owned)
} | _ABBREVIATIONS
_NAMES = frozenset(word for word in LEVELS if word not in _ABBREVIATIONS)
_LEGAL = frozenset(word for word in _NAMES if LEVELS[word] not in _PLAIN_SPEECH)
_COMMON = _NAMES - _LEGAL

_DIGITS = r"\d{1,4}(?:-\d{1,3}){0,2}(?!\d|[.,]\d)"
_ROMAN = rf"[{ROMAN_LETTERS}]{{1,7}}(?!\w)"
_SUFFIX = r"-\s?(?:ын|ін|н|сын|сін)?ш[ыі]"
_RUN = r"\s*[-–—]\s*"
_COMMA = r"\s*,\s*(?:және\s+)?|\s+(?:және|мен|бен|пен|немесе|не|әрі)\s+"
_ITEM = woven(
    r"@digits (?:@suffix|\s?\))? | @roman | @ordinal",
    digits=_DIGITS,
    suffix=_SUFFIX,
    roman=_ROMAN,
    ordinal=KAZAKH.pattern,
)
_LIST = woven(
    r"(?> @item (?: (?:@run|@comma) @item ){0,40} )",  # taken whole: no list begins in a list
    item=_ITEM,
    run=_RUN,
    comma=_COMMA,
)

_THIS = r"[Оо]сы"
_SAME = r"[Сс]ол|[Аа]талған|[Кк]өрсетілген|[Бб]ұл"
_PREVIOUS = r"[Аа]лдыңғы"

_ELEMENT = r"""
    (?<![\w/№.-]) (?<!№\s)
    (?:
        (?P<relative>@this) \s+ (?P<word_this>@names) (?!\w)
      | (?P<relative_near>@same|@previous) \s+ (?P<word_near>@legal) (?!\w)
      | (?P<numbers>@list)
        (?: (?<=\d) \s{0,2}-\s{0,2} (?P<word>@words)                # 16-бабының
          | (?<=\)) \s{0,2}-?\s{0,2} (?P<word_point>@names)         # 6) тармақшасында
          | \s{0,2}-\s{0,2} (?P<word_hyphen>@names)
          | (?<=@capital) \s+ (?P<word_roman>@names)             # ІІ бөлімінде
          | (?<=\d) \s+ (?P<count>) (?P<word_count>@names)  # 3 бабы: a number, or how many
          | (?<!\d) \s+ (?P<word_legal>@legal)
          | (?<!\d) \s+ (?P<weak>) (?P<word_common>@common)
        ) (?!\w)
    )
"""

_MONTHS = "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
_DATE = rf"""
    \d{{4}}\s+(?:жылғы|жылы|ж\.)\s+\d{{1,2}}\s+(?:{_MONTHS})(?:дағы|дегі|тағы|тегі|да|де|та|те)?
    (?:\s+(?:қабылданған|бекітілген))?
  | \d{{2}}\.\d{{2}}\.\d{{4}}
"""
_HEADS = {
    "Конституция": "Конституция Конституциясы Конституциясының Конституцияның Конституцияға"
    " Конституциясына"
    " Конституцияда Конституциясында Конституциямыз Конституциямыздың Конституциямызға"
    " Конституцияны Конституциясын Конституциядан Конституциясынан Конституциямен Конституциясымен",
    "кодекс": "кодексі кодексінің кодекстің кодекске кодексіне",
    "Заң": "Заңы Заңының Заңның Заңға Заңына Заңда Заңымыз Заңымыздың Заңымызға",
    "Жарлық": "Жарлығы Жарлығының Жарлыққа",
    "қаулы": "қаулысы қаулысының қаулының қаулыға",
    "бұйрық": "бұйрығы бұйрығының бұйрықтың бұйрыққа",
    "шарт": "шарты шартының шарттың",
    "қағидалар": "қағидалары қағидаларының қағидалардың қағидаларға",
    "ереже": "ережесі ережесінің ереженің ережелері ережелерінің",
    "конвенция": "конвенциясы конвенциясының конвенцияның",
}
_HEAD_FORMS = {form.lower(): name for name, forms in _HEADS.items() for form in forms.split()}
_COUNTRY = r"Қазақстан\s+Республикасы(?:ның)?|ҚР"
_LAND = r"[А-ЯӘҒҚҢӨҰҮҺІ]\w+\s+(?:Федерациясы|Республикасы|Корольдігі|Штаттары)(?:ның|нің)?"
_QUALITIES = r"""
    [А-ЯӘҒҚҢӨҰҮҺІ]\w*(?:-\w+)? (?:\s+[а-яәғқңөұүһі][\w-]*){0,5} \s+ (?=[Кк]одекс)
  | [Кк]онституциялық\s+(?=[Зз]аң)
  | (?:Ата|Негізгі)\s+(?=[Зз]аң)
"""
_NAMED = r"""
    (?<![\w-])
    (?P<whole>
        (?P<this>[Оо]сы) \s+ (?:@qualities)? (?:@heads)
      | (?P<same>[Сс]ол|[Аа]талған|[Кк]өрсетілген|[Бб]ұл) \s+ (?:@qualities)? (?P<same_head>@heads)
      | (?: (?P<title>["«“][^"»”]{3,300}["»”]) \s*,?\s* )?
        (?: (?P<date>@date) \s+ )?
        (?: № \s?(?P<number>[\w-]*\w) \s+ )?
        (?: (?:@country) \s+ | (?P<land>@land) \s+ )?
        (?: (?P<inner>["«“][^"»”]{3,300}["»”]) \s*,?\s* )?
        (?: (?P<late>@date) \s+ )?
        (?: № \s?(?P<late_number>[\w-]*\w) \s+ )?
        (?P<qualities>@qualities)? (?P<head>@heads)
    ) (?: \s+ (?: өзінің \s+ )? | \s*\(\s* ) \Z
"""
_ENDS_NAME = r"(?<!\w) (?:@heads) (?: \s+ (?: өзінің \s+ )? | \s*\(\s* ) \Z"


def _name(match: re.Match[str]) -> str:
    """Give the name of an act in the nominative: its title, its kind."""
    head = _HEAD_FORMS[match["head"].lower()]
    qualities = (match["qualities"] or "").strip()
    title = (match["title"] or match["inner"] or "")[1:-1].strip()
    quoted = f"«{title}»" if title else ""
    return " ".join(" ".join(filter(None, (match["land"], quoted, qualities, head))).split())


_HEADING = r"""
    (?: (?:@number) \s{0,2}-?\s{0,2} (?:@headings) | (?:@upper) )
    (?: \.?[ \t]*(?:[\n\x00]\s*(?![а-яәғқңөұүһі])|\Z) | \.?[ \t]+[А-ЯЁӘҒҚҢӨҰҮҺІ«"\d–-] )
"""

GRAMMAR = Grammar(
    lang="kk",
    folds=(("i", "і"), ("‑", "-")),
    element=verbose(
        _ELEMENT,
        this=_THIS,
        same=_SAME,
        previous=_PREVIOUS,
        digits=_DIGITS,
        list=_LIST,
        capital=f"[{ROMAN_LETTERS}]",
        names=any_of(_NAMES),
        legal=any_of(_LEGAL),
        common=any_of(_COMMON),
        words=any_of(LEVELS),
    ),
    levels=LEVELS,
    relatives=(
        (re.compile(_THIS), Relative.THIS),
        (re.compile(_SAME), Relative.SAME),
        (re.compile(_PREVIOUS), Relative.PREVIOUS),
    ),
    sequences=Sequences(
        item=verbose(
            r"(?P<digits>@digits)(?:@suffix|\s?\))?|(?P<roman>@roman)|(?P<ordinal>@ordinal)",
            digits=_DIGITS,
            suffix=_SUFFIX,
            roman=_ROMAN,
            ordinal=KAZAKH.pattern,
        ),
        run=re.compile(_RUN),
        ordinal=KAZAKH.value,
    ),
    inside=re.compile(r"\s+"),
    also=re.compile(
        r"\s*,\s*(?:(?:және|немесе|не|сондай-ақ)\s+)?"
        r"|\s+(?:және|мен|бен|пен|немесе|не|әрі|сондай-ақ)\s+"
    ),
    through=re.compile(
        r"(?:(?<=тан)|(?<=тен)|(?<=дан)|(?<=ден)|(?<=нан)|(?<=нен))\s+"
    ),  # -дан -ға дейін
    bare=frozenset({"бап", "бабы", "тармақ", "тармағы", "бөлік", "бөлігі", "бөлімі", "б.", "т."}),
    outer_first=True,
    plural_shares=True,
    works=Works(
        named=verbose(
            _NAMED,
            heads=any_of(_HEAD_FORMS),
            qualities=_QUALITIES,
            date=_DATE,
            country=_COUNTRY,
            land=_LAND,
        ),
        ends=verbose(_ENDS_NAME, heads=any_of(_HEAD_FORMS)),
        name=_name,
        kind=lambda match: _HEAD_FORMS[match["same_head"].lower()],
    ),
    heading=verbose(
        _HEADING,
        number=rf"{_DIGITS}|{_ROMAN}",
        headings=any_of(("бап", "тарау", "бөлім", "параграф", "кіші бөлім")),
        upper=rf"(?:БӨЛІМ|Бөлім|ТАРАУ|Тарау)\s+(?:{_DIGITS}|{_ROMAN})",
    ),
    unlike=re.compile(r"(?!)"),
    opening=re.compile(r"\s*\("),
)
