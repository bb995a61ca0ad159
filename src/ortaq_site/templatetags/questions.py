"""Filters of the desk's pages on questions."""

from __future__ import annotations

from datetime import datetime

from django import template
from django.utils import timezone

from ortaq_site.desk.hearings.provisions import written
from ortaq_site.desk.questions.words import ACTIONS, RUNGS
from ortaq_site.records.law import TextLanguage
from ortaq_site.records.participation import Rung, Statement
from ortaq_site.records.people import Account
from ortaq_site.records.questions import QuestionAction
from ortaq_site.templatetags.ortaq import day

register = template.Library()


@register.filter
def rung_word(rung: str) -> object:
    """Say how a voice is made sure of."""
    return RUNGS[Rung(rung)]


@register.filter
def question_action_word(action: str) -> object:
    """Say what was done with a question."""
    return ACTIONS[QuestionAction(action)]


@register.filter
def missing_languages(statement: Statement) -> list[str]:
    """List the languages that a statement is not there in."""
    return [one for one in TextLanguage.values if not getattr(statement, f"text_{one}")]


@register.filter
def in_language(statement: Statement, language: str) -> str:
    """Give a statement in one language, "" where it is not there."""
    return getattr(statement, f"text_{language}")


@register.filter
def localday(moment: datetime) -> str:
    """Write the day of a moment, in the time of the site."""
    return day(timezone.localdate(moment))


@register.filter
def account_name(account: Account) -> str:
    """Name somebody at the desk."""
    return account.get_full_name() or account.get_username()


@register.filter
def article_of(eid: str) -> str:
    """Give the article that a provision stands in, which has a page."""
    return eid.partition("__")[0]


@register.filter
def eid_written(eid: str) -> str:
    """Write an address as people do: art_4__para_2 as 4.2."""
    return written(eid)
