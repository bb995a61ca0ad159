"""English verbs with nothing before them, and deeds in -ing behind: Supports it; suggested closing.

Minutes leave the subject out where an item has named who speaks.
"""

from __future__ import annotations

from ortaq.hearings.speech.parts import Cue
from ortaq.hearings.speech.retelling.read import Read

_GOVERNED = frozenset("the a an to against for that this these his her its their any no".split())
"""Behind a verb in -ed that opens a sentence these tell that it describes no noun."""
_SUGGESTING = frozenset(
    "suggested suggests proposed proposes recommended recommends advised advises urged".split()
)
_ING = 4
"""A deed in -ing has more letters."""


def opens_bare(sentence: Read, cue: Cue, after: int) -> bool:
    """Whether a sentence opens with its verb: Supports the draft; Objected to it."""
    tokens = sentence.tokens
    plain = not sentence.syntax.verbs_show_number and cue.first == 0 and not cue.follows
    if not plain or after >= len(tokens):
        return False
    return tokens[after].folded in _GOVERNED or tokens[cue.last - 1].folded.endswith("s")


def is_gerund(sentence: Read, cue: Cue, after: int) -> bool:
    """Whether a deed in -ing stands right behind its verb: suggested closing it."""
    tokens = sentence.tokens
    if sentence.syntax.verbs_show_number or after != cue.last or after >= len(tokens):
        return False
    deed = tokens[after].folded
    return cue.lemma in _SUGGESTING and deed.endswith("ing") and len(deed) > _ING
