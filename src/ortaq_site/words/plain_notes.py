"""Words for notes in plain words: why a step is refused, and how easy a text is to read."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REFUSED: Mapping[str, Promise] = {
    "not_published": _("An explanation is about a published edition: its wording is fixed."),
    "no_article": _("This edition has no such article."),
    "own_note": _("An explanation is signed by another person than the one who wrote it."),
    "signed": _("This explanation has its second signature already."),
    "written_anew": _("This explanation was written anew. Sign the newer one."),
    "not_signed": _("Only a published explanation can be withdrawn."),
    "withdrawn": _("This explanation is withdrawn already."),
}

STATES: Mapping[str, Promise] = {
    "": _("none yet"),
    "waits": _("waits for a signature"),
    "holds": _("signed and public"),
    "stale": _("of an earlier wording"),
    "withdrawn": _("withdrawn"),
}

EASE: tuple[tuple[float, Promise], ...] = (
    (60, _("easy to read")),
    (30, _("takes effort to read")),
    (float("-inf"), _("hard to read")),
)
"""Least value of the index -> what it means; Flesch calls 60 standard and below 30 very hard."""


def ease_word(ease: float) -> Promise:
    """Say what a value of the index means."""
    return next(word for least, word in EASE if ease >= least)
