"""Promises found in a text, as proposals: what was promised, by whom, how much, by when."""

from __future__ import annotations

from ortaq.commitments.promises.find import find_promises
from ortaq.commitments.promises.promise import Mention, Promise, Sign, SignCode

__all__ = ["Mention", "Promise", "Sign", "SignCode", "find_promises"]
