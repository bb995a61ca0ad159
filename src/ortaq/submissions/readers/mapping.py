"""Which column of a table means what: guessed from the header, corrected by a person, kept as JSON.

A column that the mapping names nowhere stays behind: nothing personal comes in by accident.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from functools import cache
from importlib import resources
from typing import Any

from ortaq.errors import UnreadableSource
from ortaq.fields import json_of

_NOT_WORDS = re.compile(r"[^\w№]+|_+")
_SEVERAL = ("text", "about", "personal")


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Names of columns as the source writes them; "" = the source has no such column."""

    text: tuple[str, ...]
    """Columns whose cells together are the letter, the title first."""
    number: str = ""
    received: str = ""
    channel: str = ""
    region: str = ""
    stakeholder: str = ""
    lang: str = ""
    about: tuple[str, ...] = ()
    proposed: str = ""
    personal: tuple[str, ...] = ()
    """Columns that identify the author: split off at the door."""
    utc_offset: float = 5.0
    """Zone of moments that are written without one (hours). Kazakhstan: 5."""

    def used(self) -> frozenset[str]:
        """Give all columns that the mapping names."""
        single = (self.number, self.received, self.channel, self.region, self.stakeholder)
        rest = (self.lang, self.proposed, *self.text, *self.about, *self.personal)
        return frozenset(name for name in (*single, *rest) if name)


def guess_mapping(
    header: Sequence[str], rows: Sequence[Sequence[str]] = (), name: str = "the table"
) -> ColumnMapping:
    """Guess the mapping from the names of columns; rows: a sample, to find the letter by length.

    name: of the file, for the refusal.

    Raises UnreadableSource where no column can hold the letters.
    """
    found: dict[str, str] = {}
    personal = []
    for column in header:
        meaning = _meaning(column)
        if meaning == "personal":
            personal.append(column)
        elif meaning and meaning not in found:
            found[meaning] = column
    taken = {*found.values(), *personal}
    text = found.get("text") or _longest(header, rows, taken)
    if not text:
        columns = ", ".join(header[:8])
        raise UnreadableSource(
            name, "no column looks like the text of letters; give a mapping", f"columns {columns}"
        )
    title = found.get("title", "")
    return ColumnMapping(
        text=tuple(name for name in (title, text) if name),
        number=found.get("number", ""),
        received=found.get("received", ""),
        channel=found.get("channel", ""),
        region=found.get("region", ""),
        stakeholder=found.get("stakeholder", ""),
        lang=found.get("lang", ""),
        about=(found["about"],) if "about" in found else (),
        proposed=found.get("proposed", ""),
        personal=tuple(personal),
    )


def mapping_to_json(mapping: ColumnMapping) -> str:
    """Write a mapping for a person to look at and keep beside the source."""
    return json.dumps(asdict(mapping), ensure_ascii=False, indent=2) + "\n"


def mapping_from_json(written: str, name: str) -> ColumnMapping:
    """Read a mapping. Raises UnreadableSource, naming what is wrong."""
    try:
        told = json_of(written)
    except json.JSONDecodeError as error:
        raise UnreadableSource(name, f"no valid JSON ({error.msg})", f"line {error.lineno}") from (
            error
        )
    if not isinstance(told, dict) or not told.get("text"):
        raise UnreadableSource(name, 'a mapping must name the column of the letters as "text"')
    known = {field.name for field in fields(ColumnMapping)}
    if unknown := sorted(set(told) - known):
        raise UnreadableSource(name, f"a mapping has no {unknown[0]!r}; it has {', '.join(known)}")
    return ColumnMapping(**{key: _value(key, value, name) for key, value in told.items()})


def check_mapping(mapping: ColumnMapping, header: Sequence[str], name: str) -> None:
    """Refuse a mapping that names columns which the table does not have."""
    if missing := sorted(mapping.used() - set(header)):
        listed = ", ".join(repr(column) for column in header[:20])
        raise UnreadableSource(name, f"no column {missing[0]!r}; there are {listed}", "line 1")


def _value(key: str, value: Any, name: str) -> Any:
    if key == "utc_offset" and isinstance(value, (int, float)):
        return float(value)
    if key in _SEVERAL and isinstance(value, (str, list)):
        return (value,) if isinstance(value, str) else tuple(map(str, value))
    if isinstance(value, str) and key not in _SEVERAL:
        return value
    raise UnreadableSource(
        name, f"{key!r} must be {'a list of' if key in _SEVERAL else 'the'} name"
    )


def is_known_column(name: str) -> bool:
    """Tell whether a cell is what columns of letters are called in one of the languages."""
    return bool(_meaning(name))


def _meaning(column: str) -> str:
    """Tell what a column means by its name, "" where it is of no known kind."""
    folded = _fold(column)
    for exactly in (True, False):
        for meaning, names in _names().items():
            if any(_fits(folded, name, exactly=exactly) for name in names):
                return meaning
    return ""


def _fits(column: str, name: str, *, exactly: bool) -> bool:
    if exactly:
        return column == name
    long = len(name) > 3
    return long and (column.startswith(name + " ") or column.endswith(" " + name))


def _fold(name: str) -> str:
    return _NOT_WORDS.sub(" ", name.replace("ё", "е").lower()).strip()


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    file = resources.files("ortaq.submissions.readers").joinpath("headers.toml")
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    order = ("personal", *(meaning for meaning in told if meaning != "personal"))
    return {meaning: tuple(told[meaning]) for meaning in order}


def _longest(header: Sequence[str], rows: Sequence[Sequence[str]], taken: set[str]) -> str:
    """Find the column of free text, "" for none: the longest cells without another meaning."""
    lengths = {
        name: sum(len(row[place]) for row in rows if place < len(row))
        for place, name in enumerate(header)
        if name and name not in taken
    }
    return max(lengths, key=lambda name: lengths[name]) if any(lengths.values()) else ""
