"""What came from the people: changed words of the newest draft that stand in earlier letters."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ortaq.report.letters.cells import table_bytes
from ortaq_site.public.law.consultations import main_reading
from ortaq_site.public.law.reading import Reading
from ortaq_site.public.submissions.letters import MEDIA, as_file
from ortaq_site.records.influence import InfluenceTrace, TracedSpan
from ortaq_site.steps.submissions.shares import shares_of, whole

SPANS_SHOWN = 100
"""Confirmed places on the page; all of them are in the table to take away."""
COLUMNS = ("article", "went_out", "place", "words", "text", "letters")


@require_safe
def influence(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the share of changed words that a lawyer confirmed, its base and method, and places."""
    shown = main_reading(request, slug)
    trace = trace_of(shown)
    context: dict[str, object] = {
        "reading": shown,
        "consultation": shown.consultation,
        "trace": trace,
    }
    if trace is not None:
        shares = shares_of(trace)
        spans = list(_confirmed(trace)[:SPANS_SHOWN])
        context |= {
            "old": trace.old.edition,
            "language": trace.new.language,
            "tongues": _languages(trace),
            "whole": whole(shares),
            "shares": [(one, shown.provisions.get(one.article)) for one in shares],
            "spans": [(one, shown.provisions.get(one.article)) for one in spans],
            "decided": trace.spans.filter(stands=True).exclude(confirmed=None).count(),
            "found": trace.spans.filter(stands=True).count(),
        }
    return render(request, "letters/influence.html", context)


@require_safe
def influence_csv(request: HttpRequest, slug: str) -> HttpResponse:
    """Give the confirmed places as a table, without words of letters."""
    trace = trace_of(main_reading(request, slug))
    found = _confirmed(trace) if trace else ()
    rows = (
        (s.article, "yes" if s.is_deleted else "no", s.place, s.words, s.text, s.letters)
        for s in found
    )
    return as_file(table_bytes(COLUMNS, rows, mark=False), MEDIA["csv"], f"{slug}-influence.csv")


def trace_of(shown: Reading) -> InfluenceTrace | None:
    """Give the trace in the language read, else the one that most letters speak to."""
    found = InfluenceTrace.objects.filter(new__edition=shown.edition)
    found = found.select_related("old__edition__consultation", "new")
    kept = list(found.defer("old__akn", "new__akn").order_by("-letters", "pk"))
    own = (one for one in kept if one.new_id == shown.text.pk)
    return next(own, None) or next(iter(kept), None)


def _languages(trace: InfluenceTrace) -> list[str]:
    """Give the languages in which the same edition was traced."""
    same = InfluenceTrace.objects.filter(new__edition=trace.new.edition_id)
    return sorted(same.order_by().values_list("new__language", flat=True))


def taken_over(shown: Reading, eid: str) -> list[dict[str, object]]:
    """Give words of an article that a lawyer confirmed to come from letters. Costs one query.

    Those in the language read, else in the other one.
    """
    found = TracedSpan.objects.filter(
        trace__new__edition=shown.edition, article=eid, stands=True, confirmed=True
    )
    spans = list(found.values("text", "is_deleted", "letters", "trace__new__language"))
    for span in spans:
        span["language"] = span.pop("trace__new__language")
    own = [span for span in spans if span["language"] == shown.text.language]
    return own or [span for span in spans if span["language"] == spans[0]["language"]]


def _confirmed(trace: InfluenceTrace) -> QuerySet[TracedSpan]:
    return trace.spans.filter(stands=True, confirmed=True)
