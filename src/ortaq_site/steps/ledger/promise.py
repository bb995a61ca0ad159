"""Promise, at the moment of acceptance, that an entry will stand under a checkpoint soon."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from ortaq.ledger.receipt import promise
from ortaq_site.steps.ledger.key import log_key

WITHIN = timedelta(minutes=10)
"""Ten times the pause between two checkpoints: time to notice and mend what keeps one from coming.
The deadline is rounded up to a whole ten minutes, so that it does not tell the time of a vote."""


def promised(line: bytes, now: datetime) -> str:
    """Give the signed promise for an entry as it will be published."""
    key = log_key()
    return promise(line, key.name, _deadline(now), key).to_text()


def _deadline(now: datetime) -> str:
    step = WITHIN.total_seconds()
    until = datetime.fromtimestamp((now.timestamp() // step + 2) * step, UTC)
    return until.strftime("%Y-%m-%dT%H:%M:%SZ")
