"""Run commands of the verifier, which has settings of its own, in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys

COMMANDS = """
import json, sys
from ortaq_verifier import settings
import os, django
os.environ["DJANGO_SETTINGS_MODULE"] = "ortaq_verifier.settings"
django.setup()
from django.core.management import call_command
for words in json.loads(sys.argv[1]):
    call_command(*words, verbosity=0) if words == ["migrate"] else call_command(*words)
"""


def commands(environment: dict[str, str], *lines: list[str]) -> str:
    """Run several commands in one process, and give what they print."""
    command = [sys.executable, "-W", "error", "-c", COMMANDS, json.dumps(lines)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr
