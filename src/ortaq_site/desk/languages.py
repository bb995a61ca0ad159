"""Where two languages of an edition differ, in words and with the way to both places."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ortaq.law.akn import read_akn
from ortaq.law.parity import Difference, DifferenceCode, Side, parity
from ortaq_site.records.law import EditionText

PAIRS_IN_MEMORY = 24

SENTENCES: dict[DifferenceCode, Promise] = {
    DifferenceCode.MISSING: _("Only one language has this provision."),
    DifferenceCode.EXTRA: _("Only one language has this provision."),
    DifferenceCode.NUMBER: _("The same place has different numbers."),
    DifferenceCode.ORDER: _("It stands in another place among its neighbours."),
    DifferenceCode.ELSEWHERE: _("It stands under another heading."),
    DifferenceCode.HEADING: _("Only one language has a heading."),
    DifferenceCode.PARTS: _("The parts without a number are not equally many."),
    DifferenceCode.REPEALED: _("It is excluded in one language only."),
    DifferenceCode.LENGTH: _("One text is much longer than the other."),
    DifferenceCode.FIGURES: _("A number stands in one text only."),
    DifferenceCode.DATES: _("A day stands in one text only."),
}

SHOWN_VALUES = {
    DifferenceCode.NUMBER,
    DifferenceCode.HEADING,
    DifferenceCode.PARTS,
    DifferenceCode.FIGURES,
    DifferenceCode.DATES,
    DifferenceCode.LENGTH,
}


@dataclass(frozen=True)
class SideShown:
    """One language's side: what it is called there, and where to look."""

    language: str
    eid: str
    label: str
    value: str


@dataclass(frozen=True)
class DifferenceShown:
    """One place where two languages differ."""

    sentence: Promise
    sides: tuple[SideShown, SideShown]


def differences(one: EditionText, other: EditionText) -> tuple[DifferenceShown, ...]:
    """List the differences of two stored texts, in the order of the text."""
    return _differences(one.pk, one.sha256, other.pk, other.sha256)


@lru_cache(maxsize=PAIRS_IN_MEMORY)
def _differences(
    one: int, one_sha256: str, other: int, other_sha256: str
) -> tuple[DifferenceShown, ...]:
    acts = [
        read_akn(bytes(EditionText.objects.values_list("akn", flat=True).get(pk=pk, sha256=sha)))
        for pk, sha in ((one, one_sha256), (other, other_sha256))
    ]
    labels = [
        {p.eid: " ".join(filter(None, (p.num, p.heading))) for p in act.walk()} for act in acts
    ]
    return tuple(
        DifferenceShown(
            SENTENCES[difference.code],
            (
                _shown(difference, difference.left, acts[0].lang, labels[0]),
                _shown(difference, difference.right, acts[1].lang, labels[1]),
            ),
        )
        for difference in parity(*acts).differences
    )


def _shown(difference: Difference, side: Side, language: str, labels: dict[str, str]) -> SideShown:
    value = side.value if difference.code in SHOWN_VALUES else ""
    return SideShown(language, side.eid, _label(side.eid, labels), value)


def _label(eid: str, labels: dict[str, str]) -> str:
    """Give the way down to a provision: `Статья 5. … › 2. › 1)`."""
    steps = eid.split("__")
    found = [labels.get("__".join(steps[:end]), "") for end in range(1, len(steps) + 1)]
    return " › ".join(filter(None, found))
