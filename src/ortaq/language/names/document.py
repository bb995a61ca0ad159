"""What a whole document knows of its persons: a surname once introduced is one everywhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ortaq.language.names.name import Name, NameKind
from ortaq.language.script import LOWER, UPPER

_WORD = re.compile(rf"(?<![\w-])[{UPPER}][{LOWER}’'ʼ-]+(?:-[{UPPER}][{LOWER}]+)?(?![\w])")
_ENDINGS = frozenset(
    """
    а у е ы и о ом ем ым им ой ей ою ого его ому ему ую юю ая яя ый ий ых их ыми ими ами ах я ю
    ю ям ях ға ге қа ке на не ның нің дың дің тың тің ны ні ды ді ты ті да де та те дан ден тан
    тен нан нен мен бен пен
    """.split()
) | {""}
_SHARED = 4
"""Letters that two forms of a surname share at least, or all of a shorter one."""


class Surnames:
    """The surnames of a document, and whether a word is a form of one."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._by_beginning: dict[str, set[str]] = defaultdict(set)
        for name in names:
            words = _WORD.findall(name.text)
            if name.kind is NameKind.PERSON and words:
                self._by_beginning[words[-1].lower()[:3]].add(words[-1].lower())

    def __contains__(self, word: str) -> bool:
        lowered = word.lower()
        return any(_same(lowered, known) for known in self._by_beginning.get(lowered[:3], ()))


def _same(word: str, known: str) -> bool:
    if word == known:
        return True
    shared = 0
    for one, other in zip(word, known, strict=False):
        if one != other:
            break
        shared += 1
    enough = shared >= max(_SHARED, min(len(word), len(known)) - 2) or shared == len(known)
    return enough and word[shared:] in _ENDINGS and known[shared:] in _ENDINGS


def recurring(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """Give the persons whose surname stands alone where the full name stood elsewhere."""
    surnames = Surnames(names)
    for found in _WORD.finditer(text):
        if found[0] in surnames:
            yield Name(NameKind.PERSON, found.start(), found.end(), found[0])
