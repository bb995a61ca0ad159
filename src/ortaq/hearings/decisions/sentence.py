"""A sentence of running text, and where it names what is put to the vote."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence and where it begins in the document."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends in the document."""
        return self.start + len(self.text)


def matter_in(said: Said) -> int:
    """Give where the matter begins: behind the first colon, else with the sentence."""
    colon = said.text.find(": ")
    return said.start + (colon + 2 if colon >= 0 else 0)
