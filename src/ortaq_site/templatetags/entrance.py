"""Words for what the trail of access says in codes."""

from __future__ import annotations

from django.template import Library
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from ortaq_site.desk.words import ROLES
from ortaq_site.records.people import Role
from ortaq_site.records.refused_logins import RefusedKind, RefusedLogin
from ortaq_site.records.second_factor import AccessAction, AccessEvent
from ortaq_site.steps.second_factor.coming_in import APP, PAPER, PASSKEY, PASSWORD

register = Library()

ACTIONS = {
    AccessAction.CAME_IN: _("logged in"),
    AccessAction.REFUSED: _("was refused: wrong code or password"),
    AccessAction.APP_ADDED: _("added an app"),
    AccessAction.APP_REMOVED: _("removed the app"),
    AccessAction.KEY_ADDED: _("added a passkey"),
    AccessAction.KEY_REMOVED: _("removed a passkey"),
    AccessAction.CODES_MADE: _("made recovery codes"),
    AccessAction.CODE_USED: _("used a recovery code"),
    AccessAction.CHANGED: _("changed the password"),
    AccessAction.COPIED: _("was refused: this passkey may have been copied"),
    AccessAction.RESET: _("lost the second factor"),
    AccessAction.ASSIGNED: _("was assigned to consultations"),
    AccessAction.ENDED: _("logins were ended"),
}

WAYS = {
    PASSWORD: _("password alone"),
    APP: _("code of the app"),
    PAPER: _("recovery code"),
    PASSKEY: _("passkey"),
}


@register.filter
def access_word(action: str) -> Promise:
    """Say what happened."""
    return ACTIONS[AccessAction(action)]


@register.filter
def access_detail(line: AccessEvent) -> Promise | str:
    """Say by what somebody came in; otherwise what stands there: a name, a reason."""
    return (
        WAYS.get(line.detail, line.detail) if line.action == AccessAction.CAME_IN else line.detail
    )


@register.filter
def refusals_told(line: RefusedLogin) -> str:
    """Say how often somebody was refused in an hour, and why."""
    words = {
        RefusedKind.PASSWORD: ngettext(
            "%(count)s wrong password", "%(count)s wrong passwords", line.tries
        ),
        RefusedKind.PASSKEY: ngettext(
            "%(count)s passkey not accepted", "%(count)s passkeys not accepted", line.tries
        ),
        RefusedKind.RESTING: ngettext(
            "%(count)s try while the name rested",
            "%(count)s tries while the name rested",
            line.tries,
        ),
    }
    return words[RefusedKind(line.kind)] % {"count": line.tries}


@register.filter
def browser_told(found: tuple[str, str]) -> str:
    """Say which browser on which system: Firefox on Windows."""
    make, system = found
    make = make or gettext("Another browser")
    if not system:
        return make
    return gettext("%(browser)s on %(system)s") % {"browser": make, "system": system}


@register.filter
def role_name(name: str) -> Promise | str:
    """Name a role."""
    return ROLES[Role(name)] if name in Role.values else name
