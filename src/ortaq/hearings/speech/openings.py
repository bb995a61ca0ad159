"""What only opens a quotation: Аты жобаны сынға алды. – …, – деді ол."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.record import Form, Manner
from ortaq.hearings.speech.utterance import Utterance


def without_openings(text: str, said: Sequence[Utterance]) -> list[Utterance]:
    """Leave out what tells an attitude, verb and all, right before the words that show it."""
    following = [*said[1:], None]
    pairs = zip(said, following, strict=False)
    return [one for one, after in pairs if not _opens(text, one, after)]


def _opens(text: str, one: Utterance, after: Utterance | None) -> bool:
    if after is None or one.form is not Form.CLAUSE or after.manner is not Manner.DIRECT:
        return False
    whole = bool(one.cue) and text[one.start : one.end].endswith(one.cue)
    same = one.speaker.id == after.speaker.id
    return whole and same and not any(letter.isalpha() for letter in text[one.end : after.start])
