"""The topics of a text: those whose words it holds, the most spoken of first."""

from __future__ import annotations

from collections import Counter
from functools import cache

from ortaq.hearings.provisions.parameters import PARAMETERS
from ortaq.jurisdictions.topics import topics
from ortaq.language.phrases import Phrases


def topics_of(text: str, lang: str) -> tuple[str, ...]:
    """Give the codes of the topics that a text in kk, ru or en speaks of, at most a few."""
    found = Counter(place.code for place in _phrases(lang).find(text))
    order = {topic.code: place for place, topic in enumerate(topics())}
    ranked = sorted(found, key=lambda code: (-found[code], order[code]))
    return tuple(ranked[: PARAMETERS.most_topics])


@cache
def _phrases(lang: str) -> Phrases:
    return Phrases({topic.code: topic.words[lang] for topic in topics()})
