"""Compare the articles whose words changed: links with their evidence, and redlines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ortaq.law.act import Provision
from ortaq.law.comparison.kinds import Tie, main_pairs
from ortaq.law.comparison.linking import Evidence, link_articles, link_paragraphs
from ortaq.law.comparison.matching import Matching, Scores, match
from ortaq.law.comparison.parameters import ComparisonParameters
from ortaq.law.comparison.parts import Parts
from ortaq.law.comparison.redline import redline
from ortaq.law.comparison.result import Segment
from ortaq.law.comparison.similarity import Rows
from ortaq.law.comparison.substance import differs_in_substance
from ortaq.law.comparison.units import cut, is_element
from ortaq.law.comparison.wording import wording

_Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ChangedText:
    """What became of the articles whose words changed. Keys are addresses (old, new)."""

    articles: dict[_Pair, Tie]
    paragraphs: dict[_Pair, Tie]
    redline: dict[_Pair, tuple[Segment, ...]]


def compare_changed(
    olds: Sequence[Provision], news: Sequence[Provision], parameters: ComparisonParameters
) -> ChangedText:
    """Match changed articles with each other and describe every link."""
    old, new = cut(olds, parameters.list_letters), cut(news, parameters.list_letters)
    matching = match(old, new, parameters)
    evidence = link_articles(matching, parameters)
    scores = _all_scores(matching, evidence)
    main = main_pairs({pair: (reason.whole, scores[pair]) for pair, reason in evidence.items()})
    parts = Parts(matching, evidence.keys(), main)
    articles: dict[_Pair, Tie] = {}
    lines: dict[_Pair, tuple[Segment, ...]] = {}
    for (i, j), reason in sorted(evidence.items()):
        pair, (before, after) = (olds[i].eid, news[j].eid), parts.of((i, j))
        substance = differs_in_substance(before, after)
        articles[pair] = Tie(scores[i, j], substance, reason.because, reason.whole)
        lines[pair] = redline(before, after, parameters.island_words)
    return ChangedText(articles, _paragraph_ties(matching, evidence, parameters), lines)


def _all_scores(matching: Matching, evidence: Evidence) -> Scores:
    """Give the similarity of all linked articles, those too little alike to be listed as well."""
    olds = len(matching.old.articles)
    groups = [*matching.old.article_of, *(olds + a for a in matching.new.article_of)]
    rows = Rows.added_up(matching.counts, groups)
    return {(i, j): round(rows.cosine(i, olds + j), 4) for i, j in evidence}


def _paragraph_ties(
    matching: Matching, articles: Evidence, parameters: ComparisonParameters
) -> dict[_Pair, Tie]:
    old, new = matching.old.paragraphs, matching.new.paragraphs
    groups = [*matching.old.paragraph_of, *(len(old) + a for a in matching.new.paragraph_of)]
    rows = Rows.added_up(matching.counts, groups)
    ties: dict[_Pair, Tie] = {}
    for (i, j), reason in link_paragraphs(matching, articles, parameters).items():
        if is_element(old[i]) and is_element(new[j]):
            substance = differs_in_substance(wording(old[i]), wording(new[j]))
            score = round(rows.cosine(i, len(old) + j), 4)
            ties[old[i].eid, new[j].eid] = Tie(score, substance, reason.because, reason.whole)
    return ties
