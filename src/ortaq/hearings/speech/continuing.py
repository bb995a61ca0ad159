"""Where one statement ends and another begins: pieces that go on, clauses beside quotations."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.record import Form, Step
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.parts import Retold
from ortaq.hearings.speech.quotes import Piece
from ortaq.hearings.speech.resolution import Speaker
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import DASHES, QUOTE, Token
from ortaq.hearings.speech.utterance import Utterance

_LINE_MARKS = DASHES + " \t"


def goes_on_from(
    text: str, said: Sequence[Utterance], piece: Piece, speaker: Speaker, *, silent: bool
) -> bool:
    """Tell whether a piece goes on with what the same speaker said last.

    Either only the writer's clause stands between them in one paragraph, or they are dialogue
    lines one after the other of which only one names its speaker (silent: this one does not).
    """
    last = said[-1] if said else None
    if last is None or last.form is not Form.QUOTE or last.speaker.id != speaker.id:
        return False
    between = text[last.end : piece.start]
    if "\n" not in between:
        return True
    opened = text[: last.start].rpartition("\n")[2]
    one_named = silent or last.speaker.step is Step.IMPLICIT
    apart = any(letter.isalnum() for letter in between) or bool(opened.strip(_LINE_MARKS))
    return one_named and not apart


def taken_up_again(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a dash or comma takes a quotation up again: «A», – сказал он, – «B»."""
    before = tokens[at - 1] if at else None
    return before is not None and (before.is_dash or before.text == ",")


def stands_beside(said: Retold, tokens: Sequence[Token], lang: str) -> bool:
    """Beside a quotation only a full clause is another statement; not what it is a part of.

    So is a phrase before a colon: попросил снизить сбор для малых хозяйств: «…».
    """
    inside = any(t.text == QUOTE and said.start <= t.start < said.end for t in tokens)
    words = [t for t in tokens if t.is_word and said.start <= t.start < said.end]
    empty = all(t.folded in terms(lang, "clauses.empty_objects") for t in words)
    led = not empty and any(t.text == ":" and 0 <= t.start - said.end <= 1 for t in tokens)
    before = tokens[said.cue.first - 1] if said.cue.first else None
    joined = before is not None and before.folded in terms(lang, "clauses.joining")
    led = led or (joined and not empty)
    whole = said.full or said.collective or (led and len(words) >= PARAMETERS.phrase_words)
    return not inside and not said.backwards and whole
