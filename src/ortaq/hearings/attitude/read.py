"""The attitude of a statement by its clauses, in the three languages."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ortaq.hearings.attitude import english, kazakh, russian
from ortaq.hearings.attitude.relief import relieved
from ortaq.hearings.attitude.sign import Kind, Sign

_READERS: dict[str, Callable[..., Sequence[Sign]]] = {
    "ru": russian.signs,
    "kk": kazakh.signs,
    "en": english.signs,
}


def signs_in(folded: str, lang: str, *, asks: bool) -> Sequence[Sign]:
    """Give the signs of folded words; asks: the verb that reports them is one of asking.

    What becomes less is read as one good sign, whatever its own words would say.
    """
    reliefs = [Sign(Kind.GOOD, *span) for span in relieved(folded, lang)]
    values = {Kind.GOOD, Kind.BAD}
    others = [
        sign
        for sign in _READERS[lang](folded, asks=asks)
        if sign.kind not in values or not any(sign.inside(one) for one in reliefs)
    ]
    return sorted([*others, *reliefs], key=lambda sign: sign.start)
