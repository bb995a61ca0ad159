"""What a reader has before them: a consultation, one of its editions, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.db.models import Case, Prefetch, QuerySet, Value, When
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from ortaq.law.act import Act, Provision
from ortaq.law.comparison.fates import Fates
from ortaq.law.comparison.result import Comparison
from ortaq_site.public.law.shelf import act_of, comparison_of, fates_in, provisions_of
from ortaq_site.records.law import (
    ComparisonResult,
    Consultation,
    Edition,
    EditionRole,
    EditionStatus,
    EditionText,
)

LANGUAGE_ORDER = Case(
    *(When(language=code, then=Value(place)) for place, (code, _) in enumerate(settings.LANGUAGES)),
    default=Value(len(settings.LANGUAGES)),
)
"""The order of languages everywhere on the site."""


KEPT_SECONDS = 24 * 3600
"""Published texts never change, so this only bounds the memory."""


@dataclass(frozen=True)
class Reading:
    """One text as somebody reads it, with the text that it is compared with."""

    consultation: Consultation
    editions: tuple[Edition, ...]
    """All that this reader may see, the text in force first."""
    edition: Edition
    text: EditionText
    other: EditionText | None
    """The same language of the text in force for a draft, of the newest draft for that."""
    result: ComparisonResult | None

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that this edition has."""
        return tuple(text.language for text in self.edition.texts.all())

    @property
    def is_new(self) -> bool:
        """Whether this text is the newer one of the comparison."""
        return self.edition.role == EditionRole.DRAFT

    @cached_property
    def act(self) -> Act:
        """The text as an act."""
        return act_of(self.text)

    @cached_property
    def other_act(self) -> Act | None:
        """The text that it is compared with."""
        return act_of(self.other) if self.other else None

    @cached_property
    def provisions(self) -> Mapping[str, Provision]:
        """All provisions of the text by address."""
        return provisions_of(self.text)

    @cached_property
    def other_provisions(self) -> Mapping[str, Provision]:
        """All provisions of the other text by address."""
        return provisions_of(self.other) if self.other else {}

    @cached_property
    def comparison(self) -> Comparison | None:
        """The stored comparison of both."""
        return comparison_of(self.result) if self.result else None

    @cached_property
    def fates(self) -> Fates | None:
        """What became of each article."""
        return fates_in(self.result) if self.result else None

    @property
    def keeps(self) -> int:
        """Seconds for which drawn parts of its pages may be kept: none before publication."""
        texts = (self.text, self.other) if self.other else (self.text,)
        return KEPT_SECONDS if all(text.edition.is_published for text in texts) else 0

    @property
    def version(self) -> str:
        """What its pages are drawn from: another text or comparison gives another word."""
        compared = f"{self.result.pk}-{self.result.computed_at.timestamp()}" if self.result else ""
        return f"{self.edition.pk}-{self.text.sha256}-{compared}"

    @property
    def address(self) -> str:
        """The address of this text's page."""
        return text_address(self.edition)

    def article_address(self, eid: str) -> str:
        """Give the permanent address of an article of this text."""
        return article_address(self.edition, eid)

    def other_address(self, eid: str) -> str:
        """Give the permanent address of an article of the other text."""
        return article_address(self.other.edition, eid) if self.other else ""


def text_address(edition: Edition) -> str:
    """Give the address of an edition."""
    return reverse("text", args=(edition.consultation.slug, edition.slug))


def article_address(edition: Edition, eid: str) -> str:
    """Give the permanent address of an article of an edition."""
    return reverse("article", args=(edition.consultation.slug, edition.slug, eid))


def visible_editions(request: HttpRequest) -> QuerySet[Edition]:
    """Give the editions that this reader may see: the public sees the published ones."""
    texts = EditionText.objects.defer("akn").order_by(LANGUAGE_ORDER)
    editions = Edition.objects.select_related("consultation")
    editions = editions.prefetch_related(Prefetch("texts", texts))
    if request.user.is_authenticated:
        return editions
    return editions.filter(status=EditionStatus.PUBLISHED)


def editions_of(request: HttpRequest, consultation: str) -> tuple[Edition, ...]:
    """Give the visible editions of a consultation that have a text. Raises Http404 for none."""
    editions = visible_editions(request).filter(consultation__slug=consultation)
    found = tuple(edition for edition in editions if edition.texts.all())
    if not found:
        raise Http404
    return found


def newest(editions: tuple[Edition, ...]) -> Edition:
    """Give what a consultation is about: its newest draft, else the text in force."""
    drafts = [edition for edition in editions if edition.role == EditionRole.DRAFT]
    return max(drafts or editions, key=lambda edition: edition.sequence)


def reading(request: HttpRequest, consultation: str, edition: str, language: str = "") -> Reading:
    """Give one edition in the language asked for, here or in the query. Raises Http404."""
    editions = editions_of(request, consultation)
    chosen = next((found for found in editions if found.slug == edition), None)
    if chosen is None:
        raise Http404
    return reading_of(editions, chosen, language or request.GET.get("text", ""))


def reading_of(editions: tuple[Edition, ...], edition: Edition, language: str = "") -> Reading:
    """Give this edition in a language, else in the reader's, else in any."""
    text = _text(edition, language)
    other = _other(editions, edition, text.language)
    result = _result(text, other, edition.role) if other else None
    return Reading(edition.consultation, editions, edition, text, other if result else None, result)


def _text(edition: Edition, wanted: str) -> EditionText:
    """Choose the language asked for, else the reader's, else the first that there is."""
    by_language = {text.language: text for text in edition.texts.all()}
    for language in (wanted, get_language() or "", "kk", "ru"):
        if language in by_language:
            return by_language[language]
    return next(iter(by_language.values()))


def _other(editions: tuple[Edition, ...], edition: Edition, language: str) -> EditionText | None:
    opposite = [other for other in editions if other.role != edition.role]
    opposite.sort(key=lambda other: other.sequence)
    texts = (text for other in reversed(opposite) for text in other.texts.all())
    return next((text for text in texts if text.language == language), None)


def _result(text: EditionText, other: EditionText, role: str) -> ComparisonResult | None:
    old, new = (other, text) if role == EditionRole.DRAFT else (text, other)
    results = ComparisonResult.objects.filter(old=old, new=new).defer("result")
    found = results.first()
    if found:
        # Known already: saves a query for each.
        found.old, found.new = old, new
    return found
