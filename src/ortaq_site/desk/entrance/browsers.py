"""Make of a browser and kind of system, as people call them; nothing that tells two alike apart."""

from __future__ import annotations

MAKES = (
    ("Edg", "Edge"), ("YaBrowser", "Yandex"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung"),
    ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)  # fmt: skip
"""What a browser says of itself -> its name. The order counts: most say that they are Chrome too,
and Chrome that it is Safari."""
SYSTEMS = (
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
    ("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
)  # fmt: skip
"""Likewise: Android says that it is Linux, an iPhone that it is like Mac OS."""


def browser_of(says: str) -> tuple[str, str]:
    """Give make and system of what the header User-Agent says, each "" where it is not known."""
    return _first(MAKES, says), _first(SYSTEMS, says)


def _first(known: tuple[tuple[str, str], ...], says: str) -> str:
    return next((name for sign, name in known if sign in says), "")
