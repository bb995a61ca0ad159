"""Words and small looks of the pages about letters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django import template
from django.utils.translation import get_language

from ortaq.jurisdictions.groups import groups
from ortaq.jurisdictions.regions import regions
from ortaq.submissions.submission import Reason
from ortaq_site.desk.submissions.words import (
    ACTIONS,
    CHANNELS,
    DECISIONS,
    REASONS,
    STAGES,
    STATES,
)
from ortaq_site.public.law.reading import Reading
from ortaq_site.public.submissions import reading as letters_reading
from ortaq_site.records.answers import Answer

register = template.Library()

WORDS = {
    "group_state_word": STATES,
    "channel_word": CHANNELS,
    "decision_word": DECISIONS,
    "stage_word": STAGES,
    "letter_action_word": ACTIONS,
}
"""Names of filters -> the words that each gives for a code."""


def _filter_of(words: Mapping[Any, object]) -> Callable[[str], object]:
    return lambda code: words[code]


for name, words in WORDS.items():
    register.filter(name, _filter_of(words))


@register.filter
def reason_word(code: str) -> object:
    """Give the word for why a row was refused."""
    return REASONS[Reason(code)]


@register.filter
def region_word(code: str, country: str = "kz") -> str:
    """Name a region in the reader's language."""
    names = {region.code: region.name(get_language() or "en") for region in regions(country).all}
    return names.get(code, code)


@register.filter
def society_word(told: str, country: str = "kz") -> str:
    """Name a part of society in the reader's language; other words stay as they were written."""
    names = {group.code: group.names for group in groups(country)}
    return names[told].get(get_language() or "en", told) if told in names else told


@register.filter
def reason_of(answer: Answer) -> str:
    """Give the reason of an answer in Kazakh to those who read Kazakh, else in Russian."""
    return answer.reason_kk if get_language() == "kk" else answer.reason_ru


@register.filter
def reason_language(answer: Answer) -> str:
    """Give the language in which `reason_of` gives the reason."""
    return "kk" if get_language() == "kk" else "ru"


@register.filter
def item(values: Mapping[Any, Any], key: object) -> object:
    """Give a value of a mapping by its key, "" where there is none."""
    return values.get(key, "")


@register.filter
def make_words(line: str) -> list[str]:
    """Split a line into words, to go through them in a template."""
    return line.split()


@register.simple_tag
def asked_about(reading: Reading, eid: str) -> object:
    """Give what was asked about an article; its own page does not have to know about letters."""
    return letters_reading.asked_about(reading, eid)
