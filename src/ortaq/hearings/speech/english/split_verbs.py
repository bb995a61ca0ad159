"""Verbs that judge only with a word behind their object: put the losses at 38 percent."""

from __future__ import annotations

from itertools import pairwise

from ortaq.hearings.speech.parts import Tokens
from ortaq.hearings.speech.terms import groups
from ortaq.hearings.speech.tokens import Kind, Token

_OBJECT = 12
"""Longest object between such a verb and its word (words)."""
_ABOUT = frozenset("about around some between nearly over under roughly almost well up".split())
"""These may stand before a figure: at | some | 38 percent."""


def is_split(tokens: Tokens, i: int) -> bool:
    """Tell such a verb: put the cost at 4 billion; sees the fee as a fine."""
    if _is_counted(tokens, i):
        return True
    words = groups("en", "cues.split")
    mine = [word for word, verbs in words.items() if tokens[i].folded in verbs]
    if not mine or not _is_verb(tokens, i):
        return False
    near = tokens[i + 1 : i + 1 + _OBJECT]
    end = next((k for k, token in enumerate(near) if not _is_object(token, mine)), len(near))
    return any(_closes(tokens, i + 1 + k, word) for word in mine for k in range(1, end)
               if near[k].folded == word)  # fmt: skip


def _is_counted(tokens: Tokens, i: int) -> bool:
    """Tell a vote with its figures before what was voted for: voted 58 to 31 to recommend …."""
    near = tokens[i + 1 : i + 1 + _OBJECT]
    if tokens[i].folded != "voted" or not near or near[0].kind is not Kind.NUMBER:
        return False
    return any(a.folded == "to" and b.is_word for a, b in pairwise(near))


def _is_object(token: Token, mine: list[str]) -> bool:
    moved = "at" in mine and token.folded in _MOVED
    return not moved and (token.is_word or token.kind is Kind.NUMBER)


_MOVED = frozenset("to on out up down off forward aside".split())
"""Behind these something is only moved: put the draft to the vote at 10 sharp."""


def _is_verb(tokens: Tokens, i: int) -> bool:
    """Whether this is no participle: the draft was put to the vote at 10."""
    before = tokens[i - 1].folded if i else ""
    return before not in _PASSIVE


_PASSIVE = frozenset("was were is are been being be to not the a".split())


def _closes(tokens: Tokens, i: int, word: str) -> bool:
    """Whether what something is thought to be follows: a figure behind at."""
    if i + 1 >= len(tokens):
        return False
    behind = tokens[i + 1]
    if word != "at":
        return behind.is_word
    counted = behind.kind is Kind.NUMBER and i + 2 < len(tokens) and tokens[i + 2].text not in _ENDS
    return counted or behind.folded in _ABOUT or behind.text in _MONEY or _is_money(behind.text)


_ENDS = frozenset(".,;:!?")
"""A bare number before these is an hour: put it to the vote at 10."""


def is_left_to(tokens: Tokens, i: int) -> bool:
    """Whether to say opens here what was somebody's part: It fell to Kim to say that …."""
    opening = [token.folded for token in tokens[: len(_PARTS[0])]]
    far = _PART < i < _PART + _OBJECT and not any(t.text in ";:" for t in tokens[:i])
    return far and any(opening[: len(part)] == list(part) for part in _PARTS)


def opens_part(tokens: Tokens, i: int) -> bool:
    """Whether whose part it was to speak begins here: It fell to | Kim."""
    opening = tuple(token.folded for token in tokens[:i])
    return opening in _PARTS


_PARTS = (("it", "was", "left", "to"), ("it", "fell", "to"), ("it", "took"))
_PART = 2
"""Somebody's name stands behind so many words of such an opening."""
_MONEY = frozenset("$€£₸")


def _is_money(text: str) -> bool:
    """Tell a currency before its figure: at KZT 640 million."""
    return text.isupper() and len(text) == len("KZT")
