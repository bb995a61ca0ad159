"""How people voted on one statement, as a bar: agree, pass, disagree, and how sure that is.

Shares stand in words beside every bar, so nothing hangs on colour. What may not be published is an
empty dashed bar with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import builder as E  # noqa: N812 - the name under which lxml documents it

from ortaq.opinion.agreement_by_part import Bound, PartResult, Share, Unknown
from ortaq.report.opinion_page.elements import Node, drawing, shape
from ortaq.report.opinion_page.wording import Wording

WIDTH, HEIGHT = 400.0, 20.0
"""Of a bar, in units of its drawing."""
_REASONS = (
    Unknown.NO_PARTICIPANTS,
    Unknown.NO_VOTES,
    Unknown.HIDDEN,
    Unknown.ANSWERS_HIDDEN,
)


def bar_row(name: Node, part: PartResult, say: Wording) -> Node:
    """Give one row: who, the bar, and the shares in words."""
    told = E.SPAN(*_told(part, say), E.CLASS("told"))
    row: Node = E.LI(name, E.SPAN(_bar(part), E.CLASS("bar")), told, E.CLASS("row"))
    return row


def in_words(part: PartResult, say: Wording) -> str:
    """Say the shares in one line."""
    reason = next((reason for reason in _REASONS if reason in part.unknown), None)
    if reason is not None or part.agreeing is None:
        return say(f"unknown_{reason or Unknown.HIDDEN}")
    said = [_agreeing(part.agreeing, say)]
    if part.disagreeing is not None:
        said.append(say("against_it", share=part.disagreeing.value))
    return ", ".join(said)


def _told(part: PartResult, say: Wording) -> Iterator[Node]:
    yield E.SPAN(in_words(part, say))
    if part.votes is not None and Unknown.NO_VOTES not in part.unknown:
        yield E.SPAN(say.counted("votes", part.votes), E.CLASS("n"))


def _agreeing(share: Share, say: Wording) -> str:
    match share.bound:
        case Bound.AT_LEAST:
            return say("at_least", share=share.value)
        case Bound.AT_MOST:
            return say("at_most", share=share.value)
        case _:
            return say("for_it", share=share.value)


def _bar(part: PartResult) -> Node:
    bar = drawing(WIDTH, HEIGHT, "", *_shapes(part))
    bar.set("preserveAspectRatio", "none")
    return bar


def _shapes(part: PartResult) -> Iterator[Node]:
    if part.agreeing is None:
        yield shape("rect", "hidden", x=1.0, y=4.0, width=WIDTH - 2, height=HEIGHT - 8)
        return
    yield shape("rect", "pass", x=0.0, y=3.0, width=WIDTH, height=HEIGHT - 6)
    if part.agreeing.bound is Bound.AT_MOST:
        reach = WIDTH * part.agreeing.value
        yield shape("rect", "perhaps", x=0.0, y=3.0, width=reach, height=HEIGHT - 6)
    else:
        reach = WIDTH * part.agreeing.value
        yield shape("rect", "agree", x=0.0, y=3.0, width=reach, height=HEIGHT - 6)
    if part.disagreeing is not None:
        reach = WIDTH * part.disagreeing.value
        yield shape("rect", "disagree", x=WIDTH - reach, y=3.0, width=reach, height=HEIGHT - 6)
    yield shape("line", "middle", x1=WIDTH / 2, x2=WIDTH / 2, y1=0.0, y2=HEIGHT)
    yield from _whisker(part.agreeing, part.disagreeing)


def _whisker(agreeing: Share, disagreeing: Share | None) -> Iterator[Node]:
    """Draw how far chance reaches, for the larger side."""
    low, high = agreeing.low, agreeing.high
    if disagreeing is not None and disagreeing.value > agreeing.value:
        low, high = 1.0 - disagreeing.high, 1.0 - disagreeing.low
    y = HEIGHT / 2
    yield shape("line", "whisker", x1=WIDTH * low, x2=WIDTH * high, y1=y, y2=y)
    for end in (low, high):
        yield shape("line", "whisker", x1=WIDTH * end, x2=WIDTH * end, y1=y - 4, y2=y + 4)
