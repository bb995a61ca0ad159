"""Compare two acts: the steps in order. Docs: docs/methods/comparison.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ortaq.law.act import Act, Provision
from ortaq.law.comparison.exact import equal_articles
from ortaq.law.comparison.kinds import Tie, links_from
from ortaq.law.comparison.order import Place
from ortaq.law.comparison.parameters import DEFAULT_PARAMETERS, ComparisonParameters
from ortaq.law.comparison.redline import redline
from ortaq.law.comparison.rest import compare_changed
from ortaq.law.comparison.result import Comparison, Links, Op, Segment
from ortaq.law.comparison.units import articles_of, elements_of
from ortaq.law.comparison.wording import wording

_EQUAL = Tie(score=1.0, substance=False, because=("equal",), whole=True)


def compare(
    old: Act, new: Act, parameters: ComparisonParameters = DEFAULT_PARAMETERS
) -> Comparison:
    """Say what became of every provision of `old`, and where every one of `new` comes from.

    Pure: the same acts and parameters give the same result. Numbers of provisions play no part
    in linking them. Repealed provisions and editorial notes are left out.
    """
    olds, news = articles_of(old), articles_of(new)
    equal = equal_articles(olds, news)
    equal_pairs = [(olds[i], news[j]) for i, j in equal.items()]
    taken = set(equal.values())
    changed = compare_changed(
        [article for i, article in enumerate(olds) if i not in equal],
        [article for j, article in enumerate(news) if j not in taken],
        parameters,
    )
    return Comparison(
        articles=_links(olds, news, equal_pairs, changed.articles),
        paragraphs=_links(
            *(_parts(olds), _parts(news)),
            [pair for a, b in equal_pairs for pair in _pairs_of_parts(a, b)],
            changed.paragraphs,
        ),
        redline={(a.eid, b.eid): _unchanged(a) for a, b in equal_pairs} | changed.redline,
        preamble=redline("\n".join(old.preamble), "\n".join(new.preamble), parameters.island_words),
    )


def _links(
    old: Sequence[Provision],
    new: Sequence[Provision],
    equal: Iterable[tuple[Provision, Provision]],
    changed: Mapping[tuple[str, str], Tie],
) -> Links:
    old_at = {part.eid: place for place, part in enumerate(old)}
    new_at = {part.eid: place for place, part in enumerate(new)}
    ties: dict[Place, Tie] = {(old_at[a.eid], new_at[b.eid]): _EQUAL for a, b in equal}
    ties |= {(old_at[a], new_at[b]): tie for (a, b), tie in changed.items()}
    return links_from(old, new, ties)


def _parts(articles: Iterable[Provision]) -> list[Provision]:
    return [part for article in articles for part in elements_of(article)]


def _pairs_of_parts(old: Provision, new: Provision) -> Iterable[tuple[Provision, Provision]]:
    return zip(elements_of(old), elements_of(new), strict=True)


def _unchanged(article: Provision) -> tuple[Segment, ...]:
    return (Segment(Op.SAME, wording(article)),)
