"""What `ortaq act` shows on a terminal: what was read, how it is built, what to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from textwrap import shorten

from ortaq.cli.act_words import FINDINGS, difference_in_words, place_in_words
from ortaq.law.act import Act, Finding, Kind, Provision
from ortaq.law.parity import Parity
from ortaq.report.outline import Division, outline, short_number

WIDTH = 96
"""Columns of a line; a heading that is longer is clipped."""
TREE_LINES = 40
"""The contents go as deep as fits into so many lines; the outermost level is always shown."""
EXAMPLES = 5
"""Findings of one kind that are shown; `--json` has all."""
_WORDS = {
    Kind.APPENDIX: ("appendix", "appendices"),
    Kind.ALINEA: ("part after a list", "parts after a list"),
}
_LANGUAGES = {"kk": "Kazakh", "ru": "Russian", "en": "English", "de": "German"}


def summary(act: Act) -> Iterator[str]:
    """Yield the lines of the summary."""
    yield shorten(act.title, WIDTH * 2, placeholder=" …") or "(no title found)"
    yield f"  {_about(act)}"
    yield f"  {_counts(act)}"
    tree = list(_tree(outline(act)))
    if tree:
        yield from ("", "Contents", *tree)
    if act.findings:
        yield from ("", *_findings(act.findings))


def _about(act: Act) -> str:
    told = [_LANGUAGES.get(act.lang, act.lang)]
    if act.draft:
        told.append("draft")
    if act.date is not None:
        told.append(f"of {act.date.isoformat()}")
    return " · ".join(told)


def _counts(act: Act) -> str:
    kinds = Counter(provision.kind for provision in act.walk())
    repealed = Counter(provision.kind for provision in act.walk() if provision.repealed)
    told = []
    for kind in Kind:
        if kinds[kind]:
            gone = f" ({repealed[kind]} repealed)" if repealed[kind] else ""
            told.append(f"{_counted(kinds[kind], kind)}{gone}")
    if act.notes:
        told.append(f"{len(act.notes)} notes" if len(act.notes) > 1 else "1 note")
    return " · ".join(told) or "no provisions"


def _counted(number: int, kind: Kind) -> str:
    one, many = _WORDS.get(kind, (str(kind), f"{kind}s"))
    word = one if number == 1 else many
    return f"{number:,} {word}"


def _tree(root: Division) -> Iterator[str]:
    """Yield the contents, as deep as fits; an act without divisions shows its articles."""
    if not root.divisions:
        yield from _articles(root.articles)
        return
    entries = [(depth, division) for depth, division in root.walk() if division.provision]
    deepest = max(depth for depth, _ in entries)
    while deepest > 1 and sum(depth <= deepest for depth, _ in entries) > TREE_LINES:
        deepest -= 1
    for depth, division in entries:
        if depth <= deepest and division.provision is not None:
            yield _entry(depth, division.provision, division.all_articles())


def _entry(depth: int, provision: Provision, articles: Sequence[Provision]) -> str:
    label = f"{'  ' * depth}{_label(provision)}"
    span = _span(articles)
    return f"{shorten_keeping_indent(label, WIDTH - len(span) - 2)}  {span}".rstrip()


def _articles(articles: Sequence[Provision]) -> Iterator[str]:
    if any(article.heading for article in articles):
        for article in articles[:TREE_LINES]:
            yield shorten_keeping_indent(f"  {_label(article)}", WIDTH)
        if len(articles) > TREE_LINES:
            yield f"  … and {len(articles) - TREE_LINES} more"
    elif articles:
        yield f"  {_span(articles)}"


def _label(provision: Provision) -> str:
    return " ".join(filter(None, (provision.num, provision.heading))) or str(provision.kind)


def shorten_keeping_indent(text: str, width: int) -> str:
    """Clip a line at a word, so that it fits."""
    indent = text[: len(text) - len(text.lstrip())]
    return indent + shorten(text, max(width - len(indent), 20), placeholder=" …")


def _span(articles: Sequence[Provision]) -> str:
    numbers = [number for article in articles if (number := short_number(article))]
    if not numbers:
        return ""
    return numbers[0] if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"


def _findings(findings: Sequence[Finding]) -> Iterator[str]:
    yield f"To look at ({len(findings)})"
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    for alike in by_code.values():
        words = FINDINGS[alike[0].code]
        yield f"  {len(alike)} × {words.found}: {words.to_do}"
        for finding in alike[:EXAMPLES]:
            where = ", ".join(filter(None, (place_in_words(finding.place), finding.eid)))
            told = ": ".join(filter(None, (where, finding.detail)))
            yield shorten_keeping_indent(f"    {told}", WIDTH)
        if len(alike) > EXAMPLES:
            yield f"    … and {len(alike) - EXAMPLES} more (--json has all)"


def parity_summary(result: Parity) -> Iterator[str]:
    """Yield what a comparison of two language versions found."""
    left, right = result.langs
    yield f"Parity of {left} and {right}"
    found = f"differences found: {len(result.differences):,}"
    yield f"  provisions that correspond: {len(result.pairs):,}; {found}"
    for difference in result.differences[: TREE_LINES * 2]:
        yield shorten_keeping_indent(f"  {difference_in_words(difference, result.langs)}", WIDTH)
        where = (place_in_words(difference.left.place), place_in_words(difference.right.place))
        if any(where):
            yield f"    {left}: {where[0] or '–'}; {right}: {where[1] or '–'}"
    if len(result.differences) > TREE_LINES * 2:
        yield f"  … and {len(result.differences) - TREE_LINES * 2:,} more (--json has all)"
