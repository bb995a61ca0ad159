"""Articles that a question in everyday words may be about, though it has none of their words.

An article is found by its own words and by those with which it is explained.
Apart from the exact search, since it loads what comparing words with a law needs.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ortaq.jurisdictions.everyday import asked_subjects
from ortaq.law.act import Provision
from ortaq.law.search import OFFER_PARAMETERS, ProvisionIndex
from ortaq_site.public.law.plain_words import explained_in
from ortaq_site.public.law.reading import Reading
from ortaq_site.public.law.shelf import act_of
from ortaq_site.records.law import EditionText

INDEXES_IN_MEMORY = 6
"""Two languages of three consultations, about 20 MB each."""


@dataclass(frozen=True, slots=True)
class MayBe:
    """An article that a question may be about, and its part that fits best."""

    unit: Provision
    eid: str


def maybe_about(reading: Reading, question: str, without: frozenset[str]) -> tuple[MayBe, ...]:
    """Give the articles that a question may be about, best first; none where nothing fits.

    without: addresses of articles that are shown already.
    """
    explained = explained_in(reading.edition, reading.text.language)
    index = _index_of(reading.text.pk, reading.text.sha256, explained)
    offer = OFFER_PARAMETERS
    if index.grounds([question])[0] < offer.grounds:
        return ()
    (suggested,) = index.suggest([question], most=offer.most + len(without))
    if not suggested or suggested[0].strength < offer.least:
        return ()
    fitting = [
        one for one in suggested if one.strength >= offer.beside and one.article not in without
    ]
    chosen = fitting[: offer.most]
    return tuple(MayBe(reading.provisions[one.article], one.passage) for one in chosen)


@lru_cache(maxsize=INDEXES_IN_MEMORY)
def _index_of(pk: int, sha256: str, explained: tuple[tuple[str, str], ...]) -> ProvisionIndex:
    """Index a text with its explanations; under the same hash and words it never changes."""
    told: dict[str, list[str]] = {}
    for eid, words in explained:
        told.setdefault(eid, []).append(words)
    act = act_of(EditionText(pk=pk, sha256=sha256))
    subjects = asked_subjects(act.lang, act.country or "kz")
    return ProvisionIndex.of(act, explained=told, subjects=subjects)
