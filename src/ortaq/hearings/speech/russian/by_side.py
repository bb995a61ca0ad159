"""With what somebody agrees or not, told before the verb: Ким с размером платы не согласился."""

from __future__ import annotations

from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.retelling.sentence import Sentence
from ortaq.hearings.speech.russian.forms import form_of, role_of
from ortaq.hearings.speech.terms import terms

_WITH = frozenset({"с", "со"})
_EMPTY = frozenset(
    "этим тем чем ним ней ними нею мной нами вами ею улыбкой трудом места доводами доводом мнением"
    " словами оценкой аргументами аргументом критикой позицией возражениями ответом".split()
)
"""Of these nobody learns what somebody agrees with, or they tell how: с трудом согласился."""
_LONGEST = 12
"""Words of what somebody agrees with, and of how: с размером платы категорически не согласен."""
_ENDS = frozenset(".!?…,;–—")


def by_side(sentence: Sentence) -> list[Retold]:
    """Read with what somebody agrees or does not, where its words stand before the verb."""
    if told := _behind_verb(sentence):
        return told
    for cue in sentence.cues:
        if not cue.listed or not cue.lemma.startswith("соглас") or not _closes(sentence, cue):
            continue
        subject, first = sentence.finder.own_subject(cue), _object(sentence, cue)
        if subject is None or first is None or subject.kin not in {*SINGLE, Kin.COLLECTIVE}:
            continue
        many = subject.kin is Kin.COLLECTIVE
        spans = _spans(sentence.tokens, min(first, subject.first) if many else first, cue, subject)
        return [Retold(*span, cue, subject, collective=many) for span in spans]
    return []


def _spans(tokens: Tokens, first: int, cue: Cue, subject: Subject) -> list[tuple[int, int]]:
    """Give the words from what it is up to the verb, without who stands between."""
    start, end = tokens[first].start, tokens[cue.last - 1].end
    if not first < subject.first < cue.first:
        return [(start, end)]
    return [(start, tokens[subject.first - 1].end), (tokens[subject.last].start, end)]


def _closes(sentence: Sentence, cue: Cue) -> bool:
    """Whether nothing is agreed to behind the verb but who agrees: not согласился выступить."""
    near = range(cue.last, cue.last + 2)  # согласился и Ким
    behind = [one for one in sentence.subjects if one.first in near and one.kin in SINGLE]
    last = behind[0].last if behind else cue.last
    return last >= len(sentence.tokens) or sentence.tokens[last].text in _ENDS


def _object(sentence: Sentence, cue: Cue) -> int | None:
    """Give where с and its noun begin, in the clause of the verb, and nobody is meant by it."""
    tokens = sentence.tokens
    for i in range(cue.first - 1, max(-1, cue.first - 1 - _LONGEST), -1):
        if tokens[i].text in _ENDS | {":", "("}:
            return None
        if tokens[i].folded in _WITH:
            return i if _is_thing(sentence, i + 1, cue.first) else None
    return None


def _is_thing(sentence: Sentence, first: int, last: int) -> bool:
    """Whether it is a thing that somebody agrees with: not с коллегой, с ней, с Кимом."""
    tokens = sentence.tokens[first:last]
    noun = next((one for one in tokens if form_of(one.folded).noun or one.is_capital), None)
    opens = tokens[0].folded if tokens else ""
    if noun is None or opens in _EMPTY or noun.folded in _EMPTY:
        return False
    person = any(one.kin is Kin.PERSON and one.first == first for one in sentence.subjects)
    return not person and not role_of(noun.folded) and not noun.is_capital


def _behind_verb(sentence: Sentence) -> list[Retold]:
    """Read it behind a verb that opens: Не согласен со статьёй 5 и Ким; недовольна размером сбора.

    With several people it may be what the writer sees: жители недовольны водой.
    """
    for cue in (one for one in sentence.cues if one.listed and one.last + 1 < len(sentence.tokens)):
        subject = sentence.finder.own_subject(cue)
        if subject is None or subject.kin not in SINGLE:
            continue
        behind = sentence.tokens[cue.last]
        agrees = cue.lemma.startswith("соглас") and behind.folded in _WITH
        agrees = agrees and _is_thing(sentence, cue.last + 1, cue.last + _LONGEST)
        unhappy = cue.lemma.startswith("недовол") and "ablt" in form_of(behind.folded).cases
        unhappy = unhappy and _is_thing(sentence, cue.last, cue.last + _LONGEST)
        if not (agrees or unhappy):
            continue
        first = cue.first - int(cue.first > 0 and sentence.tokens[cue.first - 1].folded == "не")
        span = sentence.to_end(first)
        if subject.first > cue.last:
            span = span[0], sentence.tokens[_before_too(sentence, subject.first) - 1].end
        return [Retold(*span, cue, subject)]
    return []


def _before_too(sentence: Sentence, i: int) -> int:
    """Step back over и, также before who agrees."""
    while i > 1 and sentence.tokens[i - 1].folded in terms("ru", "clauses.too"):
        i -= 1
    return i
