"""The page of the public log: what it is, its last entries and checkpoints, how to verify it."""

from __future__ import annotations

from django.db.models import Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from ortaq.ledger.entry import Entry
from ortaq_site.records.ledger import LogCheckpoint, LogEntry, LogMark, RefusedVotes
from ortaq_site.steps.ledger import witnesses
from ortaq_site.steps.ledger.key import log_key

SHOWN = 20
"""Entries and checkpoints on the page: what came last."""


@never_cache
@require_safe
def log(request: HttpRequest) -> HttpResponse:
    """Show the tail of the log."""
    newest = LogCheckpoint.objects.order_by("-size").prefetch_related("cosignatures")[:SHOWN]
    last = LogEntry.objects.order_by("-sequence")[:SHOWN]
    context = {
        "size": LogMark.objects.get(name="written").size,
        "entries": [Entry.from_bytes(bytes(one.line)) for one in last],
        "checkpoints": [(one, witnesses.seen_by(one)) for one in newest],
        "key": log_key().verifier.to_text(),
        "witnesses": [key.to_text() for key in witnesses.witness_keys()],
        "not_taken": RefusedVotes.objects.values_list("why").annotate(Sum("count")).order_by("why"),
    }
    return render(request, "log/log.html", context)
