"""What `ortaq cite` shows on a terminal: which acts are cited, and what could not be resolved."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from textwrap import shorten

from ortaq.law.citations import DocumentCitation

WIDTH = 96
"""Columns of a line."""
CONTEXT = 36
"""Characters of the text shown on each side of a reference."""
SHOWN = 20
"""References of one list that are shown; `--json` has all."""


def summary(text: str, citations: Sequence[DocumentCitation]) -> Iterator[str]:
    """Yield the lines of the summary."""
    resolved = sum(citation.resolved for citation in citations)
    yield f"{_counted(len(citations))} to provisions, {resolved:,} resolved"
    if not citations:
        return
    yield from ("", "By act", *_by_act(citations), "", "Cited most", *_by_target(citations))
    left = [citation for citation in citations if not citation.resolved]
    if left:
        yield from ("", f"Not resolved ({len(left):,})", *_listed(text, left))


def _counted(number: int) -> str:
    return "1 reference" if number == 1 else f"{number:,} references"


def _by_act(citations: Sequence[DocumentCitation]) -> Iterator[str]:
    counts = Counter(citation.citation.act for citation in citations)
    found = Counter(citation.citation.act for citation in citations if citation.resolved)
    for act, count in counts.most_common():
        name = shorten(act or "(no act named, or this one)", WIDTH - 30, placeholder=" …")
        yield f"  {count:6,}  {name} · {found[act]:,} resolved"


def _by_target(citations: Sequence[DocumentCitation]) -> Iterator[str]:
    counts = Counter(
        (citation.citation.act, target.eid) for citation in citations for target in citation.targets
    )
    for (act, eid), count in counts.most_common(5):
        yield f"  {count:6,}  {eid}  {shorten(act, WIDTH // 2, placeholder=' …')}".rstrip()


def _listed(text: str, citations: Sequence[DocumentCitation]) -> Iterator[str]:
    for citation in citations[:SHOWN]:
        yield f"  {_place(text, citation)}: {_in_context(text, citation)}"
    if len(citations) > SHOWN:
        yield f"  … and {len(citations) - SHOWN:,} more (--json has all)"


def _place(text: str, citation: DocumentCitation) -> str:
    line = text.count("\n", 0, citation.start) + 1
    return citation.eid or f"line {line:,}"


def _in_context(text: str, citation: DocumentCitation) -> str:
    """Give the words of a reference between guillemets, with a little of what stands around."""
    before = _one_line(text[max(0, citation.start - CONTEXT) : citation.start])
    after = _one_line(text[citation.end : citation.end + CONTEXT])
    cited = shorten(citation.text, WIDTH, placeholder=" …")
    return f"…{before[before.find(' ') :]}›{cited}‹{after[: after.rfind(' ') + 1]}…"


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
