"""From an analysis to the distinct points that wait for a decision."""

from __future__ import annotations

from collections.abc import Iterator

from ortaq.submissions.analysis import Analysis
from ortaq.submissions.answers import Proposal
from ortaq.submissions.requests import request_of


def open_proposals(analysis: Analysis) -> tuple[Proposal, ...]:
    """Give one undecided proposal for each distinct point; every letter is in exactly one."""
    return tuple(_points(analysis))


def _points(analysis: Analysis) -> Iterator[Proposal]:
    likeness = analysis.likeness
    letters = {letter.id: letter for letter in analysis.letters}
    copies = {keys[0]: keys for keys in map(likeness.letters_of, likeness.texts_by_group()) if keys}
    place = {link.submission: link.targets[0].eid for link in analysis.links if link.targets}
    grouped = [(group.typical, group.members, group.article) for group in analysis.arguments]
    alone = [(key, (key,), "") for key in copies] if not grouped else []
    for typical, texts, article in (*grouped, *alone):
        letter = letters[typical]
        own = tuple(sorted(key for text in texts for key in copies[text]))
        eid = place.get(typical, "") if len(texts) == 1 else article
        yield Proposal(eid, request_of(letter.text, letter.lang), own, confirmed=False)
