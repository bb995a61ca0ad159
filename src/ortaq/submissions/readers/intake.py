"""From the rows of a table to letters: what is wanted is taken, what is personal is split off.

Every row becomes a letter or a refusal with its line. The same file read again gives the same keys.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

from ortaq.jurisdictions.regions import regions
from ortaq.submissions.identity import Keys, key_of_number, pseudonym
from ortaq.submissions.readers.channels import channel_of
from ortaq.submissions.readers.mapping import ColumnMapping, check_mapping, guess_mapping
from ortaq.submissions.readers.moments import moment
from ortaq.submissions.readers.rows import Table, read_table
from ortaq.submissions.submission import Channel, Intake, Personal, Reason, Refusal, Submission

_SAMPLE = 200
"""Rows looked at to guess which column holds the letters."""


@dataclass(frozen=True, slots=True)
class Door:
    """What the reader must be told, beside the file."""

    secret: bytes = b""
    """Key of pseudonyms, kept by whoever runs the consultation; empty = no pseudonyms."""
    country: str = "kz"
    channel: Channel = Channel.TABLE
    """Of letters whose source names none."""


def read_letters(
    content: bytes, name: str, mapping: ColumnMapping | None = None, door: Door | None = None
) -> Intake:
    """Read a table of letters. mapping: None = guessed from the header.

    Raises UnreadableSource where the whole file cannot be read; rows are refused one by one.
    """
    table = read_table(content, name)
    mapping = mapping or guess_mapping(table.header, [row for _, row in table.rows[:_SAMPLE]], name)
    check_mapping(mapping, table.header, name)
    return _Rows(table, name, mapping, door or Door()).read()


def mapping_for(content: bytes, name: str) -> ColumnMapping:
    """Guess the mapping of a table without reading its letters: the first half of a dry run."""
    table = read_table(content, name)
    return guess_mapping(table.header, [row for _, row in table.rows[:_SAMPLE]], name)


class _Refused(Exception):
    """One row cannot be taken. Caught where the row is read."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        self.reason, self.detail = reason, detail
        super().__init__(reason.value)


@dataclass(slots=True)
class _Rows:
    """Reads one table from the top down, remembering the keys it gave."""

    table: Table
    name: str
    mapping: ColumnMapping
    door: Door
    keys: Keys = field(default_factory=Keys)
    taken: dict[str, str] = field(default_factory=dict)
    """Key of each letter with a number, and its words."""

    def read(self) -> Intake:
        letters, personal, refusals = [], [], []
        for line, row in self.table.rows:
            try:
                letter, person = self._letter(row)
            except _Refused as refused:
                detail = refused.detail
                refusals.append(Refusal(self.name, line, refused.reason, detail, row))
                continue
            letters.append(letter)
            if person.fields:
                personal.append(person)
        unread = tuple(name for name in self.table.header if name not in self.mapping.used())
        return Intake(tuple(letters), tuple(personal), tuple(refusals), self.table.header, unread)

    def _letter(self, row: Sequence[str]) -> tuple[Submission, Personal]:
        if len(row) > len(self.table.header) and any(row[len(self.table.header) :]):
            raise _Refused(Reason.WRONG_LENGTH, str(len(row)))
        cells = dict(zip(self.table.header, row, strict=False))
        text = "\n\n".join(cells[name] for name in self.mapping.text if cells.get(name))
        if not text.strip():
            raise _Refused(Reason.NO_TEXT)
        person = tuple((name, cells[name]) for name in self.mapping.personal if cells.get(name))
        channel = self._channel(cells.get(self.mapping.channel, ""))
        received = self._received(cells.get(self.mapping.received, ""))
        about = [cells[name] for name in self.mapping.about if cells.get(name)]
        letter = Submission(
            id=self._key(cells, channel, text, received, person),
            text=text,
            number=cells.get(self.mapping.number, ""),
            channel=channel,
            received=received,
            lang=_language(cells.get(self.mapping.lang, "")),
            region=self._region(cells.get(self.mapping.region, "")),
            stakeholder=cells.get(self.mapping.stakeholder, ""),
            sender=pseudonym((value for _, value in person), self.door.secret),
            about=tuple(about),
            proposed=cells.get(self.mapping.proposed, ""),
        )
        return letter, Personal(letter.id, person)

    def _key(
        self,
        cells: dict[str, str],
        channel: Channel,
        text: str,
        received: datetime.datetime | None,
        person: Sequence[tuple[str, str]],
    ) -> str:
        number = cells.get(self.mapping.number, "")
        if not number:
            told = (value for _, value in person)
            return self.keys.of_content(channel.value, text, received, told)
        key = key_of_number(channel.value, number)
        if key in self.taken:
            same = self.taken[key] == text
            raise _Refused(Reason.REPEATED if same else Reason.SAME_NUMBER, number)
        self.taken[key] = text
        return key

    def _channel(self, cell: str) -> Channel:
        found = channel_of(cell) if cell else self.door.channel
        if found is None:
            raise _Refused(Reason.UNKNOWN_CHANNEL, cell)
        return found

    def _received(self, cell: str) -> datetime.datetime | None:
        if not cell:
            return None
        found = moment(cell, self.mapping.utc_offset)
        if found is None:
            raise _Refused(Reason.UNREADABLE_DATE, cell)
        return found

    def _region(self, cell: str) -> str:
        if not cell:
            return ""
        found = regions(self.door.country).find(cell)
        if found is None:
            raise _Refused(Reason.UNKNOWN_REGION, cell)
        return found.code


_LANGUAGES = {
    "kk": "kk", "kz": "kk", "каз": "kk", "казахский": "kk", "қазақ": "kk", "қазақша": "kk",
    "қазақ тілі": "kk", "kazakh": "kk", "мемлекеттік": "kk", "государственный": "kk",
    "ru": "ru", "рус": "ru", "русский": "ru", "орыс": "ru", "орысша": "ru", "орыс тілі": "ru",
    "russian": "ru", "en": "en", "english": "en", "английский": "en", "ағылшын": "en",
}  # fmt: skip


def _language(cell: str) -> str:
    """Read a language; one that is not known here is left to be recognised from the text."""
    return _LANGUAGES.get(cell.strip().lower(), "")
