"""The neural model for Russian names: slovnet on navec vectors, from files that natasha carries.

natasha itself is never imported (it needs pymorphy2, which no longer runs everywhere); only its
folder is looked up. Loaded at the first question: 2 s, 190 MB.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ortaq.language.names.name import Name, NameKind
from ortaq.language.spans import Span

_VECTORS = Path("data", "emb", "navec_news_v1_1B_250K_300d_100q.tar")
_MODEL = Path("data", "model", "slovnet_ner_news_v1.tar")
_KINDS = {"PER": NameKind.PERSON, "ORG": NameKind.ORGANISATION, "LOC": NameKind.PLACE}


def available() -> bool:
    """Tell whether the model's files are installed; without them rules find the names."""
    return _files() is not None


def model_names(passages: tuple[Span, ...]) -> Iterator[Name]:
    """Give the names that the model sees in passages of a text, with places in that text.

    Passages: sentences or paragraphs, at most some thousand characters each.
    """
    texts = [passage.text for passage in passages]
    for passage, markup in zip(passages, _recogniser().map(texts), strict=True):
        for found in markup.spans:
            start, end = passage.start + found.start, passage.start + found.stop
            yield Name(_KINDS[found.type], start, end, passage.text[found.start : found.stop])


def _files() -> tuple[Path, Path] | None:
    found = find_spec("natasha")
    folders = found.submodule_search_locations if found else None
    for folder in folders or ():
        vectors, model = Path(folder) / _VECTORS, Path(folder) / _MODEL
        if vectors.is_file() and model.is_file():
            return vectors, model
    return None


@cache
def _recogniser() -> Any:
    from navec import Navec  # noqa: PLC0415 (2 s, only where Russian names are looked for)
    from slovnet import NER  # noqa: PLC0415

    files = _files()
    if files is None:
        raise FileNotFoundError(_MODEL)
    vectors, model = files
    return NER.load(model).navec(Navec.load(vectors))
