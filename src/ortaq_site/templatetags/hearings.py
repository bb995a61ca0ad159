"""Words and values of hearings as pages write them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import template
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from ortaq.hearings.claims.find import FORMULA, OF_ONE_POINT, OF_THE_PUBLIC, SAYS_MOST
from ortaq.report.commitments_page.wording import currency_in_words, large_in_words, wording
from ortaq_site.templatetags.ortaq import day
from ortaq_site.words import hearings as words

register = template.Library()

WORDS = {
    "hearing_status_word": words.STATUSES,
    "hearing_kind_word": words.KINDS,
    "fact_word": words.FACTS,
    "meeting_word": words.MEETINGS,
    "mode_word": words.MODES,
    "participation_word": words.PARTICIPATIONS,
    "stance_word": words.STANCES,
    "manner_word": words.MANNERS,
    "genre_word": words.GENRES,
    "step_word": words.STEPS,
    "hearing_doubt_word": words.DOUBTS,
    "claim_word": words.CLAIMS,
    "verdict_word": words.VERDICTS,
    "decision_word": words.DECISIONS,
    "hearing_action_word": words.ACTIONS,
}
"""Names of filters -> the words that each gives for a code; an unknown code stands for itself."""


def _filter_of(vocabulary: Mapping[str, object]) -> Callable[[str], object]:
    return lambda code: vocabulary.get(code, code)


for name, vocabulary in WORDS.items():
    register.filter(name, _filter_of(vocabulary))
register.filter("region_name", words.region_name)
register.filter("source_name", words.source_name)
register.filter("group_name", words.group_name)
register.filter("topic_name", words.topic_name)


@register.filter
def difference_word(about: str) -> object:
    """Say about what sources differ."""
    return words.DIFFERENCES.get(about, words.OTHER_DIFFERENCE)


@register.filter
def iso_day(value: str | None) -> str:
    """Write an ISO date in full; what is none stays as it is."""
    try:
        return day(date.fromisoformat(value or ""))
    except ValueError:
        return value or ""


@register.simple_tag
def fact_value(name: str, value: str | None) -> object:
    """Write the value of a fact of the meeting."""
    match name:
        case "date":
            return iso_day(value)
        case "region":
            return words.region_name(value or "")
        case "kind":
            return words.MEETINGS.get(value or "", value)
        case "mode":
            return words.MODES.get(value or "", value)
        case _:
            return value


@register.simple_tag
def fact_told(name: str, evidence: Mapping[str, Any]) -> object:
    """Write a fact of the meeting; a number of people with how exact it is."""
    fact = evidence[name]
    told = fact_value(name, fact["value"])
    bounds = [one["detail"] for one in fact["because"] if one["code"] == "bound"]
    if name != "headcount" or not bounds or bounds[0] == "exact":
        return told
    return f"{words.BOUNDS.get(bounds[0], '')} {told}".strip()


@register.simple_tag
def time_of(promise: Mapping[str, Any]) -> str:
    """Write when a promise is to be kept."""
    since, until = iso_day(promise["from"]), iso_day(promise["to"])
    if since and until:
        return f"{since} – {until}"
    pattern = _("until %(day)s") if until else _("from %(day)s")
    return pattern % {"day": until or since}


@register.simple_tag
def version_value(about: str, value: str) -> object:
    """Write what one source says where sources differ."""
    kind, _dot, field = about.partition(".")
    if kind == "event":
        return fact_value(field, value)
    if about == "statement.stance":
        return words.STANCES.get(value, value)
    if about == "person.participation":
        return words.PARTICIPATIONS.get(value, value)
    return votes(value) if about == "resolution.ballot" else value


@register.simple_tag
def source_lang(shown: Any, position: int | None) -> str:
    """Give the language of a source of a record; "" where it is unknown."""
    langs: list[str] = shown.langs
    return langs[position] if position is not None and position < len(langs) else ""


@register.filter
def amount(values: Mapping[str, Any] | None) -> str:
    """Write an amount of a promise: at least 1 billion tenge."""
    if not values:
        return ""
    say = wording(get_language() or "kk")
    number = large_in_words(Decimal(str(values["value"])), say)
    bound = words.BOUNDS.get(values.get("bound", ""), "")
    currency = currency_in_words(values["currency"] or "", say)
    parts = ("" if values.get("bound") == "exact" else str(bound), number, currency)
    return " ".join(part for part in parts if part)


@register.filter
def ballot(values: Mapping[str, Any] | None) -> str:
    """Write the votes of a decision."""
    if not values:
        return ""
    counts = [values.get(side) for side in ("in_favour", "against", "abstained")]
    if all(count is None for count in counts):
        return _("said to be unanimous, votes not told") if values.get("unanimous") else ""
    return votes(" ".join("-" if count is None else str(count) for count in counts))


@register.filter
def votes(counts: str) -> str:
    """Write votes kept as `in favour, against, abstained`, - where not told."""
    told = [_("not told") if count == "-" else count for count in counts.split()]
    if len(told) != 3:
        return counts
    return _("for %(in_favour)s, against %(against)s, abstained %(abstained)s") % {
        "in_favour": told[0],
        "against": told[1],
        "abstained": told[2],
    }


@register.simple_tag
def claim_reasons(claim: Mapping[str, Any]) -> list[str]:
    """Say in plain sentences why a claim has its verdict."""
    sentences = (_reason(one["code"], one["detail"]) for one in claim["because"])
    return [sentence for sentence in sentences if sentence]


def _reason(code: str, detail: str) -> str:
    if code in COUNTED:
        return COUNTED[code](int(detail))
    written = TOLD.get(code)
    return written(detail) if written else str(PLAIN.get(code, ""))


PLAIN: Mapping[str, object] = {
    "no_objection_recorded": gettext_lazy(
        "No objection was recorded. Silence does not prove consent."
    ),
    "group_objects": gettext_lazy("People whom the source does not name one by one objected."),
    "no_vote": gettext_lazy("No vote was counted."),
    "no_provision_named": gettext_lazy("No speaker named a provision of the draft."),
    "provisions_named": gettext_lazy("Speakers named provisions of the draft."),
    SAYS_MOST: gettext_lazy("It speaks of most, not of all."),
    OF_THE_PUBLIC: gettext_lazy("It speaks of people who were not at the meeting."),
    OF_ONE_POINT: gettext_lazy("It speaks of one point, not of the draft."),
}
"""Reasons that say everything by their code."""

COUNTED: Mapping[str, Callable[[int], str]] = {
    "voices": lambda n: (
        ngettext(
            "%(count)d person or voice is on record.",
            "%(count)d people or voices are on record.",
            n,
        )
        % {"count": n}
    ),
    "objections": lambda n: (
        ngettext("%(count)d person objected.", "%(count)d people objected.", n) % {"count": n}
    ),
    "amendments": lambda n: (
        ngettext("%(count)d change was asked for.", "%(count)d changes were asked for.", n)
        % {"count": n}
    ),
    "did_not_vote": lambda n: (
        ngettext(
            "%(count)d person present did not vote.", "%(count)d people present did not vote.", n
        )
        % {"count": n}
    ),
}
"""Reasons whose detail is a number."""

SILENT = frozenset({FORMULA, "objecting_statements"})
"""Reasons that are shown by other means: the words of the claim, the objections beside it."""


def _headcount(detail: str) -> str:
    bound, _space, number = detail.rpartition(" ")
    told = number if bound in {"", "exact"} else f"{words.BOUNDS.get(bound, '')} {number}"
    return _("People said to be present: %(number)s.") % {"number": told.strip()}


def _unheard(detail: str) -> str:
    names = ", ".join(words.group_name(one) for one in detail.split())
    return _("Announced, but nobody of them is on record: %(groups)s.") % {"groups": names}


def _open_vote(detail: str) -> str:
    statement, agree, disagree, passed, *_standing = detail.split()
    told = _(
        "In the open vote on the same provisions (statement %(statement)s):"
        " %(agree)s agree, %(disagree)s disagree, %(passed)s passed."
    )
    number = statement.rpartition("/")[2]
    return told % {
        "statement": number, "agree": agree, "disagree": disagree, "passed": passed
    }  # fmt: skip


TOLD: Mapping[str, Callable[[str], str]] = {
    "headcount": _headcount,
    "announced_not_heard": _unheard,
    "vote": lambda detail: _("Votes: %(votes)s.") % {"votes": votes(detail)},
    "open_vote": _open_vote,
}
"""Reasons whose detail is words."""
