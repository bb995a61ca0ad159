"""A piece of a text and where it stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of a text: `text` is exactly what stands there."""

    start: int
    end: int
    text: str
