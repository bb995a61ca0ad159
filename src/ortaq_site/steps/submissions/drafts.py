"""The text that letters are about: the newest published draft in all its languages, kept parsed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from ortaq.law.act import Act, Provision
from ortaq.law.akn import read_akn
from ortaq_site.records.law import (
    Consultation,
    Edition,
    EditionRole,
    EditionStatus,
    EditionText,
    TextLanguage,
)

IN_MEMORY = 12
"""Texts, about 10 MB each for a code of a thousand articles."""


def draft_of(consultation: Consultation) -> Edition | None:
    """Give the newest published draft, else the text in force, else None."""
    published = consultation.editions.filter(status=EditionStatus.PUBLISHED)
    drafts = published.filter(role=EditionRole.DRAFT).order_by("-sequence")
    return drafts.first() or published.first()


def texts_of(edition: Edition | None) -> dict[str, EditionText]:
    """Give the texts of an edition by language, without their words. Costs one query."""
    if edition is None:
        return {}
    texts = edition.texts.defer("akn").select_related("edition__consultation")
    found = {text.language: text for text in texts}
    return {language: found[language] for language in TextLanguage.values if language in found}


def acts_of(edition: Edition | None) -> dict[str, Act]:
    """Give the acts of an edition by language."""
    return {language: act_by(t.pk, t.sha256) for language, t in texts_of(edition).items()}


def provisions_of(edition: Edition | None, language: str) -> Mapping[str, Provision]:
    """Give all provisions by address, in this language or the first that there is."""
    texts = texts_of(edition)
    text = texts.get(language) or next(iter(texts.values()), None)
    return _provisions(text.pk, text.sha256) if text else {}


@lru_cache(maxsize=IN_MEMORY)
def act_by(pk: int, sha256: str) -> Act:
    """Give a stored text as an act. Costs one query the first time."""
    content = EditionText.objects.values_list("akn", flat=True).get(pk=pk, sha256=sha256)
    return read_akn(bytes(content))


@lru_cache(maxsize=IN_MEMORY)
def _provisions(pk: int, sha256: str) -> Mapping[str, Provision]:
    return act_by(pk, sha256).by_eid()


def article_of(edition: Edition | None, eid: str) -> str:
    """Give the address of the article that holds a provision of an edition, or its own."""
    act = next(iter(acts_of(edition).values()), None)
    if act is None:
        return eid
    articles = {article.eid for article in act.articles()}
    parts = eid.split("__")
    above = ("__".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((address for address in above if address in articles), eid)
