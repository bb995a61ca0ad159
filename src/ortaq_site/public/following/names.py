"""What followed things are called and where they are, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language

from ortaq_site.public.law.lines import label
from ortaq_site.records.commitments import Commitment
from ortaq_site.records.conformity import OtherLaw
from ortaq_site.records.following import SubjectKind
from ortaq_site.records.law import Consultation, Edition
from ortaq_site.steps.commitments.load import terms_of
from ortaq_site.steps.commitments.load import title_of as named_in
from ortaq_site.steps.following.subjects import Subject
from ortaq_site.steps.submissions.drafts import provisions_of
from ortaq_site.templatetags.conformity import law_title
from ortaq_site.templatetags.ortaq import words


@dataclass(frozen=True, slots=True)
class Named:
    """A followed thing as a page shows it."""

    subject: Subject
    title: str
    address: str
    above: str = ""
    """What it belongs to."""


def named(subject: Subject) -> Named:
    """Name a thing. Costs one or two queries."""
    return _NAMES[subject.kind](subject)


def title_of(subject: Subject) -> str:
    """Give what a thing is called, with what it belongs to."""
    found = named(subject)
    return f"{found.title} ({found.above})" if found.above else found.title


def _consultation(subject: Subject) -> Named:
    found = Consultation.objects.get(slug=subject.key)
    return Named(subject, words(found, "title"), reverse("consultation", args=(found.slug,)))


def _article(subject: Subject) -> Named:
    slug, edition, eid = subject.parts
    found = Edition.objects.select_related("consultation").get(
        slug=edition, consultation__slug=slug
    )
    unit = provisions_of(found, get_language() or "").get(eid)
    title = f"{label(unit)}. {unit.heading}".rstrip(". ") if unit else eid
    address = reverse("article", args=(slug, edition, eid))
    return Named(subject, title, address, words(found.consultation, "title"))


def _promise(subject: Subject) -> Named:
    terms = terms_of(Commitment.objects.prefetch_related("revisions").get(slug=subject.key))
    return Named(subject, named_in(terms), reverse("commitment", args=(subject.key,)))


def _law(subject: Subject) -> Named:
    slug, key = subject.parts
    law = OtherLaw.objects.filter(consultation__slug=slug, key=key).first()
    return Named(subject, law_title(law) if law else key, reverse("aligned_law", args=(slug, key)))


_NAMES = {
    SubjectKind.CONSULTATION: _consultation,
    SubjectKind.ARTICLE: _article,
    SubjectKind.PROMISE: _promise,
    SubjectKind.LAW: _law,
}
