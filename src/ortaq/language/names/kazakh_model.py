"""The shipped model for Kazakh names: a conditional random field trained on sentences of our own.

Made by `python -m training.kazakh_names`; loaded at the first question (some milliseconds).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources
from threading import Lock
from typing import Any

from ortaq.language.names.kazakh_features import features, tokens
from ortaq.language.names.name import Name, NameKind
from ortaq.language.spans import Span

_ONE_AT_A_TIME = Lock()
"""The tagger holds the sentence that it reads."""
_LONGEST = 400
"""Tokens read at once: longer sentences are cut, no real one is as long."""


def model_names(sentence: Span) -> Iterator[Name]:
    """Give the names that the model sees in a sentence, with places in the whole text."""
    found = tokens(sentence.text)
    for start in range(0, len(found), _LONGEST):
        yield from _names(sentence, found[start : start + _LONGEST])


def _names(sentence: Span, found: tuple[Span, ...]) -> Iterator[Name]:
    with _ONE_AT_A_TIME:
        tags = _tagger().tag(features([token.text for token in found]))
    opened: tuple[str, int, int] | None = None
    for token, tag in zip((*found, None), (*tags, "O"), strict=True):
        mark, _, kind = tag.partition("-")
        if opened and token and mark == "I" and kind == opened[0]:
            opened = (kind, opened[1], token.end)
            continue
        if opened:
            yield _name(sentence, *opened)
        opened = (kind, token.start, token.end) if token and kind else None


def _name(sentence: Span, kind: str, start: int, end: int) -> Name:
    text = sentence.text[start:end]
    return Name(NameKind(kind), sentence.start + start, sentence.start + end, text)


@cache
def _tagger() -> Any:
    import pycrfsuite  # noqa: PLC0415 (only where Kazakh names are looked for)

    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(_weights())
    return tagger


@cache
def _weights() -> bytes:
    """Keep the model in memory: the tagger reads it there without holding it."""
    file = resources.files("ortaq.language.names").joinpath("models", "kazakh.crfsuite")
    return file.read_bytes()
