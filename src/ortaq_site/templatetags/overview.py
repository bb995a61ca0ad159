"""What pages say of all domains together, for pages that belong to one of them."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.template.context import RequestContext

from ortaq_site.public.law.reading import Reading
from ortaq_site.public.overview.agreement import Agreement, agreement_in
from ortaq_site.public.overview.figures import Figures, figures_of
from ortaq_site.public.overview.objections import Objections, objections_to
from ortaq_site.public.overview.voices import Voices, voices_of
from ortaq_site.records.law import Consultation
from ortaq_site.records.participation import Question

register = template.Library()


@register.simple_tag(takes_context=True)
def figures(context: RequestContext, consultation: Consultation) -> Figures:
    """Count what a consultation has gathered."""
    return figures_of(context["request"], consultation)


@register.simple_tag(name="agreement_in")
def agreement(questions: Iterable[Question]) -> Agreement | None:
    """Give the statement that divides most, with a map of who agrees."""
    return agreement_in(questions)


@register.simple_tag
def objections(reading: Reading) -> Objections:
    """Give the loudest objections to a draft."""
    return objections_to(reading)


@register.simple_tag(takes_context=True)
def voices(context: RequestContext) -> Voices:
    """Count what the page of an article shows."""
    return voices_of(context.flatten())
