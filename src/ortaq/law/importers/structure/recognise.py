"""From lines to an act: the recogniser of structure. Method and limits: docs/methods/import.md.

Guarantee: every line ends up in the act exactly once, as number, heading, text or note.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ortaq.language.dates import first_date
from ortaq.law.act import AFTER_THE_TEXT, Act, Finding, FindingCode, Note
from ortaq.law.importers.line import Line
from ortaq.law.importers.structure.front import Parts, cut, title_of
from ortaq.law.importers.structure.marks import Mark, mark_lines
from ortaq.law.importers.structure.styled import trust_styles
from ortaq.law.importers.structure.tree import TreeBuilder
from ortaq.law.profile import Profile


def recognise(lines: Sequence[Line], profile: Profile) -> Act:
    """Give the act that these lines print, by the forms of `profile`.

    What is doubtful becomes a finding with its place; nothing is dropped and nothing raises.
    """
    parts = cut(trust_styles(mark_lines(lines, profile)), profile)
    builder = TreeBuilder(profile, parts.body)
    for mark in parts.body:
        builder.add(mark)
    tree = builder.finish()
    findings = (*_front_findings(parts, profile), *tree.findings)
    return Act(
        title=title_of(parts.preface, profile),
        lang=profile.lang,
        country=profile.country,
        date=_date_of(parts, profile),
        draft=any(profile.draft.match(mark.line.text) for mark in parts.preface),
        preface=_texts(parts.preface),
        preamble=_texts(parts.preamble),
        provisions=tree.provisions,
        conclusions=_texts(parts.conclusions),
        notes=(
            *_notes("", (*parts.preface, *parts.preamble)),
            *tree.notes,
            *_notes(AFTER_THE_TEXT, parts.conclusions),
        ),
        findings=findings,
    )


def _texts(marks: Sequence[Mark]) -> tuple[str, ...]:
    return tuple(mark.line.text for mark in marks if not mark.is_note)


def _notes(after: str, marks: Sequence[Mark]) -> tuple[Note, ...]:
    notes: list[Note] = []
    lines = 0
    for mark in marks:
        if mark.is_note:
            notes.append(Note(mark.line.text, after, lines, mark.line.place))
        else:
            lines += 1
    return tuple(notes)


def _date_of(parts: Parts, profile: Profile) -> date | None:
    formal = [mark.line.text for mark in parts.preface if profile.enacted.match(mark.line.text)]
    return next(filter(None, map(first_date, formal)), None)


def _front_findings(parts: Parts, profile: Profile) -> Iterator[Finding]:
    """Yield what the lines in front of the provisions say about the act as a whole."""
    front = (*parts.preface, *parts.preamble)
    if front and not parts.body:
        yield Finding(FindingCode.NO_ARTICLES, front[0].line.place, "", front[0].line.text)
    lapsed = [mark.line for mark in parts.preface if profile.lapsed.search(mark.line.text)]
    if lapsed:
        yield Finding(FindingCode.ACT_REPEALED, lapsed[0].place, "", lapsed[0].text)
