"""Words for the decisions of moderators, for the desk and for the public."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ortaq_site.records.moderation import Ground
from ortaq_site.records.participation import StatementStatus

GROUNDS = {
    Ground.REPEATS: _("Another statement says it already"),
    Ground.ELSEWHERE: _("Not about this question"),
    Ground.SEVERAL: _("Several thoughts at once"),
    Ground.UNCLEAR: _("Unclear what agreeing would mean"),
    Ground.PERSONAL: _("Names a private person or gives away personal data"),
    Ground.INSULT: _("Insult, threat or call for violence"),
    Ground.ADVERT: _("Advertising"),
    Ground.REPLACED: _("A clearer wording took its place"),
    Ground.OTHER: _("Another reason"),
}

STATUSES = {
    StatementStatus.WAITING: pgettext_lazy("a statement", "Waits for a moderator"),
    StatementStatus.ACCEPTED: pgettext_lazy("a statement", "Accepted"),
    StatementStatus.REJECTED: pgettext_lazy("a statement", "Rejected"),
    StatementStatus.HIDDEN: pgettext_lazy("a statement", "Hidden"),
}
