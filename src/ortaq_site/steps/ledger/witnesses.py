"""Witnesses: others who cosign our checkpoints. The site gives requests and takes cosignatures.

A witness fetches `/log/witness?old=N` and sends the cosigned checkpoint back: so the site opens no
connection of its own, and a witness needs no server. Whose cosignatures are taken is a setting;
what they are worth depends on their being independent of us.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings

from ortaq.ledger.checkpoint import open_checkpoint
from ortaq.ledger.cosignature import Seen, witnesses_of
from ortaq.ledger.errors import MalformedNote
from ortaq.ledger.keys import VerifierKey
from ortaq.ledger.merkle import consistency_proof
from ortaq.ledger.note import Note, read_signatures
from ortaq.ledger.witness import Request
from ortaq_site.records.ledger import LogCheckpoint, LogCosignature
from ortaq_site.steps.ledger.key import log_key
from ortaq_site.steps.ledger.seal import node


def witness_keys() -> tuple[VerifierKey, ...]:
    """Give the keys of those whose cosignatures are taken."""
    return tuple(map(VerifierKey.from_text, settings.WITNESSES))


def request_from(old: int) -> Request | None:
    """Give what a witness is asked that cosigned `old` entries last; None where we have fewer."""
    newest = LogCheckpoint.objects.last()
    if newest is None or old > newest.size:
        return None
    return Request(old, consistency_proof(old, newest.size, node), cosigned(newest))


def take(text: str) -> Sequence[Seen]:
    """Keep the cosignatures of a checkpoint that came back; give whose they are, new ones or not.

    Raises MalformedNote and BadSignature where it is none of ours, or a known witness did not sign.
    """
    note = Note.from_text(text)
    checkpoint = open_checkpoint(note, log_key().verifier)
    kept = LogCheckpoint.objects.filter(size=checkpoint.size).first()
    if kept is None or Note.from_text(kept.note).text != note.text:
        raise MalformedNote("checkpoint", "this log has published no such checkpoint")
    found = witnesses_of(note, witness_keys())
    if not found:
        raise MalformedNote("checkpoint", "no witness whose key is known here has cosigned it")
    ours = [(key, line) for key in witness_keys() for line in note.signatures if line.is_by(key)]
    for key, line in ours:
        LogCosignature.objects.get_or_create(
            checkpoint=kept, witness=key.name, defaults={"line": line.to_line()}
        )
    return found


def cosigned(checkpoint: LogCheckpoint) -> Note:
    """Give a checkpoint with all its cosignatures, as it is published."""
    lines = "".join(one.line for one in checkpoint.cosignatures.all())
    note = Note.from_text(checkpoint.note)
    return note.with_signatures(read_signatures(lines)) if lines else note


def seen_by(checkpoint: LogCheckpoint) -> Sequence[Seen]:
    """Give who cosigned a checkpoint and when, latest first."""
    return witnesses_of(cosigned(checkpoint), witness_keys())
