"""Readings of indicators from tables that others publish."""

from __future__ import annotations

from ortaq.commitments.readings.read import Readings, Unread, read_indicators

__all__ = ["Readings", "Unread", "read_indicators"]
