"""Everything that is asked of the platform, in the order in which one mends it."""

from __future__ import annotations

from django.conf import settings
from django.core.checks import run_checks

from ortaq_site.doctor.database import database_is_ready, database_readings
from ortaq_site.doctor.keeping import backup, clock, sealing, snapshot_of_data, work
from ortaq_site.doctor.keys import keys
from ortaq_site.doctor.reading import Reading, reading
from ortaq_site.doctor.scanner import scanner_reading

LOCAL = frozenset({"localhost", "127.0.0.1", "[::1]"})


def readings() -> list[Reading]:
    """Give what was found about the platform; what needs tables only where they are there."""
    found = [_settings(), _https(), scanner_reading(), *database_readings()]
    if database_is_ready(found):
        found += [keys(), clock(), work(), sealing(), backup(), snapshot_of_data()]
    return found


def _settings() -> Reading:
    problems = [message for message in run_checks() if message.is_serious()]
    if problems:
        return reading("settings", "wrong", problems[0].msg, problems[0].hint or "")
    if settings.DEBUG:
        advice = "unset ORTAQ_DEBUG before the public comes"
        return reading("settings", "note", "error pages show the code to everybody", advice)
    return reading("settings", "ok", f"data in {settings.DATA}")


def _https() -> Reading:
    hosts = [host for host in settings.ALLOWED_HOSTS if host not in LOCAL]
    if not hosts:
        return reading("HTTPS", "ok", "not needed: the site answers on this computer only")
    if "*" in hosts:
        return reading("HTTPS", "wrong", "any name is answered", "name the hosts in ORTAQ_HOSTS")
    if not settings.HTTPS:
        advice = "put a proxy with HTTPS before it (docs/running.md), then ORTAQ_HTTPS=yes"
        return reading("HTTPS", "wrong", f"off, though {hosts[0]} is answered", advice)
    return reading("HTTPS", "ok", f"for {', '.join(hosts)}, with HSTS and secure cookies")
