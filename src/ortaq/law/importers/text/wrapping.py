"""Whether a text is wrapped at a margin, and if so, its paragraphs: measured, not guessed.

A wrapped line ends because the next word would not have fitted. So the whole file is measured
first: its margin, and how many lines could not have taken the next word. Only in a file that is
wrapped are lines joined. Method, limits and measured files: docs/methods/import.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from ortaq.law.parameters import WRAP_RULES, WrapRules

_SENTENCE_OPEN = re.compile(r"[\w,–—§№(«„/-]$")
_SOFT_HYPHEN = "\u00ad"
_CONTINUES = tuple(",.;:)»")


@dataclass(frozen=True, slots=True)
class RawLine:
    """One line of a text file as typed, without its end."""

    text: str
    number: int
    """From 1."""

    @property
    def blank(self) -> bool:
        """Nothing but white space."""
        return not self.text.strip()

    @property
    def indent(self) -> int:
        """Width of the white space before the first word (columns, a tab counts to 8)."""
        expanded = self.text.expandtabs(8)
        return len(expanded) - len(expanded.lstrip())


class Beginning(Enum):
    """What may begin with a line, by its words alone."""

    NOTHING = auto()
    ITEM = auto()
    """A numbered paragraph or point; a citation (`2) of paragraph 3`) may look the same."""
    HEADING = auto()
    """A heading, such as that of an article."""


Begins = Callable[[str], Beginning]


def wrapped_at(
    lines: Sequence[RawLine], begins: Begins, rules: WrapRules = WRAP_RULES
) -> int | None:
    """Give the margin at which these lines are wrapped (characters), None where they are not.

    Only lines that another follows directly are measured, and not those before a provision: they
    end because their paragraph does.
    """
    together = ((a, b) for a, b in pairwise(lines) if not a.blank and not b.blank)
    pairs = [(a, b) for a, b in together if begins(b.text.strip()) is Beginning.NOTHING]
    if len(pairs) < rules.pairs:
        return None
    lengths = sorted(_width(line) for line, _ in pairs)
    margin = lengths[min(int(len(lengths) * rules.margin_quantile), len(lengths) - 1)]
    if not rules.narrowest <= margin <= rules.widest:
        return None
    full = sum(is_full(a, b, margin, rules) for a, b in pairs)
    return margin if full >= rules.full_share * len(pairs) else None


def paragraphs(
    lines: Sequence[RawLine], begins: Begins, rules: WrapRules = WRAP_RULES
) -> Iterator[list[RawLine]]:
    """Yield the lines of each paragraph; in a file that is not wrapped each line is one."""
    margin = wrapped_at(lines, begins, rules)
    current: list[RawLine] = []
    for line in lines:
        if line.blank:
            if current:
                yield current
            current = []
        elif current and (margin is None or _starts(line, current, begins, margin, rules)):
            yield current
            current = [line]
        else:
            current.append(line)
    if current:
        yield current


def _starts(
    line: RawLine, current: Sequence[RawLine], begins: Begins, margin: int, rules: WrapRules
) -> bool:
    """Tell whether a line of a wrapped file starts a paragraph, by what the line before shows."""
    before = current[-1]
    text = line.text.strip()
    if text.startswith(_CONTINUES):
        return False
    if not is_full(before, line, margin, rules):
        return True
    opened = begins(current[0].text.strip())
    match begins(text):
        case Beginning.HEADING:
            return True
        case Beginning.ITEM:
            return opened is Beginning.HEADING or not ends_inside_sentence(before.text)
        case Beginning.NOTHING:
            return line.indent > before.indent and opened is Beginning.NOTHING


def ends_inside_sentence(text: str) -> bool:
    """Tell whether a line stops inside a sentence: what follows, even `2) ...`, goes on with it."""
    return bool(_SENTENCE_OPEN.search(text.rstrip()))


def is_full(line: RawLine, following: RawLine, margin: int, rules: WrapRules = WRAP_RULES) -> bool:
    """Tell whether the first word of the following line had no room on this one."""
    first_word = following.text.split(None, 1)[0]
    return _width(line) + 1 + len(first_word) > margin * (1 - rules.slack)


def _width(line: RawLine) -> int:
    return len(line.text.expandtabs(8).rstrip())


def joined(lines: Sequence[RawLine]) -> str:
    """Give the lines of one paragraph as one text.

    A soft hyphen at the end of a line joins without a space; so does a hyphen inside a word, which
    stays: whether it belongs to the word cannot be known.
    """
    text = ""
    for line in lines:
        part = line.text.strip()
        if not text:
            text = part
        elif text.endswith(_SOFT_HYPHEN) or _is_cut_word(text, part):
            text += part
        else:
            text += f" {part}"
    return text


def _is_cut_word(before: str, after: str) -> bool:
    return before.endswith("-") and before[-2:-1].isalpha() and after[:1].islower()
