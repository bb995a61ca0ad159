"""Ordinals written as words, of any size that laws use: двадцать первой, он екінші, twelfth.

Each language gives its words with their values; a number is read from the largest part down.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ortaq.law.citations.wordlist import as_written


@dataclass(frozen=True, slots=True)
class Ordinals:
    """The ordinals of one language: some cardinals, then one ordinal."""

    cardinals: Mapping[str, int]
    ordinals: Mapping[str, int]
    """Every form of every simple ordinal, in lower case."""
    hundred: str = ""
    """A word that multiplies what stands before it (Kazakh үш жүз); "" = none."""

    @property
    def pattern(self) -> str:
        """A pattern for an ordinal in any case of letters."""
        before, last = _any(self.cardinals), _any(self.ordinals)
        return rf"(?:(?:{before})[\s-]+){{0,4}}(?:{last})(?!\w)"

    def value(self, words: str) -> int | None:
        """Give the value of an ordinal written as words, None where it is none.

        >>> Ordinals({"двадцать": 20}, {"первой": 1}).value("двадцать первой")
        21
        """
        parts = re.split(r"[\s-]+", words.lower())
        if parts[-1] not in self.ordinals or any(part not in self.cardinals for part in parts[:-1]):
            return None
        total = 0
        for part in parts[:-1]:
            total = self._add(total, part, self.cardinals[part])
        return self._add(total, self._stem_of_last(parts[-1]), self.ordinals[parts[-1]])

    def _add(self, total: int, word: str, value: int) -> int:
        multiplies = bool(self.hundred) and word == self.hundred and 0 < total < value
        return total * value if multiplies else total + value

    def _stem_of_last(self, word: str) -> str:
        return self.hundred if self.hundred and word.startswith(self.hundred) else word


def _any(words: Mapping[str, int]) -> str:
    return as_written(form for word in words for form in (word, word.capitalize()))


def _numbered(words: str, first: int, step: int = 1) -> dict[str, int]:
    """Give words that count on their values: `first`, then `step` more for each."""
    return {word: first + step * place for place, word in enumerate(words.split())}


_RUSSIAN_STEMS = {
    "перв": 1,
    "втор": 2,
    **_numbered("четверт пят шест седьм восьм девят десят", 4),
    **_numbered("одиннадцат двенадцат тринадцат четырнадцат пятнадцат", 11),
    **_numbered("шестнадцат семнадцат восемнадцат девятнадцат", 16),
    **_numbered("двадцат тридцат сороков пятидесят", 20, 10),
    **_numbered("шестидесят семидесят восьмидесят девяност", 60, 10),
    **_numbered("сот двухсот трехсот четырехсот пятисот", 100, 100),
    **_numbered("шестисот семисот восьмисот девятисот", 600, 100),
}
_HARD = "ый ой ая ое ые ого ому ым ом ую ою ых ыми".split()
_SOFT = "ий ья ье ьи ьего ьему ьим ьем ью ьей ьею ьих ьими".split()

RUSSIAN = Ordinals(
    cardinals={
        **_numbered("двадцать тридцать сорок пятьдесят", 20, 10),
        **_numbered("шестьдесят семьдесят восемьдесят девяносто", 60, 10),
        **_numbered("сто двести триста четыреста пятьсот", 100, 100),
        **_numbered("шестьсот семьсот восемьсот девятьсот", 600, 100),
    },
    ordinals={
        **{stem + ending: value for stem, value in _RUSSIAN_STEMS.items() for ending in _HARD},
        **{f"трет{ending}": 3 for ending in _SOFT},
    },
)
KAZAKH = Ordinals(
    cardinals={
        **_numbered("бір екі үш төрт бес алты жеті сегіз тоғыз", 1),
        **_numbered("он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан жүз", 10, 10),
    },
    ordinals={
        **_numbered("бірінші екінші үшінші төртінші бесінші", 1),
        **_numbered("алтыншы жетінші сегізінші тоғызыншы", 6),
        **_numbered("оныншы жиырмасыншы отызыншы қырқыншы елуінші", 10, 10),
        **_numbered("алпысыншы жетпісінші сексенінші тоқсаныншы жүзінші", 60, 10),
    },
    hundred="жүз",
)
ENGLISH = Ordinals(
    cardinals=_numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    ordinals={
        **_numbered("first second third fourth fifth sixth seventh eighth ninth tenth", 1),
        **_numbered("eleventh twelfth thirteenth fourteenth fifteenth", 11),
        **_numbered("sixteenth seventeenth eighteenth nineteenth", 16),
        **_numbered("twentieth thirtieth fortieth fiftieth", 20, 10),
        **_numbered("sixtieth seventieth eightieth ninetieth", 60, 10),
    },
)
