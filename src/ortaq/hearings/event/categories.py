"""Which parts of society are said to take part: the items of lists of participants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ortaq.hearings.event.audience import AUDIENCE, OPENS_LIST
from ortaq.hearings.event.category_items import Item, items_in
from ortaq.hearings.event.headcount import SPOKEN, find_people_counted
from ortaq.hearings.event.kazakh_counted import goes_on, is_counted
from ortaq.hearings.event.parameters import PARAMETERS
from ortaq.hearings.event.people_nouns import (
    are_many,
    are_two_to_four,
    is_adjective_of_people,
    is_thing,
    mean_people,
)
from ortaq.hearings.event.scene import Scene
from ortaq.hearings.event.stakeholders import group_of
from ortaq.hearings.record import Category, Fact, Person, Reason
from ortaq.jurisdictions.gazetteer import find_places
from ortaq.language.russian import parses

_WORD = re.compile(r"[\w’'-]+")
_MEMBERS = re.compile(r"\b(?:член|мүше|member|депутат|deput)", re.IGNORECASE)
_REPRESENT = re.compile(r"представител|өкілд|representativ", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?:Представители|Участники|Члены|Делегаты|Собравшиеся|Пришедшие)\s[^.!?:]*?\s(?:обсудили|обсуждали|встретились|собрались|рассмотрели)\b"
    r"|[^.!?:]*?\b[а-яё]+,\s+[а-яё]+(?:\s[а-яё]+)?\s+и\s+[а-яё]+(?:\s[а-яё]+)?\s+"
    r"(?:разобрали|обсудили|обсуждали|спорили|поспорили|говорили|поговорили|рассмотрели)\b"
    r"|[^.!?:]*\s(?:өкілдері|мүшелері)\s[^.!?:]*(?:талқылады|талқылап|жиналды|бас\sқосты)\b"
    r"|(?:Representatives|Members|Delegates)\s[^.!?:]*?\s(?:discussed|debated|met|gathered|considered)\b"
    r"|(?:[^—–\n]{4,60}\s[—–]\s)?[A-Z][a-z]+s\b(?:\s[a-z]+)?(?:,\s[a-z -]+)*\s(?:and|with)\s"
    r"[\w’' -]+?\s(?:argued|clashed|debated|met|gathered|quarrelled|discussed|split)\b"
)
"""A sentence whose subject is a list of those who came."""


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
            for item, group in _announced(scene, Item(start, start + len(text), text), named):
                found.setdefault((group, item.text.lower()), _category(scene, item, group, score))
        if found:
            break
    return tuple(found.values())


def _announced(
    scene: Scene, stretch: Item, named: Sequence[tuple[int, int]]
) -> Iterator[tuple[Item, str]]:
    """Give the categories that a stretch of text announces, with the codes of their groups."""
    items = [
        Item(stretch.start + item.start, stretch.start + item.end, item.text)
        for item in items_in(scene, stretch.text)
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
            text = _before(sentence.text, topic.start) if topic else sentence.text
            if "," in text:
                yield sentence.start, text, PARAMETERS.weak


def _lists(scene: Scene) -> Iterator[tuple[int, str, float]]:
    """Give the stretches of text that announce participants, each with its start and score."""
    for line in scene.fields("attendance"):
        yield line.start, line.value, PARAMETERS.stated
    yield from _bulleted(scene)
    attends, topics = scene.words["attendance"], scene.words["topics"]
    told_before = False
    for sentence in scene.leading():
        told = attends.first(sentence.text) is not None or _shows_who_came(scene, sentence.text)
        if scene.words["elsewhere"].first(sentence.text) and not sentence.tells:
            continue
        if told or (sentence.kinds and sentence.tells):
            topic = topics.first(sentence.text)
            text = _before(sentence.text, topic.start) if topic else sentence.text
            yield sentence.start, text, PARAMETERS.told
        elif told_before and _is_bare_list(sentence.text, scene.document.lang):
            yield sentence.start, sentence.text, PARAMETERS.near
        told_before = told or bool(find_people_counted(scene, sentence.text))


def _before(text: str, topic: int) -> str:
    """Give what stands before a topic, without the quotation mark that opens it."""
    before = text[:topic]
    opened = before.count("«") > before.count("»")
    return before[: before.rindex("«")] if opened else before


def _bulleted(scene: Scene) -> Iterator[tuple[int, str, float]]:
    """Give the bullets under a heading that asks who came: КТО БЫЛ / - лесники / - юристы."""
    text, paragraphs = scene.document.text, scene.document.paragraphs
    fields = scene.words["fields"]
    for place, paragraph in enumerate(paragraphs):
        heading = text[paragraph.start : paragraph.end].strip(" :")
        if len(heading) > PARAMETERS.label or "attendance" not in fields.whole(heading):
            continue
        last = place
        while last + 1 < len(paragraphs) and _BULLET.match(text, paragraphs[last + 1].start):
            last += 1
        if last > place:
            start, end = paragraphs[place + 1].start, paragraphs[last].end
            yield start, text[start:end], PARAMETERS.stated


_BULLET = re.compile(r"\s*[-–—•▪*·]\s*")


def _shows_who_came(scene: Scene, text: str) -> bool:
    """Whether a sentence lists who came, without a verb of coming: 90 человек – врачи, учителя."""
    if _SUBJECT.match(text) or AUDIENCE[scene.document.lang].search(text):
        return True
    return any(OPENS_LIST.match(text, end) for _, end in find_people_counted(scene, text))


def _is_bare_list(text: str, lang: str) -> bool:
    """Tell whether a sentence only lists: Металлурги, рыбаки, представители акимата."""
    if lang == "kk":
        return _is_bare_list_in_kazakh(text)
    if lang != "ru" or text.count(",") <= 1:
        return False
    readings = (parses(word[0].lower()) for word in _WORD.finditer(text))
    return not any(reading and reading[0].part == "VERB" for reading in readings)


def _is_bare_list_in_kazakh(text: str) -> bool:
    """Tell whether a Kazakh sentence only lists: Балықшылар, аспаздар да бар."""
    parts = _KK_PARTS.split(_KK_THERE_ARE.sub("", text[:_LONGEST_LIST]))
    return len(parts) > 1 and all(
        0 < len(words := part.split()) <= _WORDS_OF_ITEM and _KK_MANY.search(words[-1])
        for part in parts
    )


_KK_PARTS = re.compile(r"(?:\s+(?:да|де|та|те))?(?:,\s*|\s+(?:мен|және|пен|бен)\s+)")
_KK_THERE_ARE = re.compile(
    r"(?:\s+(?:да|де|та|те))?(?:\s+(?:бар|болды|отыр)(?:\s+еді)?)?[.…]{1,3}$"
)
_KK_MANY = re.compile(r"[лдт][ае]р[ыі]?$")
_LONGEST_LIST, _WORDS_OF_ITEM = 300, 4
"""A longer sentence, or one with longer items (words), tells more than who came."""


def _holds_name(item: Item, named: Sequence[tuple[int, int]]) -> bool:
    return any(start < item.end and item.start < end for start, end in named)


def _category(scene: Scene, item: Item, group: str, score: float) -> Category:
    passage = scene.document.passage(item.start, item.end)
    return Category(passage, group, score, because=(Reason("announced"),))


def _recognised(scene: Scene, items: Sequence[Item]) -> Iterator[tuple[Item, str]]:
    """Give the items that name a group of people, with its code, "" for a group unknown.

    An unknown one counts where its noun means people in the plural, or between two that count.
    """
    lang = scene.document.lang
    named: list[tuple[Item, str, bool]] = []
    together = lang == "kk" and any(_REPRESENT.search(item.text) for item in items)
    singular: Item | None = None
    for item in items:
        together = together or _REPRESENT.search(item.text) is not None
        of_number = _is_counted(scene, item, singular)
        singular = item if of_number else None
        many = are_many(item.text, lang) or of_number or is_adjective_of_people(item.text)
        group = group_of(item.text, lang) if together or many else ""
        people = bool(group) or mean_people(item.text, lang) or of_number
        if (group or many) and not _is_nobody(scene, item.text):
            named.append((item, group, people))
    counted = [place for place, (_, _, people) in enumerate(named) if people]
    known = any(group for _, group, _ in named)
    if not counted or not (known or len(named) > 1):
        return
    mostly = len(counted) * 2 >= len(named)
    within = named[counted[0] :] if mostly else named[counted[0] : counted[-1] + 1]
    while within and not within[-1][2] and is_thing(within[-1][0].text, lang):
        within = within[:-1]
    yield from ((item, group) for item, group, _ in within)


def _is_counted(scene: Scene, item: Item, before: Item | None) -> bool:
    """Whether a number stands before a noun, which Kazakh leaves singular, or before its list."""
    text, lang = scene.document.text, scene.document.lang
    if lang == "ru":
        return are_two_to_four(text[: item.start], item.text)
    if lang != "kk":
        return False
    if is_counted(text[: item.start], item.text, text[item.end : item.end + _VERB_AND_COLON]):
        return True
    return before is not None and goes_on(text[before.end : item.start], item.text)


_VERB_AND_COLON = 30
"""Letters behind a noun in which a verb and a colon may stand: тұрғын жиналды: …"""


def _is_nobody(scene: Scene, words: str) -> bool:
    """Tell what is no group of society: anybody, a town, a link: участники, Сатпаев, видеосвязи."""
    lang = scene.document.lang
    town = next(iter(find_places(words, ("ru", "kk", "en"))), None)
    whole = town is not None and (town.start, town.end) == (0, len(words))
    linked = any(
        one.code in {"afar", "joined", "bare"} for one in scene.words["online"].find(words)
    )
    return bool(scene.words["anybody"].whole(words)) or whole or (linked and lang != "en")
