"""Office files without the moment of their making, so that the same content is the same bytes."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_MADE = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:(?:created|modified)>)")


def timeless(package: bytes) -> bytes:
    """Write a DOCX or XLSX again without the times in its parts and its directory."""
    written = BytesIO()
    with ZipFile(BytesIO(package)) as source, ZipFile(written, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = _MADE.sub(rb"\g<1>2026-01-01T00:00:00Z\g<2>", source.read(name))
            target.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return written.getvalue()
