"""The immutable text of a law: a tree of provisions, each with one stable address.

An `Act` is one expression of a law: one language, one edition. It keeps everything that the
source said, in the order of the source, so that the text can be given back (`lines_of`).
Terms follow Akoma Ntoso 3.0; addresses (`eid`) follow its naming convention, see `address`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ortaq.errors import UnknownProvision

AFTER_THE_TEXT = "conclusions"
"""`Note.after` of notes that stand among the conclusions."""


class Kind(StrEnum):
    """What a provision is. The order of levels belongs to the profile of a legal tradition.

    The value is the name of the Akoma Ntoso element, `appendix` excepted.
    """

    APPENDIX = "appendix"
    BOOK = "book"
    PART = "part"
    TITLE = "title"
    SUBTITLE = "subtitle"
    SECTION = "section"
    SUBSECTION = "subsection"
    CHAPTER = "chapter"
    SUBCHAPTER = "subchapter"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    POINT = "point"
    INDENT = "indent"
    ALINEA = "alinea"
    """An unnumbered part that comes after a list; earlier ones are lines of `Provision.text`."""


class FindingCode(StrEnum):
    """What an importer was unsure of. The words for people are chosen where they are shown."""

    DUPLICATE_NUMBER = "duplicate_number"
    NUMBER_OUT_OF_ORDER = "number_out_of_order"
    ORPHAN_TEXT = "orphan_text"
    HEADING_LOOKS_LIKE_NOTE = "heading_looks_like_note"
    LOOKALIKE_NUMERAL = "lookalike_numeral"
    EMPTY_PROVISION = "empty_provision"
    TABLE_FLATTENED = "table_flattened"
    LOST_OBJECT = "lost_object"
    NO_ARTICLES = "no_articles"
    ACT_REPEALED = "act_repealed"
    """The source says that the whole act is no longer in force."""
    HIDDEN_CHANGE = "hidden_change"
    """A tracked deletion or hidden text: not shown by the source, so not in the act."""
    LEFT_OUT = "left_out"
    """Words around the law, such as a menu of the page or a header: not in the act."""
    UNFAMILIAR_ELEMENT = "unfamiliar_element"
    """A structural element that Ortaq has no kind for; the nearest one was taken."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the source: page (from 1, None where the format has none) and line (from 1)."""

    page: int | None
    line: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One place that a person should look at before the act is published."""

    code: FindingCode
    place: Place | None
    eid: str
    """Address of the provision concerned, "" where there is none."""
    detail: str
    """The words of the source that gave rise to it."""


@dataclass(frozen=True, slots=True)
class Note:
    """An editorial note (Сноска, Ескерту): kept in its place, never part of the law's text."""

    text: str
    after: str
    """Address of the innermost provision open before the note; "" before the first provision,
    `AFTER_THE_TEXT` after the last one's end."""
    line: int
    """How many lines of that provision's own text (of preface and preamble, of conclusions) come
    before the note."""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Provision:
    """One addressable element of an act with everything under it."""

    eid: str
    kind: Kind
    num: str = ""
    """The number as printed, in the form of its language: `Статья 5.`, `5-бап`, `2)`."""
    heading: str = ""
    text: tuple[str, ...] = ()
    """Own text before any child; each entry is one unnumbered part (часть, бөлік)."""
    children: tuple[Provision, ...] = ()
    repealed: bool = False
    """The number stands, the rule is gone (исключена, алып тасталды)."""
    wid: str = ""
    """Address at first appearance in the work; "" where it equals `eid`."""
    place: Place | None = None

    def walk(self) -> Iterator[Provision]:
        """Yield this provision and all below it, in the order of the text."""
        left = [self]
        while left:
            one = left.pop()
            yield one
            if one.children:
                left.extend(reversed(one.children))


@dataclass(frozen=True, slots=True)
class Act:
    """One expression (language and edition) of a law."""

    title: str
    lang: str
    """ISO 639-1 code of the text: kk, ru, en, de."""
    provisions: tuple[Provision, ...]
    date: date | None = None
    """Day of this edition; for a draft the day of its publication. Where the source tells only the
    day of adoption, that day."""
    country: str = ""
    """ISO 3166-1 code in lower case (`kz`); "" where unknown."""
    draft: bool = False
    preface: tuple[str, ...] = ()
    """Lines before the preamble, the title among them."""
    preamble: tuple[str, ...] = ()
    conclusions: tuple[str, ...] = ()
    """Lines after the last provision: signature, place."""
    notes: tuple[Note, ...] = ()
    findings: tuple[Finding, ...] = ()

    def walk(self) -> Iterator[Provision]:
        """Yield all provisions in the order of the text."""
        for provision in self.provisions:
            yield from provision.walk()

    def articles(self) -> Iterator[Provision]:
        """Yield the articles, repealed ones included, in the order of the text."""
        return (provision for provision in self.walk() if provision.kind is Kind.ARTICLE)

    def by_eid(self) -> Mapping[str, Provision]:
        """Give all provisions by address. Cost: one walk; keep the result for many look-ups."""
        return {provision.eid: provision for provision in self.walk()}

    def find(self, eid: str) -> Provision:
        """Give the provision at this address. Raises UnknownProvision."""
        for provision in self.walk():
            if provision.eid == eid:
                return provision
        raise UnknownProvision(eid)


def text_of(provision: Provision) -> str:
    """Give the whole text under a provision, numbers and headings of its children included.

    Lines are joined by a newline; the provision's own number and heading are left out.
    """
    return "\n".join(_lines_below(provision))


def _lines_below(provision: Provision) -> Iterator[str]:
    yield from provision.text
    for child in provision.children:
        first = " ".join(part for part in (child.num, child.heading) if part)
        below = list(_lines_below(child))
        if child.num and not child.heading and child.text:
            yield f"{child.num} {below[0]}"
            yield from below[1:]
        else:
            if first:
                yield first
            yield from below


def lines_of(act: Act) -> Iterator[str]:
    """Give back the text of the source line by line, notes in their places.

    Guarantee: apart from white space, the characters are those of the source (tests compare them).
    """
    notes = _notes_by_position(act)
    yield from _with_notes("", (*act.preface, *act.preamble), notes)
    for provision in act.provisions:
        yield from _source_lines(provision, notes)
    yield from _with_notes(AFTER_THE_TEXT, act.conclusions, notes)


_NotesByPosition = Mapping[tuple[str, int], list[str]]


def _notes_by_position(act: Act) -> dict[tuple[str, int], list[str]]:
    positions: dict[tuple[str, int], list[str]] = {}
    for note in act.notes:
        positions.setdefault((note.after, note.line), []).append(note.text)
    return positions


def _with_notes(eid: str, lines: tuple[str, ...], notes: _NotesByPosition) -> Iterator[str]:
    yield from notes.get((eid, 0), ())
    for position, line in enumerate(lines, start=1):
        yield line
        yield from notes.get((eid, position), ())


def _source_lines(provision: Provision, notes: _NotesByPosition) -> Iterator[str]:
    head = " ".join(part for part in (provision.num, provision.heading) if part)
    if head:
        yield head
    yield from _with_notes(provision.eid, provision.text, notes)
    for child in provision.children:
        yield from _source_lines(child, notes)
