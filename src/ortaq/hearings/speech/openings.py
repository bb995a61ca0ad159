"""What only opens a quotation: Аты жобаны сынға алды. – …, – деді ол; … қолдады. Ол: «…»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.hearings.record import Form, Manner
from ortaq.hearings.speech.utterance import Utterance

_NEXT = re.compile(r"[^\w]*(?:(?<=[.!…] )[^.!?\n«“„]*:)?[^\w]*")
"""Between the two stand no words, or those of one clause that brings in the quotation."""


def without_openings(text: str, said: Sequence[Utterance]) -> list[Utterance]:
    """Leave out what tells an attitude, verb and all, right before the words that show it."""
    following = [*said[1:], None]
    pairs = zip(said, following, strict=False)
    return [one for one, after in pairs if not _opens(text, one, after)]


def _opens(text: str, one: Utterance, after: Utterance | None) -> bool:
    if after is None or one.form is not Form.CLAUSE or after.manner is not Manner.DIRECT:
        return False
    words = text[one.start : one.end]
    whole = bool(one.cue) and words.endswith(one.cue)
    same = one.speaker.id == after.speaker.id
    if not whole or not same or _says_where(words.removesuffix(one.cue)):
        return False
    return _NEXT.fullmatch(text, one.end, after.start) is not None


def _says_where(words: str) -> bool:
    """Whether it tells which part of the text is meant: 6-баптағы …; заңның … қатысты бөлігіне.

    Then it says more than that somebody is for or against the draft.
    """
    points_back = words.lower().startswith(_THIS)
    return any(map(str.isdigit, words)) or (len(words.split()) >= _FULL and not points_back)


_THIS = ("бұл ", "осы ", "мұндай ")
_FULL = 4
"""From so many words on an object tells more than which draft it is."""
