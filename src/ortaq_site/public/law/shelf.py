"""Stored texts and results as values, read once and kept in memory.

They never change under the same hash, so nothing here ever has to be thrown away early.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache

from ortaq.law.act import Act, Provision
from ortaq.law.akn import read_akn
from ortaq.law.comparison.fates import Fates, fates_of
from ortaq.law.comparison.result import Comparison
from ortaq_site.records.law import ComparisonResult, EditionText
from ortaq_site.steps.stored_forms import comparison_from_json

TEXTS_IN_MEMORY = 24
"""About 10 MB each for a code of a thousand articles."""


def act_of(text: EditionText) -> Act:
    """Give a stored text as an act. Costs one query the first time."""
    return _act(text.pk, text.sha256)


@lru_cache(maxsize=TEXTS_IN_MEMORY)
def _act(pk: int, sha256: str) -> Act:
    content = EditionText.objects.values_list("akn", flat=True).get(pk=pk, sha256=sha256)
    return read_akn(bytes(content))


def provisions_of(text: EditionText) -> Mapping[str, Provision]:
    """Give all provisions of a stored text by address."""
    return _provisions(text.pk, text.sha256)


@lru_cache(maxsize=TEXTS_IN_MEMORY)
def _provisions(pk: int, sha256: str) -> Mapping[str, Provision]:
    return _act(pk, sha256).by_eid()


def comparison_of(result: ComparisonResult) -> Comparison:
    """Give a stored comparison as a value. Costs one query the first time."""
    return _comparison(result.pk, result.computed_at)


@lru_cache(maxsize=TEXTS_IN_MEMORY)
def _comparison(pk: int, computed_at: datetime) -> Comparison:
    stored = ComparisonResult.objects.values_list("result", flat=True).get(pk=pk)
    return comparison_from_json(stored)


def fates_in(result: ComparisonResult) -> Fates:
    """Give what became of each article. Costs one query the first time."""
    return _fates(result.pk, result.computed_at)


@lru_cache(maxsize=TEXTS_IN_MEMORY)
def _fates(pk: int, computed_at: datetime) -> Fates:
    return fates_of(_comparison(pk, computed_at).articles)
