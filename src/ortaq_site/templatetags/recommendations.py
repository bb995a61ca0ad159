"""Words of recommendations."""

from __future__ import annotations

from django import template

from ortaq_site.words import recommendations as words

register = template.Library()


@register.filter
def council_answer_word(code: str) -> object:
    """Say what a body does with a recommendation."""
    return words.ANSWERS.get(code, code)
