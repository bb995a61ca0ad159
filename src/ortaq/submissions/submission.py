"""One letter, and what is known about its author, kept as two values that never meet again here.

`Submission` is all that the rest of the library ever sees. `Personal` goes to whoever must deliver
the answer; only readers make it. Both carry the same key.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Channel(StrEnum):
    """The way on which a letter came."""

    WEB = "web"
    EMAIL = "email"
    PAPER = "paper"
    """Typed in by a clerk, or recognised from a scan."""
    TABLE = "table"
    """From a spreadsheet of another system, where it does not say how it came there."""
    HEARING = "hearing"


@dataclass(frozen=True, slots=True)
class Submission:
    """A letter as it was written. Fields that the source does not tell are empty."""

    id: str
    """Lasting key, 16 hexadecimal digits: the same letter read again has the same key."""
    text: str
    """The words of the author, unchanged, with those of attachments after them."""
    number: str = ""
    """Number that the source gave, "" where it gave none."""
    channel: Channel = Channel.TABLE
    received: datetime.datetime | None = None
    """Moment of arrival, with its time zone; midnight where only the day is known."""
    lang: str = ""
    """ISO 639-1 code where the source tells it; "" = to be recognised from the text."""
    region: str = ""
    """ISO 3166-2 code of the region."""
    stakeholder: str = ""
    """Part of society for which the author speaks, as the source writes it."""
    sender: str = ""
    """Pseudonym: equal for letters of one author, and telling nothing else; "" = unknown."""
    about: tuple[str, ...] = ()
    """What the author says the letter is about, as written: an article chosen in a form."""
    proposed: str = ""
    """The author's own wording of a provision, where a form has a field for it."""
    attachments: tuple[str, ...] = ()
    """Names of attached files whose words stand in `text`."""


@dataclass(frozen=True, slots=True)
class Personal:
    """What identifies the author of one letter. Never kept, shown or hashed with results."""

    id: str
    """Key of the `Submission`."""
    fields: tuple[tuple[str, str], ...]
    """Pairs of a column's name in the source and its cell, in the order of the source."""

    def __repr__(self) -> str:
        """Hide the cells, so that no log or traceback shows them."""
        return f"Personal(id={self.id!r}, fields=<{len(self.fields)} hidden>)"


@dataclass(frozen=True, slots=True)
class Refusal:
    """One row, message or attachment that was not taken, so that a person can mend it."""

    file: str
    line: int
    """Line of a CSV where the row ends, row of a sheet (from 1), 0 for a whole file."""
    reason: Reason
    detail: str = ""
    """The cell or words that gave rise to it."""
    row: tuple[str, ...] = ()
    """All cells as the file has them. They may identify people: for the uploader only."""

    def __repr__(self) -> str:
        """Hide the cells, which may identify people."""
        return f"Refusal({self.file!r}, line {self.line}, {self.reason.value})"


class Reason(StrEnum):
    """Why a row was refused."""

    NO_TEXT = "no_text"
    UNREADABLE_DATE = "unreadable_date"
    UNKNOWN_REGION = "unknown_region"
    UNKNOWN_CHANNEL = "unknown_channel"
    REPEATED = "repeated"
    """The same letter stands above in the same source, word for word and under the same number."""
    SAME_NUMBER = "same_number"
    """Another letter stands above under the same number."""
    WRONG_LENGTH = "wrong_length"
    """The row has more cells than the header."""
    UNREADABLE_ATTACHMENT = "unreadable_attachment"
    UNREADABLE_MESSAGE = "unreadable_message"


@dataclass(frozen=True, slots=True)
class Intake:
    """What a source gave: every row is a submission or a refusal, none is both or neither."""

    submissions: tuple[Submission, ...]
    personal: tuple[Personal, ...]
    """For the letters of whose authors anything is known, in the same order."""
    refusals: tuple[Refusal, ...] = ()
    header: tuple[str, ...] = ()
    """Columns of `Refusal.row`."""
    unread: tuple[str, ...] = ()
    """Columns that were left behind because the mapping names them nowhere."""

    def ids(self) -> Iterator[str]:
        """Yield the keys in the order of the source."""
        return (letter.id for letter in self.submissions)
