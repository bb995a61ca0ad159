"""Words and small looks of the pages about letters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from ortaq.jurisdictions.groups import groups
from ortaq.jurisdictions.regions import regions
from ortaq.submissions.masking import personal_places
from ortaq.submissions.submission import Reason
from ortaq_site.desk.refusals import sentence_for
from ortaq_site.desk.submissions.words import (
    ACTIONS,
    CHANNELS,
    DECISIONS,
    REASONS,
    RELATIONS,
    STAGES,
    STATES,
    TRACES,
)
from ortaq_site.public.law.reading import Reading
from ortaq_site.public.submissions import reading as letters_reading
from ortaq_site.public.submissions.amendments import shown_about
from ortaq_site.public.submissions.influence import taken_over
from ortaq_site.records.answers import Answer

register = template.Library()

WORDS = {
    "group_state_word": STATES,
    "channel_word": CHANNELS,
    "decision_word": DECISIONS,
    "stage_word": STAGES,
    "letter_action_word": ACTIONS,
    "relation_word": RELATIONS,
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
def refused_cell(refusal: Mapping[str, str]) -> object:
    """Show the cell that was refused; of a file, a sentence of what to do with it."""
    unread = refusal["reason"] in (Reason.UNREADABLE_ATTACHMENT, Reason.UNREADABLE_MESSAGE)
    return sentence_for(refusal["detail"]) if unread else refusal["detail"]


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
def why_of(answer: Answer) -> str:
    """Give why an answer was corrected, in the language of `reason_of`."""
    return answer.why_kk if get_language() == "kk" else answer.why_ru


@register.filter
def with_traces(text: str) -> str:
    """Mark in a letter what leads to a person, for those at the desk."""
    parts, at = [], 0
    for place in personal_places(text):
        told = TRACES[place.trace]
        parts.append(format_html("{}", text[at : place.start]))
        marked = text[place.start : place.end]
        parts.append(format_html('<mark class="trace" title="{}">{}</mark>', told, marked))
        at = place.end
    return mark_safe("".join((*parts, format_html("{}", text[at:]))))  # noqa: S308 (each is escaped)


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


@register.simple_tag
def wordings_of(reading: Reading, eid: str) -> int:
    """Count the wordings of an article that everybody sees. Costs one query."""
    return shown_about(reading.edition, eid).count()


@register.simple_tag
def words_taken_over(reading: Reading, eid: str) -> object:
    """Give words of an article that came from letters. Costs one query."""
    return taken_over(reading, eid)
