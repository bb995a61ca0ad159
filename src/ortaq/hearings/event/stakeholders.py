"""Which stakeholder groups words name: an item of a list, a role with its organisation."""

from __future__ import annotations

from functools import cache

from ortaq.jurisdictions.groups import groups
from ortaq.language.phrases import PhraseFound, Phrases


def group_of(words: str, lang: str) -> str:
    """Give the code of the stakeholder group that words name; "" where none fits.

    words: an item of a list, or a role with its organisation.
    """
    found = _group_phrases(lang).find(words)
    return max(found, key=_length).code if found else ""


def groups_of(office: str, lang: str) -> frozenset[str]:
    """Give the codes of all groups that a role with its organisation may belong to."""
    return _group_phrases(lang).codes(office)


@cache
def _group_phrases(lang: str) -> Phrases:
    return Phrases({group.code: group.words[lang] for group in groups()})


def _length(place: PhraseFound) -> int:
    return place.end - place.start
