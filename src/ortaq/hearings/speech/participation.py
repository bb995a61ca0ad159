"""Words that say that somebody takes part from afar; they name no organisation."""

from __future__ import annotations

from ortaq.hearings.speech.terms import fold, terms


def tells_participation(words: str) -> bool:
    """Tell whether these words say how somebody takes part: онлайн, по видеосвязи, via Zoom."""
    folded = fold(words)
    return any(
        phrase in folded
        for lang in ("ru", "kk", "en")
        for phrase in terms(lang, "participation.online")
    )
