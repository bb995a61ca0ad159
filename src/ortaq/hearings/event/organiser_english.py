"""Who held the meeting, in an English sentence: beside a word for organising, on either side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ortaq.hearings.event.naming import body_from, body_until
from ortaq.hearings.event.organiser_body import Body, made
from ortaq.hearings.event.scene import Scene, Sentence

_WHICH_THEY = re.compile(r"\b(?:which|that)\s+(?:the\s+[a-z]|(?:the\s+)?[A-Z])")
"""The debate, which the Union of Journalists organised."""
_TO_DISCUSS = re.compile(r"\b(?:together|to discuss|to debate)\b")


def in_english(scene: Scene, sentence: Sentence) -> Iterator[Body]:
    """Give what may have held the meeting, the likeliest first."""
    words, cut, text = scene.words["organiser"], scene.words["cut"], sentence.text
    for place in words.find(text):
        if place.code == "active":
            yield from _subject(scene, sentence, place.start, place.end)
        else:
            start, end = body_from(text, place.end, cut)
            verb = _EN_VERB.search(text, start, end)
            yield made(sentence, (start, verb.start() if verb else end), "")


def _subject(scene: Scene, sentence: Sentence, start: int, end: int) -> Iterator[Body]:
    """Give who acts before a verb, where its other side or what leads to it is the meeting."""
    text, meeting = sentence.text, scene.words["event_words"]
    acts = _HAD.search(text, 0, start)
    start = acts.start() if acts and acts.end() == start else start
    told = meeting.first(text[end:]) or _TO_DISCUSS.search(text, end)
    who = _WHO.search(text, max(0, start - _SHORT), start)
    if who and told:  # the department, which had organised the discussion
        yield made(sentence, body_until(text, who.start(), scene.words["cut"]), "")
        return
    which = _WHICH_THEY.search(text, 0, start)
    if told or (which and meeting.first(text[: which.start()])):
        last = len(text[:start].rstrip(" ,"))
        seated = _EN_SEATED.search(text, 0, last)
        last = seated.start() if seated and seated.end() == last else last
        yield made(sentence, body_until(text, last, scene.words["cut"]), "")


_SHORT = 12
"""Characters in which a pronoun of a clause stands before its verb."""
_WHO = re.compile(r",?\s+(?:which|that|who)\s*$")
_HAD = re.compile(r"\s+(?:had|has|have)\s+$")
_EN_SEATED = re.compile(
    r"\s+(?:in\s+[A-Z][\w-]+(?:\s[A-Z][\w-]+)?|on\s+[A-Z][a-z]+day|last\s+[A-Z]?[a-z]+|yesterday|today)$"
)
"""Where or when a body acts, before its verb: the School of Law | in Kyzylorda | held."""
_EN_VERB = re.compile(
    r"\s+(?:and\s+)?(?!disabled|retired|united|applied|related|based)[a-z]{2,}ed\b"
    r"|\s+and\s+(?:drew|ran|took|brought|was|were|began)\b"
)
"""Where what the body or the meeting did goes on: the department | and lasted three hours."""
