"""Tags of pages of results. Their words are those of the report on opinion, in each language."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.context import Context
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from ortaq.report.opinion_page.naming import group_name
from ortaq.report.opinion_page.wording import Wording, wording
from ortaq_site.public.law.lines import label
from ortaq_site.public.law.shelf import provisions_of
from ortaq_site.public.opinion.parts import Row
from ortaq_site.public.opinion.reading import (
    GROUP,
    REGION,
    RUNG,
    UNUSUAL,
    Results,
    Told,
    part_name,
)
from ortaq_site.records.law import Edition
from ortaq_site.records.opinion import StatementPlace
from ortaq_site.templatetags.ortaq import percent

register = template.Library()

RUNGS: dict[str, Promise] = {
    "open": _("Open to whoever has the link"),
    "invitation": _("With an invitation code"),
    "signed-in": _("Through a login elsewhere"),
    "ticket": _("With a ticket from a verifier"),
    "blind": _("With a ticket that its verifier did not see"),
    "offline": _("At a desk, on paper or by telephone"),
}
"""How a voice was made sure of."""
UNUSUAL_PARTS: dict[str, Promise] = {
    "marked": _("Unusual voters"),
    "others": _("All others"),
}


@register.simple_tag
def say(key: str, **values: Any) -> str:
    """Give a sentence of the report on opinion."""
    return _wording()(key, **values)


@register.simple_tag
def say_of(prefix: str, code: object, **values: Any) -> str:
    """Give the sentence that belongs to a code."""
    return _wording()(f"{prefix}_{code}", **values)


@register.filter
def rounded(share: float) -> str:
    """Write a share as whole per cent; one that is not quite none or all says so."""
    return _wording().share(share)


@register.simple_tag
def between(low: float, high: float) -> str:
    """Write two ends of a share as whole per cents: one number where they are the same."""
    return _wording().range(low, high)


@register.filter
def letter(number: int | str) -> str:
    """Name an opinion group by a letter."""
    return group_name(number)


@register.filter
def votes_counted(count: int) -> str:
    """Write votes with their number."""
    return _wording().counted("votes", count)


@register.filter
def people_counted(count: int) -> str:
    """Write people with their number."""
    return _wording().counted("people", count)


@register.filter
def told(row: Row) -> str:
    """Say in one line how a part answered, or why that is not shown."""
    say = _wording()
    if row.nobody:
        return say("unknown_no_votes")
    if row.hidden:
        return say("unknown_hidden" if row.votes is None else "unknown_answers_hidden")
    key = {"at_least": "at_least", "at_most": "at_most"}.get(row.bound, "for_it")
    said = [say(key, share=row.share)] if row.share is not None else []
    if row.against is not None:
        said.append(say("against_it", share=row.against))
    return ", ".join(said)


@register.simple_tag(takes_context=True)
def part(context: Context, partition: str, code: str) -> str:
    """Name a part of the people."""
    match partition:
        case "opinion group":
            return _wording()("group", name=group_name(code))
        case "rung":
            return rung(code)
        case "unusual":
            return str(UNUSUAL_PARTS.get(code, code))
        case _:
            language = get_language() or "kk"
            return part_name(partition, code, context["results"].country, language) or code


@register.filter
def rung(code: str) -> str:
    """Say how a voice was made sure of."""
    return str(RUNGS.get(code, code))


@register.simple_tag
def of_partition(partition: str) -> str:
    """Say by what people are divided."""
    return {
        REGION: _wording()("by_regions"),
        GROUP: gettext("By part of society"),
        RUNG: gettext("By how a voice was made sure of"),
        UNUSUAL: gettext("With and without unusual voters"),
    }.get(partition, _wording()("by_groups"))


@register.simple_tag
def article_of(place: StatementPlace) -> str:
    """Name the article that a statement is about, by number and heading, as the reader reads it."""
    own = get_language() or "kk"
    texts = sorted(place.edition.texts.all(), key=lambda text: text.language != own)
    unit = provisions_of(texts[0]).get(place.eid) if texts else None
    if unit is None:
        return place.eid
    return f"{label(unit)}. {unit.heading}" if unit.heading else label(unit)


@register.simple_tag
def extremes(results: Results, number: int) -> tuple[Row, Row] | None:
    """Give the regions where the fewest and the most agree with a statement."""
    return results.extremes(number)


@register.filter
def share_marked(row: Row) -> str:
    """Write the share of a row that agrees, with the mark of a bound: ≥80 %."""
    return f"{row.mark}{percent(row.share or 0.0)}"


@register.simple_tag
def thought_about(edition: Edition, eid: str) -> tuple[Results, tuple[Told, ...]] | None:
    """Give the counted statements about an article with the results they are of, or None."""
    places = StatementPlace.objects.filter(edition=edition, eid=eid).select_related(
        "statement__question__consultation"
    )
    numbers = {place.statement.number: place.statement.question for place in places}
    if not numbers:
        return None
    results = Results(next(iter(numbers.values())))
    told = tuple(one for one in results.statements if numbers.get(one.number) == results.question)
    return (results, told) if told else None


def _wording() -> Wording:
    return wording(get_language() or "kk")
