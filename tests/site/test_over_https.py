"""What changes with ORTAQ_HTTPS: cookies, the browser's memory of HTTPS, and who needs a factor."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ASKED = (
    "SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE",
    "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "SECURE_HSTS_INCLUDE_SUBDOMAINS", "DEBUG",
    "SESSION_COOKIE_HTTPONLY", "CSRF_COOKIE_HTTPONLY",
)  # fmt: skip
COOKIES = """
import json, os, django
os.environ["DJANGO_SETTINGS_MODULE"] = "ortaq_site.settings"
django.setup()
from django.http import HttpResponse
from ortaq_site.desk.told_once import CookieOfThisHost
from ortaq_site.public.following import pages
from ortaq_site.public.participation import ticketed, visit
from ortaq_site.public.submissions import wordings
from ortaq_site.records.participation import Question
asked, answer = Question(slug="trees"), HttpResponse()
visit.remember(answer, asked, "code")
print(json.dumps({"names": [visit.cookie_name("trees"), ticketed._name(asked), pages.COOKIE,
    wordings.COOKIE, CookieOfThisHost.cookie_name],
    "set": answer.cookies.output(), "door": visit.cookie_for("trees", "code")}))
"""
PRINT = (
    "import json; from ortaq_site import settings as s;"
    f"print(json.dumps({{n: getattr(s, n) for n in {ASKED!r}}}"
    " | {'factor': sorted(s.SECOND_FACTOR)}))"
)
A_YEAR = 31_536_000


def told(tmp_path: Path, program: str = PRINT, **world: str) -> dict[str, Any]:
    """Start with these settings in a process of its own."""
    environment = {**os.environ, "ORTAQ_DATA": str(tmp_path), **world}
    command = [sys.executable, "-c", program]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def test_over_https_cookies_belong_to_this_host_and_publishing_needs_a_second_factor(
    tmp_path: Path,
) -> None:
    found = told(tmp_path, ORTAQ_HTTPS="yes")
    assert found["SESSION_COOKIE_NAME"].startswith("__Host-")
    assert found["CSRF_COOKIE_NAME"].startswith("__Host-")
    assert all(found[name] is True for name in ASKED if name.endswith(("SECURE", "REDIRECT")))
    assert all(found[name] is True for name in ASKED if name.endswith("HTTPONLY"))
    assert found["SECURE_HSTS_SECONDS"] >= A_YEAR
    assert found["SECURE_HSTS_INCLUDE_SUBDOMAINS"] is True
    roles = ["administrator", "auditor", "council", "editor", "moderator", "signatory"]
    assert found["factor"] == roles


def test_over_https_cookies_of_participants_belong_to_this_host_too(tmp_path: Path) -> None:
    found = told(tmp_path, COOKIES, ORTAQ_HTTPS="yes")
    assert all(name.startswith("__Host-") for name in found["names"])
    for cookie in (found["set"], found["door"]):
        assert "Secure" in cookie
        assert "HttpOnly" in cookie
        assert "Path=/" in cookie
        assert "Domain" not in cookie


def test_pages_for_programmers_are_off_unless_they_are_asked_for(tmp_path: Path) -> None:
    assert told(tmp_path, ORTAQ_DEBUG="")["DEBUG"] is False
    assert told(tmp_path, ORTAQ_DEBUG="yes")["DEBUG"] is True


def test_roles_that_need_a_second_factor_are_a_setting(tmp_path: Path) -> None:
    chosen = told(tmp_path, ORTAQ_HTTPS="yes", ORTAQ_SECOND_FACTOR="clerk, editor")
    assert chosen["factor"] == ["clerk", "editor"]
    assert told(tmp_path, ORTAQ_HTTPS="yes", ORTAQ_SECOND_FACTOR="none")["factor"] == []
