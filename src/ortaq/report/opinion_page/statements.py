"""Statements as cards: the wording, how everybody and each group voted, and who objects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml.html import builder as E  # noqa: N812 - the name under which lxml documents it

from ortaq.opinion.agreement_by_part import PartResult, Share
from ortaq.opinion.analysis import GROUPS, Analysis, PartTable
from ortaq.opinion.headlines import Gap, Headline, Headlines, Standing
from ortaq.opinion.result import StatementResult
from ortaq.report.opinion_page.bars import bar_row, in_words
from ortaq.report.opinion_page.elements import (
    Node,
    behind,
    folded,
    grouped_table,
    paragraph,
    section,
    words_of,
)
from ortaq.report.opinion_page.naming import group_chip, part_name, partition_name
from ortaq.report.opinion_page.sentences import lead, leftovers
from ortaq.report.opinion_page.wording import Wording

CARDS = 7
"""Cards under each heading; the list of all statements has the others."""
COUNTS = ("votes", "agree", "disagree", "passed")
"""Columns of counts, in order."""


def standing_section(kind: str, found: Headlines, analysis: Analysis, say: Wording) -> Node:
    """Give what unites, what divides, or what is open, as cards."""
    items: Sequence[Headline] = getattr(found, kind)
    shown = items[:CARDS]
    content = [paragraph(lead(kind, len(items), found, say), "lead")]
    content += [card(headline, analysis, say) for headline in shown]
    if kind == "open":
        content += [paragraph(line, "note") for line in leftovers(analysis, found, say)]
    if len(items) > CARDS:
        rest = len(items) - CARDS
        content.append(E.P(E.A(say("more_below", statements=rest), href="#all"), E.CLASS("note")))
    if shown:
        content += _numbers_behind(shown, analysis, say)
    return section(kind, say(kind), *content)


def _numbers_behind(shown: Sequence[Headline], analysis: Analysis, say: Wording) -> Iterator[Node]:
    """Give the numbers behind the bars of these cards; those by region and the like apart."""
    groups = [part for part in analysis.tables if part.name == GROUPS]
    yield behind(say("numbers"), numbers_table(shown, analysis, say, groups))
    others = [part for part in analysis.tables if part.name != GROUPS]
    if others:
        yield folded(say("numbers_by_part"), numbers_table(shown, analysis, say, others))


def card(headline: Headline, analysis: Analysis, say: Wording) -> Node:
    """Give one statement."""
    content = [_wording(headline, say), _rows(headline, analysis, say)]
    objection = _objection(headline, analysis, say)
    if objection:
        content.append(paragraph(objection, "objection"))
    content += [paragraph(_gap(gap, analysis, say), "gap") for gap in headline.gaps]
    content.append(base(headline, analysis, say))
    others = [part for part in analysis.tables if part.name != GROUPS]
    content.append(E.DIV(*(_by_part(headline, part, say) for part in others), E.CLASS("more")))
    made: Node = E.ARTICLE(*content, E.CLASS("statement"))
    return made


def base(headline: Headline, analysis: Analysis, say: Wording) -> Node:
    """Say how many voted, and how many did not."""
    votes, people = headline.statement.votes, analysis.opinion.participants
    number, silent = headline.statement.id, people - votes
    return paragraph(
        say("of_people", number=number, votes=votes, silent=silent, people=people), "base"
    )


def _gap(gap: Gap, analysis: Analysis, say: Wording) -> str:
    """Say what is missing for an answer."""
    groups = analysis.groups
    name = say("everybody") if groups is None else part_name(groups, gap.part, say)
    return say(f"gap_{gap.why}", part=name, votes=gap.votes or 0)


def compact(headline: Headline, say: Wording) -> Node:
    """Give one statement as an entry of the list of all."""
    rows = E.UL(_whole_row(headline, say), E.CLASS("rows"))
    made: Node = E.LI(_wording(headline, say), rows)
    return made


def _wording(headline: Headline, say: Wording) -> Node:
    """Give the words of a statement; before those that unite, on which side."""
    statement = headline.statement
    told = paragraph(words_of(statement.text, f"#{statement.id}"), "wording")
    if headline.standing is Standing.UNITES and headline.side is not None:
        mark = E.SPAN(say(f"majority_{headline.side}"), E.CLASS(f"side {headline.side}"))
        mark.tail, told.text = f" {told.text}", None
        told.insert(0, mark)
    return told


def _whole_row(headline: Headline, say: Wording) -> Node:
    return bar_row(E.SPAN(say("everybody"), E.CLASS("who")), headline.whole, say)


def _rows(headline: Headline, analysis: Analysis, say: Wording) -> Node:
    names = (E.SPAN(group_chip(part.part, say), E.CLASS("who")) for part in headline.parts)
    groups = [bar_row(name, part, say) for name, part in zip(names, headline.parts, strict=True)]
    made: Node = E.UL(_whole_row(headline, say), *groups, E.CLASS("rows"))
    return made


def short_table(found: Headlines, analysis: Analysis, say: Wording) -> Node:
    """Give every statement in one row, under how it stands: everybody's votes and each group's."""
    groups = analysis.groups
    names = () if groups is None else groups.parts
    head = [say(f"head_{name}") for name in ("statement", *COUNTS, "interval")]
    head += [part_name(groups, name, say) for name in names if groups is not None]
    bodies = []
    for standing in Standing:
        items = getattr(found, standing)
        if items:
            title = say(
                "standing_count", standing=say(f"standing_{standing}"), statements=len(items)
            )
            bodies.append((title, [_short_row(item, say) for item in items]))
    cover = analysis.parameters.strata.interval
    return grouped_table(say("short_caption", cover=cover), head, bodies)


def _short_row(headline: Headline, say: Wording) -> Sequence[str]:
    statement, whole = headline.statement, headline.whole
    counts = (statement.votes, statement.agree, statement.disagree, statement.passed)
    return [
        _numbered(statement),
        *(say.number(count) for count in counts),
        "" if whole.agreeing is None else say.range(whole.agreeing.low, whole.agreeing.high),
        *(_short_part(part, say) for part in headline.parts),
    ]


def _short_part(part: PartResult, say: Wording) -> str:
    """Give the per cent for and against, and the votes, of one group."""
    if part.agreeing is None or part.disagreeing is None or part.votes is None:
        return "·" if part.votes is None else f"· ({say.number(part.votes)})"
    shares = (str(round(100 * share.value)) for share in (part.agreeing, part.disagreeing))
    return f"{'/'.join(shares)} ({say.number(part.votes)})"


def _by_part(headline: Headline, parts: PartTable, say: Wording) -> Node:
    return folded(partition_name(parts, say), *by_part(headline, parts, say))


def by_part(headline: Headline, parts: PartTable, say: Wording) -> list[Node]:
    """Give the votes of every part, where agreement is weakest, and who is missing."""
    told = parts.agreement.of(headline.position)
    rows = (
        bar_row(E.SPAN(part_name(parts, part.part, say), E.CLASS("who")), part, say)
        for part in told.parts
    )
    content = [E.UL(*rows, E.CLASS("rows parts"))]
    if told.consensus is not None and told.consensus.parts > 1 and not told.consensus.bounded:
        least = part_name(parts, told.consensus.least_part, say)
        share = told.consensus.least
        content.append(paragraph(say("least_part", part=least, share=share), "note"))
    if told.missing:
        content.append(paragraph(say("parts_missing", parts=len(told.missing)), "note"))
    return content


def _objection(headline: Headline, analysis: Analysis, say: Wording) -> str:
    """Name the part that objects most to what unites the others."""
    objection = headline.objection
    if objection is None:
        return ""
    found = analysis.table(objection.partition)
    if found is None or not objection.against.value:
        return say("no_objection")
    side = "objection_against" if headline.side == "agree" else "objection_for"
    name = part_name(found, objection.part, say)
    return say(side, part=name, share=objection.against.value, votes=objection.votes)


def numbers_table(
    items: Sequence[Headline], analysis: Analysis, say: Wording, tables: Sequence[PartTable]
) -> Node:
    """Give the numbers behind the bars of some statements, for everybody and these partitions."""
    head = [say(f"head_{name}") for name in ("part", *COUNTS, "interval")]
    caption = say("numbers_caption", cover=analysis.parameters.strata.interval)
    groups = (
        (_numbered(headline.statement), list(_number_rows(headline, tables, say)))
        for headline in items
    )
    return grouped_table(caption, head, groups)


def _numbered(statement: StatementResult) -> str:
    """Give a statement with its number before it."""
    return f"{statement.id}. {words_of(statement.text)}"


def _number_rows(
    headline: Headline, tables: Sequence[PartTable], say: Wording
) -> Iterator[Sequence[str]]:
    yield _numbers(say("everybody"), headline.whole, say)
    for parts in tables:
        for part in parts.agreement.of(headline.position).parts:
            yield _numbers(part_name(parts, part.part, say), part, say)


def _numbers(name: str, part: PartResult, say: Wording) -> Sequence[str]:
    counts = (part.votes, part.agree, part.disagree, part.passed)
    written = ["·" if count is None else say.number(count) for count in counts]
    return [name, *written, _interval(part.agreeing, part, say)]


def _interval(share: Share | None, part: PartResult, say: Wording) -> str:
    return in_words(part, say) if share is None else say.range(share.low, share.high)
