"""How every command writes a result that a program reads."""

from __future__ import annotations

import json
import sys


def print_json(document: object) -> None:
    """Print one JSON document on standard output and nothing else; letters stay letters."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=2)
    print()
