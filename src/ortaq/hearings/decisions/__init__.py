"""What a meeting decided, and how it voted. Method: docs/methods/claims.md."""

from __future__ import annotations

from ortaq.hearings.decisions.find import find_resolutions

__all__ = ["find_resolutions"]
