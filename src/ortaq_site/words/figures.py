"""Words for who has a public page, and why."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ortaq_site.records.figures import FigureKind, PublicRole

KINDS: Mapping[str, Promise] = {
    FigureKind.PERSON: pgettext_lazy("public page", "Person"),
    FigureKind.OFFICE: pgettext_lazy("public page", "Office"),
}

ROLES: Mapping[str, Promise] = {
    PublicRole.STATE: _("state office"),
    PublicRole.ELECTED: _("elected, or speaks for a party"),
    PublicRole.COUNCIL: _("public council or Assembly"),
    PublicRole.HEAD: _("head of an organisation"),
}

SENTENCES: Mapping[str, Promise] = {
    PublicRole.STATE: _("Who holds a state office speaks in public about public matters."),
    PublicRole.ELECTED: _("Who was elected or speaks for a party speaks for others."),
    PublicRole.COUNCIL: _("Members of a public council or the Assembly speak for the public."),
    PublicRole.HEAD: _("The head of an organisation speaks for it."),
}
