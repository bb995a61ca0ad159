"""What stands around the provisions: title, preface, table of contents, preamble, signature.

Method: docs/methods/import.md.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ortaq.law.act import Kind
from ortaq.law.importers.structure.marks import Mark
from ortaq.law.profile import Profile

_SENTENCE_END = re.compile(r"[.,;:]$")
_LONGEST_TITLE_LINES = 6
_LONGEST_TITLE = 250
"""Characters; a longer line in front of the text is taken for its preamble."""
_LONGEST_SIGNATURE_LINES = 6


@dataclass(frozen=True, slots=True)
class Parts:
    """An act cut into what comes before, within and after its provisions. No line is lost."""

    preface: tuple[Mark, ...]
    preamble: tuple[Mark, ...]
    body: tuple[Mark, ...]
    conclusions: tuple[Mark, ...]


def cut(marks: Sequence[Mark], profile: Profile) -> Parts:
    """Cut the marks of an act into its parts, in order."""
    start = _start_of_body(marks, profile)
    end = _end_of_body(marks, start, profile)
    split = _start_of_preamble(marks[:start], profile)
    front, body = marks[:start], marks[start:end]
    return Parts(tuple(front[:split]), tuple(front[split:]), tuple(body), tuple(marks[end:]))


def _start_of_body(marks: Sequence[Mark], profile: Profile) -> int:
    """Give the position of the first provision: a titled one where there is any."""
    begin = _end_of_contents(marks, profile)
    titled = (i for i in range(begin, len(marks)) if _titled(marks[i]))
    listed = (i for i in range(begin, len(marks)) if marks[i].readings)
    return next(titled, next(listed, len(marks)))


def _titled(mark: Mark) -> bool:
    return any(reading.titled for reading in mark.readings)


def _end_of_contents(marks: Sequence[Mark], profile: Profile) -> int:
    """Give the position after a table of contents, 0 where there is none.

    Its entries come again as headings: it ends where its first entry does.
    """
    headings = (i for i, mark in enumerate(marks) if _titled(mark))
    above = [i for i, mark in enumerate(marks) if profile.contents.match(mark.line.text)]
    first = next(headings, len(marks))
    if not above or above[0] > first or first == len(marks):
        return 0
    wanted = _label(marks[first])
    again = (i for i in range(first + 1, len(marks)) if _label(marks[i]) == wanted)
    return next(again, 0)


def _label(mark: Mark) -> tuple[Kind, str] | None:
    return (mark.readings[0].kind, mark.readings[0].num) if _titled(mark) else None


def _end_of_body(marks: Sequence[Mark], start: int, profile: Profile) -> int:
    """Give the position of the signature, or the end.

    A signature is one of the last lines that are not notes, plain, and short like its form.
    """
    plain = [i for i in range(start, len(marks)) if not marks[i].is_note]
    tail = plain[-_LONGEST_SIGNATURE_LINES:]
    for position in tail:
        after = [i for i in tail if i >= position]
        if _signs(marks[position], profile) and not any(marks[i].readings for i in after):
            return position
    return len(marks)


def _signs(mark: Mark, profile: Profile) -> bool:
    return bool(profile.signature.match(mark.line.text))


def _start_of_preamble(front: Sequence[Mark], profile: Profile) -> int:
    """Give the position of the first line that is neither title nor formal data of the act.

    Once a title and the formal data have passed, the next plain line opens the preamble.
    """
    titled = enacted = False
    for position, mark in enumerate(front):
        text = mark.line.text
        if profile.preamble.match(text):
            return position
        if mark.is_note or mark.line.heading:
            titled = titled or bool(mark.line.heading)
        elif _is_formal(text, profile):
            enacted = enacted or bool(profile.enacted.match(text))
        elif (titled and enacted) or (titled and _like_a_sentence(text)):
            return position
        else:
            titled = True
    return len(front)


def _like_a_sentence(text: str) -> bool:
    return bool(_SENTENCE_END.search(text)) or len(text) > _LONGEST_TITLE


def _is_formal(text: str, profile: Profile) -> bool:
    formal = (profile.draft, profile.enacted, profile.contents, profile.lapsed)
    return any(pattern.match(text) for pattern in formal)


def title_of(preface: Sequence[Mark], profile: Profile) -> str:
    """Give the title: the line that the source marks as a heading, else the first plain lines."""
    lines = [mark.line for mark in preface if not mark.is_note and not mark.readings]
    own = [line for line in lines if not _is_formal(line.text, profile)] or lines
    styled = [line for line in own if line.heading]
    return " ".join(_leading([line.text for line in styled or own], profile))


def _leading(texts: Sequence[str], profile: Profile) -> list[str]:
    """Give the lines of the title: as long as all are capitals, or only the genre is named."""
    title = list(texts[:1])
    for text in texts[1:_LONGEST_TITLE_LINES]:
        if not (text.isupper() and title[0].isupper()) and not profile.genre.match(title[-1]):
            break
        title.append(text)
    return title
