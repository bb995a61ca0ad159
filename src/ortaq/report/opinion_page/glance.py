"""All statements at a glance: how many unite, divide, are open, or cannot be judged yet."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import builder as E  # noqa: N812 - the name under which lxml documents it

from ortaq.opinion.headlines import Headlines, Standing
from ortaq.report.opinion_page.elements import Node, drawing, shape
from ortaq.report.opinion_page.wording import Wording

WIDTH, HEIGHT = 640.0, 26.0
"""Of the bar, in units of its drawing."""
GAP = 2.0
"""Between two pieces of the bar."""


def at_a_glance(found: Headlines, say: Wording) -> Node:
    """Give one bar of all statements, and beneath it the table of its pieces."""
    counts = {standing: len(getattr(found, standing)) for standing in Standing}
    shown = {standing: count for standing, count in counts.items() if count}
    rows = [
        E.TR(E.TH(E.I(E.CLASS(style(standing))), say(f"standing_{standing}"), scope="row"),
             E.TD(say.counted("statements", count)))
        for standing, count in shown.items()
    ]  # fmt: skip
    legend = E.TABLE(E.CAPTION(say("glance")), E.TBODY(*rows))
    bar = drawing(WIDTH, HEIGHT, "", *_pieces(shown))
    bar.set("preserveAspectRatio", "none")
    made: Node = E.FIGURE(bar, legend, E.CLASS("glance"))
    return made


def style(standing: Standing) -> str:
    """Name the style of a standing: words are apart from those of votes and tiles."""
    return f"standing-{standing}".replace("_", "-")


def _pieces(shown: dict[Standing, int]) -> Iterator[Node]:
    left, room = 0.0, WIDTH - GAP * (len(shown) - 1)
    for standing, count in shown.items():
        width = room * count / sum(shown.values())
        yield shape("rect", style(standing), x=left, y=0.0, width=width, height=HEIGHT)
        left += width + GAP
