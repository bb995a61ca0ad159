"""Words that open a clause elsewhere and here tell none: при условии, что; сказала, когда вышла."""

from __future__ import annotations

from ortaq.hearings.speech.parts import Cue, Tokens
from ortaq.hearings.speech.terms import terms

_COMPOUND = 4
"""Longest compound conjunction before its что (words)."""


def joins_otherwise(tokens: Tokens, i: int, cues: list[Cue]) -> bool:
    """Whether что or как belongs to words before it: потому что; на таких землях, как пашня."""
    if tokens[i].folded == "как" and _SUCH & {t.folded for t in tokens[max(0, i - _FAR) : i]}:
        return True
    return tokens[i].folded in {"что", "чтобы", "как"} and _is_compound(tokens, i, cues)


_SUCH = frozenset("такой такая такое такие такую таких такими таким такому".split())
_FAR = 8
"""So far before как stands such a word (words and marks)."""


def _is_compound(tokens: Tokens, i: int, cues: list[Cue]) -> bool:
    """Whether a longer conjunction ends here: принял проект при условии, что.

    Right behind a verb the condition is what was said: согласился при условии, что.
    """
    last = i - (tokens[i - 1].text == ",") if i else 0
    before = [token.folded for token in tokens[max(0, last - _COMPOUND) : last]]
    known = (phrase.split() for phrase in terms("ru", "clauses.compounds"))
    first = next((last - len(one) for one in known if before[-len(one) :] == one), None)
    return first is not None and all(cue.last != first or not cue.listed for cue in cues)


def only_tells_when(tokens: Tokens, i: int, cues: list[Cue], position: int) -> bool:
    """Whether когда tells when somebody spoke, since the verb before it asks or explains nothing.

    Мост нужен, – сказала она, когда до неё дошёл микрофон.
    """
    if tokens[i].folded != "когда":
        return False
    verb = next((cue for cue in cues if cue.last == position), None)
    return verb is not None and verb.lemma not in terms("ru", "clauses.asking")


def only_prompts(tokens: Tokens, i: int) -> bool:
    """Whether when only tells that somebody was asked: …, Kim admitted when pressed."""
    behind = tokens[i + 1].folded if i + 1 < len(tokens) else ""
    return tokens[i].folded == "when" and behind in terms("en", "cues.prompted")
