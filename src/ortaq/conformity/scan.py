"""Scan laws for what must follow a changed text. Docs: docs/methods/conformity.md.

`scan_law` reads one law and may run in a process of its own; `scan` joins what all laws gave with
what the new text itself demands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ortaq.conformity.change import Change
from ortaq.conformity.citing import CitationScanner
from ortaq.conformity.deadlines import alignment, deadline_duties, entry_into_force
from ortaq.conformity.duty import Deadline, Duty, DutyKind, Grade, Scan
from ortaq.conformity.enactments import Candidate, enactment_duties, is_constitutional
from ortaq.conformity.institutions import Mention
from ortaq.conformity.parameters import PARAMETERS, ConformityParameters
from ortaq.conformity.rules import plain, rule_lines, rules_in_force
from ortaq.conformity.terms import term_duties
from ortaq.conformity.usage import LawFinder
from ortaq.law.act import Act, FindingCode
from ortaq.law.citations.places import LawLine


@dataclass(frozen=True, slots=True)
class ScannedLaw:
    """The duties of one law. provisions: those in force, the base of counts."""

    law: str
    duties: tuple[Duty, ...]
    provisions: int
    repealed: bool
    constitutional: bool = False
    """It says that it is a law of the rank between the constitution and other laws."""


def scan_law(law: str, act: Act, change: Change, deadline: Deadline) -> ScannedLaw:
    """Find the duties of one law, in the order of its text.

    law: an identifier that the caller chose. deadline: by when laws are to be brought into line.
    A law in another language than the change has none: citations and names would not be found.
    """
    duties: list[Duty] = []
    if act.lang == change.old.lang:
        printed_lines = tuple(rule_lines(act))
        lines = tuple(map(plain, printed_lines))
        citing, finder = CitationScanner(change), LawFinder(lines, change)
        for printed, line in zip(printed_lines, lines, strict=True):
            here = [
                *citing.duties(law, line, deadline),
                *_terms(law, line, change, deadline),
                *_institutions(law, line, finder, change, deadline),
            ]
            duties += here if line is printed else [_as_printed(one, printed) for one in here]
    return ScannedLaw(
        law=law,
        duties=tuple(duties),
        provisions=sum(1 for _ in rules_in_force(act)),
        repealed=any(one.code is FindingCode.ACT_REPEALED for one in act.findings),
        constitutional=is_constitutional(act),
    )


def scan(
    change: Change,
    scanned: Iterable[ScannedLaw],
    titles: Mapping[str, str],
    in_force: date | None = None,
    parameters: ConformityParameters = PARAMETERS,
) -> Scan:
    """Join the duties of laws with those that the new text sets itself.

    in_force: the first day of the new text where it does not name it. titles: of laws that may
    be among those that the text calls for.
    """
    results = list(scanned)
    start = entry_into_force(change.new) or in_force
    higher = frozenset(result.law for result in results if result.constitutional)
    laws = [Candidate(law, title, law in higher) for law, title in titles.items()]
    enactments = enactment_duties(change.new, change.old, change.paragraphs, laws, parameters)
    demands = [*enactments, *deadline_duties(change.new, start)]
    printed = {(line.eid, line.line): line for line in rule_lines(change.new)}
    own = [_as_printed(one, printed[one.eid, one.line]) for one in demands]
    return Scan(
        duties=(*(duty for result in results for duty in result.duties), *own),
        bases={result.law: result.provisions for result in results},
        names={name.shown: name.mentions for name in change.names},
        successors=dict(change.successors),
        alignment=alignment(change.new, start),
        repealed=tuple(result.law for result in results if result.repealed),
        constitutional=tuple(result.law for result in results if result.constitutional),
    )


def must_change(scan: Scan) -> tuple[str, ...]:
    """Give the laws in which something cited or named is no longer there."""
    outdated = (duty.law for duty in scan.duties if duty.law and duty.grade is Grade.OUTDATED)
    return tuple(dict.fromkeys(outdated))


def _terms(law: str, line: LawLine, change: Change, deadline: Deadline) -> Iterator[Duty]:
    """Yield one duty for each repetition, with what became of the rule repeated."""
    for duty in term_duties(law, line, change.fallen, deadline):
        came = [link.new for eid in duty.old for link in change.links_of(eid) or ()]
        yield replace(duty, new=tuple(dict.fromkeys(came)))


def _as_printed(duty: Duty, line: LawLine) -> Duty:
    """Show the words letter for letter as they stand in the line."""
    return replace(duty, text=line.text[duty.start : duty.end])


def _institutions(
    law: str, line: LawLine, finder: LawFinder, change: Change, deadline: Deadline
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
