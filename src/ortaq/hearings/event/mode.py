"""Whether people met on site, online or both, and who of them took part online."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ortaq.hearings.document import Document, Span
from ortaq.hearings.event.afar import NAMED, Joined, told_otherwise
from ortaq.hearings.event.parameters import PARAMETERS
from ortaq.hearings.event.scene import NOWHERE, Scene, scene_of
from ortaq.hearings.latin import twin_of
from ortaq.hearings.record import Fact, Participation, Person, Reason
from ortaq.language.phrases import PhraseFound

ON_SITE, ONLINE, MIXED = "on_site", "online", "mixed"
_TOGETHER = re.compile(r"[^.!?]*(?:[,;]|\bи\b|\bжәне\b|\bмен\b|\bпен\b|\bбен\b|\band\b)[^.!?]*")
_NAME_NEXT = re.compile(r"[\s:–—-]+(?:у нас|с нами|is|мына)?\s*[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]")
_APART = re.compile(r"\b(?:а|но|ал|бірақ|while|but|whereas|тогда как)\b")
_LABEL = re.compile(r"[^:\n]{2,80}:")
_NAME = re.compile(r"\w[^\S\n]+[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][a-zа-яёәғқңөұүһі]")
_NAME_BEFORE = re.compile(r"(?:^|\s)[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+\s$")
"""A name right before: Сейтова | с экрана."""
_SAID_BEFORE = re.compile(r".*[«“][^»”]*$|\s*[–—-](?!.*,\s*[–—]).*$", re.DOTALL)
"""A quotation that is still open: who is quoted speaks of some other link."""
_TOLD_OF = re.compile(
    r",\s*(?:что|чтобы|как|если)\b|\bthat\b|\w+(?:тынын|тінін|[ғқ]анын|[гк]енін)\b"
)
"""Between the words these begin or end what somebody tells: сказал, что … онлайн."""
_BRACKET = re.compile(r"(?<=\w)\s*\([^()]*\)")
"""What is said in brackets of whom a label names, and of nobody whom the line names."""
_SOMEBODY = re.compile(
    r"\b(?:из\s+них|кто-то|кое-кто|олардың|соның|солардың|біреу|somebody|someone|of\s+(?:them|whom))\b",
    re.IGNORECASE,
)
"""Others than those whom the text names, if no name follows."""
_SEVERAL = re.compile(r"(?:ись|или|али|яли|ены)\b")


def find_mode(scene: Scene) -> Fact:
    """Give on_site, online or mixed; without any word of it on_site, with a low score."""
    told = [s for s in scene.sentences if s.tells or s.kinds]
    online = scene.words["online"]
    for line in scene.fields("mode"):
        for place in online.find(line.value):
            here = scene.words["on_site"].first(line.value)
            value = ONLINE if place.code == "whole" and not here else MIXED
            span = Span(line.start + place.start, line.start + place.end)
            return scene.fact(value, span, PARAMETERS.stated, Reason("stated"))
    headed = _headed(scene)
    if headed:
        return headed
    for code, value in (("mixed", MIXED), ("whole", ONLINE)):
        for sentence in told:
            for place in _from_afar(scene, sentence.text):
                if place.code == code:
                    span = Span(sentence.start + place.start, sentence.start + place.end)
                    return scene.fact(value, span, PARAMETERS.told, Reason("told"))
    joined = next(_joined(scene), None)
    if joined:
        span = Span(joined.start, joined.end)
        return scene.fact(MIXED, span, PARAMETERS.told, Reason("somebody_joined"))
    return _on_site(scene)


def _headed(scene: Scene) -> Fact | None:
    """Read a line of the head that tells of the form only: (в режиме видеоконференции)."""
    for sentence in scene.leading() if scene.listed else ():
        form = _FORM.search(sentence.text)
        place = form and scene.words["online"].first(sentence.text[form.start() :])
        if form and place:
            value = MIXED if scene.words["on_site"].first(sentence.text) else ONLINE
            start = sentence.start + form.start()
            span = Span(start + place.start, start + place.end)
            return scene.fact(value, span, PARAMETERS.stated, Reason("stated"))
    return None


_FORM = re.compile(
    r"(?:^|[,(]\s*)(?:в режиме|в формате|форматта|режимінде|held by|held via)\b"
    r"(?=[^,()]{3,40}\)?\s*$)"
    r"|\((?=[^()]{3,40}(?:форматында|режимінде|форматта)\))",
    re.IGNORECASE,
)
"""A form of meeting in brackets, or after a comma, at the end of a line."""


def _on_site(scene: Scene) -> Fact:
    for sentence in scene.leading():
        place = scene.words["on_site"].first(sentence.text)
        if place:
            span = Span(sentence.start + place.start, sentence.start + place.end)
            return scene.fact(ON_SITE, span, PARAMETERS.near, Reason("told"))
    return Fact(ON_SITE, NOWHERE, PARAMETERS.weak, (Reason("no_word_of_online"),))


def _from_afar(scene: Scene, text: str) -> Iterator[PhraseFound]:
    """Give the words for taking part from afar, without those that speak of something else."""
    others = scene.words["not_afar"].find(text)
    for place in scene.words["online"].find(text):
        other = any(one.start < place.end and place.start < one.end for one in others)
        told_of = place.code == "joined" and _TOLD_OF.search(text, place.start, place.end)
        if not other and not told_of:
            yield place


def _joined(scene: Scene) -> Iterator[Joined]:
    yield from _listed_as_joined(scene)
    for sentence in scene.sentences:
        for place in _from_afar(scene, sentence.text):
            if _tells_of_joining(scene, place, sentence.text):
                start, end = sentence.start + place.start, sentence.start + place.end
                others = place.code == "others"
                yield Joined(start, end, (sentence.start, sentence.end), nameless=others)
    yield from _on_screen(scene)
    yield from told_otherwise(scene)
    yield from _bracketed(scene)


def _tells_of_joining(scene: Scene, place: PhraseFound, text: str) -> bool:
    if place.code == "announces":
        opens = place.start == 0 and text.startswith(", ", place.end)  # Online, Senator X …
        return opens or _NAME_NEXT.match(text, place.end) is not None
    if place.code == "afar":
        before = text[: place.start]
        named = _NAME.search(text) or _NAME_BEFORE.search(before)
        somebody = bool(named) or scene.words["attendance"].first(text) is not None
        bracketed = before.count("(") > before.count(")")
        return somebody and not bracketed and not _SAID_BEFORE.match(before)
    return place.code in {"joined", "others"}


def _listed_as_joined(scene: Scene) -> Iterator[Joined]:
    """Give the lines that list who joined (`По видеосвязи: …`, `Онлайн қатысқандар: …`)."""
    text = scene.document.text
    about_the_whole = {line.start for line in scene.fields("mode")}
    for paragraph in scene.document.paragraphs:
        label = _LABEL.match(text, paragraph.start, paragraph.end)
        if not label or about_the_whole & set(range(label.end(), label.end() + 3)):
            continue
        head = _BRACKET.sub("", label[0]) if NAMED.search(label[0]) else label[0]
        if any(place.code in _OF_SOMEBODY for place in _from_afar(scene, head)):
            yield Joined(*label.span(), (label.end(), paragraph.end), listed=True)


_ON_SCREEN = re.compile(
    r"(?:На экране|Онлайн|On the screen|On screen|Экранда)\b(?:\s+(?:из|from)\s+\w+)?"
    r"(?:\s+is\b|\s*[–—-])?\s+(?:[a-zа-яәғқңөұүһі-]+\s+){0,3}(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+\s*){2,4}[.:,]"
)
"""A sentence that only shows who is on the screen: На экране депутат Имя Фамилия."""


def _on_screen(scene: Scene) -> Iterator[Joined]:
    for sentence in scene.sentences:
        found = _ON_SCREEN.search(sentence.text)
        if found and not sentence.text[: found.start()].strip(" 0123456789:."):
            start, end = sentence.start + found.start(), sentence.start + found.end()
            yield Joined(start, end, (sentence.start, sentence.end))


def _bracketed(scene: Scene) -> Iterator[Joined]:
    """Give brackets that say it of the person before them: Шевчук Марина, родитель (онлайн)."""
    online, text = scene.words["online"], scene.document.text
    for found in re.finditer(r"[(\[]([^()\[\]\n]{1,120})[)\]]", text):
        if any(place.code in _OF_SOMEBODY for place in online.find(found[1])):
            line = text.rfind("\n", 0, found.start()) + 1
            yield Joined(found.start(), found.end(), (line, found.end()), bracketed=True)


_OF_SOMEBODY = frozenset({"joined", "afar", "bare"})
"""Words that say in a label or in brackets that somebody joined."""


def with_participation(document: Document, people: Sequence[Person]) -> tuple[Person, ...]:
    """Give the people with how they took part, as far as the document says it.

    document: in kk, ru or en. people: found in it, in any order; those of whom nothing is said
    come back as they are.
    """
    twin = twin_of(document)
    read, named = (twin.cyrillic, twin.people(people)) if twin else (document, people)
    joined = _who_joined(scene_of(read, None), named)
    return tuple(
        _online(person, read, joined[person.id]) if person.id in joined else person
        for person in people
    )


def _online(person: Person, document: Document, said: Joined) -> Person:
    reason = Reason(ONLINE, document.text[said.start : said.end])
    return replace(person, participation=Participation.ONLINE, because=(*person.because, reason))


def _who_joined(scene: Scene, people: Sequence[Person]) -> Mapping[str, Joined]:
    found: dict[str, Joined] = {}
    for said in _joined(scene):
        if said.nameless:
            continue
        start, end = said.sentence
        mentions = sorted(
            (mention.start, mention.end, person.id)
            for person in people
            for mention in person.mentions
            if start <= mention.start < end
        )
        if said.listed:
            found |= {one: said for one in _named_in(scene, said, people) if one not in found}
            continue
        some = _SOMEBODY.search(scene.document.text, start, said.start)
        if some and not any(mention[0] > some.start() for mention in mentions):
            continue
        mentions = mentions or _last_before(start, scene, people)
        for person_id in _nearest(scene.document.text, said, mentions):
            found.setdefault(person_id, said)
    return found


def _named_in(scene: Scene, said: Joined, people: Sequence[Person]) -> list[str]:
    """Give whose name a line of a list holds, in a form that the document has anywhere."""
    text, (start, end) = scene.document.text, said.sentence
    return [
        person.id
        for person in people
        if any(text.find(text[m.start : m.end], start, end) >= 0 for m in person.mentions)
    ]


def _last_before(start: int, scene: Scene, people: Sequence[Person]) -> list[tuple[int, int, str]]:
    """Give who was named last in the paragraph: … выступил Ли. Он участвовал по видеосвязи."""
    paragraph = scene.document.text.rfind("\n", 0, start) + 1
    before = [
        (mention.start, mention.end, person.id)
        for person in people
        for mention in person.mentions
        if paragraph <= mention.start < start
    ]
    return [max(before)] if before else []


_Mentions = Sequence[tuple[int, int, str]]


def _nearest(text: str, said: Joined, mentions: _Mentions) -> list[str]:
    """Give whom the words speak of: the nearest name, and those listed with it."""
    if not mentions:
        return []
    distances = [_distance(said, start, end) for start, end, _ in mentions]
    nearest = distances.index(min(distances))
    chosen = [nearest]
    if _are_several(text, said):
        chosen += _listed(text, mentions, nearest, step=1) + _listed(
            text, mentions, nearest, step=-1
        )
    return [mentions[position][2] for position in chosen]


def _are_several(text: str, said: Joined) -> bool:
    """Tell whether several joined: a Russian verb says so, other languages leave it open."""
    if said.bracketed:
        return False
    words = text[said.start : said.end]
    return _SEVERAL.search(words) is not None or not re.search(r"[а-я]л(?:ся|ась|а)?\b", words)


def _distance(said: Joined, start: int, end: int) -> int:
    return max(start - said.end, said.start - end, 0)


def _listed(text: str, mentions: _Mentions, position: int, *, step: int) -> list[int]:
    """Give the names that a list joins to this one, on one side."""
    chosen: list[int] = []
    while 0 <= position + step < len(mentions):
        left, right = sorted((mentions[position], mentions[position + step]))
        between = text[left[1] : right[0]]
        if not _TOGETHER.fullmatch(between) or _APART.search(between):
            break
        position += step
        chosen.append(position)
    return chosen
