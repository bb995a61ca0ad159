"""The draft indexed for letters; apart, since it loads what searching needs, which pages do not."""

from __future__ import annotations

from functools import lru_cache

from ortaq.submissions.linking.library import Library
from ortaq_site.records.law import Edition
from ortaq_site.steps.submissions.drafts import act_by, texts_of


def library_of(edition: Edition | None) -> Library | None:
    """Give the acts of an edition indexed; None where there is no text."""
    texts = texts_of(edition)
    return _library(tuple((t.pk, t.sha256) for t in texts.values())) if texts else None


@lru_cache(maxsize=2)
def _library(texts: tuple[tuple[int, str], ...]) -> Library:
    return Library.of(act_by(pk, sha256) for pk, sha256 in texts)
