"""The trail of access: lines are added, counts grow."""

from __future__ import annotations

from ortaq_site.records.rules.triggers import ALWAYS, Rule, stays

RULES: dict[str, Rule] = {
    **stays("records_accessevent", "the trail of access is only added to", "access"),
    "refusedlogin_grows": (
        "UPDATE",
        "records_refusedlogin",
        "NEW.tries <= OLD.tries OR NEW.hour <> OLD.hour OR NEW.kind <> OLD.kind"
        " OR COALESCE(NEW.account_id, 0) <> COALESCE(OLD.account_id, 0)",
        "a count of refusals only grows",
    ),
    "refusedlogin_remains": (
        "DELETE",
        "records_refusedlogin",
        ALWAYS,
        "a count of refusals stays",
    ),
}
