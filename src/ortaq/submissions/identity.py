"""Lasting keys of letters and pseudonyms of their senders: the same source gives the same keys.

A key comes from the channel and the number that the source gave; without a number from the words,
the moment and the author's data. A letter that stands twice without a number keeps both places: the
second has the key of the second such letter, also when the file is read again.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b

_BYTES = 8
"""Length of a key. Among a million letters two share one with a chance of 1 in 37 million."""


def key_of_number(channel: str, number: str) -> str:
    """Give the key of a letter that its source numbers."""
    return _digest((channel, "number", number.strip()))


def pseudonym(person: Iterable[str], secret: bytes) -> str:
    """Give one name for all letters of a person, which nobody without the secret can find again.

    person: what identifies the author, in a fixed order. "" where nothing does or no secret is set.
    """
    known = [" ".join(part.split()).casefold() for part in person]
    if not secret or not any(known):
        return ""
    return blake2b("\0".join(known).encode(), key=secret[:64], digest_size=_BYTES).hexdigest()


@dataclass(slots=True)
class Keys:
    """Gives keys to the letters of one source, in order."""

    _seen: Counter[str] = field(default_factory=Counter)

    def of_content(
        self, channel: str, text: str, received: datetime.datetime | None, person: Iterable[str]
    ) -> str:
        """Give the key of a letter without a number; equal letters get one key each."""
        moment = received.isoformat() if received else ""
        content = _digest((channel, "content", " ".join(text.split()), moment, *person))
        self._seen[content] += 1
        repeated = self._seen[content] - 1
        return content if not repeated else _digest((content, str(repeated)))


def _digest(parts: Iterable[str]) -> str:
    joined = "\0".join(f"{len(part)}:{part}" for part in parts)
    return blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=_BYTES).hexdigest()
