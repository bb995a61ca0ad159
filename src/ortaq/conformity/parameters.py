"""Every number that decides about duties: value, unit, reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ConformityParameters:
    """Thresholds of the scan; printed in every result."""

    least_mentions: int = 2
    """Times that a name must stand in the old text to count as an institution (mentions). Once is
    how a heading, a word of emphasis or a printing error is capitalised."""

    least_mentions_of_common: int = 5
    """The same for a name that is a common noun of the new text too (Палаты, палата): written
    large so often it is no slip (mentions)."""

    least_share_of_full_name: float = 0.6
    """Share of a name's mentions that must go on with the same word for that word to belong to the
    name (Ассамблея народа Казахстана). Below, the name stands for itself (Парламент)."""

    least_share_of_successor: float = 0.5
    """Share of a vanished name's replaced places in which one new name took its place, for that
    name to be proposed as the successor."""

    least_places_of_successor: int = 3
    """Replaced places that such a share must rest on (places)."""

    least_repeated_words: int = 9
    """Length of a run of words that a law must share with a passage that fell, to be shown as a
    repetition (words). Shorter runs are the common formulas of all laws."""

    least_shared_stems: int = 2
    """Stems that the title of a law and the subject of a call for a law must share, beyond the
    words of all titles, for the law to be shown as the one meant (stems)."""


PARAMETERS = ConformityParameters()
