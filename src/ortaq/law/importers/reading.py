"""What a reader of one format gives: the lines of the source, and what could not become a line."""

from __future__ import annotations

from dataclasses import dataclass

from ortaq.law.act import Finding
from ortaq.law.importers.line import Line


@dataclass(frozen=True, slots=True)
class Reading:
    """A source as lines in reading order. What is in no line is in a finding, with its words."""

    lines: tuple[Line, ...]
    findings: tuple[Finding, ...] = ()
    """Their `eid` is "": addresses are known only after the lines were recognised."""
