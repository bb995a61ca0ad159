"""The opinion groups: how large, what sets each apart, and where they stand on the map."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from lxml.html import builder as E  # noqa: N812 - the name under which lxml documents it
from numpy.typing import NDArray

from ortaq.opinion.analysis import Analysis
from ortaq.opinion.result import Direction, Group, OpinionMap
from ortaq.report.opinion_page.contours import Frame, crowds, density, level_holding, outlines
from ortaq.report.opinion_page.elements import (
    Node,
    behind,
    drawing,
    label,
    paragraph,
    section,
    shape,
    table,
    words_of,
)
from ortaq.report.opinion_page.naming import group_chip, group_name
from ortaq.report.opinion_page.sentences import votes_needed, which_groups
from ortaq.report.opinion_page.wording import Wording

SIDE = 640.0
"""Of the drawing of the map."""
LEVELS = (0.95, 0.75, 0.5, 0.25)
"""Shares of a group's people that its outlines hold."""

Floats = NDArray[np.float64]


def groups_section(analysis: Analysis, say: Wording) -> Node:
    """Give the groups, or say that there are none."""
    first, *_ = which_groups(analysis, say)
    content = [paragraph(first, "lead")]
    content += [_group(group, analysis, say) for group in analysis.opinion.groups]
    if analysis.opinion.groups:
        content.append(paragraph(say("groups_made_of_votes"), "note"))
    return section("groups", say("groups_title"), *content)


def _group(group: Group, analysis: Analysis, say: Wording) -> Node:
    texts = {s.id: words_of(s.text, s.id) for s in analysis.opinion.statement_results}
    name = group_name(group.id)
    heading = E.H3(group_chip(group.id, say), " ", say("group_size", name=name, people=group.size))
    told = [
        E.LI(
            E.SPAN(say(_side(item.direction)), E.CLASS(f"side {item.direction}")),
            " ",
            texts[item.statement],
        )
        for item in group.representative
    ]
    made: Node = E.ARTICLE(heading, E.UL(*told, E.CLASS("typical")), E.CLASS("group"))
    return made


def _side(direction: Direction) -> str:
    return "agrees" if direction is Direction.AGREE else "disagrees"


def map_section(analysis: Analysis, say: Wording) -> Node:
    """Give the map of opinions, in clouds, with what its directions mean."""
    found = analysis.opinion.map
    placed = found.votes_each >= votes_needed(analysis)
    if placed.sum() < analysis.parameters.suppression.least:
        return section("map", say("map_title"), paragraph(say("map_too_few"), "lead"))
    return section(
        "map",
        say("map_title"),
        paragraph(say("map_lead"), "lead"),
        E.DIV(
            E.FIGURE(_map(analysis, placed, say), E.FIGCAPTION(_base(analysis, placed, say))),
            E.DIV(*_directions(analysis, say), E.CLASS("directions")),
            E.CLASS("landscape"),
        ),
        paragraph(_variance(analysis, say), "note"),
        behind(say("numbers"), _sizes(analysis, say)),
    )


def _base(analysis: Analysis, placed: NDArray[np.bool_], say: Wording) -> str:
    """Say how many stand on the map, and how many voted too little for a place on it."""
    people, shown = analysis.opinion.participants, int(placed.sum())
    return say("map_base", people=shown, everybody=people, unplaced=people - shown)


def _map(analysis: Analysis, placed: NDArray[np.bool_], say: Wording) -> Node:
    found = analysis.opinion.map
    frame = Frame.around(found.positions[placed], analysis.parameters.group.tails)
    width, height = SIDE * frame.width, SIDE * frame.height
    shapes = [shape("rect", "sheet", x=0.0, y=0.0, width=width, height=height)]
    shapes += _axes(frame)
    labels: list[Node] = []
    least = analysis.parameters.suppression.least
    for number in sorted({int(group) for group in found.labels[placed]}):
        people = frame.placed(found.positions[placed & (found.labels == number)])
        if len(people) < least:
            continue  # a cloud of so few would show where single people stand
        shapes += _cloud(people, number, least)
        labels += _cloud_name(people, number)
    return drawing(width, height, say("map_label"), *shapes, *labels)


def _axes(frame: Frame) -> Iterator[Node]:
    """Draw lines through the middle of all opinions."""
    x, y = (SIDE * float(place) for place in frame.placed(np.zeros((1, 2)))[0])
    yield shape("line", "axis", x1=x, x2=x, y1=0.0, y2=SIDE * frame.height)
    yield shape("line", "axis", x1=0.0, x2=SIDE * frame.width, y1=y, y2=y)


def _cloud(people: Floats, number: int, least: int) -> Iterator[Node]:
    field = density(people)
    style = f"cloud g{number}" if number >= 0 else "cloud none"
    for share in LEVELS:
        level = level_holding(field, share)
        loops = outlines(crowds(field, level, len(people), least), level)
        yield shape("path", style, d="".join(_path(loop) for loop in loops))


def _path(loop: list[tuple[float, float]]) -> str:
    points = " ".join(f"{SIDE * x:.1f},{SIDE * y:.1f}" for x, y in loop)
    return f"M{points}Z"


def _cloud_name(people: Floats, number: int) -> Iterator[Node]:
    if number < 0:
        return
    x, y = (SIDE * float(place) for place in np.median(people, axis=0))
    yield shape("circle", f"name g{number}", cx=x, cy=y, r=22.0)
    yield label(group_name(number), "name", x, y + 8.5)


def _directions(analysis: Analysis, say: Wording) -> Iterator[Node]:
    """Say what lies to the right, left, up and down: the statement that pulls there most."""
    results, found = analysis.opinion.statement_results, analysis.opinion.map
    for axis, (plus, minus) in enumerate((("right", "left"), ("up", "down"))):
        for key, sign in ((plus, 1.0), (minus, -1.0)):
            pulls = _pulls(found, axis, sign)
            told = [
                E.LI(
                    E.SPAN(say(side), E.CLASS(f"side {style}")),
                    " ",
                    words_of(results[j].text, results[j].id),
                )
                for j, side, style in pulls
            ]
            yield E.DIV(E.H3(say(f"towards_{key}")), E.UL(*told, E.CLASS("typical")))


def _pulls(found: OpinionMap, axis: int, sign: float) -> list[tuple[int, str, str]]:
    """Find the statements that pull most in a direction, and by which vote.

    Loadings are weighed by how many people can differ from the mean on that side.
    """
    loading = sign * found.components[axis]
    agreeing = loading * (1.0 - found.centre)
    disagreeing = -loading * (1.0 + found.centre)
    strength = np.maximum(agreeing, disagreeing)
    order = np.argsort(-strength, kind="stable")[:STATEMENTS_PER_DIRECTION]
    return [
        (
            int(j),
            *(("agrees", "agree") if agreeing[j] >= disagreeing[j] else ("disagrees", "disagree")),
        )
        for j in order
    ]


STATEMENTS_PER_DIRECTION = 2
"""Statements that explain each direction of the map."""


def _variance(analysis: Analysis, say: Wording) -> str:
    shares = analysis.opinion.explained_variance
    return say("map_share", first=shares[0], second=shares[1]) if len(shares) > 1 else ""


def _sizes(analysis: Analysis, say: Wording) -> Node:
    """Give the numbers behind the map."""
    opinion = analysis.opinion
    rows = [
        [say("group", name=group_name(group.id)), say.number(group.size)]
        for group in opinion.groups
    ]
    placed = sum(group.size for group in opinion.groups)
    rows.append([say("in_no_group"), say.number(opinion.participants - placed)])
    return table(say("groups_title"), [say("head_part"), say("head_people")], rows)
