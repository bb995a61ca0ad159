"""Words of the laws that must follow, for codes of the scan and of decisions."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ortaq.conformity.duty import NONE_IN_THE_TEXT, Deadline, Duty, DutyKind, Grade
from ortaq.conformity.rewording import Rewording
from ortaq.report.conformity_table.words import ConformityWords, conformity_words
from ortaq_site.records.conformity import ConformityDecision, OtherLaw
from ortaq_site.steps.conformity.clauses import ClauseLine, place_of
from ortaq_site.steps.conformity.load import Entry
from ortaq_site.templatetags.ortaq import day

register = template.Library()


def words() -> ConformityWords:
    """Give the words of the reader's language."""
    return conformity_words(get_language() or "")


@register.filter
def kind_word(code: str) -> str:
    """Say why a place was found."""
    return words().kinds[code]


@register.filter
def grade_word(code: str) -> str:
    """Say how far the texts alone go."""
    return words().grades[code]


@register.filter
def choice_word(value: object) -> object:
    """Say a choice of a filter: a code of the scan, or the words that it has already."""
    if isinstance(value, DutyKind):
        return words().kinds[value]
    return words().grades[value] if isinstance(value, Grade) else value


@register.filter
def reasons(duty: Duty) -> list[str]:
    """Say the reasons of a duty."""
    return [words().reason(code) for code in duty.because]


@register.filter
def left_word(rewording: Rewording | None) -> str:
    """Say why there is no wording to consider; "" where there is one."""
    return words().left[rewording.left] if rewording and rewording.left else ""


@register.filter
def check_word(rewording: Rewording | None) -> str:
    """Warn where the new place says something else; "" where it does not."""
    return words().check if rewording and rewording.check_substance else ""


@register.filter
def verdict_word(decision: ConformityDecision | None, entry: Entry) -> str:
    """Say what was decided about a duty."""
    return words().verdict(decision.verdict if decision else "", bool(entry.law))


@register.filter
def stage_word(decision: ConformityDecision | None) -> str:
    """Say how far a change has come; "" where there is none to make."""
    return words().stages[decision.stage] if decision and decision.stage else ""


@register.filter
def by_when(deadline: Deadline) -> str:
    """Say by when the text itself wants something; that it says nothing is an answer."""
    if deadline.source == NONE_IN_THE_TEXT:
        return words().none_in_the_text
    if deadline.value:
        return day(deadline.value)
    return words().counted_from.format(event=deadline.counted_from)


@register.filter
def law_title(law: OtherLaw) -> str:
    """Give what a law is called in the reader's language, else as its own text calls it."""
    return law.titles.get(get_language() or "") or law.title


@register.filter
def law_title_language(law: OtherLaw) -> str:
    """Give the language of `law_title`."""
    own = get_language() or ""
    return own if law.titles.get(own) else law.language


@register.filter
def where(entry: Entry) -> str:
    """Give the printed numbers of the place of a duty."""
    return place_of(entry) or words().preamble


@register.filter
def gone_word(entry: Entry) -> str:
    """Say that the newest scan no longer finds a place; "" where it does."""
    return "" if entry.standing.present else words().gone


@register.filter
def clause_words(line: ClauseLine) -> SafeString:
    """Write a line of a law with the words of the duty marked."""
    if not line.marked:
        return format_html("{}", line.before)
    return format_html("{}<mark>{}</mark>{}", line.before, line.marked, line.after)


@register.simple_tag
def key(code: str, letter: str) -> SafeString:
    """Write a key of the keyboard as it is printed on it, hidden from screen readers."""
    hint = _("Key %(key)s") % {"key": letter}
    return mark_safe(  # noqa: S308  each part is escaped
        format_html('<kbd class="key" title="{}" aria-hidden="true">{}</kbd>', hint, letter)
    )
