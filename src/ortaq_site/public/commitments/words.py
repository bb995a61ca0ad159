"""Words for the codes of commitments: the same as in the report, and themes."""

from __future__ import annotations

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ortaq.commitments.commitment import Part, PartyRole
from ortaq.report.commitments_page.wording import wording

TOPICS = {
    "ecology": _("Ecology"),
    "economy": _("Economy"),
    "education": _("Education"),
    "health": _("Health"),
    "infrastructure": _("Roads, water, gas, light"),
    "law": _("Laws"),
    "science": _("Science"),
    "social": _("Social support"),
}
"""Themes with a word in each language; any other theme is shown as written."""

PARTY_ROLES = {
    PartyRole.PROMISES: _("promises"),
    PartyRole.PARTNER: _("takes part"),
    PartyRole.PAYS: _("pays"),
    PartyRole.OVERSEES: _("oversees"),
    PartyRole.BENEFITS: _("benefits"),
}

PARTS = {
    Part.OWNER: _("who owes it"),
    Part.ACTION: _("what is to be done"),
    Part.OBJECT: _("what the money is for"),
    Part.PAYER: _("who pays"),
    Part.FIGURE: _("the figure"),
    Part.DATE: _("the date"),
    Part.PLACE: _("the place"),
}
"""What may be concluded from the context."""


def word(code: object, kind: str) -> str:
    """Give the word for a state, a progress, an outcome or a part in the reader's language."""
    return wording(get_language() or "kk")(f"{kind}_{code}")
