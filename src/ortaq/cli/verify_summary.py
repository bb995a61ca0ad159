"""What `ortaq verify` prints for a reader."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby

from ortaq.ledger.audit import Audit, Fault, Finding, Keys
from ortaq.ledger.receipt import Receipt
from ortaq.ledger.spoken import in_words, mark_of

SHOWN = 5
"""Findings of one kind that are printed; the rest is counted, and complete in the JSON."""

SENTENCES = {
    Fault.NOT_AN_ENTRY: "entry {place} is not an entry of a log",
    Fault.OUT_OF_SEQUENCE: "entry {place} is out of sequence: {detail}",
    Fault.TIME_RUNS_BACK: "entry {place} is dated before the one above it: {detail}",
    Fault.ERASES_NOTHING: "entry {place} erases no earlier entry",
    Fault.FALSE_CHECKPOINT: "a checkpoint does not hold: {detail}",
    Fault.NO_CHECKPOINT: "no checkpoint signed by this key was given, so nothing is proved",
    Fault.SPLIT_VIEW: "two signed checkpoints of {place} entries contradict each other: the keeper"
    " has shown two different logs",
    Fault.ROOT_DIFFERS: "the first {place} entries are not what the keeper signed: something was"
    " altered, put in, left out or moved",
    Fault.CUT_SHORT: "the keeper signed {place} entries; the log has fewer",
    Fault.OPENING_DIFFERS: "what is shown of entry {place} is not what was logged",
    Fault.OPENING_OF_NOTHING: "a content is shown for entry {place}, which does not exist",
    Fault.OPENING_OF_ERASED: "a content is still shown for entry {place}, which was erased",
}


def of_audit(found: Audit, keys: Keys, *, trusted: bool) -> list[str]:
    """Say in some lines what an audit found. trusted: the key came from outside the log."""
    verdict = "The log is sound." if found.sound else "THE LOG IS NOT SOUND."
    return [verdict, "", *_facts(found), *_about_key(keys, trusted), *_faults(found)]


def of_receipts(receipts: Sequence[Receipt], found: Audit) -> list[str]:
    """Say what each receipt proves."""
    mark = mark_of(receipt.entry.to_bytes() for receipt in receipts)
    words = f"In eight words: {' '.join(in_words(mark))}"
    return ["", *(_of_receipt(receipt, found) for receipt in receipts), words]


def _of_receipt(receipt: Receipt, found: Audit) -> str:
    entry = receipt.entry
    content = "" if receipt.opening is None else ", and its content is what was logged"
    told = f"The receipt holds: {entry.kind} {entry.sequence} of {entry.hour}:00 UTC is in the log"
    covered = entry.sequence < found.covered
    later = "" if covered else "; no sound checkpoint of this log covers it yet"
    return f"{told}{content}{later}."


def _facts(found: Audit) -> list[str]:
    kinds = ", ".join(f"{count:,} {kind}" for kind, count in found.kinds.items())
    facts = [
        f"{found.size:,} entries: {kinds or 'none'}",
        f"{found.covered:,} of them under {found.checkpoints:,} signed checkpoints",
        f"root {found.root.hex()}",
    ]
    if found.opened or found.erased:
        facts.append(f"{found.opened:,} contents shown and right, {found.erased:,} erased")
    return facts + [
        f"seen by {one.witness} on {datetime.fromtimestamp(one.time, UTC):%Y-%m-%d %H:%M} UTC"
        for one in found.witnesses
    ]


def _about_key(keys: Keys, trusted: bool) -> list[str]:
    key = f"key {keys.log.name}+{keys.log.id.hex()}"
    if trusted:
        return [f"{key}, given by you"]
    return [f"{key}, named by the log itself: compare it with the printed one, or use --key"]


def _faults(found: Audit) -> list[str]:
    lines: list[str] = []
    for fault, group in groupby(sorted(found.findings, key=_rank), key=lambda one: one.fault):
        several = list(group)
        lines += [
            SENTENCES[fault].format(place=f"{o.place:,}", detail=o.detail) for o in several[:SHOWN]
        ]
        if len(several) > SHOWN:
            lines.append(f"… and {len(several) - SHOWN:,} more of this kind")
    return ["", *(f"- {line}" for line in lines)] if lines else []


def _rank(finding: Finding) -> tuple[int, int]:
    return list(Fault).index(finding.fault), finding.place
