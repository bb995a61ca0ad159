"""Names that people give to the columns of a table of indicators, in kk, ru and en."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

COLUMNS: Mapping[str, frozenset[str]] = {
    "topic": frozenset(("topic", "theme", "тема", "тақырып")),
    "indicator": frozenset(("indicator", "name", "показатель", "индикатор", "көрсеткіш")),
    "value": frozenset(("value", "reading", "значение", "мән", "мәні")),
    "unit": frozenset(("unit", "единица", "ед", "единица измерения", "бірлік", "өлшем бірлігі")),
    "area": frozenset(("area", "region", "place", "территория", "регион", "аумақ", "өңір")),
    "period": frozenset(("period", "date", "time", "период", "дата", "кезең", "күні")),
    "reported_by": frozenset(
        ("reported_by", "reporter", "publisher", "кто сообщил", "кім хабарлады")
    ),
    "source": frozenset(("source", "url", "источник", "дереккөз")),
    "caveat": frozenset(("caveat", "note", "оговорка", "примечание", "ескерту")),
}
REQUIRED = ("indicator", "value")


def positions(header: Sequence[str]) -> Mapping[str, int]:
    """Give the position of each known column; of two with one meaning the first counts."""
    found: dict[str, int] = {}
    for place, name in enumerate(header):
        folded = " ".join(name.strip().lower().split())
        for meaning, spellings in COLUMNS.items():
            if folded in spellings:
                found.setdefault(meaning, place)
    return found
