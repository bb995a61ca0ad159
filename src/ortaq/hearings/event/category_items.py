"""A sentence that tells who came, divided into the items of its list.

It is cut at commas, conjunctions, verbs, counts and places; adjectives wait for their noun, and
what opens or closes an item without belonging to the name of a group is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ortaq.hearings.document import Span
from ortaq.hearings.event.audience import AUDIENCE
from ortaq.hearings.event.counting import find_days
from ortaq.hearings.event.headcount import find_counts, find_people_counted
from ortaq.hearings.event.people_nouns import KK_PLURAL
from ortaq.hearings.event.scene import Scene
from ortaq.hearings.event.stakeholders import group_of
from ortaq.hearings.speech.russian.forms import role_of as russian_role
from ortaq.hearings.vocabulary import vocabulary
from ortaq.jurisdictions.gazetteer import find_places
from ortaq.language.phrases import PhraseFound
from ortaq.language.russian import is_known, parses

_MARKS = re.compile(r"[,;:()!?…•▪]|^[-–—]\s|\s[–—-]\s|\.(?=\s|$)")
_AND = {
    "ru": re.compile(r"\s(?:и|а также|также|или|а ещё|а еще|но и)\s"),
    "kk": re.compile(r"\s(?:және|мен|пен|бен|сондай-ақ|да|де|әрі)\s"),
    "en": re.compile(r"\s(?:and|as well as|along with|together with|plus)\s"),
}
_WORD = re.compile(r"[\w’'-]+")
_REPRESENT = re.compile(r"представител|өкілд|representativ", re.IGNORECASE)
_KK_ADJECTIVE = re.compile(r"(?:[лдт][ыі][қк]|и|лы|лі|дық|сыз|сіз)$")
_EN_ADJECTIVE = re.compile(r"(?:ic|al|ary|ive|ous|expert|public|civil)$")
_NO_NAME = frozenset("PREP PRCL ADVB VERB GRND INFN NPRO NUMR COMP CONJ".split())
_KK_OBJECT = re.compile(
    r"(?<!\w)(?:[«“][^«»“”]*[»”]\s+)?(?:заң\w*\s+)?(?:жобасын|жобаны|жобасына|заңын|заңды|мәселені|мәселелерін|мәселесін"
    r"|түзетулерді|кодексін|кодексті|ережені|ережелерін|туралы|арналған)(?!\w)"
)
"""What a Kazakh sentence says was discussed, before or behind who discussed it."""
_KK_WITH = re.compile(r"(?<=[лдт][ае]р)(?:м|б|п)ен(?!\w)|(?<=[лдт][ае]р[іы])(?:м|б|п)ен(?!\w)")
_KK_WHERE = re.compile(r"[А-ЯӘҒҚҢӨҰҮҺІ][\w-]+[дт][ае](?:ғы|гі)?")
"""Where something was, before those who came: Семейде, Астанадағы."""
_KK_THERE = re.compile(
    r"\b[\w-]{4,}[дт][ае]\b|\b(?:оның|солардың|олардың)\s+ішінде\b|\bараларында\b"
    r"|\bішінде\b(?=[^.]*\s(?:болды|бар)\b)",
    re.IGNORECASE,
)
"""Between a name and those who came: Екібастұзда | энергетиктермен; оның ішінде | экологтар."""
_APART = {
    "ru": re.compile(
        r"\b(?:в основном|главным образом|преимущественно|большей частью|прежде всего"
        r"|в большинстве)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(r"\b(?:from|among|such as|questions|criticism|anger)\b(?=\s+[a-z])"),
}
"""Words inside a list that belong to no group: в основном | пенсионеры."""
_RU_WITH = frozenset("люди людей лица лиц дети детей семьи семей граждане граждан".split())
_KK_INSIDE = re.compile(r"[ыі]нд[ае]$")
"""A building or a body in which something was: кеншілер сарайында."""
_EN_BEHIND = frozenset("in on at to over about into who that which where as by under".split())
_EN_OPENING = frozenset(
    "several few handful dozens scores group number the a by of with those were from about around"
    " some nearly almost over more than at least both also mostly mainly chiefly other many various"
    " different two whole row handful host couple scattering sprinkling bench busload in large part"
    " three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty"
    " seventy eighty ninety hundred dozen them".split()
)
_KK_OPENING = frozenset(
    "оған бұған соған мұнда оларға тай тей дай дей жуық астам шақты аса артық қа ке ға ге нан тан"
    " тен дан ден".split()
)
_KK_CLOSING = frozenset("бар болды бар_еді еді де да".split())


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of a list; offsets in characters of what was divided."""

    start: int
    end: int
    text: str


def items_in(scene: Scene, text: str) -> Iterator[Item]:
    """Divide a sentence at commas, conjunctions, verbs and counts; adjectives stay with nouns."""
    lang = scene.document.lang
    pieces = [piece for piece in _pieces(scene, text) if text[piece.start : piece.end].strip()]
    pieces = list(_of_two_bodies(text, pieces)) if lang == "ru" else pieces
    held: Span | None = None
    for piece in pieces:
        if held and lang == "kk" and _KK_THERE.search(text, held.end, piece.start):
            held = None  # ауылындағы орталық кітапханада | оқырмандар
        joined = Span(held.start, piece.end) if held else piece
        words = text[piece.start : piece.end]
        if _waits_for_noun(words, lang) and not scene.words["anybody"].whole(words):
            held = joined
            continue
        held = None
        yield from _item(text, joined, lang)
    if held and lang == "ru":  # …, бухгалтеров, самозанятых.
        yield from _item(text, held, lang)


def _of_two_bodies(text: str, pieces: Sequence[Span]) -> Iterator[Span]:
    """Join what two bodies share: сотрудники полиции и управления туризма."""
    held: Span | None = None
    for piece in pieces:
        between = text[held.end : piece.start] if held else ""
        if (
            held
            and between.strip() == "и"
            and _STAFF.match(text, held.start)
            and _is_owner(text[piece.start : piece.end])
        ):
            held = Span(held.start, piece.end)
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held


_STAFF = re.compile(
    r"\s*(?:сотрудник|представител|работник|специалист|руководител)\w+", re.IGNORECASE
)


def _is_owner(words: str) -> bool:
    """Tell a body in the genitive, of which somebody is."""
    for word in _WORD.findall(words):
        nouns = [one for one in parses(word.lower())[:1] if one.part == "NOUN"]
        if nouns:
            return {"gent", "inan"} <= nouns[0].marks
    return False


def _item(text: str, piece: Span, lang: str) -> Iterator[Item]:
    span = _trimmed(text, piece, lang)
    if span.end > span.start:
        yield Item(span.start, span.end, text[span.start : span.end])


def _pieces(scene: Scene, text: str) -> Iterator[Span]:
    lang = scene.document.lang
    breaks = [match.span() for match in (*_MARKS.finditer(text), *_AND[lang].finditer(text))]
    names = ["attendance", "held", "event_words", "kinds", "weekdays"]
    for name in (*names, "kinds_generic", "organiser") if lang == "kk" else names:
        breaks += [(place.start, place.end) for place in _verbs(scene, name, text)]
    if lang == "kk":
        breaks += [match.span() for match in (*_KK_OBJECT.finditer(text), *_KK_WITH.finditer(text))]
        breaks += [match.span() for match in _KK_THERE.finditer(text)]
    breaks += [match.span() for match in _APART[lang].finditer(text)] if lang in _APART else []
    breaks += find_people_counted(scene, text)
    breaks += [*find_days(text), *find_counts(scene, text)]
    breaks += [found.span() for found in AUDIENCE[lang].finditer(text)]
    start = 0
    for begin, end in sorted(breaks):
        if begin > start:
            yield Span(start, begin)
        start = max(start, end)
    if start < len(text):
        yield Span(start, len(text))


def _verbs(scene: Scene, name: str, text: str) -> Iterator[PhraseFound]:
    """Give the words of a table; of phrases with a gap only the ends, so that no item is lost."""
    for place in scene.words[name].find(text):
        words = list(_WORD.finditer(text, place.start, place.end))
        if len(words) <= 2:
            yield place
        else:
            for word in (words[0], words[-1]):
                if not _REPRESENT.match(word[0]) and not group_of(word[0], scene.document.lang):
                    yield PhraseFound(word.start(), word.end(), place.code)


def _waits_for_noun(words: str, lang: str) -> bool:
    """Tell whether a piece is only adjectives: научного [и экспертного сообщества]."""
    found = _WORD.findall(words)
    if not found:
        return False
    if lang == "ru":
        return _ends_in_adjective(found)
    if lang == "kk":
        adjective = _KK_ADJECTIVE.search(found[-1]) is not None
        return adjective and not KK_PLURAL.search(words) and not group_of(words, lang)
    return len(found) == 1 and _EN_ADJECTIVE.search(found[0].lower()) is not None


def _ends_in_adjective(words: Sequence[str]) -> bool:
    readings = parses(words[-1].lower())
    is_adjective = bool(readings) and readings[0].part in {"ADJF", "PRTF"}
    if is_adjective and len(words) == 1 and "plur" in readings[0].marks:
        is_adjective = not russian_role(words[-1].lower())  # участковые, дежурные, рабочих
    if is_adjective and "Apro" in readings[0].marks:  # в том числе, в которых
        return False
    return is_adjective and is_known(words[-1].lower())


def _trimmed(text: str, span: Span, lang: str) -> Span:
    """Leave out what opens or closes a piece without belonging to the name of a group."""
    trimmed = {"ru": _russian, "kk": _kazakh, "en": _english}[lang]
    words = trimmed(list(_WORD.finditer(text, span.start, span.end)))
    if not words:
        return Span(span.start, span.start)
    end = words[-1].end()
    closing = re.match(r"[»”\"]", text[end : end + 1])
    return Span(words[0].start(), end + (1 if closing else 0))


_SURNAMES = frozenset("ли но то па же".split())
"""Surnames that are also particles: Ли Олег."""


def _is_where(words: Sequence[re.Match[str]]) -> bool:
    """Tell whether a piece opens with where it was: в Семее водители такси."""
    if len(words) < 3 or words[0][0].lower() not in {"в", "во"}:
        return False
    return any(place.inside for place in find_places(f"в {words[1][0]}", ("ru", "kk")))


def _is_no_name(word: str) -> bool:
    readings = parses(word.lower())
    name = word[0].isupper() and word.lower() in _SURNAMES
    return word.isdigit() or (bool(readings) and readings[0].part in _NO_NAME and not name)


_Words = list[re.Match[str]]


def _russian(words: _Words) -> _Words:
    bounds = vocabulary("event", "ru")["bounds"]
    while words and (_is_no_name(words[0][0]) or bounds.whole(words[0][0])):
        words = words[2:] if _is_where(words) else words[1:]
    with_what = bool(words) and words[0][0].lower() in _RU_WITH  # люди с инвалидностью
    for position, word in enumerate(words):
        shared = word[0] == "и" and _STAFF.fullmatch(words[0][0]) is not None
        if position > with_what and _is_no_name(word[0]) and not shared:
            return words[:position]
    return words


def _kazakh(words: _Words) -> _Words:
    while words and words[-1][0].lower() in _KK_CLOSING:
        words = words[:-1]
    while len(words) > 1 and _opens_in_kazakh(words[0][0]):
        words = words[1:]
    return [] if words and _KK_INSIDE.search(words[-1][0]) else words


def _opens_in_kazakh(word: str) -> bool:
    counts = word[0].isdigit() or word.lstrip("-").lower() in _KK_OPENING
    return counts or _KK_WHERE.fullmatch(word) is not None


def _english(words: _Words) -> _Words:
    while words and (words[0][0].lower() in _EN_OPENING or words[0][0].isdigit()):
        words = words[1:]
    behind = (i for i, word in enumerate(words) if i and word[0].lower() in _EN_BEHIND)
    return words[: next(behind, len(words))]
