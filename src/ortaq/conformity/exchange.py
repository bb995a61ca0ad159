"""Duties as JSON and back. Shape: docs/commands.md; keys may be added, those there stay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from ortaq.conformity.duty import Deadline, Duty, DutyKind, Grade, Scan
from ortaq.conformity.knock_on import KnockOn, Leaning
from ortaq.conformity.parameters import PARAMETERS, ConformityParameters
from ortaq.conformity.rewording import Rewording


def scan_to_dict(scan: Scan, parameters: ConformityParameters = PARAMETERS) -> dict[str, Any]:
    """Give a scan with the base of every count and the numbers that decided."""
    return {
        "duties": [duty_to_dict(duty) for duty in scan.duties],
        "bases": dict(scan.bases),
        "names": dict(scan.names),
        "successors": dict(scan.successors),
        "alignment": deadline_to_dict(scan.alignment),
        "repealed": list(scan.repealed),
        "constitutional": list(scan.constitutional),
        "parameters": asdict(parameters),
    }


def duty_to_dict(duty: Duty) -> dict[str, Any]:
    """Give one duty."""
    return {
        "law": duty.law,
        "eid": duty.eid,
        "text": duty.text,
        "kind": duty.kind.value,
        "grade": duty.grade.value,
        "because": list(duty.because),
        "old": list(duty.old),
        "new": list(duty.new),
        "owner": duty.owner,
        "deadline": deadline_to_dict(duty.deadline),
        "line": duty.line,
        "start": duty.start,
        "end": duty.end,
        "existing": list(duty.existing),
    }


def duty_from_dict(content: Mapping[str, Any]) -> Duty:
    """Read one duty. Raises KeyError and ValueError on another shape."""
    return Duty(
        law=content["law"],
        eid=content["eid"],
        kind=DutyKind(content["kind"]),
        grade=Grade(content["grade"]),
        text=content["text"],
        line=content["line"],
        start=content["start"],
        end=content["end"],
        because=tuple(content["because"]),
        old=tuple(content["old"]),
        new=tuple(content["new"]),
        deadline=deadline_from_dict(content["deadline"]),
        owner=content["owner"],
        existing=tuple(content["existing"]),
    )


def deadline_to_dict(deadline: Deadline) -> dict[str, str | None]:
    """Give a deadline; `value` is a day or null."""
    return {
        "value": deadline.value.isoformat() if deadline.value else None,
        "source": deadline.source,
        "counted_from": deadline.counted_from,
    }


def rewording_to_dict(rewording: Rewording) -> dict[str, Any]:
    """Give a proposal for the line of a duty, or why there is none."""
    return {
        "edits": [asdict(edit) for edit in rewording.edits],
        "left": rewording.left.value if rewording.left else None,
        "check_substance": rewording.check_substance,
    }


def leaning_to_dict(leaning: Leaning, reached: tuple[KnockOn, ...]) -> dict[str, Any]:
    """Give how laws lean on each other, and which a change reaches."""
    return {
        "arrows": [
            {"law": law, "names": named, "lines": count}
            for (law, named), count in leaning.arrows.items()
        ],
        "circles": [list(circle) for circle in leaning.circles],
        "order": [list(step) for step in leaning.order],
        "reached": [
            {"law": one.law, "depth": one.depth, "names": list(one.named)} for one in reached
        ],
    }


def deadline_from_dict(content: Mapping[str, Any]) -> Deadline:
    """Read what `deadline_to_dict` wrote."""
    value = content["value"]
    return Deadline(
        date.fromisoformat(value) if value else None, content["source"], content["counted_from"]
    )
