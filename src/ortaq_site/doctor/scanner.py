"""Whether the virus scanner that the settings name is there."""

from __future__ import annotations

from django.conf import settings

from ortaq_site.doctor.reading import Reading, reading
from ortaq_site.steps.desk.scanner import ScannerSilent, virus_in


def scanner_reading() -> Reading:
    """Show the scanner an empty file."""
    if settings.SCANNER is None:
        return reading("scanner", "ok", "none: files of staff are not scanned for viruses")
    try:
        virus_in(b"")
    except ScannerSilent as silence:
        advice = "start clamd, or correct ORTAQ_CLAMD; until then no file comes in"
        return reading("scanner", "wrong", f"{settings.SCANNER}: {silence}", advice)
    return reading("scanner", "ok", "it answers; files are scanned as they come in")
