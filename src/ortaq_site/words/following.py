"""Words for what happened to things that are followed, and for the daily letter."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ortaq_site.steps.following.happenings import Happening, What
from ortaq_site.steps.following.subjects import Subject

Name = Callable[[Subject], str]


def sentence(one: Happening) -> str:
    """Say in one sentence what happened."""
    if one.what is What.SPOKEN:
        return ngettext(
            "It was spoken of at a hearing: %(count)s statement.",
            "It was spoken of at a hearing: %(count)s statements.",
            one.count,
        ) % {"count": one.count}
    if one.what is What.ANSWERED:
        return ngettext(
            "%(count)s answer to what letters asked was published.",
            "%(count)s answers to what letters asked were published.",
            one.count,
        ) % {"count": one.count}
    return _plain()[one.what]


def _plain() -> dict[What, str]:
    return {
        What.EDITION: _("A text was published."),
        What.HEARING: _("The record of a hearing was published."),
        What.ANSWERS: _("Answers to letters were published."),
        What.QUESTION: _("A question was put to everybody."),
        What.BOARD: _("The list of laws that must follow was opened."),
        What.RELEASED: _("Answers by region and part of society were published."),
        What.WORDING: _("A wording that somebody proposes was shown."),
        What.EXPLAINED: _("An explanation in plain words was published."),
        What.CORRECTED: _("A published answer was corrected."),
        What.REVISED: _("The promise was worded anew; the earlier words stay in its history."),
        What.READING: _("A new figure was added."),
        What.JUDGED: _("Two people judged how far it is kept."),
        What.DISPUTED: _("Somebody disputes what is said of it."),
        What.DISPUTE_ANSWERED: _("A dispute was answered."),
        What.DECIDED: _("A lawyer decided about a place of this law."),
    }


def daily_letter(language: str, news: Iterable[Happening], name: Name) -> tuple[str, str]:
    """Write the daily letter in a language: subject and body. It has no link."""
    with translation.override(language):
        lines, last = [], ""
        for one in sorted(news, key=lambda one: (one.subject.key, one.at)):
            title = name(one.subject)
            lines += [f"\n{title}"] if title != last else []
            lines.append(f"  – {sentence(one)}")
            last = title
        end = _(
            "To read more, open %(site)s yourself and go to “What I follow”. We send no links and"
            " never ask for a code. To stop these letters, press “unsubscribe” in your mail"
            " program, or stop on that page."
        ) % {"site": settings.ALLOWED_HOSTS[0]}
        body = "\n".join([_("What happened to what you follow:"), *lines, "", end, ""])
        return _("Ortaq: news for you"), body


def proof(number: str) -> tuple[str, str]:
    """Write the letter that proves an address, in the reader's language."""
    body = _(
        "The number is %(number)s. Type it on the page “What I follow” of %(site)s, where you left"
        " this address. If it was not you, do nothing: no further letter will come."
    ) % {"number": number, "site": settings.ALLOWED_HOSTS[0]}
    return _("Ortaq: your number"), body + "\n"
