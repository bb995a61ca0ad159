"""The report as JSON and back: the same value gives the same bytes, these the same value."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from ortaq.fields import WrongField, below, json_of
from ortaq.report.consultation.values import ConsultationReport

FORMAT = "ortaq-consultation-report/1"


def report_to_json(report: ConsultationReport) -> bytes:
    """Write a report: keys sorted, indented, so that people can compare two by eye."""
    values = {"format": FORMAT, **asdict(report)}
    return json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


def report_from_json(content: bytes | str) -> ConsultationReport:
    """Read a report. Raises WrongField, which names the member that is not what it should be."""
    try:
        values = json_of(content)
    except ValueError as error:
        raise WrongField("", f"this is no JSON ({error})") from error
    if not isinstance(values, dict) or values.pop("format", None) != FORMAT:
        raise WrongField("format", f"{FORMAT!r} is wanted: this is no report of a consultation")
    report: ConsultationReport = _read(ConsultationReport, values, "")
    return report


def mark_of(report: ConsultationReport) -> str:
    """Give the SHA-256 of a report in its one form: it names it on every page."""
    return hashlib.sha256(report_to_json(report)).hexdigest()


def _read(wanted: Any, value: Any, path: str) -> Any:
    """Build what a type hint asks for out of JSON."""
    if is_dataclass(wanted):
        return _record(wanted, value, path)
    kind, inner = get_origin(wanted), get_args(wanted)
    if kind is UnionType:
        rest = next(one for one in inner if one is not NoneType)
        return None if value is None else _read(rest, value, path)
    if kind is tuple:
        _check(isinstance(value, list), path, "a list is wanted here")
        return tuple(_read(inner[0], one, f"{path}[{place}]") for place, one in enumerate(value))
    if kind is not None and issubclass(kind, Mapping):
        _check(isinstance(value, dict), path, "an object is wanted here")
        return {key: _read(inner[1], one, below(path, key)) for key, one in value.items()}
    return _plain(wanted, value, path)


def _record(wanted: Any, value: Any, path: str) -> Any:
    _check(isinstance(value, dict), path, "an object is wanted here")
    hints = _hints(wanted)
    for key in value:
        _check(key in hints, below(path, str(key)), "unknown key")
    for key in hints:
        _check(key in value, below(path, key), "missing")
    return wanted(**{key: _read(hints[key], value[key], below(path, key)) for key in hints})


@cache
def _hints(wanted: Any) -> Mapping[str, Any]:
    hints = get_type_hints(wanted)
    return {one.name: hints[one.name] for one in fields(wanted)}


def _plain(wanted: Any, value: Any, path: str) -> Any:
    if wanted is float and type(value) is int:
        return float(value)
    # A truth is an integer in Python, and never where a number is wanted.
    _check(type(value) is wanted, path, f"a value of type {wanted.__name__} is wanted here")
    return value


def _check(fits: bool, path: str, reason: str) -> None:
    if not fits:
        raise WrongField(path, reason)
