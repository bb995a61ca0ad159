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
    "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "SECURE_HSTS_INCLUDE_SUBDOMAINS",
)  # fmt: skip
PRINT = (
    "import json; from ortaq_site import settings as s;"
    f"print(json.dumps({{n: getattr(s, n) for n in {ASKED!r}}}"
    " | {'factor': sorted(s.SECOND_FACTOR)}))"
)
A_YEAR = 31_536_000


def told(tmp_path: Path, **world: str) -> dict[str, Any]:
    """Start with these settings in a process of its own."""
    environment = {**os.environ, "ORTAQ_DATA": str(tmp_path), **world}
    command = [sys.executable, "-c", PRINT]
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
    assert found["SECURE_HSTS_SECONDS"] >= A_YEAR
    assert found["SECURE_HSTS_INCLUDE_SUBDOMAINS"] is True
    roles = ["administrator", "auditor", "council", "editor", "moderator", "signatory"]
    assert found["factor"] == roles


def test_roles_that_need_a_second_factor_are_a_setting(tmp_path: Path) -> None:
    chosen = told(tmp_path, ORTAQ_HTTPS="yes", ORTAQ_SECOND_FACTOR="clerk, editor")
    assert chosen["factor"] == ["clerk", "editor"]
    assert told(tmp_path, ORTAQ_HTTPS="yes", ORTAQ_SECOND_FACTOR="none")["factor"] == []
