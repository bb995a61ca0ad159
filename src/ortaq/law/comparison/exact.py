"""Pair articles whose words did not change at all: most of a long law, at almost no cost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ortaq.law.act import Provision

_Words = tuple[object, ...]
"""All words of an article in their structure, without the numbers of its parts."""


def equal_articles(old: Sequence[Provision], new: Sequence[Provision]) -> dict[int, int]:
    """Pair articles with the same words in the same structure; numbers of parts may differ.

    Where several articles say the same, those with the same number are paired first, then the
    rest in the order of the text.
    """
    by_number = {article.eid: j for j, article in enumerate(new)}
    words_old, words_new = [*map(_words, old)], [*map(_words, new)]
    pairs = {
        i: by_number[article.eid]
        for i, article in enumerate(old)
        if article.eid in by_number and words_old[i] == words_new[by_number[article.eid]]
    }
    taken = set(pairs.values())
    waiting: dict[_Words, list[int]] = defaultdict(list)
    for j in reversed(range(len(new))):
        if j not in taken:
            waiting[words_new[j]].append(j)
    for i, words in enumerate(words_old):
        if i not in pairs and waiting[words]:
            pairs[i] = waiting[words].pop()
    return pairs


def _words(provision: Provision) -> _Words:
    below = (_words(child) for child in provision.children if not child.repealed)
    return (provision.heading, provision.text, *below)
