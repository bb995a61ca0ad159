"""What can be wrong with a log, a note or a receipt."""

from __future__ import annotations

from ortaq.errors import OrtaqError


class NoCanonicalForm(OrtaqError):
    """A value has no single form as bytes, so that it cannot be logged."""

    def __init__(self, value: object, reason: str) -> None:
        self.value, self.reason = value, reason
        super().__init__(f"{value!r:.80} cannot be logged: {reason}")


class MalformedNote(OrtaqError):
    """A text is no signed note, checkpoint, key, request or receipt in its format."""

    def __init__(self, what: str, reason: str) -> None:
        self.what, self.reason = what, reason
        super().__init__(f"{what}: {reason}")


class BadSignature(OrtaqError):
    """A note is not signed by any of the keys that were given, or a known key's signature fails."""

    def __init__(self, name: str, reason: str) -> None:
        self.name, self.reason = name, reason
        super().__init__(f"{name}: {reason}")


class ProofFails(OrtaqError):
    """A Merkle proof does not lead to the root that was given."""

    def __init__(self, what: str, reason: str) -> None:
        self.what, self.reason = what, reason
        super().__init__(f"{what}: {reason}")


class BadTicket(OrtaqError):
    """A ticket that lets nobody in; the code says why. The ticket itself is not shown."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(f"ticket: {code}")


class BlindingFails(OrtaqError):
    """A message cannot be blinded or signed so, or a signature is not of what was blinded."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"blind signature: {reason}")
