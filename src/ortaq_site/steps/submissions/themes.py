"""Lay the points of a consultation out in themes; pages do not load this module."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from django.db import transaction

from ortaq.submissions.linking.fit import Fit, fit_letters
from ortaq.submissions.parameters import Parameters
from ortaq.submissions.submission import Submission as Letter
from ortaq.submissions.themes import Theme, themes_of
from ortaq_site.records.law import Consultation
from ortaq_site.records.letter_themes import LetterTheme
from ortaq_site.records.submissions import GroupState, LetterGroup
from ortaq_site.steps.submissions.drafts import draft_of
from ortaq_site.steps.submissions.library import library_of
from ortaq_site.steps.submissions.locks import lock_consultation

LEAST_KEPT = 0.5
"""Share of a named theme's points that a new one must hold to take its name over."""
MOST_VOICES = 20_000
"""Voices from which themes are laid out; of more letters each point counts in proportion."""
OF_POINT = "/"


def find_themes(consultation: Consultation) -> None:
    """Lay all points out anew; names that a person gave go on."""
    groups = LetterGroup.objects.filter(consultation=consultation).exclude(state=GroupState.EMPTY)
    rows = list(groups.order_by("pk").values_list("pk", "language", "point", "letters"))
    points = [Letter(id=str(pk), text=text, lang=lang) for pk, lang, text, _ in rows]
    library, parameters = library_of(draft_of(consultation)), Parameters()
    fit = fit_letters(points, library, parameters.linking.suggestions) if library else None
    voices = _voices(points, [count for *_, count in rows])
    found = themes_of(voices, _widened(fit, voices) if fit else None, parameters.themes)
    with transaction.atomic():
        lock_consultation(consultation.pk)
        _store(consultation, found)


def _voices(points: Sequence[Letter], counts: Sequence[int]) -> list[Letter]:
    """Give each point as often as letters make it, in proportion where there are many."""
    share = min(1.0, MOST_VOICES / max(1, sum(counts)))
    return [
        replace(point, id=f"{point.id}{OF_POINT}{copy}")
        for point, count in zip(points, counts, strict=True)
        for copy in range(max(1, round(count * share)))
    ]


def _widened(fit: Fit, voices: Sequence[Letter]) -> Fit:
    """Let every voice fit as its point does: nothing is compared twice."""
    point = {voice.id: _point_of(voice.id) for voice in voices}
    return Fit(
        lang={key: fit.lang[own] for key, own in point.items()},
        asked={key: fit.asked[own] for key, own in point.items()},
        suggestions={},
        row={key: fit.row[own] for key, own in point.items()},
        articles=fit.articles,
    )


def _point_of(voice: str) -> str:
    return voice.partition(OF_POINT)[0]


def _store(consultation: Consultation, found: Iterable[Theme]) -> None:
    themes = [_record(consultation, theme) for theme in found]
    earlier = list(LetterTheme.objects.filter(consultation=consultation))
    for named in (theme for theme in earlier if theme.named_at):
        heir = _heir(named, themes)
        if heir is not None and heir.named_at is None:
            for field in ("name_kk", "name_ru", "named_by", "named_at"):
                setattr(heir, field, getattr(named, field))
    LetterTheme.objects.filter(pk__in=[theme.pk for theme in earlier]).delete()
    LetterTheme.objects.bulk_create(themes)


def _record(consultation: Consultation, theme: Theme) -> LetterTheme:
    return LetterTheme(
        consultation=consultation,
        words=[[lang, list(words)] for lang, words in theme.words],
        groups=sorted({int(_point_of(key)) for key in theme.members}),
        typical=[int(_point_of(key)) for key in theme.typical],
    )


def _heir(named: LetterTheme, themes: Iterable[LetterTheme]) -> LetterTheme | None:
    """Give the theme that holds most of the points of a named one; None where none holds half."""
    held = set(named.groups)
    shares: Mapping[int, LetterTheme] = {len(held & set(one.groups)): one for one in themes}
    most = max(shares, default=0)
    return shares[most] if held and most >= LEAST_KEPT * len(held) else None
