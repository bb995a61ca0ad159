"""The drawing of readings for the page, made of `ReadingsChart`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml.html import builder as E  # noqa: N812 - the name under which lxml documents it

from ortaq.commitments.indicator import Indicator
from ortaq.commitments.status import Status
from ortaq.report.opinion_page.elements import Node, drawing, label, shape
from ortaq.report.opinion_page.wording import Wording
from ortaq.report.readings_chart import HEIGHT, WIDTH, Dot, ReadingsChart, readings_chart


def drawn(indicator: Indicator, status: Status, say: Wording) -> Node | None:
    """Draw what was known on the day of a status; None where there is too little to draw."""
    known = tuple(reading for reading in indicator.readings if reading.was_known(status.day))
    chart = readings_chart(replace(indicator, readings=known), status.due_on)
    if chart is None:
        return None
    title = say("chart", name=indicator.name)
    picture: Node = E.FIGURE(drawing(WIDTH, HEIGHT, title, *_shapes(chart)))
    return picture


def _shapes(chart: ReadingsChart) -> Iterator[Node]:
    base = chart.base_y
    yield shape("line", "axis", x1=chart.left, y1=base, x2=chart.right, y2=base)
    for tick in chart.ticks:
        yield shape("line", "tick", x1=tick.x, y1=base, x2=tick.x, y2=base + 6)
        yield label(str(tick.year), "year", tick.x, base + 26)
    if chart.target_y is not None:
        where = {"y1": chart.target_y, "y2": chart.target_y}
        yield shape("line", "target", x1=chart.left, x2=chart.right, **where)
    if chart.due_x is not None:
        yield shape("line", "due", x1=chart.due_x, y1=chart.top, x2=chart.due_x, y2=base)
    for dot in chart.dots:
        yield from _dot(dot)


def _dot(dot: Dot) -> Iterator[Node]:
    yield shape("line", "span", x1=dot.x_from, y1=dot.y, x2=dot.x_to, y2=dot.y)
    yield shape("line", "range", x1=dot.x, y1=dot.y_low, x2=dot.x, y2=dot.y_high)
    style = "dot planned" if dot.reading.planned else "dot"
    yield shape("circle", style, cx=dot.x, cy=dot.y, r=5)
    value = label(dot.reading.value.text, "value", dot.x, dot.label_y)
    value.set("text-anchor", dot.label_anchor)
    yield value
