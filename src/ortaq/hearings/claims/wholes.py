"""What all, most or none of the people think, told by the grammar of a clause in each language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ortaq.hearings.claims.english import told_in_english
from ortaq.hearings.claims.kazakh import told_in_kazakh
from ortaq.hearings.claims.russian import told_in_russian
from ortaq.hearings.record import ClaimKind
from ortaq.language.phrases import PhraseFound, Phrases


def told_of_wholes(
    text: str, lang: str, words: Mapping[str, Phrases]
) -> Iterator[tuple[ClaimKind, PhraseFound]]:
    """Give each place of a sentence that tells so, and of which kind. words: of the claims."""
    match lang:
        case "ru":
            yield from told_in_russian(text, words)
        case "kk":
            yield from told_in_kazakh(text, words)
        case "en":
            yield from told_in_english(text, words)
        case _:
            return
