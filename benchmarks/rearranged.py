"""A law rearranged by program, so that every right link is known.

Articles are split, merged, dropped and shuffled, paragraphs moved alone, words replaced.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ortaq.law.act import Act, Kind, Provision
from ortaq.law.comparison.units import articles_of

_SHARE = 0.08
"""Share of articles to which each thing happens."""
_LEAST_LETTERS = 60
"""Shorter paragraphs are not moved alone: nobody could tell where they came from."""


@dataclass(slots=True)
class _Piece:
    """A new article in the making, and the old ones whose words it holds."""

    origins: set[str]
    text: tuple[str, ...]
    children: list[Provision] = field(default_factory=list)


def rearranged(act: Act, reworded: float, seed: int) -> tuple[Act, Act, frozenset[tuple[str, str]]]:
    """Give an act bare of numbers and headings, a rearranged one, and all links between them.

    reworded: share of words that are dropped or replaced by another word of the act, in [0, 1].
    """
    dice = random.Random(seed)  # noqa: S311 - to repeat an experiment, not to keep a secret
    articles = [_bare(article) for article in articles_of(act)]
    pieces = [_Piece({article.eid}, article.text, list(article.children)) for article in articles]
    pieces = _drop_and_merge(_split(pieces, dice), dice)
    _move_paragraphs(pieces, dice)
    dice.shuffle(pieces)
    words = [word for article in articles for word in _words(article)]
    made = [_article(piece, number, (dice, reworded, words)) for number, piece in enumerate(pieces)]
    links = frozenset(
        (origin, article.eid)
        for piece, article in zip(pieces, made, strict=True)
        for origin in piece.origins
    )
    return replace(act, provisions=tuple(articles)), replace(act, provisions=tuple(made)), links


def _bare(article: Provision) -> Provision:
    children = tuple(replace(child, num="") for child in article.children if not child.repealed)
    return replace(article, num="", heading="", children=children)


def _split(pieces: list[_Piece], dice: random.Random) -> list[_Piece]:
    found = []
    for piece in pieces:
        found.append(piece)
        if len(piece.children) >= 4 and dice.random() < 3 * _SHARE:
            half = len(piece.children) // 2
            found.append(_Piece(set(piece.origins), (), piece.children[half:]))
            del piece.children[half:]
    return found


def _drop_and_merge(pieces: list[_Piece], dice: random.Random) -> list[_Piece]:
    found: list[_Piece] = []
    for piece in pieces:
        fate = dice.random()
        if fate < _SHARE:
            continue
        if fate < 2 * _SHARE and found and not piece.text:
            found[-1].origins |= piece.origins
            found[-1].children += piece.children
        else:
            found.append(piece)
    return found


def _move_paragraphs(pieces: list[_Piece], dice: random.Random) -> None:
    """Take one paragraph out of an article of several and put it into any other."""
    for piece in pieces:
        long = [p for p in piece.children if sum(map(len, _words(p))) >= _LEAST_LETTERS]
        if len(piece.origins) == 1 and len(piece.children) >= 3 and long and dice.random() < _SHARE:
            paragraph, target = dice.choice(long), dice.choice(pieces)
            piece.children.remove(paragraph)
            target.children.append(paragraph)
            target.origins |= piece.origins


def _article(
    piece: _Piece, number: int, wording: tuple[random.Random, float, Sequence[str]]
) -> Provision:
    eid = f"art_{number + 1}"
    children = tuple(
        _reworded(replace(child, eid=f"{eid}__para_{place}"), wording)
        for place, child in enumerate(piece.children, start=1)
    )
    own = tuple(_reworded_line(line, wording) for line in piece.text)
    return Provision(eid, Kind.ARTICLE, text=own, children=children)


def _reworded(part: Provision, wording: tuple[random.Random, float, Sequence[str]]) -> Provision:
    return replace(
        part,
        text=tuple(_reworded_line(line, wording) for line in part.text),
        children=tuple(_reworded(child, wording) for child in part.children),
    )


def _reworded_line(line: str, wording: tuple[random.Random, float, Sequence[str]]) -> str:
    dice, share, others = wording
    kept = []
    for word in line.split():
        if dice.random() >= share:
            kept.append(word)
        elif dice.random() < 0.5:
            kept.append(dice.choice(others))
    return " ".join(kept)


def _words(part: Provision) -> list[str]:
    own = [word for line in part.text for word in line.split()]
    return own + [word for child in part.children for word in _words(child)]
