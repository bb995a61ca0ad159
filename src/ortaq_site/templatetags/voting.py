"""Filters of the voting pages."""

from __future__ import annotations

from django import template
from django.conf import settings
from django.utils.translation import get_language, gettext, gettext_lazy

from ortaq.ledger.entry import EntryKind
from ortaq_site.records.participation import Statement
from ortaq_site.templatetags.ortaq import words

register = template.Library()


@register.filter
def answer_word(value: int) -> str:
    """Say an answer."""
    return {1: gettext("Agree"), -1: gettext("Disagree"), 0: gettext("Pass")}[value]


REFUSALS = {
    "busy": gettext_lazy("Too many people at the same moment; they were asked to come again"),
    "many": gettext_lazy("Too many from one place within an hour"),
    "closed": gettext_lazy("The question was not open"),
    "code": gettext_lazy("No invitation, where one was needed"),
    "gone": gettext_lazy("The sender had erased everything, or was never there"),
    "statement": gettext_lazy("The statement was not asked"),
    "answer": gettext_lazy("It was no answer"),
    "foreign": gettext_lazy("Another site had it sent"),
}


@register.filter
def refusal_word(why: str) -> str:
    """Say why an answer was not taken."""
    return str(REFUSALS.get(why, why))


ENTRY_KINDS = {
    EntryKind.VOTE: gettext_lazy("Answer"),
    EntryKind.STATEMENT: gettext_lazy("Statement"),
    EntryKind.SUBMISSION: gettext_lazy("Letter"),
    EntryKind.WORDING: gettext_lazy("Proposed wording"),
    EntryKind.ANSWER: gettext_lazy("Answer to a letter"),
    EntryKind.MODERATION: gettext_lazy("Decision of a moderator"),
    EntryKind.STATUS: gettext_lazy("Change of status"),
    EntryKind.PUBLICATION: gettext_lazy("Publication"),
    EntryKind.TICKETS: gettext_lazy("Tickets given out"),
    EntryKind.ERASED: gettext_lazy("Erased content"),
}


@register.filter
def entry_kind(kind: EntryKind) -> str:
    """Say what an entry of the log is about."""
    return str(ENTRY_KINDS[kind])


@register.filter
def wording(statement: Statement) -> str:
    """Give a statement in the reader's language, else in one in which it is there."""
    return words(statement, "text")


@register.filter
def wording_language(statement: Statement) -> str:
    """Give the language of `wording`, for browsers that read aloud."""
    own = get_language() or settings.LANGUAGE_CODE
    order = (own, *(code for code, _ in settings.LANGUAGES))
    return next((code for code in order if getattr(statement, f"text_{code}")), own)


@register.filter
def hour_told(hour: str) -> str:
    """Write the hour of an entry (`2026-11-29T09`) as dates are written here: 29.11.2026, 09:00."""
    day, _, at = hour.partition("T")
    return f"{'.'.join(reversed(day.split('-')))}, {at}:00"
