"""An act cut into passages, each of one article: what a text is compared with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ortaq.law.act import Act, Kind, Provision, text_of


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, or the words of an article that stand in no paragraph."""

    eid: str
    article: str
    """Address of its article."""
    heading: str
    """Heading of its article."""
    text: str
    """With the headings of the provisions above it inside the article, its own included."""


def passages_of(
    act: Act, explained: Mapping[str, Sequence[str]] | None = None
) -> tuple[Passage, ...]:
    """Give the passages in the order of the text; repealed articles have none.

    explained: what is said of an article in plain words, by its address: each a passage of it.
    """
    told = explained or {}
    return tuple(
        passage
        for article in act.articles()
        if not article.repealed
        for passage in (*_of_article(article), *_in_plain_words(article, told))
    )


def _in_plain_words(article: Provision, told: Mapping[str, Sequence[str]]) -> Iterator[Passage]:
    for words in told.get(article.eid, ()):
        text = _joined(article.heading, words)
        yield Passage(article.eid, article.eid, article.heading, text)


def _of_article(article: Provision) -> Iterator[Passage]:
    parts = [child for child in article.children if child.kind is not Kind.ALINEA]
    loose = [child for child in article.children if child.kind is Kind.ALINEA]
    own = "\n".join((*article.text, *map(text_of, loose)))
    if own.strip() or not parts:
        yield Passage(article.eid, article.eid, article.heading, _joined(article.heading, own))
    for part in parts:
        if not part.repealed:
            words = _joined(article.heading, part.heading, text_of(part))
            yield Passage(part.eid, article.eid, article.heading, words)


def _joined(*parts: str) -> str:
    return "\n".join(part for part in parts if part.strip())
