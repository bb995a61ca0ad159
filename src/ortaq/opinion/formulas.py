"""Texts that a spreadsheet would run as a formula, made harmless by an apostrophe before them."""

from __future__ import annotations

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters of a text that a spreadsheet takes for a formula."""


def harmless(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would run, or that begins with one."""
    return f"'{text}" if text.startswith((*FORMULA, "'")) else text


def as_written(text: str) -> str:
    """Undo `harmless`."""
    return text[1:] if text.startswith(tuple(f"'{mark}" for mark in (*FORMULA, "'"))) else text
