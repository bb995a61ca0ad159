"""`ortaq submissions --influence`: which words of a later edition stand in earlier letters."""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ortaq.cli.source import load_act
from ortaq.errors import UnreadableSource
from ortaq.law.act import Act
from ortaq.law.importers import ReadOptions
from ortaq.submissions.analysis import Analysis
from ortaq.submissions.influence.trace import Influence, Span, trace_influence

_WIDTH = 78
_SHOWN = 12
"""Spans of the list; --json has all."""

Traced = Mapping[str, Influence]
"""What was traced, by the language of the texts."""


def traced(
    paths: Sequence[Path], acts: Sequence[Act], published: datetime.date | None, analysis: Analysis
) -> Traced:
    """Trace later editions, each against the draft in its language.

    published: when they came out; without it the day that an edition itself gives.
    Raises UnreadableSource for an edition without its earlier text, or without a day.
    """
    olds = {act.lang: act for act in acts}
    found = {}
    for path in paths:
        new = load_act(path, ReadOptions())
        if new.lang not in olds:
            raise UnreadableSource(str(path), f"no earlier text in {new.lang}; give it by --act")
        found[new.lang] = trace_influence(
            (olds[new.lang], new), _moment(published or new.date, path), analysis.letters
        )
    return found


def _moment(day: datetime.date | None, path: Path) -> datetime.datetime:
    if day is None:
        raise UnreadableSource(str(path), "has no day; say when it came out by --published")
    return datetime.datetime.combine(day, datetime.time.min, tzinfo=datetime.UTC)


def influence_lines(found: Traced, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of the summary."""
    for language, influence in sorted(found.items()):
        changed, part = influence.changed, influence.traced
        share = f" ({part / changed:.1%})" if changed else ""
        yield ""
        yield f"Changed words found in earlier letters, {language}: {part:,} of {changed:,}{share}"
        undated = f"; {influence.undated:,} without a day were left out"
        yield f"  {influence.letters:,} letters came before{undated if influence.undated else ''}"
        for span in influence.spans[:_SHOWN]:
            yield from _lines(span, names)
        if len(influence.spans) > _SHOWN:
            yield f"           and {len(influence.spans) - _SHOWN:,} more"


def _lines(span: Span, names: Mapping[str, str]) -> Iterator[str]:
    where = span.change.new or span.change.old
    first = names[span.sources[0].submission]
    letters = f"{span.letters:,} letters, first" if span.letters > 1 else "letter"
    yield f"  {where}: {span.words} words, {letters} {first}"
    words = span.change.text[span.start : span.end]
    yield textwrap.indent(textwrap.shorten(words, _WIDTH - 8, placeholder=" …"), " " * 6 + "« ")
