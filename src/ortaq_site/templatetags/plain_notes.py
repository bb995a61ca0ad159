"""Words of explanations in plain words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template

from ortaq_site.words import plain_notes as words

register = template.Library()


@register.filter
def article_name(eid: str, lines: Iterable[Any]) -> str:
    """Name an article of the edition that a page lists; its number where that is not known."""
    return next((line.name for line in lines if line.eid == eid), article_number(eid))


@register.filter
def article_number(eid: str) -> str:
    """Give the number in an address: `83-1` of `art_83-1`."""
    return eid.rpartition("_")[2]


@register.filter
def plain_state(state: str) -> object:
    """Say how far an explanation has come."""
    return words.STATES[state]


@register.filter
def ease_word(ease: float) -> object:
    """Say what a value of reading ease means."""
    return words.ease_word(ease)
