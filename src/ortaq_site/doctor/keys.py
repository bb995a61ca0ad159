"""Whether the keys are there, and only their owner reads them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from ortaq_site.doctor.reading import Reading, reading
from ortaq_site.records.participation import Question

FOLDER = "pseudonym-keys"
CHANGED_AFTER = {"secret-key": timedelta(days=2 * 365), "log-key": timedelta(days=3 * 365)}
"""How long a key is used: at most two years for one that seals, three for one that signs.

Source: NIST SP 800-57 part 1, table 1. By its file: a key that was restored counts anew.
"""
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
    due = [path for path in found if _age(path) > CHANGED_AFTER.get(path.name, timedelta.max)]
    if due:
        advice = "docs/running.md, section Keys, says how it is changed and what that does"
        return reading("keys", "note", f"{due[0].name} is {_days(due[0])} old", advice)
    ages = ", ".join(f"{path.name} {_days(path)}" for path in found if path.name in CHANGED_AFTER)
    told = f"{len(found)}, read by their owner alone"
    return reading("keys", "ok", f"{told}; {ages} old" if ages else told)


def _age(path: Path) -> timedelta:
    return timezone.now() - datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _days(path: Path) -> str:
    return f"{_age(path).days} days"


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
