"""The texts, what the draft changes in each language, and what its articles are called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ortaq.law.act import Provision
from ortaq.law.comparison.fates import Fate
from ortaq.report.consultation.values import ArticleFate, ArticleName, Changes, Edition, TextMark
from ortaq_site.public.law.consultations import groups
from ortaq_site.public.law.lines import label, units
from ortaq_site.public.law.reading import Reading
from ortaq_site.public.law.tally import tally
from ortaq_site.public.report.gather.reader import iso, words
from ortaq_site.records.law import Edition as EditionRecord

Readings = Mapping[str, Reading]
"""Language of the text -> what the consultation is about, in it."""


def editions_of_report(found: tuple[EditionRecord, ...]) -> tuple[Edition, ...]:
    """Give the published editions."""
    return tuple(
        Edition(
            one.slug,
            one.role,
            words(one, "label"),
            iso(one.day),
            tuple(TextMark(text.language, text.sha256) for text in one.texts.all()),
        )
        for one in found
    )


def changes_of(shown: Reading) -> Changes | None:
    """Give what the page of the consultation says; None where nothing is compared."""
    counted = tally(shown)
    if counted is None or shown.fates is None:
        return None
    counts = {str(fate): count for fate, count in shown.fates.counts().items()}
    return Changes(counted.old, counted.new, counts, tuple(_fates(shown)))


def _fates(shown: Reading) -> Iterator[ArticleFate]:
    """Yield the articles of the draft in the order of its text, then those that it drops."""
    order = {unit.eid: place for place, unit in enumerate(units(shown.act))}
    told = [(group.fate, entry) for group in groups(shown) for entry in group.entries]
    kept = [pair for pair in told if pair[0] is not Fate.REMOVED]
    kept.sort(key=lambda pair: order[pair[1].unit.eid])
    dropped = [pair for pair in told if pair[0] is Fate.REMOVED]
    for fate, entry in (*kept, *dropped):
        was = ", ".join(label(source) for source in entry.sources)
        yield ArticleFate(entry.unit.eid, named(entry.unit), str(fate), was)


def article_names(readings: Readings) -> tuple[ArticleName, ...]:
    """Name the articles of the newest draft, in the order of its text."""
    names: dict[str, dict[str, str]] = {}
    for language, shown in readings.items():
        for unit in units(shown.act):
            names.setdefault(unit.eid, {})[language] = named(unit)
    return tuple(ArticleName(eid, several) for eid, several in names.items())


def named(found: Provision) -> str:
    """Give number and heading of an article."""
    return ". ".join(part for part in (label(found), found.heading) if part)
