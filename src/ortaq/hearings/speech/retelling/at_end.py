"""English sentences that close with who said or thought it: …, Kim said; … was opposed by Kim."""

from __future__ import annotations

from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.retelling.read import Read
from ortaq.hearings.speech.retelling.standing_aside import stands_aside
from ortaq.hearings.speech.source_phrases import phrases_at
from ortaq.hearings.speech.terms import terms

_ROLE = 6
"""Longest words between by and a name, or the noun for who thinks so (words)."""
_BE = frozenset("was were is are been being".split())


def told_at_end(sentence: Read) -> list[Retold]:
    """Read a sentence that closes with who said it, whoever wants what in it: …, Kim said."""
    told = [cue for cue in sentence.cues if cue.listed]
    if sentence.syntax.verbs_show_number or len(told) < 2:
        return []  # a single verb is read as any other
    cue, tokens = told[-1], sentence.tokens
    subject = sentence.finder.own_subject(cue)
    last = max(cue.last, subject.last) if subject else 0
    closed = last > 0 and not any(token.is_word for token in tokens[last:])
    sure = closed and subject is not None and subject.kin in {Kin.PERSON, Kin.PRONOUN}
    whole = sure and not any(map(sentence.is_quote, tokens))
    return sentence.around(cue, subject) if whole and stands_aside(sentence, cue, subject) else []


def by_passive(sentence: Read) -> list[Retold]:
    """Read what somebody thinks of the subject: was opposed by Kim; drew fire from farmers."""
    tokens, lang = sentence.tokens, sentence.syntax.lang
    if sentence.syntax.verbs_show_number or any(map(sentence.is_quote, tokens)):
        return []
    if any(one.first <= 1 and one.kin in SINGLE for one in sentence.subjects):
        return []  # who was backed, and what for, is told elsewhere
    verbs = [*phrases_at(tokens, terms(lang, "clauses.passive")), *_passives(tokens, lang)]
    for first, last in sorted(verbs):
        owner = next((one for one in sentence.subjects if _is_by(one, tokens, last)), None)
        meeting = owner is not None and _names_meeting(tokens[owner.last :])
        if owner is not None and first > 1 and not meeting:
            words = " ".join(token.text for token in tokens[first:last])
            start, end = tokens[first].start, tokens[last - 2].end
            cue = Cue(first, last, start, end, words, "", listed=True, shows=True)
            many = owner.kin is Kin.COLLECTIVE
            return [Retold(tokens[0].start, end, cue, owner, collective=many)]
    return []


def _names_meeting(behind: Tokens) -> bool:
    """Whether a report only opens with what its meeting was like: drew fire … at a hearing."""
    words = [token.folded for token in behind]
    near = (words[i : i + 5] for i, word in enumerate(words) if word in {"at", "during"})
    return any(_MEETINGS & set(one) for one in near)


_MEETINGS = frozenset("hearing meeting session conference forum discussion consultation".split())


def _passives(tokens: Tokens, lang: str) -> list[tuple[int, int]]:
    """Find was supported by, with an adverb or two between."""
    verbs = terms(lang, "clauses.with_verb")
    return [
        (i, i + 2)
        for i in range(2, len(tokens) - 2)
        if tokens[i].folded in verbs and tokens[i + 1].folded == "by"
        if _BE & {token.folded for token in tokens[i - 2 : i]}
    ]


def _is_by(subject: Subject, tokens: Tokens, last: int) -> bool:
    """Whether somebody stands right behind by: a person, several, or a role."""
    kinds = {Kin.PERSON, Kin.COLLECTIVE, Kin.ROLE}
    between = tokens[last : subject.first] if subject.first >= last else ()
    near = subject.first >= last and len(between) <= _ROLE
    return subject.kin in kinds and near and all(token.is_word for token in between)
