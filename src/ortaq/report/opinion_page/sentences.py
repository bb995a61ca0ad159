"""What an analysis says in plain sentences, for the terminal and for the head of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ortaq.opinion.analysis import Analysis
from ortaq.opinion.headlines import Headline, Headlines
from ortaq.opinion.result import Verdict
from ortaq.report.opinion_page.naming import group_name
from ortaq.report.opinion_page.wording import Wording


def who_took_part(analysis: Analysis, say: Wording) -> Iterator[str]:
    """Say who took part, and for whom that cannot speak."""
    opinion = analysis.opinion
    votes, on = opinion.votes, opinion.statements
    yield say("who", people=opinion.participants, votes=votes, on_statements=on)
    if opinion.participants:
        yield say("depth", median=int(np.median(opinion.map.votes_each)))
    shallow = opinion.participants - opinion.grouped
    key = "shallow" if shallow else "everyone_placed"
    yield say(key, people=shallow, depth=votes_needed(analysis))
    yield say("chosen_themselves")


def votes_needed(analysis: Analysis) -> int:
    """Votes that place a person among the others; fewer where there are fewer statements."""
    statements = sum(result.takes_part for result in analysis.opinion.statement_results)
    return min(analysis.parameters.map.least_votes, statements)


def which_groups(analysis: Analysis, say: Wording) -> Iterator[str]:
    """Say whether there are groups, and how sure that is."""
    opinion, stability = analysis.opinion, analysis.opinion.stability
    match stability.verdict:
        case Verdict.STABLE:
            likeness = say.index(stability.mean_agreement or 0.0)
            count, times = len(opinion.groups), len(stability.group_counts)
            yield say("stable", groups=count, times=times, likeness=likeness)
        case Verdict.UNSTABLE:
            needed = say.index(analysis.parameters.stability.least_agreement)
            likeness = say.index(stability.mean_agreement or 0.0)
            yield say("unstable", likeness=likeness, needed=needed)
        case Verdict.LIKE_CHANCE:
            yield say("like_chance")
        case Verdict.TOO_FEW:
            yield say("too_few", people=opinion.grouped)
        case Verdict.NOT_TESTED:
            key = "not_tested" if opinion.groups else "no_polis_groups"
            yield say(key, groups=len(opinion.groups))
    for group in opinion.groups:
        yield say("group_size", name=group_name(group.id), people=group.size)


def lead(kind: str, count: int, found: Headlines, say: Wording) -> str:
    """Introduce the statements that unite, divide or are open."""
    by_group = any(headline.parts for headline in found.all)
    whole = "" if by_group else "_whole"
    if not count:
        return say(f"{kind}_none{whole}")
    return say(f"{kind}_lead{whole}", statements=count)


def leftovers(analysis: Analysis, found: Headlines, say: Wording) -> Iterator[str]:
    """Say about which statements nothing is said."""
    if found.too_few_votes:
        least = analysis.parameters.headline.least_votes
        yield say("too_few_votes", statements=len(found.too_few_votes), least=least)
    if found.left_out:
        yield say("left_out", statements=len(found.left_out))


def in_short(analysis: Analysis, found: Headlines, say: Wording) -> Iterator[str]:
    """Say the most important in a few sentences, for the head of the page."""
    who, depth, *_, chosen = who_took_part(analysis, say)
    first, *_ = which_groups(analysis, say)
    yield f"{who} {depth}"
    yield first
    yield _with_example("unites", found.unites, found, say)
    yield _with_example("divides", found.divides, found, say)
    yield lead("open", len(found.open), found, say)
    yield chosen


def _with_example(kind: str, items: Sequence[Headline], found: Headlines, say: Wording) -> str:
    """Introduce statements, and quote the clearest."""
    told = lead(kind, len(items), found, say)
    if not items or not items[0].statement.text.strip():
        return told
    side = f"_{items[0].side}" if kind == "unites" else ""
    example = say(f"clearest_{kind}{side}", text=" ".join(items[0].statement.text.split()))
    return f"{told} {example}"
