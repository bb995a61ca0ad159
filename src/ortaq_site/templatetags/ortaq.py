"""Filters and tags that all templates have without loading them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.template.context import RequestContext
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext, pgettext

from ortaq.report.opinion_page.wording import wording

register = template.Library()

OWN_NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
"""What each language is called by those who speak it."""


@register.filter
def words(record: object, field: str) -> str:
    """Give a field that is kept in each language (`title_kk`, …) in the reader's language."""
    own = get_language() or settings.LANGUAGE_CODE
    order = (own, *(code for code, _ in settings.LANGUAGES))
    given = (getattr(record, f"{field}_{code}", "") for code in order)
    return next((text for text in given if text), "")


@register.filter
def own_name(language: str) -> str:
    """Give the name of a language in that language itself."""
    return OWN_NAMES.get(language, language)


@register.filter
def day(value: date | None) -> str:
    """Write a date in full, as the reader's language does."""
    if value is None:
        return ""
    # Translators: the order and the words of a full date, in Django's letters for dates.
    text = date_format(value, pgettext("full date", "j F Y"), use_l10n=False)
    # Kazakh and Russian write months in small letters; Django's Kazakh names have capitals.
    return text if get_language() == "en" else text.lower()


@register.filter
def moment(value: datetime) -> str:
    """Write a day and a time as the reader's language does, in the time of the site."""
    local = timezone.localtime(value)
    return gettext("%(day)s, %(time)s") % {
        "day": day(local.date()),
        "time": local.strftime("%H:%M"),
    }


@register.filter
def percent(share: float) -> str:
    """Write a share in [0, 1] as whole per cent."""
    return gettext("%(number)d%%") % {"number": round(share * 100)}


@register.filter
def thousands(number: int) -> str:
    """Write a whole number with its thousands apart, as reports in the reader's language do.

    Not by Django's formats: its Kazakh ones leave thousands together.
    """
    return wording(get_language() or settings.LANGUAGE_CODE).number(number)


@register.simple_tag(takes_context=True)
def languages_of_page(context: RequestContext) -> list[dict[str, Any]]:
    """List the addresses of this same page in each language, the query kept."""
    full_path = context["request"].get_full_path()
    own = get_language()
    prefix = f"/{own}/"
    rest = full_path.removeprefix(prefix) if full_path.startswith(prefix) else ""
    return [
        {"code": code, "name": OWN_NAMES[code], "url": f"/{code}/{rest}", "current": code == own}
        for code, _ in settings.LANGUAGES
    ]


@register.simple_tag(takes_context=True)
def query(context: RequestContext, **changes: str | None) -> str:
    """Give the query of this page with some values changed; None takes a value out."""
    values = {**context["request"].GET.dict(), **changes}
    kept = {name: value for name, value in values.items() if value is not None}
    return "?" + urlencode(kept) if kept else "?"
