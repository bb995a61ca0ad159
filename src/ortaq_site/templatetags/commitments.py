"""Words and numbers of the pages of promises."""

from __future__ import annotations

from django import template
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ortaq.commitments.commitment import Part, PartyRole, Quantity
from ortaq.commitments.time_span import TimeSpan
from ortaq.jurisdictions.regions import regions
from ortaq.report.commitments_page.sentences import state_style
from ortaq.report.commitments_page.wording import (
    figures_in_words,
    quantity_in_words,
    time_in_words,
    wording,
)

register = template.Library()

TOPICS = {
    "ecology": _("Ecology"),
    "economy": _("Economy"),
    "education": _("Education"),
    "health": _("Health"),
    "infrastructure": _("Roads, water, gas, light"),
    "law": _("Laws"),
    "science": _("Science"),
    "social": _("Social support"),
}
"""Themes with a word in each language; any other theme is shown as written."""

PARTY_ROLES = {
    PartyRole.PROMISES: _("promises"),
    PartyRole.PARTNER: _("takes part"),
    PartyRole.PAYS: _("pays"),
    PartyRole.OVERSEES: _("oversees"),
    PartyRole.BENEFITS: _("benefits"),
}

PARTS = {
    Part.OWNER: _("who owes it"),
    Part.ACTION: _("what is to be done"),
    Part.OBJECT: _("what the money is for"),
    Part.PAYER: _("who pays"),
    Part.FIGURE: _("the figure"),
    Part.DATE: _("the date"),
    Part.PLACE: _("the place"),
}
"""What may be concluded from the context."""


def word(code: object, kind: str) -> str:
    """Give the word for a state, a progress, an outcome or a part in the reader's language."""
    return wording(get_language() or "kk")(f"{kind}_{code}")


register.filter("promise_word", word)
register.filter("state_style", state_style)


@register.filter
def quantity(value: Quantity) -> str:
    """Write a quantity with its bound in the reader's language."""
    return quantity_in_words(value, wording(get_language() or "kk"))


@register.filter
def figures(text: str) -> str:
    """Write the numbers of a published value in the reader's language."""
    return figures_in_words(text, wording(get_language() or "kk"))


@register.filter
def time_words(when: TimeSpan) -> str:
    """Write the time of a reading in the reader's language; "" where only its text says it."""
    return time_in_words(when, wording(get_language() or "kk"))


@register.filter
def topic_word(code: str) -> object:
    """Give the word of a theme; one that has none is shown as written."""
    return TOPICS.get(code, code)


@register.filter
def party_role(role: PartyRole) -> object:
    """Say what a party has to do with a commitment."""
    return PARTY_ROLES[role]


@register.filter
def inferred_part(part: Part) -> object:
    """Name a part that was concluded from the context."""
    return PARTS[part]


@register.filter
def region_name(code: str) -> str:
    """Give the name of a region in the reader's language."""
    found = regions().find(code)
    return found.name(get_language() or "kk") if found else code


@register.filter
def decimal_point(number: float) -> str:
    """Write a number as SVG wants it, whatever the reader's language."""
    return f"{number:g}"


@register.filter
def web_address(url: str) -> str:
    """Give an address that may be a link; "" for one that could run something."""
    return url if url.startswith(("https://", "http://")) else ""
