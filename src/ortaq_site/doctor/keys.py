"""Whether the keys are there, and only their owner reads them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from ortaq_site.doctor.reading import Reading, reading
from ortaq_site.records.participation import Question

FOLDER = "pseudonym-keys"
OTHERS = 0o077
"""What group and others may do."""


def keys() -> Reading:
    """Look at the keys of logins, the log and pseudonyms."""
    folder = Path(settings.DATA)
    found = list(_files(folder))
    lost = _lost(folder)
    if lost:
        advice = "restore it: ortaq restore FILE --keys KEYS; until then nobody finds their votes"
        return reading("keys", "wrong", f"the key of the question {lost[0]} is gone", advice)
    readable = [path for path in found if os.name != "nt" and path.stat().st_mode & OTHERS]
    if readable:
        advice = f"chmod go= {' '.join(map(str, readable))}"
        return reading("keys", "wrong", f"others may read {readable[0].name}", advice)
    return reading("keys", "ok", f"{len(found)}, read by their owner alone")


def _files(folder: Path) -> Iterator[Path]:
    yield from (path for path in (folder / "secret-key", folder / "log-key") if path.exists())
    yield from sorted((folder / FOLDER).glob("[!.]*"))


def _lost(folder: Path) -> list[str]:
    """Give the open questions that people took part in and whose key is not there."""
    going_on = Question.objects.filter(
        key_destroyed_at__isnull=True, closes_at__gt=timezone.now(), participants__isnull=False
    ).distinct()
    slugs = going_on.order_by("slug").values_list("slug", flat=True)
    return [slug for slug in slugs if not (folder / FOLDER / slug).exists()]
