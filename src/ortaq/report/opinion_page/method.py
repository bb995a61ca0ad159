"""How to read the page, what it cannot say, and what is needed to compute it again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml.html import builder as E  # noqa: N812 - the name under which lxml documents it

from ortaq.opinion.agreement_by_part import PartResult, Share
from ortaq.opinion.analysis import Analysis
from ortaq.opinion.headlines import Headlines
from ortaq.report.opinion_page.bars import bar_row
from ortaq.report.opinion_page.elements import Node, behind, folded, paragraph, section, table
from ortaq.report.opinion_page.sentences import votes_needed
from ortaq.report.opinion_page.statements import compact, short_table
from ortaq.report.opinion_page.wording import Wording

STANDINGS = ("unites", "divides", "open", "too_few_votes", "left_out")
REFUSALS_SHOWN = 50
"""Refused rows on the page; the data have all."""


def reading_aid(say: Wording) -> Node:
    """Explain a bar by one that is made up."""
    example = PartResult("", 120, 78, 24, 18, Share(0.65, 0.58, 0.72), Share(0.2, 0.15, 0.26), ())
    row = bar_row(E.SPAN(say("example"), E.CLASS("who")), example, say)
    keys = (
        E.LI(E.I(E.CLASS(style)), say(f"key_{style}"))
        for style in ("agree", "pass", "disagree", "whisker", "hidden")
    )
    content = (E.UL(row, E.CLASS("rows")), E.UL(*keys, E.CLASS("keys")))
    made: Node = E.ASIDE(E.H2(say("reading_title")), *content, id="reading")
    return made


def all_statements(found: Headlines, analysis: Analysis, say: Wording) -> Node:
    """Give every statement under how it stands, folded."""
    lists = []
    for standing in STANDINGS:
        items = getattr(found, standing)
        if items:
            title = say(
                "standing_count", standing=say(f"standing_{standing}"), statements=len(items)
            )
            lists.append(
                folded(title, E.UL(*(compact(item, say) for item in items), E.CLASS("all")))
            )
    return section(
        "all",
        say("all_title"),
        paragraph(say("all_lead"), "lead"),
        *lists,
        behind(say("numbers"), short_table(found, analysis, say)),
    )


def limits(analysis: Analysis, say: Wording) -> Node:
    """Say what the page cannot tell."""
    rules = analysis.parameters
    told = [
        say("limit_chosen"),
        say("limit_votes", depth=votes_needed(analysis)),
        say("limit_pass"),
        say("limit_interval", cover=rules.strata.interval),
        say("limit_cells", least=rules.suppression.least),
        say("limit_groups"),
    ]
    told += [
        say("attribute_left_out", name=item.name, values=item.values) for item in analysis.left_out
    ]
    return section("limits", say("limits_title"), E.UL(*map(E.LI, told), E.CLASS("plain")))


def receipt(analysis: Analysis, say: Wording) -> Node:
    """Give what is needed to compute every figure again."""
    made = analysis.opinion.receipt
    rows = [
        [say("receipt_input"), made.input_sha256],
        *([say(f"receipt_{name}"), mark] for name, mark in analysis.beside_sha256.items()),
        [say("receipt_version"), made.version],
        [say("receipt_mode"), str(made.mode)],
        *([say(f"receipt_{name}"), _plain(value, say)] for name, value in made.method.items()),
    ]
    head = [say("head_name"), say("head_value")]
    content = [
        paragraph(say("receipt_lead"), "lead"),
        table(say("receipt_title"), head, rows),
        behind(
            say("parameters_title"),
            table(say("parameters_title"), head, [[n, v] for n, v in _flat(made.parameters)]),
        ),
        behind(say("source_title"), *_source(analysis, say)),
    ]
    return section("receipt", say("receipt_title"), *content)


def _plain(value: object, say: Wording) -> str:
    return say.number(value) if isinstance(value, int) else str(value)


def _finding(finding: str, say: Wording) -> str:
    """Say in words what a reader noticed: "name=numbers" or "sign=verdict:sources"."""
    name, _, value = finding.partition("=")
    verdict, _, sources = value.partition(":")
    if f"finding_{name}_{verdict}" in say.patterns:
        return say(f"finding_{name}_{verdict}", sources=sources.replace("+", ", "))
    if f"finding_{name}" not in say.patterns:
        return finding
    numbers = [int(number) for number in value.split("/")]
    return say(f"finding_{name}", **dict(zip(("count", "both", "either"), numbers, strict=False)))


def _flat(parameters: Mapping[str, object], before: str = "") -> Iterator[tuple[str, str]]:
    for name, value in parameters.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", str(value)


def _source(analysis: Analysis, say: Wording) -> Iterator[Node]:
    """Say what the reader noticed, and which rows it refused."""
    if analysis.findings:
        told = (E.LI(_finding(finding, say)) for finding in analysis.findings)
        yield E.UL(*told, E.CLASS("plain"))
    if not analysis.refused:
        yield paragraph(say("nothing_refused"))
        return
    shown = analysis.refused[:REFUSALS_SHOWN]
    head = [say("head_file"), say("head_line"), say("head_reason"), say("head_shown")]
    rows = [[r.file, str(r.line), say(f"reason_{r.reason}"), r.shown] for r in shown]
    yield table(say("refused", rows=len(analysis.refused)), head, rows)
