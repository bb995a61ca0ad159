"""Read what a document says about its text: title, language, days, identity, notes, findings."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from urllib.parse import unquote

from lxml import etree

from ortaq.errors import UnreadableSource
from ortaq.law.act import Finding, FindingCode, Note, Place
from ortaq.law.akn import identity as frbr
from ortaq.law.akn.characters import exact_text
from ortaq.law.akn.flow import Asides, read_lines
from ortaq.law.akn.identity import Identity, Organisation
from ortaq.law.akn.parse import NAME
from ortaq.law.akn.vocabulary import XML_ID, XML_LANG, extension, two_letters

Positions = Mapping[str, tuple[str, int]]
"""For each note that a mark in the text refers to: the address and line after which it stands."""
_NOT_OF_THE_WORK = frozenset(("unknown", "assumed"))


class Metadata:
    """Looks things up in a document, whatever version of the standard its namespace names."""

    def __init__(self, document: etree._Element) -> None:
        self._document = document

    def title(self) -> str:
        """Give the title: as the identification has it, else as the text marks it."""
        for element in self._document.iter(extension("title")):
            return exact_text(element)
        aliases = self._all("FRBRWork", "FRBRalias")
        named = [alias for alias in aliases if alias.get("name") == "title"] or aliases
        if named:
            return named[0].get("value", "")
        for name in ("docTitle", "shortTitle"):
            for element in self._document.iterfind(f".//{{*}}{name}"):
                return " ".join(line.text for line in read_lines(element, Asides()))
        return ""

    def lang(self) -> str:
        """Give the language of the text as a two-letter code where there is one."""
        for name in ("body", "mainBody"):
            for body in self._document.iterfind(f"{{*}}{name}"):
                if body.get(XML_LANG):
                    return two_letters(body.get(XML_LANG, ""))
        languages = self._all("FRBRExpression", "FRBRlanguage")
        return two_letters(languages[0].get("language", "")) if languages else ""

    def edition_day(self) -> datetime.date | None:
        """Give the day of the expression, None where it is unknown or no day."""
        return self._day("FRBRExpression")

    def country(self) -> str:
        """Give the code of the country in lower case, "" where it is unknown."""
        value = self._value("FRBRcountry").lower()
        return "" if value == frbr.NO_COUNTRY else value

    def identity(self) -> Identity:
        """Give what FRBR says about the work."""
        return Identity(
            day=self._day("FRBRWork"),
            number=self._value("FRBRnumber"),
            subtype=self._value("FRBRsubtype"),
            author=self._organisation("FRBRWork"),
            editor=self._organisation("FRBRExpression"),
        )

    def notes(self, positions: Positions, asides: Asides) -> tuple[Note, ...]:
        """Give the notes of the metadata, then those that stand inside the text."""
        found = [self._note(element, positions, asides) for element in self._all("notes", "note")]
        for note_id, text in asides.inline_notes.items():
            found.append(Note(text, *positions.get(note_id, ("", 0))))
        return tuple(found)

    def findings(self) -> tuple[Finding, ...]:
        """Give the findings that an importer left with the text."""
        return tuple(_finding(element) for element in self._document.iter(extension("finding")))

    def _note(self, element: etree._Element, positions: Positions, asides: Asides) -> Note:
        text = "\n".join(line.text for line in read_lines(element, asides))
        after, line = positions.get(element_id(element), ("", 0))
        own = element.get(extension("after"))
        if own is not None:
            after, line = own, _integer(element.get(extension("after-line"))) or 0
        return Note(text, after, line, read_place(element))

    def _all(self, group: str, name: str) -> list[etree._Element]:
        return self._document.findall(f"{{*}}meta//{{*}}{group}/{{*}}{name}")

    def _value(self, name: str) -> str:
        found = self._all("FRBRWork", name)
        return found[0].get("value", "") if found else ""

    def _day(self, level: str) -> datetime.date | None:
        for element in self._all(level, "FRBRdate"):
            if element.get("name") not in _NOT_OF_THE_WORK:
                return _date(element.get("date", ""))
        return None

    def _organisation(self, level: str) -> Organisation:
        authors = self._all(level, "FRBRauthor")
        wanted = authors[0].get("href", "").removeprefix("#") if authors else ""
        for element in self._all("references", "TLCOrganization"):
            if element_id(element) == wanted:
                slug = unquote(element.get("href", "").rpartition("/")[2])
                return Organisation(slug, element.get("showAs", ""))
        return frbr.UNKNOWN_ORGANISATION


def element_id(element: etree._Element) -> str:
    """Give an element's id in any version of the standard, "" where it has none."""
    return element.get("eId") or element.get("id") or element.get(XML_ID) or ""


def read_place(element: etree._Element) -> Place | None:
    """Give where in the source an element was read, if it says so."""
    line = _integer(element.get(extension("line")))
    return None if line is None else Place(_integer(element.get(extension("page"))), line)


def _finding(element: etree._Element) -> Finding:
    try:
        code = FindingCode(element.get("code", ""))
    except ValueError as error:
        reason = f"unknown finding {element.get('code')!r}; written by a later version?"
        raise UnreadableSource(NAME, reason, f"line {element.sourceline}") from error
    return Finding(code, read_place(element), element.get("eid", ""), exact_text(element))


def _integer(text: str | None) -> int | None:
    return int(text) if text is not None and text.isascii() and text.isdigit() else None


def _date(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None
