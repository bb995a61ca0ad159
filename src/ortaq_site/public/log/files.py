"""The log as files, laid out as `ortaq verify` reads them. No language, no cookie, no secret."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator

from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    JsonResponse,
    StreamingHttpResponse,
)
from django.shortcuts import get_object_or_404
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from ortaq.ledger.errors import BadSignature, MalformedNote
from ortaq_site.records.ledger import LogCheckpoint, LogEntry, RefusedVotes
from ortaq_site.steps.ledger import witnesses
from ortaq_site.steps.ledger.key import log_key

TEXT = "text/plain; charset=utf-8"
MOST_OF_A_NOTE = 64_000
"""Bytes of a checkpoint with all signatures that it may carry."""
LINES_AT_ONCE = 2_000
IN_MEMORY = 8_000_000
"""Bytes of an archive that are kept in memory before it moves to a temporary file."""


@require_safe
def key(request: HttpRequest) -> HttpResponse:
    """Give the key with which the log is signed."""
    return HttpResponse(log_key().verifier.to_text() + "\n", content_type=TEXT)


@require_safe
def entries(request: HttpRequest) -> StreamingHttpResponse:
    """Give all entries, or those from the place `?from=` on."""
    start = request.GET.get("from", "0")
    if not start.isascii() or not start.isdigit():
        raise Http404
    return StreamingHttpResponse(
        _lines(int(start[:15])), content_type="application/jsonl; charset=utf-8"
    )


@require_safe
def checkpoint(request: HttpRequest, size: int) -> HttpResponse:
    """Give the checkpoint over `size` entries."""
    return _note(get_object_or_404(LogCheckpoint, size=size))


@require_safe
def newest(request: HttpRequest) -> HttpResponse:
    """Give the newest checkpoint."""
    latest = LogCheckpoint.objects.last()
    if latest is None:
        raise Http404
    return _note(latest)


@require_safe
def witness(request: HttpRequest) -> HttpResponse:
    """Give what a witness is asked that cosigned `?old=` entries last (c2sp.org/tlog-witness)."""
    old = request.GET.get("old", "0")
    if not old.isascii() or not old.isdigit():
        raise Http404
    asked = witnesses.request_from(int(old[:15]))
    if asked is None:
        raise Http404
    return HttpResponse(asked.to_text(), content_type=TEXT)


# What a witness sends is believed for its signature alone, whoever brings it.
@csrf_exempt
@require_POST
def cosignatures(request: HttpRequest) -> HttpResponse:
    """Take a checkpoint that came back with cosignatures."""
    if int(request.headers.get("Content-Length") or 0) > MOST_OF_A_NOTE:
        return HttpResponse("longer than any checkpoint\n", status=413, content_type=TEXT)
    try:
        found = witnesses.take(request.body.decode("utf-8"))
    except (MalformedNote, BadSignature, UnicodeDecodeError) as error:
        return HttpResponse(f"{error}\n", status=400, content_type=TEXT)
    told = "".join(f"{one.witness} {one.time}\n" for one in found)
    return HttpResponse(told, content_type=TEXT)


@require_safe
def not_taken(request: HttpRequest) -> JsonResponse:
    """Give how many votes were sent and not taken, by day and reason."""
    rows = RefusedVotes.objects.values("day", "why", "count")
    return JsonResponse({"not_taken": list(rows)}, json_dumps_params={"indent": 1})


def _note(checkpoint: LogCheckpoint) -> HttpResponse:
    return HttpResponse(witnesses.cosigned(checkpoint).to_text(), content_type=TEXT)


@require_safe
def archive(request: HttpRequest) -> FileResponse:
    """Give the whole log as one archive: unpacked, a folder for `ortaq verify`."""
    file = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115  the answer closes it
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("log/key", log_key().verifier.to_text() + "\n")
        # Checkpoints first: entries that come in the meantime are none that they cover.
        for one in LogCheckpoint.objects.prefetch_related("cosignatures"):
            packed.writestr(f"log/checkpoints/{one.size:012}", witnesses.cosigned(one).to_text())
        with packed.open("log/entries.jsonl", "w") as lines:
            lines.writelines(_lines(0))
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename="log.zip")


def _lines(start: int) -> Iterator[bytes]:
    kept = LogEntry.objects.filter(sequence__gte=start).values_list("line", flat=True)
    for line in kept.iterator(LINES_AT_ONCE):
        yield bytes(line) + b"\n"
