"""The words around a duty: the clause in its law, and what it cites, then and now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ortaq.conformity.rules import rule_lines
from ortaq.law.act import Act, Provision, text_of
from ortaq.law.akn import read_akn
from ortaq.law.citations.edition import Edition
from ortaq.law.citations.places import LawLine
from ortaq.law.comparison.parameters import DEFAULT_PARAMETERS
from ortaq.law.comparison.redline import redline
from ortaq.law.comparison.result import Op, Segment
from ortaq.report.conformity_table.rows import place
from ortaq_site.records.conformity import ConformityDuty, ConformityScan, OtherLawText
from ortaq_site.records.law import EditionText
from ortaq_site.steps.conformity.load import Entry

ACTS_IN_MEMORY = 48
"""About 10 MB each for a code of a thousand articles."""


@dataclass(frozen=True, slots=True)
class ClauseLine:
    """One line of a provision. before, marked, after: the duty's words in the middle, if here."""

    before: str
    marked: str = ""
    after: str = ""
    proposed: tuple[Segment, ...] = ()
    """The line with the wording to consider, where there is one."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A provision of a law in which a duty stands. place: its printed numbers."""

    place: str
    lines: tuple[ClauseLine, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """A provision of the old text that is cited, and what stands in its place.

    runs: both wordings as one redline; () where it has no single successor.
    """

    old_place: str
    new_places: tuple[str, ...]
    old_text: str
    new_text: str
    runs: tuple[Segment, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether not a letter differs."""
        return bool(self.runs) and all(run.op is Op.SAME for run in self.runs)

    @property
    def then(self) -> list[Segment]:
        """The old wording, what fell marked."""
        return [run for run in self.runs if run.op is not Op.INSERTED]

    @property
    def now(self) -> list[Segment]:
        """The new wording, what came marked."""
        return [run for run in self.runs if run.op is not Op.DELETED]


def clause_of(entry: Entry) -> Clause:
    """Give the provision of a duty, line by line, the duty's words marked."""
    duty = entry.duty
    edition = _edition_of(entry.record)
    lines = _lines(edition).get(duty.eid, [])
    if not duty.eid:
        lines = lines[duty.line : duty.line + 1]
    shown = tuple(
        _marked(line.text, entry) if line.line == duty.line else ClauseLine(line.text)
        for line in lines
    )
    return Clause(place(edition, duty.eid), shown)


def place_of(entry: Entry) -> str:
    """Give the printed numbers of the provision in which a duty stands; "" for a preamble."""
    return place(_edition_of(entry.record), entry.duty.eid) if entry.duty.eid else ""


def cited_by(entry: Entry) -> Iterator[Cited]:
    """Yield what a duty cites or repeats, then and now."""
    scan = entry.record.scan
    old, new = edition_act(scan.old), edition_act(scan.new)
    old_provisions, new_provisions = _provisions(old), _provisions(new)
    came = [eid for eid in entry.duty.new if eid in new_provisions]
    several = len(entry.duty.old) > 1
    for eid in entry.duty.old:
        if eid not in old_provisions:
            continue
        own = [one for one in came if one == eid] if several else came
        old_text = text_of(old_provisions[eid]) or old_provisions[eid].heading
        new_text = "\n".join(text_of(new_provisions[one]) for one in own)
        yield Cited(
            old_place=place(old, eid),
            new_places=tuple(place(new, one) for one in own),
            old_text=old_text,
            new_text=new_text,
            runs=_redline(old_text, new_text) if len(own) == 1 else (),
        )


def edition_act(text: EditionText) -> Edition:
    """Give a stored text of the draft or of what is in force. One query the first time."""
    return _edition(text.pk, text.sha256)


def law_act(law_pk: int, scan: ConformityScan, key: str) -> Edition:
    """Give a law as it was when a scan read it. One query the first time."""
    return _law(law_pk, scan.receipt["laws"][key])


def _edition_of(record: ConformityDuty) -> Edition:
    if record.law is None:
        return edition_act(record.scan.new)
    return law_act(record.law.pk, record.scan, record.law.key)


@lru_cache(maxsize=ACTS_IN_MEMORY)
def _edition(pk: int, sha256: str) -> Edition:
    content = EditionText.objects.values_list("akn", flat=True).get(pk=pk, sha256=sha256)
    return Edition(read_akn(bytes(content)))


@lru_cache(maxsize=ACTS_IN_MEMORY)
def _law(law_pk: int, sha256: str) -> Edition:
    texts = OtherLawText.objects.filter(law_id=law_pk, sha256=sha256)
    content: Act = read_akn(bytes(texts.values_list("akn", flat=True)[0]))
    return Edition(content)


@lru_cache(maxsize=ACTS_IN_MEMORY)
def _lines(edition: Edition) -> dict[str, list[LawLine]]:
    """Give the lines of an act by their provision, for the many places of one law."""
    lines: dict[str, list[LawLine]] = {}
    for line in rule_lines(edition.act):
        lines.setdefault(line.eid, []).append(line)
    return lines


@lru_cache(maxsize=ACTS_IN_MEMORY)
def _provisions(edition: Edition) -> Mapping[str, Provision]:
    return edition.act.by_eid()


@lru_cache(maxsize=512)
def _redline(old: str, new: str) -> tuple[Segment, ...]:
    return redline(old, new, DEFAULT_PARAMETERS.island_words)


def _marked(text: str, entry: Entry) -> ClauseLine:
    duty, rewording = entry.duty, entry.rewording
    edits = rewording.edits if rewording else ()
    proposed: list[Segment] = []
    done = 0
    for edit in sorted(edits, key=lambda one: one.start):
        proposed += [
            Segment(Op.SAME, text[done : edit.start]),
            *_redline(text[edit.start : edit.end], edit.text),
        ]
        done = edit.end
    rest = (Segment(Op.SAME, text[done:]),) if edits else ()
    return ClauseLine(
        text[: duty.start], text[duty.start : duty.end], text[duty.end :], (*proposed, *rest)
    )
