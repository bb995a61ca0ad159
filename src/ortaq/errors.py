"""Every deliberate error of the library. One class for each thing that a caller can act on."""

from __future__ import annotations


class OrtaqError(Exception):
    """Root of all errors that Ortaq raises on purpose; its text is one line fit for a user."""


class UnreadableSource(OrtaqError):
    """A file cannot be read as what it claims to be, or is refused because it is hostile."""

    def __init__(self, name: str, reason: str, place: str = "") -> None:
        self.name, self.reason, self.place = name, reason, place
        where = f"{name}, {place}" if place else name
        super().__init__(f"{where}: {reason}")


class UnknownProfile(OrtaqError):
    """No law profile is shipped for this language or country."""

    def __init__(self, wanted: str, known: tuple[str, ...]) -> None:
        self.wanted, self.known = wanted, known
        super().__init__(f"no law profile for {wanted!r}; known: {', '.join(known)}")


class UnknownProvision(OrtaqError):
    """An address names no provision of this act."""

    def __init__(self, eid: str) -> None:
        self.eid = eid
        super().__init__(f"no provision {eid!r} in this act")


class UnwritableAct(OrtaqError):
    """An act breaks its own rules, so that no valid document can be made of it."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"this act cannot be written: {reason}")
