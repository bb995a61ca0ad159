"""Words of public pages of people and offices."""

from __future__ import annotations

from django import template

from ortaq_site.records.people import Account
from ortaq_site.steps.hearings.publishing import name_of
from ortaq_site.words import figures as words

register = template.Library()


@register.filter
def figure_kind_word(code: str) -> object:
    """Say whom a page is about."""
    return words.KINDS.get(code, code)


@register.filter
def public_role_word(code: str) -> object:
    """Name a public role."""
    return words.ROLES.get(code, code)


@register.filter
def public_role_sentence(code: str) -> object:
    """Say why words spoken in such a role are public."""
    return words.SENTENCES.get(code, "")


@register.filter
def account_name(account: Account) -> str:
    """Give the name under which somebody decides."""
    return name_of(account)


@register.filter
def of_speaker(figures: dict[str, list[object]], speaker: str) -> list[object]:
    """Give the pages of a speaker of a record."""
    return figures.get(speaker, [])
