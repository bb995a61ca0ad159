"""A comparison as one page that needs nothing else: a summary, a bar, and every redline.

Insertions are underlined and deletions struck through, so that nothing hangs on colour. The page
is built as a tree, so every word of the acts is escaped by the library that writes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import resources

from lxml import etree
from lxml.html import builder as E  # noqa: N812 - the name under which lxml documents it

from ortaq.law.act import Act
from ortaq.law.comparison import Comparison, LinkKind, Op, Segment
from ortaq.report.comparison_rows import Row, Tally, rows_of, tally, titles
from ortaq.report.comparison_words import ComparisonWords, comparison_words
from ortaq.report.printable import printable

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Nothing may be fetched and nothing may run, whatever the acts say."""
_CHANGED = {Op.INSERTED: E.INS, Op.DELETED: E.DEL}


def comparison_page(old: Act, new: Act, comparison: Comparison) -> str:
    """Give the page of a comparison as HTML, in the language of the new act."""
    words = comparison_words(new.lang)
    numbers = tally(old, new, comparison)
    rows = rows_of(old, new, comparison)
    body = E.BODY(
        E.HEADER(*_masthead(old, new, words), _lines(numbers, words), *_bar(numbers, words)),
        _choice(words),
        E.MAIN(*_preamble(comparison, words), *(_section(row, words) for row in rows)),
    )
    page = E.HTML(_head(words), body, lang=new.lang or "en")
    written = etree.tostring(page, method="html", encoding="unicode", pretty_print=False)
    return f"<!doctype html>\n{written}\n"


def _head(words: ComparisonWords) -> etree._Element:
    sheet = resources.files("ortaq.report").joinpath("comparison_page.css")
    head: etree._Element = E.HEAD(
        E.META(charset="utf-8"),
        E.META({"http-equiv": "Content-Security-Policy", "content": _POLICY}),
        E.META(name="viewport", content="width=device-width, initial-scale=1"),
        E.TITLE(words.title),
        E.STYLE(sheet.read_text(encoding="utf-8")),
    )
    return head


def _masthead(old: Act, new: Act, words: ComparisonWords) -> Iterator[etree._Element]:
    yield E.P(words.title, E.CLASS("about"))
    yield E.H1(titles(old, new))


def _lines(numbers: Tally, words: ComparisonWords) -> etree._Element:
    lines: etree._Element = E.UL(*map(E.LI, summary_lines(numbers, words)), E.CLASS("lines"))
    return lines


def summary_lines(numbers: Tally, words: ComparisonWords) -> list[str]:
    """Give the five lines that tell what changed."""
    values = {str(fate): count for fate, count in numbers.fates.items()}
    for name in ("old", "new", "split_from", "merged_from", "renumbered"):
        values[name] = getattr(numbers, name)
    return [line.format_map(values) for line in words.lines]


def _bar(numbers: Tally, words: ComparisonWords) -> Iterator[etree._Element]:
    total = max(sum(numbers.fates.values()), 1)
    spans, legend = [], []
    for fate, count in numbers.fates.items():
        name = words.labels[fate]
        if count:
            width = f"flex: {count / total:.4f}"
            spans.append(E.SPAN(E.CLASS(str(fate)), style=width, title=f"{name}: {count}"))
        legend.append(E.LI(E.I(E.CLASS(str(fate))), f"{name}: {count}"))
    yield E.DIV(*spans, E.CLASS("bar"), {"aria-hidden": "true"})
    yield E.UL(*legend, E.CLASS("legend"), {"aria-label": words.count})


def _choice(words: ComparisonWords) -> etree._Element:
    """Give the choice of view: two radio buttons that the style sheet obeys without a script."""
    inline = E.INPUT(type="radio", name="view", id="inline", checked="checked")
    sides = E.INPUT(type="radio", name="view", id="side-by-side")
    choice: etree._Element = E.FIELDSET(
        E.LEGEND(words.view),
        E.LABEL(inline, f" {words.inline}"),
        E.LABEL(sides, f" {words.side_by_side}"),
        E.CLASS("choice"),
    )
    return choice


def _preamble(comparison: Comparison, words: ComparisonWords) -> Iterator[etree._Element]:
    if comparison.preamble:
        heading = E.H2(E.A(words.preamble, href="#preamble"))
        yield E.SECTION(heading, *_views(comparison.preamble, words), id="preamble")


def _section(row: Row, words: ComparisonWords) -> etree._Element:
    heading = E.H2(
        E.A(row.title, href=f"#{row.address}", title=words.link),
        E.SPAN(words.labels[row.label], E.CLASS("badge")),
        *(E.SPAN(remark, E.CLASS("remark")) for remark in _remarks(row, words)),
    )
    views = _views(row.segments, words, row.link is not None)
    section: etree._Element = E.SECTION(heading, *views, id=row.address)
    return section


def _remarks(row: Row, words: ComparisonWords) -> Iterator[str]:
    if row.link is None:
        return
    if row.link.moved and row.link.kind is not LinkKind.MOVED:
        yield words.moved_too
    if not row.link.substance and any(segment.op is not Op.SAME for segment in row.segments):
        yield words.only_numbers


def _views(
    segments: tuple[Segment, ...], words: ComparisonWords, paired: bool = True
) -> Iterator[etree._Element]:
    shown = [
        segment for segment in segments if segment.op is not Op.DELETED or segment.text.strip()
    ]
    inline = E.DIV(*_paragraphs(shown), E.CLASS("text inline"))
    if not paired or all(segment.op is Op.SAME for segment in segments):
        inline.set("class", "text")
        yield inline
        return
    yield inline
    old = [segment for segment in segments if segment.op is not Op.INSERTED]
    new = [segment for segment in segments if segment.op is not Op.DELETED]
    yield E.DIV(
        E.DIV(E.H3(words.old), *_paragraphs(old)),
        E.DIV(E.H3(words.new), *_paragraphs(new)),
        E.CLASS("text sides"),
    )


def _paragraphs(segments: Iterable[Segment]) -> Iterator[etree._Element]:
    """Lay segments out line by line; a segment that runs over lines is marked in each."""
    paragraph = E.P()
    for segment in segments:
        for number, line in enumerate(printable(segment.text).split("\n")):
            if number:
                yield from [paragraph] if len(paragraph) else []
                paragraph = E.P()
            words = line.lstrip()
            _append(paragraph, E.SPAN, line[: len(line) - len(words)])
            _append(paragraph, _CHANGED.get(segment.op, E.SPAN), words)
    if len(paragraph):
        yield paragraph


def _append(paragraph: etree._Element, mark: Callable[[str], etree._Element], text: str) -> None:
    """Add marked text. The spacing before a change stays unmarked, so that no blank is struck."""
    if text:
        paragraph.append(mark(text))
