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


def _russian() -> Ordinals:
    stems = {
        **dict(
            zip(
                "перв втор четверт пят шест седьм восьм девят".split(),
                (1, 2, *range(4, 10)),
                strict=True,
            )
        ),
        **dict(
            zip(
                "десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат "
                "семнадцат восемнадцат девятнадцат".split(),
                range(10, 20),
                strict=True,
            )
        ),
        **dict(
            zip(
                "двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят "
                "девяност".split(),
                range(20, 100, 10),
                strict=True,
            )
        ),
        **dict(
            zip(
                "сот двухсот трехсот четырехсот пятисот шестисот семисот восьмисот "
                "девятисот".split(),
                range(100, 1000, 100),
                strict=True,
            )
        ),
    }
    hard = "ый ой ая ое ые ого ому ым ом ую ою ых ыми".split()
    soft = "ий ья ье ьи ьего ьему ьим ьем ью ьей ьею ьих ьими".split()
    ordinals = {stem + ending: value for stem, value in stems.items() for ending in hard}
    ordinals |= {"трет" + ending: 3 for ending in soft}
    tens = "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split()
    hundreds = "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split()
    cardinals = dict(zip(tens, range(20, 100, 10), strict=True))
    cardinals |= dict(zip(hundreds, range(100, 1000, 100), strict=True))
    return Ordinals(cardinals, ordinals)


def _kazakh() -> Ordinals:
    units = "бір екі үш төрт бес алты жеті сегіз тоғыз".split()
    tens = "он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан".split()
    cardinals = dict(zip(units, range(1, 10), strict=True))
    cardinals |= dict(zip(tens, range(10, 100, 10), strict=True)) | {"жүз": 100}
    firsts = "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы".split()
    tenths = (
        "оныншы жиырмасыншы отызыншы қырқыншы елуінші алпысыншы жетпісінші сексенінші "
        "тоқсаныншы".split()
    )
    ordinals = dict(zip(firsts, range(1, 10), strict=True))
    ordinals |= dict(zip(tenths, range(10, 100, 10), strict=True)) | {"жүзінші": 100}
    return Ordinals(cardinals, ordinals, hundred="жүз")


def _english() -> Ordinals:
    firsts = (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
    )
    tenths = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()
    ordinals = dict(zip(firsts, range(1, 20), strict=True))
    ordinals |= dict(zip(tenths, range(20, 100, 10), strict=True))
    return Ordinals(dict(zip(tens, range(20, 100, 10), strict=True)), ordinals)


RUSSIAN, KAZAKH, ENGLISH = _russian(), _kazakh(), _english()
