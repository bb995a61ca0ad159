"""Settlements that the data does not know, where the text itself shows that a name is one's.

A village counts where its kind stands beside it (в селе Тополёвка, Аққұм ауылының клубына, the
village of Karaoi), where a report is dated from it (с. Бестерек, 14 мая), and, with a lower score,
where a meeting is said to have been held there (В Предгорном спорили о законе).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ortaq.hearings.event.parameters import PARAMETERS
from ortaq.hearings.speech.kazakh.forms import is_body, role_of
from ortaq.language.russian import is_known, parses

_CAPITAL = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
_RU_NAME = (
    r"«?(?P<name>(?:(?:Нов|Стар|Больш|Мал|Верхн|Нижн|Красн|Средн|Бел|Перв|Кара|Ак)[а-яё]{2,4}\s+)?"
    rf"[{_CAPITAL}][\w-]+)"
)
_RU_BUILDING = (
    r"(?i:клуб|школ|дом|двор|зал|библиотек|мечет|центр|лице|площад|столов|медпункт|акимат|контор|ферм"
    r"|спортзал|сход|собрани|встреч|слушани|жители\b|жителей\b|жителями\b|сельчан|граждан|населени)\w*"
)
_KK_NAME = (
    rf"(?P<name>[{_CAPITAL}][\w-]+(?:\s(?:би|батыр|баба|ата|әулие|бұлақ|[{_CAPITAL}][\w-]+))?)"
)
_KK_KIND = r"(?:ауыл(?:дық\s+округ)?|кент|қала|елді\s+мекен|станция|бекет|стансы)"
_KK_BUILDING = (
    r"(?:клуб|үй|мектеб|кітапхана|әкімдіг|мешіт|орталығ|зал|сарай|кеңсе|лицей|гимназия"
    r"|асхана|алаң)\w*"
)
_KK_MEETING = r"(?:жиын|жиналыс|кездесу|тыңдау|үстел|басқосу|талқылау|отырыс|форум|пікірталас)\w*"
_KK_GATHERED = r"(?:жиналды|жиналған|жиналып|бас\s+қос\w+|талқыла\w+|кездес\w+)"
_SURE = {
    "ru": (
        rf"\b(?:[Вв]|[Нн]а)\s+(?:сел[ае]|с\.|аул[ае]|пос[её]лке|пос\.|город[ае]|г\.|станице|станции"
        rf"|разъезде|райцентре)\s*{_RU_NAME}",
        rf"\b{_RU_BUILDING}(?:\s+(?!аким|депутат)[а-яё«»№\d-]+){{0,3}}?\s+"
        rf"(?:сел[ао]|аула|пос[её]лка|пос\.|города|станицы|станции)\s+{_RU_NAME}",
        rf"\b[Вв]\s+(?P<name>[{_CAPITAL}][\w-]+ском)\s+сельском\s+округе",
    ),
    "kk": (
        rf"{_KK_NAME}\s+{_KK_KIND}(?:ы|і|сы)?нд[ае]\b",
        rf"{_KK_NAME}\s+{_KK_KIND}(?:ы|і|сы)?нд(?:ағы|егі)\s+(?:[^\s,]+\s+){{0,3}}?"
        rf"(?:{_KK_BUILDING}(?:[дт][ае]|[ғгқк][ае]|н[ае])\b|{_KK_MEETING})",
        rf"{_KK_NAME}\s+{_KK_KIND}(?:ы|і|сы)?н[ыі]ң\s+(?:[^\s,]+\s+){{0,3}}?"
        rf"{_KK_BUILDING}(?:[дт][ае](?:ғы|гі)?|[ғгқк][ае]|н[ае])\b",
        rf"{_KK_NAME}\s+{_KK_KIND}(?:ы|і|сы)?на\s+(?:[^\s,]+\s+){{0,4}}?{_KK_GATHERED}",
        rf"{_KK_NAME}\s+{_KK_KIND}(?:ы|і|сы)?н[ыі]ң\s+тұрғындары\s+(?:[^\s,]+\s+){{0,9}}?{_KK_GATHERED}",
    ),
    "en": (
        rf"\b[Tt]he\s+(?:village|town|city|settlement|hamlet|township|aul)\s+of\s+"
        rf"(?P<name>[{_CAPITAL}][\w-]+)",
        rf"\b(?:in|at|of)\s+(?P<name>[{_CAPITAL}][\w-]+)\s+(?:village|settlement|township)\b",
        rf"\b(?P<name>[{_CAPITAL}][\w-]+)(?:['’]s)?\s+village\s+(?:hall|school|club|house|council)\b",
        rf"\b(?:in|at)\s+(?P<name>[{_CAPITAL}][\w-]+),\s+(?:[{_CAPITAL}][\w-]+\s+){{1,2}}"
        r"(?:[Rr]egion|[Dd]istrict|[Oo]blast|[Pp]rovince)\b",
    ),
}
"""The text says that the name is a settlement's, and that somebody met there."""
_RU_HELD = (
    r"(?:прош|состоял|пров[её]л|провед|обсу|собрал|сош[её]?л|спорил|поспорил|говорил|поговорил"
    r"|встретил|реша|рассужда|разговор|съехал|сход|разобрал|высказал)\w*"
)
_LIKELY = {
    "ru": (
        rf"\b[Вв]о?\s+(?P<name>[{_CAPITAL}][а-яёәғқңөұүһі-]+)\s+"
        rf"(?:\d{{1,2}}\s+[а-я]+\s+(?:\d{{4}}\s+года\s+)?)?{_RU_HELD}",
        rf"\b(?:[Сс]ход|[Сс]обрани|[Вв]стреч|[Сс]лушани|[Оо]бсуждени|[Дд]искусси)\w*"
        rf"(?:\s+(?:граждан|жителей|сельчан|населения|аульчан))?\s+в\s+"
        rf"(?P<name>[{_CAPITAL}][\w-]+)(?=[\s.,:;!?]|$)",
    ),
    "kk": (
        rf"(?P<name>[{_CAPITAL}][\w-]+?)(?:ның|нің|дың|дің|тың|тің)?\s+(?:ауылдық\s+|орталық\s+)?"
        r"(?:клубында|мәдениет\s+үйінде|мектебінде|мешітінде)\b",
        rf"(?P<name>[{_CAPITAL}][\w-]+?)(?:да|де|та|те)\s+(?:[^\s,]+\s+){{0,7}}?{_KK_MEETING}\s+"
        r"(?:болып\s+)?(?:өтті|болды|өткізілді|ұйымдастырылды)",
    ),
    "en": (
        rf"\b(?:held|met|gathered|took\s+place|convened|assembled|came\s+together|argued|debated)\s+"
        rf"(?:[a-z]+\s+){{0,4}}?in\s+(?P<name>[{_CAPITAL}][a-z-]+)(?=[\s.,;])(?!\s+[{_CAPITAL}])",
    ),
}
"""A meeting was held there, and no word says what the name is."""
_MONTHS = (
    r"январ|феврал|март|апрел|ма[йя]\b|июн|июл|август|сентябр|октябр|ноябр|декабр|қаңтар|ақпан"
    r"|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|jan|feb|mar|apr|may"
    r"|jun|jul|aug|sep|oct|nov|dec"
)
_DATED_SURELY = (
    rf"(?:с\.|село|аул|пос\.|ПОС\.|пос[её]лок|станция|станица)\s*{_RU_NAME}(?=[\s,.])",
    rf"(?P<name>[{_CAPITAL}][\w-]+)\s+(?:ауылы|кенті|елді мекені)(?=[\s,.]|$)",
    rf"(?P<name>[{_CAPITAL}][\w-]+),\s+(?:[{_CAPITAL}][\w-]+\s+){{0,2}}[{_CAPITAL}]?[\w-]+\s+"
    r"(?:район|область|обл\.|ауданы|облысы|District|Region|district|region)\b",
)
_DATED_LIKELY = (
    rf"(?P<name>[{_CAPITAL}][{_CAPITAL}-]{{3,}})(?:,\s+[{_CAPITAL}][\w -]{{3,40}})?"
    r"\s+(?:[—–-]|--)\s",
    rf"(?P<name>[{_CAPITAL}][\w-]{{3,}})[,.]\s+(?:\d{{4}}\s+жылғы\s+)?\d{{1,2}}\s+(?i:{_MONTHS})",
)
"""Where a report is dated from: at the beginning of a paragraph."""
_NO_PLACES = frozenset(
    "казахстан казахстане қазақстан узбекистане россии китае европе азии"
    " kazakhstan parliament majilis mazhilis senate january february march april may june july"
    " august september october november december english russian kazakh article room hall"
    " monday tuesday wednesday thursday friday saturday sunday"
    " сонымен енді міне сөйтіп бірақ достар әйтеуір содан құрметті кейін well then last friends so"
    " дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі бүгін кеше осында онда мұнда".split()
)
_KK_GIVEN_TO = frozenset("абай жамбыл шоқан алтынсарин мұхтар сәбит".split())
"""Schools and clubs bear the names of people: Абай мектебінде."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """One name that a sentence shows to be a settlement's."""

    start: int
    end: int
    """Offsets in the sentence."""
    name: str
    """In the nominative, as far as its ending tells it."""
    sure: bool
    """A word of the text says that it is one."""


def settlements_in(text: str, lang: str) -> Iterator[Settlement]:
    """Give the settlements of a sentence by its grammar, those that a word proves first."""
    for sure, patterns in ((True, _SURE[lang]), (False, _LIKELY[lang])):
        for pattern in patterns:
            for found in re.finditer(pattern, text):
                if sure or _may_be_a_place(found["name"], lang):
                    yield _settlement(found, lang, sure=sure)


def dated_from(text: str, start: int, end: int) -> Settlement | None:
    """Give the unknown settlement with which a paragraph from start to end begins."""
    for pattern in (*_DATED_SURELY, *_DATED_LIKELY):
        found = re.compile(pattern).match(text, start, min(end, start + PARAMETERS.dateline))
        if found and found["name"].lower() not in _NO_PLACES and not _is_common(found["name"]):
            name = found["name"]
            shown = name.capitalize() if name.isupper() else name
            return Settlement(*found.span("name"), shown, sure=pattern in _DATED_SURELY)
    return None


def _settlement(found: re.Match[str], lang: str, *, sure: bool) -> Settlement:
    name = found["name"]
    if lang == "ru" and name.endswith("ском") and "округе" in found[0]:
        name = f"{name[:-2]}ий сельский округ"
    elif lang == "ru" and not sure:
        name = without_locative(name)
    return Settlement(*found.span("name"), name, sure=sure)


def _may_be_a_place(name: str, lang: str) -> bool:
    """Tell a village from a body, a person or a country: в Сенате обсудили is none."""
    folded = name.lower()
    if folded in _NO_PLACES or len(folded) < _SHORTEST:
        return False
    if lang == "kk":
        return not (is_body(folded) or role_of(folded) or folded in _KK_GIVEN_TO)
    return lang != "ru" or not _is_common(name)


_SHORTEST = 3


def _is_common(name: str) -> bool:
    """Whether the dictionary has a word as one that names no place: Сенат, Вчера."""
    readings = parses(name.lower()) if is_known(name) else ()
    named = any(one.marks & {"Geox", "Surn"} or one.part == "ADJF" for one in readings)
    return bool(readings) and not named


def without_locative(name: str) -> str:
    """Give the likely nominative of an unknown Russian name.

    >>> without_locative("Кегене"), without_locative("Железинке"), without_locative("Предгорном")
    ('Кеген', 'Железинка', 'Предгорное')
    """
    if re.search(r"[бвгджзклмнпрстфхцчшщ]ке$", name):
        return f"{name[:-1]}а"
    if re.search(r"[бвгджзклмнпрстфхцчшщ]ом$", name):
        return f"{name[:-1]}е"
    return name[:-1] if re.search(r"[бвгджзклмнпрстфхцчшщқғң]е$", name) else name
