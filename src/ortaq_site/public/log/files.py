"""The log as files, laid out as `ortaq verify` reads them. No language, no cookie, no secret."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from ortaq_site.records.ledger import LogCheckpoint, LogEntry
from ortaq_site.steps.ledger.key import log_key

TEXT = "text/plain; charset=utf-8"
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
    return HttpResponse(get_object_or_404(LogCheckpoint, size=size).note, content_type=TEXT)


@require_safe
def newest(request: HttpRequest) -> HttpResponse:
    """Give the newest checkpoint."""
    latest = LogCheckpoint.objects.last()
    if latest is None:
        raise Http404
    return HttpResponse(latest.note, content_type=TEXT)


@require_safe
def archive(request: HttpRequest) -> FileResponse:
    """Give the whole log as one archive: unpacked, a folder for `ortaq verify`."""
    file = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115  the answer closes it
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("log/key", log_key().verifier.to_text() + "\n")
        # Checkpoints first: entries that come in the meantime are none that they cover.
        for one in LogCheckpoint.objects.iterator():
            packed.writestr(f"log/checkpoints/{one.size:012}", one.note)
        with packed.open("log/entries.jsonl", "w") as lines:
            lines.writelines(_lines(0))
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename="log.zip")


def _lines(start: int) -> Iterator[bytes]:
    kept = LogEntry.objects.filter(sequence__gte=start).values_list("line", flat=True)
    for line in kept.iterator(LINES_AT_ONCE):
        yield bytes(line) + b"\n"
