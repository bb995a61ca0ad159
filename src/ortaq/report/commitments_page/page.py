"""The report on commitments as one HTML file: what is overdue first, each with its exact sentence.

It fetches nothing and runs nothing.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from importlib import resources

from lxml import etree
from lxml.html import builder as E  # noqa: N812 - the name under which lxml documents it

from ortaq import __version__
from ortaq.commitments.indicator import Indicator, conflicts, in_order
from ortaq.commitments.judgement import Judgement
from ortaq.commitments.parameters import STATUS
from ortaq.commitments.source import Source
from ortaq.report.commitments_page.drawing import drawn
from ortaq.report.commitments_page.rows import URGENCY, Standing
from ortaq.report.commitments_page.sentences import (
    facts,
    lacking,
    reading_cells,
    state_style,
    tally,
)
from ortaq.report.commitments_page.wording import day_in_words, wording
from ortaq.report.opinion_page.elements import Node, paragraph, table
from ortaq.report.opinion_page.wording import Wording
from ortaq.report.printable import printable

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def commitments_page(found: Sequence[Standing], day: datetime.date, lang: str) -> str:
    """Give the report as HTML in one language (kk, ru or en)."""
    say = wording(lang)
    day_told = day_in_words(day, say)
    head, foot = _masthead(found, day_told, say), _receipt(day_told, say)
    body = E.BODY(head, E.MAIN(*_sections(found, say)), foot)
    page = E.HTML(_head(say("title")), body, lang=say.lang)
    return f"<!doctype html>\n{etree.tostring(page, method='html', encoding='unicode')}\n"


def _head(title: str) -> Node:
    sheet = resources.files("ortaq.report.commitments_page").joinpath("page.css")
    head: Node = E.HEAD(
        E.META(charset="utf-8"),
        E.META({"http-equiv": "Content-Security-Policy", "content": _POLICY}),
        E.META(name="viewport", content="width=device-width, initial-scale=1"),
        E.TITLE(title),
        E.STYLE(sheet.read_text(encoding="utf-8")),
    )
    return head


def _masthead(found: Sequence[Standing], day: str, say: Wording) -> Node:
    items = [E.LI(line) for line in tally(found, say) or [say("none")]]
    masthead: Node = E.HEADER(
        E.H1(say("title")),
        paragraph(say("on_day", day=day), "subtitle"),
        E.UL(*items, E.CLASS("tally")),
    )
    return masthead


def _sections(found: Sequence[Standing], say: Wording) -> Iterator[Node]:
    for state in URGENCY:
        here = [standing for standing in found if standing.status.state is state]
        if here:
            yield E.SECTION(E.H2(say(f"state_{state}")), *(_article(one, say) for one in here))


def _article(standing: Standing, say: Wording) -> Node:
    one = standing.commitment
    article: Node = E.ARTICLE({"id": one.id}, E.H3(printable(standing.name)))
    if one.title:
        article.append(E.BLOCKQUOTE(printable(one.wording), lang=one.lang or say.lang))
    style = state_style(standing.status.state)
    state = E.LI(E.STRONG(say(f"state_{standing.status.state}"), E.CLASS(style)))
    article.append(E.UL(state, *(E.LI(fact) for fact in facts(standing, say)), E.CLASS("facts")))
    article.extend(_life(standing, say))
    return article


def _life(standing: Standing, say: Wording) -> Iterator[Node]:
    one, status = standing.commitment, standing.status
    if status.missing:
        yield paragraph(lacking(status.missing, say), "note")
    yield E.DL(
        *_judged(status.about_progress, "progress", say, status.progress),
        *_judged(status.about_outcome, "outcome", say, status.outcome),
    )
    for judgement in dict.fromkeys((status.about_progress, status.about_outcome)):
        if judgement is not None and judgement.because:
            yield paragraph(judgement.because)
    for indicator in one.indicators:
        yield from _indicator(indicator, standing, say)
    for dispute in one.disputes:
        if dispute.on <= status.day:
            yield paragraph(say("disputed", who=dispute.by, text=dispute.text), "note")
    yield _link(one.source, say)


def _judged(
    judgement: Judgement | None, about: str, say: Wording, value: object
) -> tuple[Node, ...]:
    told = say("not_judged") if value is None else say(f"{about}_{value}")
    lines = [E.DT(say(about)), E.DD(told)]
    if judgement is not None:
        who = say("judged_by", who=judgement.by, day=day_in_words(judgement.on, say))
        lines[1].text = f"{told} · {printable(who)}"
    return tuple(lines)


def _indicator(indicator: Indicator, standing: Standing, say: Wording) -> Iterator[Node]:
    day = standing.status.day
    known = [reading for reading in in_order(indicator) if reading.was_known(day)]
    if not known:
        return
    yield E.H4(printable(indicator.name))
    picture = drawn(indicator, standing.status, say)
    if picture is not None:
        yield picture
    head = [say(key) for key in ("time", "value", "source", "caveat")]
    rows = [reading_cells(reading, indicator, say) for reading in known]
    yield table(say("readings"), head, rows)
    for first, second in conflicts(indicator):
        if first in known and second in known:
            both = {"first": first.value.text, "second": second.value.text}
            yield paragraph(say("conflict", **both), "note")


def _link(source: Source, say: Wording) -> Node:
    words = source.title or source.url or "–"
    told = words if source.day is None else f"{words}, {day_in_words(source.day, say)}"
    is_web = source.url.startswith(("https://", "http://"))
    shown = E.A(printable(told), href=printable(source.url)) if is_web else printable(told)
    link: Node = E.P(f"{say('source')}: ", shown, E.CLASS("note"))
    return link


def _receipt(day: str, say: Wording) -> Node:
    numbers = ", ".join(f"{name} = {value}" for name, value in asdict(STATUS).items())
    told = say("receipt", version=__version__, parameters=numbers, day=day)
    footer: Node = E.FOOTER(paragraph(told, "note"))
    return footer
