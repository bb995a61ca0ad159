"""What was found about one thing."""

from __future__ import annotations

Reading = dict[str, str]
"""name, state (ok, note, wrong), found, advice: the shape of `ortaq.cli.doctor.Reading`."""


def reading(name: str, state: str, found: str, advice: str = "") -> Reading:
    """Give a reading; advice is one line that says what to do."""
    return {"name": name, "state": state, "found": found, "advice": advice}
