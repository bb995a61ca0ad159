"""An analysis of opinion as a reader of the terminal wants it: plain sentences, clearest first."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from ortaq.opinion.agreement_by_part import PartResult
from ortaq.opinion.analysis import Analysis
from ortaq.opinion.headlines import Headline, Headlines, headlines
from ortaq.opinion.readers.reading import Refusal
from ortaq.report.opinion_page.naming import group_name
from ortaq.report.opinion_page.sentences import (
    lead,
    leftovers,
    which_groups,
    who_took_part,
)
from ortaq.report.opinion_page.wording import Wording

_WIDTH = 78
"""Columns that a line may take."""
_STATEMENTS = 5
"""Statements shown under each heading; the report and --json have all."""
_REFUSALS = 10
"""Refused rows shown."""


def summary(analysis: Analysis, say: Wording) -> Iterator[str]:
    """Yield the lines."""
    found = headlines(analysis)
    yield analysis.topic or say("untitled")
    yield ""
    yield from _wrapped(who_took_part(analysis, say))
    yield ""
    yield from _wrapped(which_groups(analysis, say))
    for kind in ("unites", "divides", "open"):
        yield from _section(kind, getattr(found, kind), found, say)
    yield from _wrapped(leftovers(analysis, found, say))
    yield from _notes(analysis, say)


def _section(kind: str, items: Sequence[Headline], found: Headlines, say: Wording) -> Iterator[str]:
    yield ""
    yield say(kind)
    yield from _wrapped([lead(kind, len(items), found, say)])
    for headline in items[:_STATEMENTS]:
        yield from _statement(headline, say)
    if len(items) > _STATEMENTS:
        yield f"  {say('clipped', statements=len(items) - _STATEMENTS)}"


def _statement(headline: Headline, say: Wording) -> Iterator[str]:
    words = " ".join(headline.statement.text.split()) or f"#{headline.statement.id}"
    yield from textwrap.wrap(words, _WIDTH, initial_indent="  • ", subsequent_indent="    ")
    yield f"    {_shares(headline.whole, say)}"
    for part in headline.parts:
        yield f"    {group_name(part.part)}: {_shares(part, say)}"


def _shares(part: PartResult, say: Wording) -> str:
    pairs = (("for_it", part.agreeing), ("against_it", part.disagreeing))
    told = [say(key, share=share.value) for key, share in pairs if share is not None]
    return ", ".join([*told, say.counted("votes", part.votes or 0)])


def _notes(analysis: Analysis, say: Wording) -> Iterator[str]:
    for item in analysis.left_out:
        yield ""
        yield from _wrapped([say("attribute_left_out", name=item.name, values=item.values)])
    if analysis.refused:
        yield ""
        yield f"{say('refused', rows=len(analysis.refused))}:"
        yield from (f"  {_refusal(refusal, say)}" for refusal in analysis.refused[:_REFUSALS])
    if len(analysis.refused) > _REFUSALS:
        yield f"  {say('refused_more', rows=len(analysis.refused) - _REFUSALS)}"


def _refusal(refusal: Refusal, say: Wording) -> str:
    shown = f"({refusal.shown})" if refusal.shown else ""
    reason = say(f"reason_{refusal.reason}")
    return say(
        "refused_line", file=refusal.file, line=str(refusal.line), reason=reason, shown=shown
    ).rstrip()


def _wrapped(sentences: Iterable[str]) -> Iterator[str]:
    for sentence in sentences:
        yield from textwrap.wrap(sentence, _WIDTH, break_on_hyphens=False)
