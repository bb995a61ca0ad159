"""An Office Open XML package (a DOCX is one), opened with suspicion.

python-docx would unpack every part, pictures included, before anything can be measured, and knows
neither automatic numbers nor tracked changes; so the parts are read here with zipfile and lxml.
Source: ECMA-376 part 2 (packaging).
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import IO, cast

from lxml import etree

from ortaq.errors import UnreadableSource
from ortaq.law.importers.guard import Measured, Spent, refuse_doctype
from ortaq.law.parameters import ReadLimits

_DAMAGED = "the file is damaged or cut off; open it in Word and save it again"
_FOREIGN = {
    "application/vnd.oasis.opendocument.text": "an OpenDocument text; save it as .docx",
    "application/epub+zip": "an e-book; save its text as .html or .docx",
}
_OTHER_OFFICE = {"xl/": "a spreadsheet", "ppt/": "a presentation", "visio/": "a drawing"}
_ENCRYPTED = 0x1
_DAMAGES = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, KeyError, ValueError),
    *(OverflowError, RuntimeError, NotImplementedError),
)
"""What zipfile and zlib raise on bytes that are wrong, found by trying."""


class Package:
    """The parts of one file. Every byte that is unpacked counts against the limits."""

    def __init__(self, content: bytes, name: str, limits: ReadLimits) -> None:
        self.name = name
        self._limits = limits
        self._spent = Spent(limits)
        self._members = _members(content, name, limits)
        with damage_in_one_line(name):
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        self._relations: dict[str, Mapping[str, list[str]]] = {}

    def main_part(self) -> str:
        """Give the path of the document's text. Raises UnreadableSource for other packages."""
        found = self.related("", "officeDocument")
        if not found or found[0].startswith(tuple(_OTHER_OFFICE)):
            raise UnreadableSource(self.name, self._what_it_is())
        return found[0]

    def related(self, part: str, kind: str) -> list[str]:
        """Give the paths of the parts that `part` ("" = the package) refers to by this kind."""
        if part not in self._relations:
            self._relations[part] = self._read_relations(part)
        return self._relations[part].get(kind, [])

    def tree(self, part: str) -> etree._Element:
        """Parse one small part whole. Raises UnreadableSource where it is damaged or too large."""
        with damage_in_one_line(self.name), self.stream(part) as stream:
            tree = etree.parse(stream, _parser())
        refuse_doctype(tree, self.name)
        return tree.getroot()

    @contextmanager
    def stream(self, part: str) -> Iterator[IO[bytes]]:
        """Open a part for reading, measured. Whoever reads it must expect damage, too."""
        with damage_in_one_line(self.name):
            info = self._archive.getinfo(part)
            self._check_ratio(info)
            stream = self._archive.open(info)
        with stream:
            measured = Measured(stream, self.name, self._spent)
            yield cast(IO[bytes], measured)  # parsers only ever call `read`

    def _check_ratio(self, info: zipfile.ZipInfo) -> None:
        if info.flag_bits & _ENCRYPTED:
            raise UnreadableSource(self.name, "the file is encrypted; save it without a password")
        packed = max(info.compress_size, 1)
        if info.file_size > self._limits.ratio_from and (
            info.file_size > packed * self._limits.ratio
        ):
            raise UnreadableSource(
                self.name, "unpacks to far more than its size; refused, as an archive bomb"
            )

    def _read_relations(self, part: str) -> Mapping[str, list[str]]:
        folder, file = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{file}.rels")
        found: dict[str, list[str]] = {}
        if path not in self._members:
            return found
        for relation in self.tree(path):
            if relation.get("TargetMode") == "External":
                continue  # never followed
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            kind = posixpath.basename(relation.get("Type", ""))
            if (inside := target.lstrip("/")) in self._members:
                found.setdefault(kind, []).append(inside)
        return found

    def _what_it_is(self) -> str:
        if "mimetype" in self._members:
            with damage_in_one_line(self.name), self.stream("mimetype") as stream:
                kind = stream.read(200).decode("ascii", "replace").strip()
            return f"this is {_FOREIGN.get(kind, 'no Word file')}"
        for folder, what in _OTHER_OFFICE.items():
            if any(member.startswith(folder) for member in self._members):
                return f"this is {what}, not a text; save the text as .docx"
        return "this is an archive without a Word document in it; unpack it first"


@contextmanager
def damage_in_one_line(name: str) -> Iterator[None]:
    """Turn every way in which an archive or its XML can be broken into one sentence."""
    try:
        yield
    except etree.XMLSyntaxError as error:
        reason = "elements inside each other too deep" if "xcessive depth" in str(error) else ""
        raise UnreadableSource(name, reason or _DAMAGED) from error
    except _DAMAGES as error:
        raise UnreadableSource(name, _DAMAGED) from error


def _members(content: bytes, name: str, limits: ReadLimits) -> frozenset[str]:
    """Count the entries before zipfile makes an object of each, then name them."""
    if content.count(b"PK\x01\x02") > limits.members:
        raise UnreadableSource(name, f"more than {limits.members:,} files inside")
    with damage_in_one_line(name), zipfile.ZipFile(io.BytesIO(content)) as archive:
        return frozenset(archive.namelist())


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
