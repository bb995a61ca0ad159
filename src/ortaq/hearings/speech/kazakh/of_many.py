"""What somebody tells that many think of the draft: … көпшіліктің жобаны құп көргенін айтты.

Such words are those of the many: a claim about them, whoever made it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ortaq.hearings.speech.kazakh.attitudes import is_of_a_text
from ortaq.hearings.speech.kazakh.forms import finite_stems
from ortaq.hearings.speech.kazakh.verbs import stem_at
from ortaq.hearings.speech.parts import THEY, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.terms import terms

_ADVERBS = 2
"""Words before the many that only place them: жалпы, негізінен."""
_NOUN = re.compile(r"(?:ын|ін|ы|і)$")
_FUTURE = re.compile(r"(?:й|а|е)т[ыі]н$")


def told_of_many(
    tokens: Tokens, subjects: Sequence[Subject], said: Sequence[Retold]
) -> list[Retold]:
    """Give what is told of many to them."""
    return [_as_of_many(tokens, subjects, one) for one in said]


def _as_of_many(tokens: Tokens, subjects: Sequence[Subject], said: Retold) -> Retold:
    inside = [i for i, token in enumerate(tokens) if said.start <= token.start < said.end]
    if said.collective or said.backwards or not inside:
        return said
    first, last = inside[0], inside[-1] + 1
    many = _many_near(tokens, subjects, first)
    if many is None or not _counted(tokens, many.first, last):
        return said
    agreed = _weigh(tokens, many.last, last) or _came_to(tokens, many.last, last)
    return replace(said, subject=many, collective=True) if agreed else said


def _many_near(tokens: Tokens, subjects: Sequence[Subject], first: int) -> Subject | None:
    """Give the many who open the words, and what part of them: тұрғындардың | басым бөлігі."""
    found: Subject | None = None
    for one in subjects:
        if one.kin is not Kin.COLLECTIVE or one.role == THEY:
            continue
        if found is None and one.first in range(first, first + _ADVERBS + 1):
            found = one
        elif found is not None and one.first <= found.last + 1:
            text = " ".join(token.text for token in tokens[found.first : one.last])
            found = replace(found, last=one.last, end=one.end, text=text)
    return found


def _counted(tokens: Tokens, first: int, last: int) -> bool:
    """Whether most or all are meant, or all who took part: no body for which one speaks."""
    return any(token.folded.startswith(_MOST) for token in tokens[first:last])


def _came_to(tokens: Tokens, first: int, last: int) -> bool:
    """Whether they came to a common view: … керек дегенге тоқтады; … бір пікірге келгенін."""
    words = [tokens[i].folded for i in range(first, last) if tokens[i].is_word]
    if len(words) < _LEAST:
        return False
    common = words[-2] == "дегенге" or words[-2].startswith(tuple(terms("kk", "cues.agreements")))
    stems = (*finite_stems(words[-1]), *finite_stems(_NOUN.sub("", words[-1])))
    return common and not _CAME.isdisjoint(stems)


def _weigh(tokens: Tokens, first: int, last: int) -> bool:
    """Whether they are for or against a text here."""
    words = [i for i in range(first, last) if tokens[i].is_word]
    if not words or any(tokens[i].text == "," for i in range(first, last)):
        return False
    verb = _FUTURE.sub("ды", _NOUN.sub("", tokens[words[-1]].folded))
    forms = (tokens[words[-1]].folded, verb)
    stems = {stem_at(tokens, words[-1], form) for form in forms}
    weighed = any(is_of_a_text(tokens[i].folded) for i in words)
    return weighed and bool(stems & (terms("kk", "cues.attitudes") | _HELD))


_HELD = frozenset("сана есепте".split())
_CAME = frozenset("тоқта тоқтал кел тоғыс".split())
_LEAST = 2
_MOST = (
    "көпшілі", "басым", "дені", "бәрі", "барлы", "түгел", "бірауыз", "тұтас", "көбі",
    "жұрт", "қатысушылар", "жиналғандар", "сөйлегендер", "келгендер", "қатысқандар",
)  # fmt: skip
