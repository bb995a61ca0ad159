"""What a vote and a time may look like."""

from __future__ import annotations

SPELLINGS = {
    "1": 1, "+1": 1, "1.0": 1, "agree": 1, "yes": 1,
    "-1": -1, "-1.0": -1, "disagree": -1, "no": -1,
    "0": 0, "0.0": 0, "-0": 0, "-0.0": 0, "pass": 0, "neutral": 0, "unsure": 0,
}  # fmt: skip
"""How platforms write a vote."""
ABSENT = 2
"""Stands where there is no vote, or none that can be read."""
SECONDS_BELOW = 100_000_000_000
"""Times below are seconds since 1970 (up to the year 5138), above them milliseconds."""


def vote_said(cell: str) -> int:
    """Read a cell as a vote: -1, 0, +1, or `ABSENT` where it is none of the spellings."""
    return SPELLINGS.get(cell.strip().lower(), ABSENT)
