"""How Russian refers to provisions: `подпункты 1) и 2) пункта 3 статьи 12 Закона …`.

Words are stems with endings; patterns are small named parts. Sources: the law on legal acts of
Kazakhstan (structure of acts, abbreviations) and the ten laws read for the labels.
"""

from __future__ import annotations

import re

from ortaq.language.numerals import ROMAN_LETTERS
from ortaq.law.citations.citation import Level, Relative
from ortaq.law.citations.grammar import Grammar, Sequences, Works, verbose, woven
from ortaq.law.citations.ordinals import RUSSIAN
from ortaq.law.citations.wordlist import any_of, as_written

_ENDINGS = {
    "feminine": ("ья ьи ье ью ьей ьею ей ьям ьями ьях"),
    "hard": ("а у ом е ы ов ам ами ах"),
    "hissing": ("а у ем е ы ев ам ами ах"),
    "soft": ("ь и ью ей ям ями ях"),
    "chapter": ("а ы е у ой ою ам ами ах"),
    "neuter": ("ие ия ию ием ии иям иями иях ий"),
}
_WORDS = (
    (Level.APPENDIX, "приложен", "neuter"),
    (Level.SECTION, "раздел", "hard"),
    (Level.SUBSECTION, "подраздел", "hard"),
    (Level.CHAPTER, "глав", "chapter"),
    (Level.SUBCHAPTER, "параграф", "hard"),
    (Level.ARTICLE, "стат", "feminine"),
    (Level.PARAGRAPH, "пункт", "hard"),
    (Level.UNNUMBERED, "част", "soft"),
    (Level.POINT, "подпункт", "hard"),
    (Level.LINE, "абзац", "hissing"),
)
_BARE_MASCULINE = ("раздел", "подраздел", "параграф", "пункт", "подпункт", "абзац")
_ABBREVIATIONS = {
    "прил.": Level.APPENDIX,
    "разд.": Level.SECTION,
    "гл.": Level.CHAPTER,
    "§": Level.SUBCHAPTER,
    "ст.ст.": Level.ARTICLE,
    "ст. ст.": Level.ARTICLE,
    "ст.": Level.ARTICLE,
    "ст": Level.ARTICLE,
    "п.п.": Level.PARAGRAPH,
    "п. п.": Level.PARAGRAPH,
    "п.": Level.PARAGRAPH,
    "чч.": Level.UNNUMBERED,
    "ч.": Level.UNNUMBERED,
    "подп.": Level.POINT,
    "подп. п.": Level.POINT,
    "пп.": Level.POINT,
    "абз.": Level.LINE,
}


def _levels() -> dict[str, Level]:
    forms = {
        stem + ending: level for level, stem, kind in _WORDS for ending in _ENDINGS[kind].split()
    }
    forms |= {word: level for level, word, _ in _WORDS if word in _BARE_MASCULINE}
    return forms | _ABBREVIATIONS


LEVELS = _levels()
_NAMES = frozenset(word for word in LEVELS if word not in _ABBREVIATIONS)
_POINTS = frozenset(word for word in LEVELS if LEVELS[word] is Level.POINT)
_PARAGRAPHS = frozenset(word for word in LEVELS if LEVELS[word] is Level.PARAGRAPH)
_PARTS = frozenset(word for word in _NAMES if LEVELS[word] is Level.UNNUMBERED)
_MIXABLE = frozenset(word for word in LEVELS if LEVELS[word] in {Level.UNNUMBERED, Level.LINE})
_OTHERS = frozenset(LEVELS) - _POINTS - _PARAGRAPHS - _MIXABLE - {"ст"}
_NEARBY = frozenset(
    word
    for word in _NAMES
    if LEVELS[word] in {Level.ARTICLE, Level.PARAGRAPH, Level.POINT, Level.CHAPTER}
)

_MEASURES = (
    r"%|процент|тенге|рубл|лет\b|год|месяц|дн|час(?:а|ов)?\b|минут|человек|тысяч|миллион|г\."
)
_DIGITS = rf"""
    (?!\d\d?\.\d\d\.\d{{4}})           # no date
    \d{{1,4}} (?:-\d{{1,3}}){{0,2}} (?:\.\d{{1,3}}){{0,3}}
    (?! \d | \.\d | \s?(?:{_MEASURES}) ) (?<! (?<!\d)0 (?=,\d) )
"""
_ORDER = r"(?:-(?:й|я|е|го|му|ой|ей|ую|ая|ое|ый|ий|ом|ем|м|х|ые|ых)(?!\w))?"
"""`статьи 77-ой`: the ending of an ordinal in digits."""
_COUNTED = _DIGITS + _ORDER
_ROMAN = rf"[{ROMAN_LETTERS}]{{1,7}}(?:-\d+)?(?!\w)"
_COMMA = r"\s*,\s*(?:и|или|а\s+также)?\s*|\s+(?:и|или|либо|и\s*\(\s*или\s*\)|а\s+также)\s+"
_RUN = r"\s*[-–—]\s*|\s+(?:по|до)\s+"

_BETWEEN = f"{_RUN}|{_COMMA}"
_LIST = r"(?:со?\s+|№\s*)? @item (?: @between @item ){0,60}"
_PLAIN = "|".join(
    woven(_LIST, item=item, between=_BETWEEN) for item in (_COUNTED, _ROMAN, RUSSIAN.pattern)
)
_MIXED = woven(_LIST, item=rf"{_COUNTED}|{RUSSIAN.pattern}", between=_BETWEEN)
_POINTED = (
    woven(_LIST, item=rf"{_COUNTED}(?:\s{{0,2}}\))?", between=_BETWEEN) + rf"|{RUSSIAN.pattern}"
)
_MORE = r"\s*(?:[,–-]|и|или)\s*\d+\s?\)|\s+(?:част|стат|ст\.|ч\.|наст)"
_BRACKET = rf"(?:\s{{0,2}}\)(?={_MORE}))?"
"""`пункт 3) части …`: a closing bracket belongs to the number if more follows."""
_CLOSED = woven(_LIST, item=_COUNTED + _BRACKET, between=_BETWEEN) + rf"|{RUSSIAN.pattern}"

_THIS = r"[Нн]астоящ(?:ая|ей|ую|ий|его|ему|им|ем|ее|их|ими)"
_SAME = r"(?:эт|т)(?:ой|ого|ому|ом|им|ем)\s+же|данн(?:ой|ого|ому|ым|ом)|этой|этого|этому|этим"
_GIVEN = r"[Дд]анн(?:ый|ая|ую|ое|ые)"
_PREVIOUS = r"(?:предыдущ|предшествующ)(?:ей|его|ему|им|ем)"

_ELEMENT = r"""
    (?<![\w-])
    (?:
        (?P<relative_this>@this) \s+ (?P<word_this>@names) (?!\w)
      | (?<!и\s) (?P<relative>@same|@previous) \s+ (?P<word_near>@nearby) (?!\w)
      | (?P<relative_given>@given) \s+ (?P<word_given>@names) (?! \w | \s+(?:№\s*)?\d )
      | (?P<word_point>@points) \s* (?P<numbers_point>@pointed)
      | (?P<word_paragraph>@paragraphs) \s* (?P<numbers_paragraph>@closed)
      | (?P<word_mixed>@mixables) \s* (?P<numbers_mixed>@mixed)
      | (?P<word>@words) \s* (?P<numbers>@plain)
      | (?P<weak>) (?P<numbers_first>@ordinal) (?<=ая|ой|ую|ья|ей|ью)
        \s+ (?P<word_part>@parts) (?!\w)
    )
    | (?<=\)) (?:@comma) (?P<numbers_more>@plain) (?=@ends)
"""
_ENDS = r"""
    \s*(?:[,(;.)]|\Z) | \s+(?:и|или)\s | \s+[Нн]астоящ | \s+ (?:@quality\s+)? (?:@heads) (?!\w)
"""
"""What may stand after numbers that go on behind a bracket."""

_DATE = r"""
    \d{1,2}\s+(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)
    \s+\d{4}\s*(?:года|г\.)?
  | \d{2}\.\d{2}\.\d{4}(?:\s*(?:года|г\.))?
"""
_YEAR = r"(?:19|20)\d\d\s*(?:года|г\.)"
_ADOPTED = r"""
    (?: от | принято(?:го|й) | утвержденн(?:ого|ой|ых) )
    (?: \s+ на (?: \s+ \w+ )? \s+ референдуме )?
"""
_HEADS = {
    "конституци": ("Конституция", "и ю"),
    "кодекс": ("кодекс", "а у"),
    "закон": ("Закон", "а у"),
    "указ": ("Указ", "а у"),
    "устав": ("Устав", "а у"),
    "приказ": ("Приказ", "а у"),
    "регламент": ("Регламент", "а у"),
    "договор": ("Договор", "а у"),
    "протокол": ("Протокол", "а у"),
    "пакт": ("Пакт", "а у"),
    "постановлени": ("Постановление", "я ю"),
    "положени": ("Положение", "я ю"),
    "соглашени": ("Соглашение", "я ю"),
    "решени": ("Решение", "я ю"),
    "конвенци": ("Конвенция", "и ю"),
    "деклараци": ("Декларация", "и ю"),
    "инструкци": ("Инструкция", "и ю"),
    "концепци": ("Концепция", "и ю"),
    "методик": ("Методика", "и"),
    "правил": ("Правила", ("", "ам")),
    "хартии": ("Хартия", ("",)),
}
_HEAD_FORMS = {
    stem + ending: name
    for stem, (name, endings) in _HEADS.items()
    for ending in (endings.split() if isinstance(endings, str) else endings)
}
_SPEECH = ("положени", "решени", "постановлени", "соглашени", "указ", "приказ", "протокол", "пакт")
"""Heads that in small letters are ordinary words: such an act is named with a capital."""


def _heads() -> str:
    common = any_of({form for form in _HEAD_FORMS if not form.startswith(_SPEECH)})
    capital = "|".join(form.capitalize() for form in _HEAD_FORMS if form.startswith(_SPEECH))
    return f"{common}|{capital}"


_COUNTRY = r"""
    Республики\s+Казахстан | Казахстана | РК | КазССР | Казахской\s+ССР
  | Российской\s+Федерации | РФ | [А-Я]\w+ой\s+(?:Республики|Федерации)
"""
_SHORTS = "КоАП|УПК|УИК|ГПК|АППК|КоБС|УК|ГК|ТК|НК|ЗК|ЭК|БК|ПК"
"""Codes that lawyers name by letters."""
_HOME = re.compile(r"Республики\s+Казахстан|Казахстана|РК")
_ABOUT = r"об?о?\s+(?:[\w-]+(?:ых|их|ом|ем|ой|ей)\s+){0,4}[\w-]+(?:ах|ях|е|и)(?!\w)"
_QUALITY = r"[\w-]+(?:ого|его)|(?:действующ|прежн|нов|наш)(?:ей|ой)(?=\s+[Кк]онституции)"
_NAMED = r"""
    \s+ (?:к\s+)? (?P<whole>
        (?P<this>(?i:настоящ(?:его|ей|их|ему|им))) \s+ (?:@quality\s+){0,2} (?:@heads) (?!\w)
        (?: \s+ (?:@country) (?!\w) )?
      | (?P<same>эт(?:ого|ой|ому)(?:\s+же)?|того\s+же|той\s+же|данно(?:го|й|му)|указанно(?:го|й|му)
                |названно(?:го|й)|упомянуто(?:го|й)|вышеуказанно(?:го|й))
        \s+ (?:@quality\s+){0,2} (?P<same_head>@heads) (?!\w)
      | (?P<short>@shorts) (?!\w) (?:\s+РК(?!\w))?
      | (?P<qualities>(?:@quality\s+){0,3}) (?P<head>@heads) (?!\w)
        (?: \s+ (?P<country>@country) (?!\w) )?
        (?: \s*,?\s+ (?: (?:@adopted) \s+ (?=@date) | (?=@year) ) (?P<date>(?:@date)|(?:@year)) )?
        (?: \s* (?:№|N)\s?(?P<number>[\w-]*\w) (?:\s+ЗРК)? )?
        (?: \s* (?P<title>["«“][^"»”]{3,300}["»”]) | \s+ (?P<about>@about) )?
        (?: \s* \( [^()]{0,40}[Кк]одекс\w* \) )?
    )
"""
_INTRODUCED = r"""
    (?<![\w«"“]) (?P<whole>
        (?P<this>[Нн]астоящ\w+) \s+ (?:@cases) (?= \s*\( )
      | (?P<same>(?!)) (?P<same_head>(?!)) | (?P<short>@shorts) (?!\w) (?:\s+РК(?!\w))?
      | (?P<qualities>(?:[\w-]+(?:ого|его|ому|ему|ый|ий|ым|им)\s+){0,2})
        (?= (?:@plain) (?!\w) | .* \( \s* (?:[Вв]\s+)? \Z ) (?P<head>@cases) (?!\w)
        (?: \s* \( \s* [Оо]сновн\w+ \s+ [Зз]акон\w* \s* \) )?
        (?: \s+ (?P<country>@country) (?!\w) )?
        (?: \s*,?\s+ (?:@adopted) \s+ (?P<date>@date) )?
        (?: \s* (?:№|N)\s?(?P<number>[\w-]*\w) (?:\s+ЗРК)? )?
        (?: \s* (?P<title>["«“][^"»”]{3,300}["»”]) | \s+ (?P<about>@about) )?
    ) (?: \s* (?: \( \s* (?:[Вв]\s+)? | , \s* ) | \s+ в \s+ ) \Z
"""
"""An act before a bracket, in any case, or in the nominative before a comma or the place where it
says so: `Конституция в статье 14 закрепляет`; only kinds that nothing else is called by."""
_CASES = "[Кк]онституци(?:я|и|ю|ей|ею)|[Кк]одекс(?:а|у|ом|е)?|[Зз]акон(?:а|у|ом|е)?"
_PLAIN_CASE = "Конституция|[Кк]одекс|Закон"
_IDLE = re.compile(r"(?i)действующ|прежн|нов(?:ого|ой)|отдельн|соответствующ|принят|одн|наш|так")


def _name(match: re.Match[str]) -> str:
    """Give the name of an act in the nominative."""
    if match["short"]:
        return match["short"]
    head = _head(match["head"].lower())
    words = [word for word in match["qualities"].split() if not _IDLE.match(word)]
    qualities = " ".join(_nominative(word) for word in words)
    named = f"{qualities} {head.lower()}" if qualities else head[0].upper() + head[1:]
    country = match["country"] or ""
    land = "" if _HOME.fullmatch(country) else country
    return " ".join(" ".join(filter(None, (named, land, _title(match, head)))).split())


def _title(match: re.Match[str], head: str) -> str:
    """Give the title of an act; a constitution has none: after it stands that of a part."""
    if head == "Конституция":
        return ""
    if match["title"]:
        return f"«{match['title'][1:-1].strip()}»"
    return match["about"] or ""


def _head(form: str) -> str:
    stem = next(stem for stem in _HEADS if form.startswith(stem))
    return _HEADS[stem][0]


_STRESSED = ("лесн", "основн")
"""Adjectives in names of acts whose ending bears the stress: Лесной кодекс."""


_ADJECTIVE = re.compile(r"(?:ого|его|ому|ему|ый|ий|ой|ым|им)\Z")


def _nominative(quality: str) -> str:
    stem = _ADJECTIVE.sub("", quality)
    soft = quality.endswith(("его", "ему"))
    if stem.lower().endswith(_STRESSED):
        return f"{stem}ой"
    return stem + ("ий" if soft or stem.endswith(("к", "г", "х")) else "ый")


_TITLED = ("Статья", "Глава", "Раздел", "Подраздел", "Параграф")
_HEADING = r"""
    (?: @headings ) \s* (?:@number)
    (?: \.?[ \t]*(?:[\n\x00]\s*(?![а-я])|\Z)
      | \.[ \t]+(?!\d)
      | :? [ \t]+(?!@heads)[А-ЯЁӘҒҚҢӨҰҮҺІ«"] )
  | (?:ПРИЛОЖЕНИЕ|Приложение) \s* (?:@number)? \s+ к \s
"""
_UNLIKE = r"""
    (?: (?:№|N) \s? [\dIVXІХ\s,-]+ ,\s*             # a gazette: № 15-16, ст. 211
      | [Нн]аселенн\w+\s | [Пп]роцентн\w+\s | \d\s?ч\.\s | \d\s(?=ч\.)
    ) \Z
"""

GRAMMAR = Grammar(
    lang="ru",
    folds=(("ё", "е"), ("Ё", "Е"), ("‑", "-")),
    element=verbose(
        _ELEMENT,
        this=_THIS,
        same=_SAME,
        previous=_PREVIOUS,
        given=_GIVEN,
        names=any_of(_NAMES),
        nearby=any_of(_NEARBY),
        points=any_of(_POINTS),
        paragraphs=any_of(_PARAGRAPHS),
        words=any_of(_OTHERS) + r"|[Сс]т(?=\s?\d)",
        parts=any_of(_PARTS),
        ordinal=RUSSIAN.pattern,
        pointed=_POINTED,
        closed=_CLOSED,
        plain=_PLAIN,
        mixables=any_of(_MIXABLE),
        mixed=_MIXED,
        comma=_COMMA,
        ends=woven(_ENDS, quality=_QUALITY, heads=_heads()),
    ),
    levels=LEVELS,
    relatives=(
        (re.compile(_THIS), Relative.THIS),
        (re.compile(f"{_SAME}|{_GIVEN}"), Relative.SAME),
        (re.compile(_PREVIOUS), Relative.PREVIOUS),
    ),
    sequences=Sequences(
        item=verbose(
            r"(?P<digits>@digits)@order(?:\s{0,2}\))?|(?P<roman>@roman)|(?P<ordinal>@ordinal)",
            digits=_DIGITS,
            order=_ORDER,
            roman=_ROMAN,
            ordinal=RUSSIAN.pattern,
        ),
        run=re.compile(_RUN),
        ordinal=RUSSIAN.value,
    ),
    inside=re.compile(r"\s+(?:к\s+)?"),
    also=re.compile(
        r"(?:\s*,\s*(?:и|или|либо|а\s+также)?|\s+(?:и|или|либо|а\s+также|и\s*\(\s*или\s*\)))"
        r"\s+(?:(?:в|во|к|ко|по|с|со|на|о|об|от|из)\s+)?|\s*,\s*"
    ),
    through=re.compile(r"\s+(?:по|до)\s+"),
    bare=frozenset(
        {*_ABBREVIATIONS, *_BARE_MASCULINE, "статья", "часть", "глава", "пункты", "подпункты"}
    ),
    outer_first=False,
    plural_shares=False,
    works=Works(
        named=verbose(
            _NAMED,
            quality=_QUALITY,
            heads=_heads(),
            country=_COUNTRY,
            adopted=_ADOPTED,
            date=_DATE,
            year=_YEAR,
            about=_ABOUT,
            shorts=_SHORTS,
        ),
        ends=None,
        name=_name,
        kind=lambda match: _HEAD_FORMS[match["same_head"].lower()],
        introduced=verbose(
            _INTRODUCED,
            cases=_CASES,
            plain=_PLAIN_CASE,
            country=_COUNTRY,
            adopted=_ADOPTED,
            date=_DATE,
            about=_ABOUT,
            shorts=_SHORTS,
        ),
    ),
    heading=verbose(
        _HEADING,
        headings=as_written((*_TITLED, *map(str.upper, _TITLED), "§")),
        number=rf"{_DIGITS}|{_ROMAN}",
        heads=_heads() + rf"|{_COUNTRY}|[А-Я][\w-]+(?:ого|его)\s",
    ),
    unlike=verbose(_UNLIKE),
    opening=re.compile(
        r"\s*\(\s*(?:[Вв]\s+(?:том\s+числе\s+)?|(?:кроме|за\s+исключением|включая|в\s+частности,?)\s+)?"
    ),
)
