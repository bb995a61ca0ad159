"""Acts as plain JSON values and back: the shape that the command line and open data speak.

Guarantee: `act_from_dict(act_to_dict(act)) == act`, through JSON text too. Own lines of a
provision are one string, joined by line breaks; where that would be ambiguous, `parts` lists them.
"""

from __future__ import annotations

from typing import Any

from ortaq.errors import UnreadableSource
from ortaq.fields import (
    Fields,
    WrongField,
    boolean,
    count,
    day,
    list_of,
    member_of,
    names,
    optional,
    string,
    strings,
)
from ortaq.law.act import Act, Finding, FindingCode, Kind, Note, Place, Provision
from ortaq.law.address import number_in
from ortaq.law.parameters import AKOMA_NTOSO_LIMITS

NAME = "JSON of an act"
_ACT_KEYS = names(
    "title lang date country draft preface preamble provisions conclusions notes warnings"
)
_PROVISION_KEYS = names("eid kind num number heading text parts repealed wid place children")


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
    try:
        act = _act(values)
        _check_addresses(act)
    except WrongField as wrong:
        raise UnreadableSource(NAME, wrong.reason, wrong.path) from wrong
    return act


def _act(values: object) -> Act:
    fields = Fields(values, "", _ACT_KEYS)
    return Act(
        title=fields.take("title", string),
        lang=fields.take("lang", string),
        date=fields.take("date", optional(day)),
        country=fields.take("country", string, ""),
        draft=fields.take("draft", boolean, default=False),
        preface=fields.take("preface", strings, ()),
        preamble=fields.take("preamble", strings, ()),
        provisions=fields.take("provisions", list_of(_provision)),
        conclusions=fields.take("conclusions", strings, ()),
        notes=fields.take("notes", list_of(_note), ()),
        findings=fields.take("warnings", list_of(_finding), ()),
    )


def _provision(value: object, path: str) -> Provision:
    if path.count(".children") > AKOMA_NTOSO_LIMITS.depth:
        raise WrongField("", "provisions are nested too deep")
    fields = Fields(value, path, _PROVISION_KEYS)
    text = fields.take("text", string)
    return Provision(
        eid=fields.take("eid", string),
        kind=fields.take("kind", member_of(Kind)),
        num=fields.take("num", string),
        heading=fields.take("heading", string),
        text=fields.take("parts", strings, _parts(text)),
        children=fields.take("children", list_of(_provision)),
        repealed=fields.take("repealed", boolean, default=False),
        wid=fields.take("wid", string, ""),
        place=fields.take("place", optional(_place), None),
    )


def _note(value: object, path: str) -> Note:
    fields = Fields(value, path, names("text after line place"))
    return Note(
        text=fields.take("text", string),
        after=fields.take("after", string),
        line=fields.take("line", count),
        place=fields.take("place", optional(_place), None),
    )


def _finding(value: object, path: str) -> Finding:
    fields = Fields(value, path, names("code place eid detail"))
    return Finding(
        code=fields.take("code", member_of(FindingCode)),
        place=fields.take("place", optional(_place), None),
        eid=fields.take("eid", string),
        detail=fields.take("detail", string),
    )


def _place(value: object, path: str) -> Place:
    fields = Fields(value, path, names("page line"))
    return Place(fields.take("page", optional(count), None), fields.take("line", count))


def _check_addresses(act: Act) -> None:
    seen: set[str] = set()
    for provision in act.walk():
        if not provision.eid or provision.eid in seen:
            raise WrongField("provisions", f"the address {provision.eid!r} is empty or given twice")
        seen.add(provision.eid)
