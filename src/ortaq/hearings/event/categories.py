"""Which parts of society are said to take part: the items of lists of participants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ortaq.hearings.document import Span
from ortaq.hearings.event.headcount import SPOKEN, find_people_counted, means_people
from ortaq.hearings.event.parameters import PARAMETERS
from ortaq.hearings.event.scene import Scene
from ortaq.hearings.record import Category, Fact, Person, Reason
from ortaq.hearings.vocabulary import vocabulary
from ortaq.jurisdictions.gazetteer import find_places
from ortaq.jurisdictions.groups import groups
from ortaq.language.phrases import PhraseFound, Phrases
from ortaq.language.russian import is_known, parses

_MARKS = re.compile(r"[,;:()!?…]|\s[–—-]\s|\.(?=\s|$)")
_AND = {
    "ru": re.compile(r"\s(?:и|а также|также|или)\s"),
    "kk": re.compile(r"\s(?:және|мен|пен|бен|сондай-ақ)\s"),
    "en": re.compile(r"\s(?:and|as well as)\s"),
}
_WORD = re.compile(r"[\w’'-]+")
_MEMBERS = re.compile(r"\b(?:член|мүше|member|депутат|deput)", re.IGNORECASE)
_REPRESENT = re.compile(r"представител|өкілд|representativ", re.IGNORECASE)
_KK_PLURAL = re.compile(r"[лдт][ае]р", re.IGNORECASE)
_KK_ADJECTIVE = re.compile(r"(?:[лдт][ыі][қк]|и|лы|лі|дық|сыз|сіз)$")
_EN_ADJECTIVE = re.compile(r"(?:ic|al|ary|ive|ous|expert|public|civil)$")
_NO_NAME = frozenset("PREP PRCL ADVB VERB GRND INFN NPRO NUMR COMP".split())
_ABBREVIATION = re.compile(r"\b[А-ЯЁӘҒҚҢӨҰҮҺІ]{2,5}\b")
_MASS = ("ость", "ство", "ежь", "полиция", "население", "интеллигенция")
"""Endings of Russian nouns that mean many people in the singular."""
_SUBJECT = re.compile(
    r"(?:Представители|Участники|Члены|Делегаты|Собравшиеся|Пришедшие)\s[^.!?:]*?\s(?:обсудили|обсуждали|встретились|собрались|рассмотрели)\b"
    r"|[^.!?:]*\s(?:өкілдері|мүшелері)\s[^.!?:]*(?:талқылады|талқылап|жиналды|бас\sқосты)\b"
    r"|(?:Representatives|Members|Delegates)\s[^.!?:]*?\s(?:discussed|debated|met|gathered|considered)\b"
)
"""A sentence whose subject is a list of those who came."""
_NO_PEOPLE = frozenset("председательство руководство качество количество множество".split())
_KK_OBJECT = re.compile(
    r"(?<!\w)(?:[«“][^«»“”]*[»”]\s+)?(?:заң\w*\s+)?(?:жобасын|жобаны|жобасына|заңын|заңды|мәселені|мәселелерін|мәселесін"
    r"|түзетулерді|кодексін|кодексті|ережені|ережелерін|туралы|арналған)(?!\w)"
)
"""What a Kazakh sentence says was discussed, before or behind who discussed it."""
_KK_BODY = re.compile(r"(?:қауым|жұртшылық|қоғамдастық|қауымдастық)$", re.IGNORECASE)
"""Kazakh nouns in the singular that mean many people."""
_KK_WITH = re.compile(r"(?<=[лдт][ае]р)[іы]?(?:м|б|п)ен(?!\w)|(?<=[лдт][ае]р[іы])(?:м|б|п)ен(?!\w)")
_KK_WHERE = re.compile(r"[А-ЯӘҒҚҢӨҰҮҺІ][\w-]+[дт][ае](?:ғы|гі)?")
"""Where something was, before those who came: Семейде, Астанадағы."""
_EN_BEHIND = frozenset("in on at to over about into who that which where as by under".split())
_EN_VERBS = frozenset("was is has does this its".split())
_EN_MANY = frozenset("youth media police people public clergy fishermen businessmen press".split())
_KK_PEOPLE = re.compile(
    r"(?:ші|шы|шылар|шілер|кер|гер|дар|тар|лар|лер|дер|тер|шыл|ман|мандар|ғыш)(?:лары|лері|лар|лер|дары|дері)?$"
)
"""How Kazakh nouns of people end in the plural of a list: егіншілер, аңшылар, мамандары."""
_EN_OPENING = frozenset(
    "several few handful dozens scores group number the a by of with those were from about around"
    " some nearly almost over more than at least two"
    " three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty"
    " seventy eighty ninety hundred dozen".split()
)
_EN_PEOPLE = re.compile(
    r"(?:ers|ors|ists|ians|ees|ants|ents|men|women|folk|people|staff"
    r"|herds|vets|nurses|judges|clerks|guards|guides|cooks|midwives|notaries|coaches|landlords)$",
    re.IGNORECASE,
)
"""How English nouns of people end in the plural: beekeepers, gardeners, librarians."""
_KK_OPENING = frozenset("жуық астам шақты аса артық қа ке ға ге нан тан тен дан ден".split())
_KK_CLOSING = frozenset("бар болды бар_еді еді де да".split())


@dataclass(frozen=True, slots=True)
class _Item:
    start: int
    end: int
    text: str


def group_of(words: str, lang: str) -> str:
    """Give the code of the stakeholder group that words name; "" where none fits.

    words: an item of a list, or a role with its organisation.
    """
    found = _group_phrases(lang).find(words)
    return max(found, key=_length).code if found else ""


def groups_of(office: str, lang: str) -> frozenset[str]:
    """Give the codes of all groups that a role with its organisation may belong to."""
    return _group_phrases(lang).codes(office)


@cache
def _group_phrases(lang: str) -> Phrases:
    return Phrases({group.code: group.words[lang] for group in groups()})


def _length(place: PhraseFound) -> int:
    return place.end - place.start


def find_categories(
    scene: Scene, people: Sequence[Person], organiser: Fact | None
) -> tuple[Category, ...]:
    """Give the categories announced, each once, in the order of the text.

    people: those whom the document names; what stands with a name is a person, not a category.
    organiser: is none either.
    """
    named = [(mention.start, mention.end) for person in people for mention in person.mentions]
    if organiser:
        named.append((organiser.passage.start, organiser.passage.end))
    found: dict[tuple[str, str], Category] = {}
    for lists in (_lists(scene), _later_lists(scene)):
        for start, text, score in lists:
            for item, group in _announced(scene, _Item(start, start + len(text), text), named):
                found.setdefault((group, item.text.lower()), _category(scene, item, group, score))
        if found:
            break
    return tuple(found.values())


def _announced(
    scene: Scene, stretch: _Item, named: Sequence[tuple[int, int]]
) -> Iterator[tuple[_Item, str]]:
    """Give the categories that a stretch of text announces, with the codes of their groups."""
    items = [
        _Item(stretch.start + item.start, stretch.start + item.end, item.text)
        for item in _items(scene, stretch.text)
    ]
    free = [item for item in items if not _holds_name(item, named)]
    if scene.listed:  # members of the body that sat are no category of society
        free = [item for item in free if not _MEMBERS.search(item.text)]
    yield from _recognised(scene, free)


def _later_lists(scene: Scene) -> Iterator[tuple[int, str, float]]:
    """Give sentences after the lead that tell who came, for texts that begin far away."""
    for sentence in scene.sentences:
        later = sentence.paragraph >= scene.lede and not SPOKEN.match(sentence.text)
        if later and scene.words["attendance"].first(sentence.text):
            topic = scene.words["topics"].first(sentence.text)
            text = sentence.text[: topic.start] if topic else sentence.text
            if "," in text:
                yield sentence.start, text, PARAMETERS.weak


def _lists(scene: Scene) -> Iterator[tuple[int, str, float]]:
    """Give the stretches of text that announce participants, each with its start and score."""
    for line in scene.fields("attendance"):
        yield line.start, line.value, PARAMETERS.stated
    attends, topics = scene.words["attendance"], scene.words["topics"]
    told_before = False
    for sentence in scene.leading():
        told = attends.first(sentence.text) is not None or _SUBJECT.match(sentence.text) is not None
        if told or (sentence.kinds and sentence.tells):
            topic = topics.first(sentence.text)
            text = sentence.text[: topic.start] if topic else sentence.text
            yield sentence.start, text, PARAMETERS.told
        elif told_before and _is_bare_list(sentence.text, scene.document.lang):
            yield sentence.start, sentence.text, PARAMETERS.near
        told_before = told


def _is_bare_list(text: str, lang: str) -> bool:
    """Tell whether a sentence only lists: Металлурги, рыбаки, представители акимата."""
    if lang != "ru" or text.count(",") <= 1:
        return False
    readings = (parses(word[0].lower()) for word in _WORD.finditer(text))
    return not any(reading and reading[0].part == "VERB" for reading in readings)


def _holds_name(item: _Item, named: Sequence[tuple[int, int]]) -> bool:
    return any(start < item.end and item.start < end for start, end in named)


def _category(scene: Scene, item: _Item, group: str, score: float) -> Category:
    passage = scene.document.passage(item.start, item.end)
    return Category(passage, group, score, because=(Reason("announced"),))


def _recognised(scene: Scene, items: Sequence[_Item]) -> Iterator[tuple[_Item, str]]:
    """Give the items that name a group of people, with its code, "" for a group unknown.

    An unknown one counts where its noun means people in the plural, or between two that count.
    """
    lang = scene.document.lang
    named: list[tuple[_Item, str, bool]] = []
    together = lang == "kk" and any(_REPRESENT.search(item.text) for item in items)
    for item in items:
        together = together or _REPRESENT.search(item.text) is not None
        many = _is_plural(item.text, lang) or (lang == "kk" and _is_counted(scene, item))
        group = group_of(item.text, lang) if together or many else ""
        anybody = scene.words["anybody"].whole(item.text)
        if (group or many) and not anybody:
            named.append((item, group, bool(group) or _means_people(item.text, lang)))
    counted = [place for place, (_, _, people) in enumerate(named) if people]
    known = any(group for _, group, _ in named)
    if not counted or not (known or len(named) > 1):
        return
    mostly = len(counted) * 2 >= len(named)
    within = named[counted[0] :] if mostly else named[counted[0] : counted[-1] + 1]
    yield from ((item, group) for item, group, _ in within)


def _is_counted(scene: Scene, item: _Item) -> bool:
    """Whether a number of people stands before a noun, which Kazakh leaves singular: 90 ата-ана."""
    counted = _KK_COUNT.search(scene.document.text[: item.start])
    return counted is not None and means_people(item.text.split()[-1], "kk")


_KK_COUNT = re.compile(r"\d\w*(?:-\w{1,3})?\s+(?:(?:жуық|астам|шақты|аса|артық|дай|дей)\s+)?$")
"""Before a counted noun: 60-қа жуық | диқан."""


def _means_people(words: str, lang: str) -> bool:
    """Tell whether a noun in the plural means people: пчеловоды, егіншілер, beekeepers."""
    if lang == "kk":
        return _KK_PEOPLE.search(words) is not None
    if lang == "en":
        return _EN_PEOPLE.search(words) is not None
    for word in _WORD.finditer(words):
        nouns = [parse for parse in parses(word[0].lower())[:3] if parse.part == "NOUN"]
        if nouns:
            return any({"anim", "plur"} <= noun.marks for noun in nouns)
    return False


def _is_plural(words: str, lang: str) -> bool:
    """Tell whether words speak of many, or of one body or class of people."""
    if lang == "kk":
        many = _KK_PLURAL.search(words) or _KK_BODY.search(words)
        return many is not None or words.isupper()
    if lang == "en":
        head = words.partition(" of ")[0].split()[-1].lower()
        return (head.endswith("s") and head not in _EN_VERBS) or head in _EN_MANY
    return words.isupper() or _ABBREVIATION.search(words) is not None or _many_in_russian(words)


def _many_in_russian(words: str) -> bool:
    """Ask the first noun: депутаты маслихата, научного сообщества, молодёжь."""
    for word in _WORD.finditer(words):
        nouns = [parse for parse in parses(word[0].lower())[:3] if parse.part == "NOUN"]
        if nouns:
            return any(
                "plur" in noun.marks
                or (noun.lemma.endswith(_MASS) and noun.lemma not in _NO_PEOPLE)
                for noun in nouns
            )
    return False


def _items(scene: Scene, text: str) -> Iterator[_Item]:
    """Divide a sentence at commas, conjunctions, verbs and counts; adjectives stay with nouns."""
    lang = scene.document.lang
    pieces = [piece for piece in _pieces(scene, text) if text[piece.start : piece.end].strip()]
    held: Span | None = None
    for piece in pieces:
        joined = Span(held.start, piece.end) if held else piece
        words = text[piece.start : piece.end]
        if _waits_for_noun(words, lang) and not scene.words["anybody"].whole(words):
            held = joined
            continue
        held = None
        span = _trimmed(text, joined, lang)
        if span.end > span.start:
            yield _Item(span.start, span.end, text[span.start : span.end])


def _pieces(scene: Scene, text: str) -> Iterator[Span]:
    lang = scene.document.lang
    breaks = [match.span() for match in (*_MARKS.finditer(text), *_AND[lang].finditer(text))]
    for name in ("attendance", "held", "event_words", "kinds"):
        breaks += [(place.start, place.end) for place in _verbs(scene, name, text)]
    if lang == "kk":
        breaks += [match.span() for match in (*_KK_OBJECT.finditer(text), *_KK_WITH.finditer(text))]
    breaks += find_people_counted(scene, text)
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
        return adjective and not _KK_PLURAL.search(words) and not group_of(words, lang)
    return len(found) == 1 and _EN_ADJECTIVE.search(found[0].lower()) is not None


def _ends_in_adjective(words: Sequence[str]) -> bool:
    readings = parses(words[-1].lower())
    is_adjective = bool(readings) and readings[0].part in {"ADJF", "PRTF"}
    if is_adjective and "Apro" in readings[0].marks:  # в том числе, в которых
        return False
    return is_adjective and is_known(words[-1].lower())


def _trimmed(text: str, span: Span, lang: str) -> Span:
    """Leave out what opens or closes a piece without belonging to the name of a group."""
    words = list(_WORD.finditer(text, span.start, span.end))
    if lang == "ru":
        bounds = vocabulary("event", lang)["bounds"]
        while words and (_is_no_name(words[0][0]) or bounds.whole(words[0][0])):
            words = words[2:] if _is_where(words) else words[1:]
        for position, word in enumerate(words):
            if position and _is_no_name(word[0]):
                words = words[:position]
                break
    elif lang == "kk":
        while words and words[-1][0].lower() in _KK_CLOSING:
            words = words[:-1]
        while len(words) > 1 and (words[0][0][0].isdigit() or words[0][0] in _KK_OPENING):
            words = words[1:]
        while len(words) > 1 and _KK_WHERE.fullmatch(words[0][0]):
            words = words[1:]
    elif lang == "en":
        while words and (words[0][0].lower() in _EN_OPENING or words[0][0].isdigit()):
            words = words[1:]
        behind = (i for i, word in enumerate(words) if i and word[0].lower() in _EN_BEHIND)
        words = words[: next(behind, len(words))]
    if not words:
        return Span(span.start, span.start)
    end = words[-1].end()
    closing = re.match(r"[»”\"]", text[end : end + 1])
    return Span(words[0].start(), end + (1 if closing else 0))


def _is_where(words: Sequence[re.Match[str]]) -> bool:
    """Tell whether a piece opens with where it was: в Семее водители такси."""
    if len(words) < 3 or words[0][0].lower() not in {"в", "во"}:
        return False
    return any(place.inside for place in find_places(f"в {words[1][0]}", ("ru", "kk")))


def _is_no_name(word: str) -> bool:
    readings = parses(word.lower())
    return word.isdigit() or (bool(readings) and readings[0].part in _NO_NAME)
