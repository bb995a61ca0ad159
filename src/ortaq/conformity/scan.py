"""Scan laws for what must follow a changed text. Docs: docs/methods/conformity.md.

`scan_law` reads one law and may run in a process of its own; `scan` joins what all laws gave with
what the new text itself demands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ortaq.conformity.change import Change
from ortaq.conformity.citing import CitationScanner
from ortaq.conformity.deadlines import alignment, deadline_duties, entry_into_force
from ortaq.conformity.duty import Deadline, Duty, DutyKind, Grade, Scan
from ortaq.conformity.enactments import enactment_duties
from ortaq.conformity.institutions import Mention, NameFinder
from ortaq.conformity.parameters import PARAMETERS, ConformityParameters
from ortaq.conformity.rules import rule_lines, rules_in_force
from ortaq.conformity.terms import term_duties
from ortaq.law.act import Act, FindingCode
from ortaq.law.citations.places import LawLine


@dataclass(frozen=True, slots=True)
class ScannedLaw:
    """The duties of one law. provisions: those in force, the base of counts."""

    law: str
    duties: tuple[Duty, ...]
    provisions: int
    repealed: bool


def scan_law(law: str, act: Act, change: Change, deadline: Deadline) -> ScannedLaw:
    """Find the duties of one law, in the order of its text.

    law: an identifier that the caller chose. deadline: by when laws are to be brought into line.
    A law in another language than the change has none: citations and names would not be found.
    """
    citing, finder = CitationScanner(change), NameFinder(change.names, change.old.lang)
    duties: list[Duty] = []
    if act.lang == change.old.lang:
        for line in rule_lines(act):
            duties += citing.duties(law, line, deadline)
            duties += term_duties(law, line, change.fallen, deadline)
            duties += _institutions(law, line, finder, change, deadline)
    return ScannedLaw(
        law=law,
        duties=tuple(duties),
        provisions=sum(1 for _ in rules_in_force(act)),
        repealed=any(one.code is FindingCode.ACT_REPEALED for one in act.findings),
    )


def scan(
    change: Change,
    scanned: Iterable[ScannedLaw],
    laws: Mapping[str, Act],
    in_force: date | None = None,
    parameters: ConformityParameters = PARAMETERS,
) -> Scan:
    """Join the duties of laws with those that the new text sets itself.

    in_force: the first day of the new text where it does not name it. laws: those that may be
    among the laws that the text calls for.
    """
    results = list(scanned)
    start = entry_into_force(change.new) or in_force
    enactments = enactment_duties(
        change.new, change.old, change.paragraphs, laws.items(), parameters
    )
    own = [*enactments, *deadline_duties(change.new, start)]
    return Scan(
        duties=(*(duty for result in results for duty in result.duties), *own),
        bases={result.law: result.provisions for result in results},
        names={name.shown: name.mentions for name in change.names},
        successors=dict(change.successors),
        alignment=alignment(change.new, start),
        repealed=tuple(result.law for result in results if result.repealed),
    )


def must_change(scan: Scan) -> tuple[str, ...]:
    """Give the laws in which something cited or named is no longer there."""
    outdated = (duty.law for duty in scan.duties if duty.law and duty.grade is Grade.OUTDATED)
    return tuple(dict.fromkeys(outdated))


def _institutions(
    law: str, line: LawLine, finder: NameFinder, change: Change, deadline: Deadline
) -> Iterator[Duty]:
    """Yield one duty for each name in a line, at its first mention there."""
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in finder.find(line.text):
        mentions[mention.name.base].append(mention)
    for base, found in mentions.items():
        first = found[0]
        successor = change.successors.get(base)
        yield Duty(
            law=law,
            eid=line.eid,
            kind=DutyKind.INSTITUTION,
            grade=Grade.OUTDATED,
            text=line.text[first.start : first.end],
            line=line.line,
            start=first.start,
            end=first.end,
            because=(
                f"name={first.name.shown}",
                f"mentions={len(found)}",
                *((f"successor={successor}",) if successor else ()),
            ),
            deadline=deadline,
        )
