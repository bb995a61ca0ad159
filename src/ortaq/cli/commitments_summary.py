"""Commitments as a reader of the terminal wants them: the overdue ones first, one block each."""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Iterator, Sequence

from ortaq.commitments.judgement import Judgement
from ortaq.commitments.status import State
from ortaq.report.commitments_page.rows import Standing
from ortaq.report.commitments_page.sentences import facts, lacking, tally, unconfirmed
from ortaq.report.commitments_page.wording import day_in_words
from ortaq.report.opinion_page.wording import Wording

_WIDTH = 88
"""Columns that a line may take."""


def summary(found: Sequence[Standing], day: datetime.date, say: Wording) -> Iterator[str]:
    """Yield the lines."""
    yield say("on_day", day=day_in_words(day, say))
    if not found:
        yield say("none")
        return
    yield say("count", commitments=len(found))
    yield from (f"  {line}" for line in tally(found, say))
    if unconfirmed(found):
        yield say("proposed", commitments=unconfirmed(found))
    last: State | None = None
    for standing in found:
        if standing.status.state is not last:
            last = standing.status.state
            yield from ("", say(f"state_{last}").upper())
        yield from _block(standing, say)


def _block(standing: Standing, say: Wording) -> Iterator[str]:
    one, status = standing.commitment, standing.status
    yield ""
    yield from _wrapped(" ".join(standing.name.split()), "  ")
    if one.title:
        yield from _wrapped(f"«{' '.join(one.wording.split())}»", "    ")
    yield from _wrapped(" · ".join(facts(standing, say)), "    ")
    yield from _judged("progress", status.progress, status.about_progress, say)
    yield from _judged("outcome", status.outcome, status.about_outcome, say)
    for judgement in dict.fromkeys((status.about_progress, status.about_outcome)):
        yield from _wrapped(judgement.because if judgement else "", "    ")
    if status.missing:
        yield from _wrapped(lacking(status.missing, say), "    ")
    for dispute in one.disputes:
        if dispute.on <= status.day:
            yield from _wrapped(say("disputed", who=dispute.by, text=dispute.text), "    ")
    readings = sum(len(indicator.readings) for indicator in one.indicators)
    source = " · ".join(filter(None, (one.source.title, one.source.url)))
    told = [say.counted("readings", readings)] if readings else []
    yield from _wrapped(" · ".join(filter(None, (*told, source))), "    ")


def _judged(about: str, value: object, judgement: Judgement | None, say: Wording) -> Iterator[str]:
    if value is None:
        return
    told = f"{say(about)}: {say(f'{about}_{value}')}"
    if judgement is not None:
        who = say("judged_by", who=judgement.by, day=day_in_words(judgement.on, say))
        told = f"{told} ({who})."
    yield from _wrapped(told.strip(), "    ")


def _wrapped(text: str, indent: str) -> Iterator[str]:
    yield from textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
        break_long_words=False,
    )
