"""The page of a consultation: what changed, in words, as a chart, and as lists; and the search."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.views.decorators.http import require_safe

from ortaq.law.act import Provision
from ortaq.law.comparison.fates import Fate
from ortaq_site.public.law.chart import Journey, bars, journey
from ortaq_site.public.law.downloads import downloads_of
from ortaq_site.public.law.everyday import maybe_about
from ortaq_site.public.law.finding import Found, find
from ortaq_site.public.law.lines import label, units
from ortaq_site.public.law.reading import Reading, editions_of, newest, reading_of
from ortaq_site.public.law.tally import tally
from ortaq_site.public.law.wording import links_of
from ortaq_site.records.law import Edition

LONGEST_QUESTION = 200
"""Letters of a question that are read."""
FEW = 3
"""Articles found, up to which others are offered that a question in everyday words may mean."""


@require_safe
def consultation(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what the draft changes."""
    shown, now = main_reading(request, slug), timezone.now()
    asked = shown.consultation.questions.filter(in_preparation=False)
    questions = list(asked.select_related("consultation", "running_count"))
    context = {
        "reading": shown,
        "consultation": shown.consultation,
        "downloads": list(downloads_of(shown)),
        "questions": [one for one in questions if one.closes_at > now],
        "begun": [one for one in questions if one.opens_at <= now],
    }
    if shown.fates and shown.other_act:
        counts = shown.fates.counts()
        context |= {
            "tally": tally(shown),
            "bars": bars(counts),
            # Worked out only where the drawn page is not kept already.
            "journey": SimpleLazyObject(lambda: journey_of(shown)),
            "groups": SimpleLazyObject(lambda: groups(shown)),
        }
    return render(request, "law/consultation.html", context)


def journey_of(shown: Reading) -> Journey | None:
    """Draw which article went where; None where there is no comparison."""
    if not (shown.fates and shown.other_act):
        return None
    return journey(units(shown.other_act), units(shown.act), shown.fates.links)


@require_safe
def search(request: HttpRequest, slug: str) -> HttpResponse:
    """Find articles of the newest text by number or by words."""
    shown = main_reading(request, slug)
    question = request.GET.get("q", "").strip()[:LONGEST_QUESTION]
    found = find(shown.act, question) if question else ()
    units_found = frozenset(hit.unit.eid for hit in found)
    context = {
        "reading": shown,
        "consultation": shown.consultation,
        "question": question,
        "found": found,
        "maybe": maybe_about(shown, question, units_found) if few(question, found) else (),
    }
    return render(request, "law/search.html", context)


def few(question: str, found: tuple[Found, ...]) -> bool:
    """Say whether a reader may mean more than the exact search found."""
    return bool(question) and not any(char.isdigit() for char in question) and len(found) <= FEW


def main_reading(request: HttpRequest, slug: str) -> Reading:
    """Give the text that a consultation is about: its newest draft, else the text in force."""
    editions = editions_of(request, slug)
    return reading_of(editions, newest(editions), request.GET.get("text", ""))


@dataclass(frozen=True, slots=True)
class Entry:
    """One article in a list of changes, with the articles that it was."""

    unit: Provision
    edition: Edition
    sources: tuple[Provision, ...] = ()
    """Articles of the text in force, where they have another number or there are several."""


@dataclass(frozen=True, slots=True)
class Group:
    """All articles that had one fate."""

    fate: Fate
    entries: tuple[Entry, ...]


def groups(shown: Reading) -> tuple[Group, ...]:
    """List the articles by fate in the order of the new text, dropped ones in that of the old."""
    if not (shown.fates and shown.other):
        return ()
    lists: dict[Fate, list[Entry]] = {fate: [] for fate in Fate}
    for unit in units(shown.act):
        if fate := shown.fates.of_new_unit(unit.eid):
            lists[fate].append(Entry(unit, shown.edition, _sources(shown, unit)))
    dropped = (shown.other_provisions[eid] for eid in shown.fates.links.removed)
    lists[Fate.REMOVED] = [Entry(unit, shown.other.edition) for unit in dropped]
    return tuple(Group(fate, tuple(entries)) for fate, entries in lists.items() if entries)


def _sources(shown: Reading, unit: Provision) -> tuple[Provision, ...]:
    sources = tuple(shown.other_provisions[link.old] for link in links_of(shown, unit.eid))
    same = [label(source) for source in sources] == [label(unit)]
    return () if same else sources
