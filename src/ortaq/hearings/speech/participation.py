"""Words that say that somebody takes part from afar; they name no organisation."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.spelling import spoken
from ortaq.hearings.speech.terms import fold, terms
from ortaq.hearings.speech.tokens import Token


def tells_participation(words: str) -> bool:
    """Tell whether these words say how somebody takes part: онлайн, по видеосвязи, via Zoom."""
    folded = fold(words)
    return any(
        phrase in folded
        for lang in ("ru", "kk", "en")
        for phrase in terms(lang, "participation.online")
    )


def without_participation(phrase: Sequence[Token]) -> list[Token]:
    """Leave out the parts between commas that tell how somebody takes part: директор, онлайн."""
    parts: list[list[Token]] = [[]]
    for token in phrase:
        if token.text in {",", ";"}:
            parts.append([])
        parts[-1].append(token)
    kept = [part for part in parts if not tells_participation(spoken(part))]
    return [token for part in kept for token in part]
