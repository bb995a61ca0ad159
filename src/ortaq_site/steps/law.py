"""Keep law texts: receive, store, sign, publish, compare. Each function is one transaction."""

from __future__ import annotations
