"""What the desk reads from the records: editions with everything that their pages show."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, Prefetch, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from ortaq_site.desk.access import roles_of
from ortaq_site.records.desk import Correction
from ortaq_site.records.hearings import Hearing
from ortaq_site.records.law import (
    Consultation,
    Edition,
    EditionStatus,
    EditionText,
    Signature,
    TextLanguage,
)
from ortaq_site.records.participation import Question
from ortaq_site.records.people import SIGNATURES_NEEDED, Account, Role
from ortaq_site.steps.law import fingerprint

LANGUAGES = tuple(TextLanguage.values)


@dataclass(frozen=True)
class TextState:
    """One language of an edition."""

    language: str
    text: EditionText | None
    open_places: int
    corrections: int


@dataclass(frozen=True)
class EditionState:
    """An edition and what can be done with it by the person who looks."""

    edition: Edition
    texts: tuple[TextState, ...]
    signatures: tuple[Signature, ...]
    own_signature: bool
    may_edit: bool
    may_sign: bool

    @property
    def stored(self) -> list[TextState]:
        """The languages that have a text."""
        return [state for state in self.texts if state.text]

    @property
    def open_places(self) -> int:
        """Doubtful places in all languages."""
        return sum(state.open_places for state in self.texts)

    @property
    def in_preparation(self) -> bool:
        """Whether its texts may be changed."""
        return self.edition.status == EditionStatus.UPLOADED

    @property
    def waits(self) -> bool:
        """Whether it waits for signatures."""
        return self.edition.status == EditionStatus.CHECKED

    @property
    def is_signed(self) -> bool:
        """Whether enough people have signed, a second signatory among them."""
        by_signatory = any(_is_signatory(signature.user) for signature in self.signatures)
        return len(self.signatures) >= SIGNATURES_NEEDED and by_signatory

    @property
    def lacks_signatory(self) -> bool:
        """Whether enough people have signed, but no second signatory."""
        return len(self.signatures) >= SIGNATURES_NEEDED and not self.is_signed

    @property
    def fingerprint(self) -> str:
        """What a signature is given to, short enough to compare by eye."""
        return fingerprint(self.edition)[:16]


def consultations(only: Collection[int] = ()) -> QuerySet[Consultation]:
    """Give consultations with editions, texts, hearings and questions. Costs five queries.

    only: keys of those that somebody works on; none = all.
    """
    hearings = Hearing.objects.annotate(sources_count=Count("sources")).order_by("-pk")
    questions = Question.objects.annotate(statements_count=Count("statements")).order_by("-pk")
    chosen = Consultation.objects.filter(pk__in=only) if only else Consultation.objects.all()
    return chosen.prefetch_related(
        Prefetch("editions__texts", _light_texts()),
        Prefetch("hearings", hearings),
        Prefetch("questions", questions),
    )


def edition_by(pk: int) -> Edition:
    """Give one edition. Raises Http404."""
    return get_object_or_404(Edition.objects.select_related("consultation"), pk=pk)


def text_by(pk: int, language: str) -> EditionText:
    """Give the text of an edition in one language, laid out as rows. Raises Http404."""
    texts = EditionText.objects.select_related("edition__consultation", "source", "reading")
    text = get_object_or_404(texts, edition_id=pk, language=language)
    if not hasattr(text, "reading"):
        raise Http404
    return text


def state_of(edition: Edition, account: Account) -> EditionState:
    """Give an edition with all that its page shows. Costs five queries."""
    texts = _light_texts().filter(edition=edition).select_related("source__received_from")
    stored = {text.language: text for text in texts}
    signatures = tuple(edition.signatures.select_related("user").prefetch_related("user__groups"))
    roles = roles_of(account)
    return EditionState(
        edition=edition,
        texts=_text_states(stored, _corrections_by_text(edition)),
        signatures=signatures,
        own_signature=any(signature.user_id == account.pk for signature in signatures),
        may_edit=Role.EDITOR in roles,
        may_sign=bool(roles & {Role.EDITOR, Role.SIGNATORY}),
    )


def _light_texts() -> QuerySet[EditionText]:
    """Give texts without what can be megabytes long: pages with many texts do not show it."""
    heavy = ("akn", "source__content", "reading__first_rows", "reading__rows", "reading__doubts")
    return EditionText.objects.select_related("reading", "source").defer(*heavy)


def _text_states(
    stored: dict[str, EditionText], corrections: dict[int, int]
) -> tuple[TextState, ...]:
    return tuple(
        TextState(
            language=language,
            text=text,
            open_places=text.reading.open_places if text and hasattr(text, "reading") else 0,
            corrections=corrections.get(text.pk, 0) if text else 0,
        )
        for language in LANGUAGES
        for text in [stored.get(language)]
    )


def _corrections_by_text(edition: Edition) -> dict[int, int]:
    made = Correction.objects.filter(text__edition=edition)
    return dict(made.values_list("text").annotate(count=Count("pk")))


def _is_signatory(account: Account) -> bool:
    return any(group.name == Role.SIGNATORY for group in account.groups.all())
