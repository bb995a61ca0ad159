"""Acts as plain JSON values and back: the shape that the command line and open data speak.

Guarantee: `act_from_dict(act_to_dict(act)) == act`, through JSON text too. Own lines of a
provision are one string, joined by line breaks; where that would be ambiguous, `parts` lists them.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from ortaq.errors import UnreadableSource
from ortaq.law.act import Act, Finding, FindingCode, Kind, Note, Place, Provision
from ortaq.law.address import number_in
from ortaq.law.parameters import AKOMA_NTOSO_LIMITS

NAME = "JSON of an act"
_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)


def act_to_dict(act: Act) -> dict[str, Any]:
    """Give an act as values that JSON knows; keys in a fixed order, all of them always there.

    `number` of a provision is the one in its address, for those who only read: `83-1`; "" if none.
    """
    return {
        "title": act.title,
        "lang": act.lang,
        "date": None if act.date is None else act.date.isoformat(),
        "country": act.country,
        "draft": act.draft,
        "preface": list(act.preface),
        "preamble": list(act.preamble),
        "provisions": [_provision_to_dict(provision) for provision in act.provisions],
        "conclusions": list(act.conclusions),
        "notes": [_note_to_dict(note) for note in act.notes],
        "warnings": [_finding_to_dict(finding) for finding in act.findings],
    }


def _provision_to_dict(provision: Provision) -> dict[str, Any]:
    text = "\n".join(provision.text)
    values: dict[str, Any] = {
        "eid": provision.eid,
        "kind": str(provision.kind),
        "num": provision.num,
        "number": _number(provision.eid),
        "heading": provision.heading,
        "text": text,
        "repealed": provision.repealed,
        "wid": provision.wid,
        "place": _place_to_dict(provision.place),
        "children": [_provision_to_dict(child) for child in provision.children],
    }
    if _parts(text) != provision.text:
        values["parts"] = list(provision.text)
    return values


def _number(eid: str) -> str:
    number = number_in(eid).partition("_")[0]
    return "" if number == "nn" else number


def _parts(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()


def _note_to_dict(note: Note) -> dict[str, Any]:
    place = _place_to_dict(note.place)
    return {"text": note.text, "after": note.after, "line": note.line, "place": place}


def _finding_to_dict(finding: Finding) -> dict[str, Any]:
    return {
        "code": str(finding.code),
        "place": _place_to_dict(finding.place),
        "eid": finding.eid,
        "detail": finding.detail,
    }


def _place_to_dict(place: Place | None) -> dict[str, int | None] | None:
    return None if place is None else {"page": place.page, "line": place.line}


def act_from_dict(values: object) -> Act:
    """Give the act back. All but title, lang, date and provisions may be missing.

    Raises UnreadableSource with the path of the first thing that is wrong, for instance
    `provisions[3].children[0].kind`: a value of another type, an unknown key, a repeated address.
    """
    fields = _Fields(values, "", _ACT_KEYS)
    act = Act(
        title=fields.take("title", _string),
        lang=fields.take("lang", _string),
        date=fields.take("date", _day),
        country=fields.take("country", _string, ""),
        draft=fields.take("draft", _boolean, default=False),
        preface=fields.take("preface", _strings, ()),
        preamble=fields.take("preamble", _strings, ()),
        provisions=fields.take("provisions", _list_of(_provision)),
        conclusions=fields.take("conclusions", _strings, ()),
        notes=fields.take("notes", _list_of(_note), ()),
        findings=fields.take("warnings", _list_of(_finding), ()),
    )
    _check_addresses(act)
    return act


_ACT_KEYS = frozenset(
    str.split(
        "title lang date country draft preface preamble provisions conclusions notes warnings"
    )
)
_PROVISION_KEYS = frozenset(
    str.split("eid kind num number heading text parts repealed wid place children")
)
_REQUIRED: Any = object()


@dataclass(frozen=True, slots=True)
class _Fields:
    """The members of one JSON object, each taken with a check of its own."""

    values: Any
    path: str
    known: frozenset[str]

    def __post_init__(self) -> None:
        if not isinstance(self.values, dict):
            raise _wrong(self.path, "an object is wanted here")
        for key in self.values:
            if key not in self.known:
                raise _wrong(_below(self.path, str(key)), "unknown key")

    def take(self, key: str, check: Callable[[object, str], _T], default: _T = _REQUIRED) -> _T:
        path = _below(self.path, key)
        if key in self.values:
            return check(self.values[key], path)
        if default is _REQUIRED:
            raise _wrong(path, "missing")
        return default


def _provision(value: object, path: str) -> Provision:
    if path.count(".children") > AKOMA_NTOSO_LIMITS.depth:
        raise _wrong("", "provisions are nested too deep")
    fields = _Fields(value, path, _PROVISION_KEYS)
    text = fields.take("text", _string)
    return Provision(
        eid=fields.take("eid", _string),
        kind=fields.take("kind", _member_of(Kind)),
        num=fields.take("num", _string),
        heading=fields.take("heading", _string),
        text=fields.take("parts", _strings, _parts(text)),
        children=fields.take("children", _list_of(_provision)),
        repealed=fields.take("repealed", _boolean, default=False),
        wid=fields.take("wid", _string, ""),
        place=fields.take("place", _place, None),
    )


def _note(value: object, path: str) -> Note:
    fields = _Fields(value, path, frozenset(("text", "after", "line", "place")))
    return Note(
        text=fields.take("text", _string),
        after=fields.take("after", _string),
        line=fields.take("line", _count),
        place=fields.take("place", _place, None),
    )


def _finding(value: object, path: str) -> Finding:
    fields = _Fields(value, path, frozenset(("code", "place", "eid", "detail")))
    return Finding(
        code=fields.take("code", _member_of(FindingCode)),
        place=fields.take("place", _place, None),
        eid=fields.take("eid", _string),
        detail=fields.take("detail", _string),
    )


def _place(value: object, path: str) -> Place | None:
    if value is None:
        return None
    fields = _Fields(value, path, frozenset(("page", "line")))
    return Place(fields.take("page", _count_or_none, None), fields.take("line", _count))


def _string(value: object, path: str) -> str:
    if not isinstance(value, str):
        raise _wrong(path, "a string is wanted here")
    return value


def _boolean(value: object, path: str) -> bool:
    if not isinstance(value, bool):
        raise _wrong(path, "true or false is wanted here")
    return value


def _count(value: object, path: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise _wrong(path, "a whole number from 0 is wanted here")
    return value


def _count_or_none(value: object, path: str) -> int | None:
    return None if value is None else _count(value, path)


def _day(value: object, path: str) -> datetime.date | None:
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(_string(value, path))
    except ValueError as error:
        raise _wrong(path, "a day such as 2026-02-12 is wanted here") from error


def _strings(value: object, path: str) -> tuple[str, ...]:
    return _list_of(_string)(value, path)


def _list_of(check: Callable[[object, str], _T]) -> Callable[[object, str], tuple[_T, ...]]:
    def check_all(value: object, path: str) -> tuple[_T, ...]:
        if not isinstance(value, list):
            raise _wrong(path, "a list is wanted here")
        return tuple(check(entry, f"{path}[{index}]") for index, entry in enumerate(value))

    return check_all


def _member_of(vocabulary: type[_E]) -> Callable[[object, str], _E]:
    def check_member(value: object, path: str) -> _E:
        try:
            return vocabulary(_string(value, path))
        except ValueError as error:
            known = ", ".join(vocabulary)
            raise _wrong(path, f"{value!r} is unknown; known: {known}") from error

    return check_member


def _check_addresses(act: Act) -> None:
    seen: set[str] = set()
    for provision in act.walk():
        if not provision.eid or provision.eid in seen:
            raise _wrong("provisions", f"the address {provision.eid!r} is empty or given twice")
        seen.add(provision.eid)


def _below(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _wrong(path: str, reason: str) -> UnreadableSource:
    return UnreadableSource(NAME, reason, path)
