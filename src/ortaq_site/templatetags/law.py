"""The words of a law as HTML. Every letter of a text is escaped here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from django import template
from django.template import Context
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator

from ortaq.law.act import Kind, Provision
from ortaq.law.comparison.fates import Fate
from ortaq.law.comparison.result import Op, Segment
from ortaq_site.public.law import lines as law_lines
from ortaq_site.public.law import reading
from ortaq_site.public.law.citations import Span
from ortaq_site.public.law.redline import MarkedLine
from ortaq_site.public.law.wording import View
from ortaq_site.public.law.words import FATES, FATES_OF_ONE, VIEWS
from ortaq_site.records.law import Edition, EditionText

register = template.Library()

Spans = Mapping[tuple[str, int], Iterable[Span]]

GIST = 72
"""Letters that stand for an article without a heading."""

TAGS = {Op.INSERTED: "<ins>{}</ins>", Op.DELETED: "<del>{}</del>"}


@register.filter
def marked(runs: Iterable[Segment]) -> SafeString:
    """Write runs of words with `<ins>` and `<del>`; spaces around them stay unmarked."""
    return mark_safe("".join(map(_run, runs)))  # noqa: S308  each run is escaped


def _run(run: Segment) -> SafeString:
    if run.op is Op.SAME or not run.text.strip():
        return escape(run.text)
    words = run.text.strip()
    before, _, after = run.text.partition(words)
    return format_html("{}" + TAGS[run.op] + "{}", before, words, after)


@register.simple_tag(takes_context=True)
def law_lines_html(
    context: Context, marks: Iterable[MarkedLine], address: str = "", anchors: bool = True
) -> SafeString:
    """Write lines with hanging numbers.

    Each number is a link to its provision's permanent address; with `anchors` each provision
    can be the target of a fragment (one text on a page at most, since ids are unique). Words that
    name another provision lead there, where the page has `spans`.
    """
    spans = (context.get("spans") or {}) if address else {}
    lines = ((_line(mark, address, anchors, spans),) for mark in marks)
    return format_html_join("\n", "{}", lines)


def _line(mark: MarkedLine, address: str, anchors: bool, spans: Spans) -> SafeString:
    line = mark.line
    if line is None:
        return format_html('<div class="line d0"><p>{}</p></div>', marked(mark.runs))
    classes = f"line d{min(line.depth, 4)}{' heading' if line.heading else ''}"
    identity = format_html(' id="{}"', line.eid) if anchors and line.begins else ""
    own = spans.get((line.eid, line.own), ()) if line.own else ()
    return format_html(
        '<div class="{}"{}>{}<p>{}</p></div>',
        classes, identity, _number(mark, address),
        _with_links(line.text, own) if own else marked(mark.runs),
    )  # fmt: skip


def _with_links(text: str, spans: Iterable[Span]) -> SafeString:
    pieces, done = [], 0
    for span in spans:
        if span.start >= done:
            words = text[span.start : span.end]
            link = format_html('<a class="cites" href="{}">{}</a>', span.address, words)
            pieces += [escape(text[done : span.start]), link]
            done = span.end
    return mark_safe("".join([*pieces, escape(text[done:])]))  # noqa: S308  escaped piece by piece


def _number(mark: MarkedLine, address: str) -> SafeString | str:
    line = mark.line
    if line is None or not line.begins or not (mark.number or line.kind is Kind.ALINEA):
        return ""
    number = marked(mark.number) or "¶"
    if not address:
        return format_html('<span class="num">{}</span>', number)
    return format_html('<a class="num" href="{}#{}">{}</a>', address, line.eid, number)


def words_of(provision: Provision) -> Iterator[str]:
    """Yield the lines below a provision without their numbers."""
    return (line.text for line in law_lines.lines_below(provision) if line.text)


@register.simple_tag
def article_address(edition: Edition, eid: str) -> str:
    """Give the permanent address of an article of an edition."""
    return reading.article_address(edition, eid)


@register.simple_tag
def place_links(text: EditionText, units: Iterable[Provision]) -> SafeString:
    """Write links to articles of a text, named in its language."""
    parts = (
        (reading.article_address(text.edition, unit.eid), text.language, law_lines.label(unit))
        for unit in units
    )
    return format_html_join(", ", '<a href="{}" lang="{}">{}</a>', parts)


@register.filter
def svg(number: float) -> str:
    """Write a number for a drawing, whatever the reader's language does with decimal points."""
    return f"{number:g}"


@register.filter
def label(provision: Provision) -> str:
    """Give the printed number of a provision without the point at its end."""
    return law_lines.label(provision)


@register.filter
def gist(provision: Provision) -> str:
    """Give the heading of a provision, or its first words where it has none."""
    return provision.heading or Truncator(next(words_of(provision), "")).chars(GIST)


@register.filter
def fate_word(fate: Fate) -> str:
    """Name a fate of one article: changed, new, dropped."""
    return str(FATES_OF_ONE[fate])


@register.filter
def view_word(view: View) -> str:
    """Name a way of showing a text."""
    return str(VIEWS[view])


@register.filter
def fates_word(fate: Fate) -> str:
    """Name a fate as the heading of a list of articles."""
    return str(FATES[fate])
