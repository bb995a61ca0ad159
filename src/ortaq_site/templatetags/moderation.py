"""Filters for decisions of moderators, at the desk and for the public."""

from __future__ import annotations

from django import template

from ortaq_site.records.moderation import NOT_SHOWN, Ground
from ortaq_site.records.participation import StatementStatus
from ortaq_site.words.moderation import GROUNDS, STATUSES

register = template.Library()


@register.filter
def statement_status_word(status: str) -> object:
    """Say what a statement is."""
    return STATUSES[StatementStatus(status)]


@register.filter
def ground_word(ground: str) -> object:
    """Say why a statement is not asked."""
    return GROUNDS[Ground(ground)]


@register.filter
def words_are_shown(ground: str) -> bool:
    """Say whether the words themselves may stand in the public log."""
    return ground not in NOT_SHOWN
