"""The page of the public log: what it is, its last entries and checkpoints, how to verify it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from ortaq.ledger.entry import Entry
from ortaq_site.records.ledger import LogCheckpoint, LogEntry, LogMark
from ortaq_site.steps.ledger.key import log_key

SHOWN = 20
"""Entries and checkpoints on the page: what came last."""


@never_cache
@require_safe
def log(request: HttpRequest) -> HttpResponse:
    """Show the tail of the log."""
    last = LogEntry.objects.order_by("-sequence")[:SHOWN]
    context = {
        "size": LogMark.objects.get(name="written").size,
        "entries": [Entry.from_bytes(bytes(one.line)) for one in last],
        "checkpoints": LogCheckpoint.objects.order_by("-size")[:SHOWN],
        "key": log_key().verifier.to_text(),
    }
    return render(request, "log/log.html", context)
