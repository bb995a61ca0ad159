"""Who took part from where, and what regions think: tile maps, with a table behind each.

Every region has a tile of the same size, so that the steppe does not outweigh the cities.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from lxml.html import builder as E  # noqa: N812 - the name under which lxml documents it

from ortaq.jurisdictions.regions import Region, regions
from ortaq.opinion.agreement_by_part import Bound, PartResult
from ortaq.opinion.analysis import GROUPS, Analysis, PartTable
from ortaq.opinion.headlines import Headline, Headlines
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
from ortaq.report.opinion_page.naming import on_tiles, part_name, partition_name
from ortaq.report.opinion_page.statements import base, by_part, numbers_table
from ortaq.report.opinion_page.wording import Wording

TILE, GAP = 60.0, 4.0
"""Side of a tile and the gap between two, in units of the drawing."""
MAPS_OF_EACH = 3
"""Maps of statements that unite, and of those that divide."""
SHADES = 5
"""Steps of colour between no agreement and full agreement."""
Tile = tuple[str, str]
"""What stands on a tile, and its style."""


def part_sections(found: Headlines, analysis: Analysis, say: Wording) -> list[Node]:
    """Give a section for each attribute."""
    return [
        _section(number, parts, found, analysis, say)
        for number, parts in enumerate(analysis.tables)
        if parts.name != GROUPS
    ]


def _section(
    number: int, parts: PartTable, found: Headlines, analysis: Analysis, say: Wording
) -> Node:
    who, people = paragraph(_who(parts, analysis, say), "lead"), _people(parts, say)
    if on_tiles(parts):
        content = [E.DIV(_participation(parts, say), E.DIV(who), E.CLASS("beside"))]
        content += _maps(parts, found, say)
        content.append(behind(say("numbers"), _matrix(parts, _clearest(parts, found), say)))
    else:
        content = [who, behind(say("head_people"), people)]
        content += _bars(parts, found, analysis, say)
    return section(f"part-{number}", partition_name(parts, say), *content)


def _who(parts: PartTable, analysis: Analysis, say: Wording) -> str:
    """Say who is there, who is missing, and who is hidden."""
    hidden = sum(people is None for people in parts.people)
    least = analysis.parameters.suppression.least
    told = [_unplaced(parts, say)]
    if hidden:
        told.append(say("parts_hidden", parts=hidden, least=least))
    if absent := _absent(parts, say):
        told.append(say("regions_absent", names=", ".join(absent)))
    return " ".join(told)


def _unplaced(parts: PartTable, say: Wording) -> str:
    """Say of how many people it is not known where they belong."""
    match parts.unplaced:
        case None:
            return say("parts_people_hidden")
        case 0:
            return say("parts_everybody")
        case _:
            return say("parts_people", unplaced=parts.unplaced)


def _absent(parts: PartTable, say: Wording) -> list[str]:
    """Name the regions from which nobody took part."""
    if not on_tiles(parts):
        return []
    return [region.name(say.lang) for region in regions().all if region.code not in parts.places]


def _people(parts: PartTable, say: Wording) -> Node:
    rows = [
        [part_name(parts, part, say), say("hidden_few") if people is None else say.number(people)]
        for part, people in zip(parts.parts, parts.people, strict=True)
    ]
    unplaced = say("hidden_few") if parts.unplaced is None else say.number(parts.unplaced)
    rows.append([say("in_no_part"), unplaced])
    return table(partition_name(parts, say), [say("head_part"), say("head_people")], rows)


def _participation(parts: PartTable, say: Wording) -> Node:
    people = dict(zip(parts.places, parts.people, strict=True))
    most = max((count for count in parts.people if count), default=1)

    def tile(region: Region) -> Tile:
        if region.code not in people:
            return "0", "nobody"
        count = people[region.code]
        if count is None:
            return "·", "hidden"
        return say.number(count), f"people p{min(int(SHADES * count / most), SHADES - 1)}"

    unplaced = say("hidden_few") if parts.unplaced is None else say.number(parts.unplaced)
    base = say("map_people_base", unplaced=unplaced)
    return _figure(_tiles(tile, say("map_people"), say), say("map_people"), base)


def _maps(parts: PartTable, found: Headlines, say: Wording) -> list[Node]:
    """Draw the clearest statements by region, if anything about them may be shown."""
    shown = _clearest(parts, found)
    if not shown:
        return [paragraph(say("maps_hidden"), "note")]
    maps = [_map(parts, headline, say) for headline in shown]
    return [
        paragraph(say("maps_lead"), "note"),
        _legend(say),
        E.DIV(*maps, E.CLASS("maps")),
    ]


def _bars(parts: PartTable, found: Headlines, analysis: Analysis, say: Wording) -> list[Node]:
    """Give the clearest statements by part as bars, if anything about them may be shown."""
    shown = _clearest(parts, found)
    if not shown:
        return [paragraph(say("maps_hidden"), "note")]
    cards = [
        E.ARTICLE(
            paragraph(words_of(headline.statement.text, f"#{headline.statement.id}"), "wording"),
            *by_part(headline, parts, say),
            base(headline, analysis, say),
            E.CLASS("statement"),
        )
        for headline in shown
    ]
    return [*cards, behind(say("numbers"), numbers_table(shown, analysis, say, [parts]))]


def _clearest(parts: PartTable, found: Headlines) -> list[Headline]:
    """Choose statements that unite or divide most, of which something may be shown."""
    wanted = (*found.unites[:MAPS_OF_EACH], *found.divides[:MAPS_OF_EACH])
    return [headline for headline in wanted if _known(parts, headline)]


def _known(parts: PartTable, headline: Headline) -> bool:
    return any(part.agreeing for part in parts.agreement.of(headline.position).parts)


def _map(parts: PartTable, headline: Headline, say: Wording) -> Node:
    told = {
        place: part
        for place, part in zip(
            parts.places, parts.agreement.of(headline.position).parts, strict=True
        )
        if place
    }

    def tile(region: Region) -> Tile:
        return _opinion(told.get(region.code))

    text = f"{headline.statement.id}. {words_of(headline.statement.text)}"
    return _figure(_tiles(tile, text, say), text, _map_base(told, headline, say))


def _map_base(told: Mapping[str, PartResult], headline: Headline, say: Wording) -> str:
    """Say how many voted, and of how many regions that tells something."""
    styles = [_opinion(told.get(region.code))[1] for region in regions().all]
    hidden, nobody = styles.count("hidden"), styles.count("nobody")
    shown = len(styles) - hidden - nobody
    votes = headline.statement.votes
    return say("map_votes", votes=votes, shown=shown, hidden=hidden, nobody=nobody)


def _opinion(part: PartResult | None) -> Tile:
    if part is None or part.votes == 0:
        return "0", "nobody"
    share = part.agreeing
    if share is None:
        return "·", "hidden"
    mark = {Bound.AT_LEAST: "≥", Bound.AT_MOST: "≤"}.get(share.bound, "")
    number = str(round(100 * share.value))
    return f"{mark}{number}", f"share s{min(int(SHADES * share.value), SHADES - 1)}"


def _tiles(tile: Callable[[Region], Tile], title: str, say: Wording) -> Node:
    known = regions().all
    rows, columns = 1 + max(r.row for r in known), 1 + max(r.column for r in known)
    shapes: list[Node] = []
    for region in known:
        text, style = tile(region)
        x, y = region.column * (TILE + GAP), region.row * (TILE + GAP)
        shapes.append(shape("rect", f"tile {style}", x=x, y=y, width=TILE, height=TILE, rx=5.0))
        shapes.append(
            label(
                region.letters.get(say.lang, region.letters["en"]),
                f"where {style}",
                x + TILE / 2,
                y + 23,
            )
        )
        shapes.append(label(text, f"value {style}", x + TILE / 2, y + 45))
    size = columns * (TILE + GAP) - GAP, rows * (TILE + GAP) - GAP
    return drawing(*size, title, *shapes)


def _figure(drawn: Node, caption: str, base: str) -> Node:
    made: Node = E.FIGURE(E.FIGCAPTION(caption), drawn, paragraph(base, "base"), E.CLASS("tiles"))
    return made


def _legend(say: Wording) -> Node:
    steps = [
        E.LI(E.I(E.CLASS(f"s{step}")), f"{100 * step // SHADES}–{100 * (step + 1) // SHADES} %")
        for step in range(SHADES)
    ]
    marks = [
        E.LI(E.I(E.CLASS("hidden")), say("unknown_hidden")),
        E.LI(E.I(E.CLASS("nobody")), say("nobody")),
    ]
    made: Node = E.UL(*steps, *marks, E.CLASS("legend"))
    return made


def _matrix(parts: PartTable, shown: Sequence[Headline], say: Wording) -> Node:
    """Give the numbers behind all maps: a row for each region, a column for each statement."""
    head = [say("head_part"), say("head_people")]
    head += [say("statement_number", number=headline.statement.id) for headline in shown]
    columns = [parts.agreement.of(headline.position).parts for headline in shown]
    rows = [
        [
            part_name(parts, part, say),
            "·" if people is None else say.number(people),
            *(_cell(column[number], say) for column in columns),
        ]
        for number, (part, people) in enumerate(zip(parts.parts, parts.people, strict=True))
    ]
    unplaced = "·" if parts.unplaced is None else say.number(parts.unplaced)
    rows.append([say("in_no_part"), unplaced, *("" for _ in shown)])
    return table(say("maps_caption"), head, rows)


def _cell(part: PartResult, say: Wording) -> str:
    """Give the share that agrees, and the votes."""
    if part.votes is None:
        return "·"
    share = "·" if part.agreeing is None else f"{_opinion(part)[0]} %"
    return f"{share} ({say.number(part.votes)})"
