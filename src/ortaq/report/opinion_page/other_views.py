"""The same votes seen otherwise: without marked voters, by a second model, with weights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml.html import builder as E  # noqa: N812 - the name under which lxml documents it

from ortaq.opinion.analysis import Analysis
from ortaq.opinion.anomalies.without import Headline as Both
from ortaq.opinion.beside import Marked, SecondOpinion, Weighting
from ortaq.report.opinion_page.elements import Node, behind, paragraph, section, table, words_of
from ortaq.report.opinion_page.naming import group_name
from ortaq.report.opinion_page.wording import Wording

SHOWN = 5
"""Statements in each list."""
Texts = Mapping[str, str]


def other_views(analysis: Analysis, say: Wording) -> list[Node]:
    """Give the section, if there is anything beside the measurement."""
    texts = {s.id: words_of(s.text, f"#{s.id}") for s in analysis.opinion.statement_results}
    content: list[Node] = []
    if analysis.marked is not None:
        content += _marked(analysis.marked, analysis, texts, say)
    if analysis.second is not None:
        content += _second(analysis.second, texts, say)
    if analysis.weighting is not None:
        content += _weighted(analysis.weighting, analysis, texts, say)
    if not content:
        return []
    return [
        section(
            "otherwise", say("otherwise_title"), paragraph(say("otherwise_lead"), "lead"), *content
        )
    ]


def _marked(marked: Marked, analysis: Analysis, texts: Texts, say: Wording) -> Iterator[Node]:
    yield E.H3(say("marked_title"))
    judged, both = marked.anomalies.judged, marked.without
    count = int(marked.anomalies.marked.sum())
    if not count:
        yield paragraph(say("marked_nobody", people=judged))
        return
    if not both.publishable:
        least = analysis.parameters.suppression.least
        yield paragraph(say("marked_few", people=judged, least=least))
        return
    yield paragraph(say("marked_some", marked=count, people=judged))
    yield E.UL(
        *(E.LI(say(f"signal_{signal}", people=n)) for signal, n in marked.by_signal.items() if n),
        E.CLASS("plain"),
    )
    yield table(
        say("marked_title"),
        [say("head_name"), say("head_with"), say("head_without")],
        _pairs(both, say),
    )
    yield from _changes(both, texts, say)


def _pairs(both: Both, say: Wording) -> list[list[str]]:
    return [
        [say("head_people"), *(say.number(count) for count in both.participants)],
        [say("head_votes"), *(say.number(count) for count in both.votes)],
        [say("head_groups"), *(_sizes(sizes, say) for sizes in both.group_sizes)],
    ]


def _sizes(sizes: tuple[int, ...], say: Wording) -> str:
    return ", ".join(say.number(size) for size in sizes) or say("no_stable_groups")


def _changes(both: Both, texts: Texts, say: Wording) -> Iterator[Node]:
    """Say whether marked voters decide anything."""
    turned = [texts[item.statement] for item in both.statements if item.majority_changes]
    if not turned:
        yield paragraph(say("marked_no_change", share=both.largest_shift))
        return
    yield paragraph(say("marked_change", statements=len(turned), share=both.largest_shift))
    yield E.UL(*map(E.LI, turned), E.CLASS("plain"))


def _second(second: SecondOpinion, texts: Texts, say: Wording) -> Iterator[Node]:
    yield E.H3(say("second_title"))
    sides = second.bridging.side_sizes
    key = "second_sides" if sides else "second_no_sides"
    yield paragraph(say(key, left=max(sides, default=0), right=min(sides, default=0)))
    shown = second.bridging.statements[:SHOWN]
    head = [say("head_statement"), say("head_agreement"), say("head_interval")]
    rows = [[texts[s.statement], say.share(s.agreement), say.range(s.low, s.high)] for s in shown]
    yield table(say("bridging_caption"), head, rows)
    if second.disputed:
        yield paragraph(say("disputed_lead", statements=len(second.disputed)))
        yield behind(say("numbers"), _disputed(second, texts, say))
    if second.slate.seats:
        yield E.H3(say("slate_title"))
        yield paragraph(say("slate_lead", seats=len(second.slate.seats), known=second.slate.known))
        yield E.OL(*(E.LI(texts[seat.statement]) for seat in second.slate.seats), E.CLASS("plain"))


def _disputed(second: SecondOpinion, texts: Texts, say: Wording) -> Node:
    head = [say("head_statement"), say("head_reason")]
    rows = [
        [texts[d.statement], say(d.because, part=_part(d.part, say), share=d.share)]
        for d in second.disputed
    ]
    return table(say("disputed_caption"), head, rows)


def _part(part: str, say: Wording) -> str:
    """Name a group by its letter, a side by its word."""
    return say("group", name=group_name(part)) if part.isdecimal() else say(f"side_{part}")


def _weighted(made: Weighting, analysis: Analysis, texts: Texts, say: Wording) -> Iterator[Node]:
    """Give weighted beside unweighted shares, in whole per cent, the most moved first."""
    yield E.H3(say("weighted_title"))
    size = round(made.weights.effective_size)
    yield paragraph(
        say(
            "weighted_lead",
            margins=", ".join(made.margins),
            people=analysis.opinion.participants,
            effective=size,
        )
    )
    if made.weights.uncovered:
        names = ", ".join(part.part for part in made.weights.uncovered)
        yield paragraph(say("weighted_uncovered", names=names), "note")
    rows = [
        (abs(weighted - plain), [texts[s.id], say.share(float(plain)), say.share(float(weighted))])
        for s, plain, weighted in zip(
            analysis.opinion.statement_results,
            made.shares.agree,
            made.shares.weighted_agree,
            strict=True,
        )
        if s.takes_part
        and s.votes >= analysis.parameters.headline.least_votes
        and weighted == weighted  # noqa: PLR0124 - NaN is not itself
    ]
    rows.sort(key=lambda row: -row[0])
    head = [say("head_statement"), say("head_unweighted"), say("head_weighted")]
    yield table(say("weighted_caption"), head, [row for _, row in rows[:SHOWN]])
    yield behind(say("numbers"), table(say("weighted_title"), head, [row for _, row in rows]))
