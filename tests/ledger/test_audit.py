"""An audit finds every kind of tampering, and nothing where there is none."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ortaq.ledger.audit import Audit, Fault, audit
from ortaq.ledger.cosignature import cosign
from ortaq.ledger.entry import Entry
from ortaq.ledger.keys import SigningKey
from ortaq.ledger.receipt import Opening
from tests.ledger.logs import (
    KEYS,
    ORIGIN,
    WITNESS,
    audited,
    checkpoint,
    content,
    entry,
    erasing,
    log,
    salt,
)

SIZES = st.integers(3, 60)


def faults(found: Audit) -> set[Fault]:
    return {finding.fault for finding in found.findings}


@given(SIZES, st.data())
def test_an_honest_log_is_sound_whenever_checkpoints_were_made(
    size: int, data: st.DataObject
) -> None:
    cuts = data.draw(st.lists(st.integers(0, size), max_size=6))
    lines = log(size)
    notes = [checkpoint(lines[:cut]) for cut in [*cuts, size]]
    found = audited(lines, *notes)
    assert found.sound
    assert (found.size, found.covered, found.kinds) == (size, size, {"vote": size})


@given(SIZES, st.sampled_from(["alter", "drop", "insert", "swap", "backdate"]), st.data())
def test_whatever_is_done_to_a_signed_entry_is_found(
    size: int, kind: str, data: st.DataObject
) -> None:
    lines = log(size)
    place = data.draw(st.integers(0, size - 2))
    tampered = _tampered(lines, kind, place)
    assert not audited(tampered, checkpoint(lines)).sound
    # Also where the forger numbers entries anew, so that only the root betrays it.
    assert not audited(_renumbered(tampered), checkpoint(lines)).sound


@given(SIZES, st.data())
def test_a_log_cut_short_is_found(size: int, data: st.DataObject) -> None:
    lines = log(size)
    kept = data.draw(st.integers(0, size - 1))
    assert Fault.CUT_SHORT in faults(audited(lines[:kept], checkpoint(lines)))


def test_two_signed_logs_of_one_size_are_proof_of_a_split_view() -> None:
    lines = log(5)
    other = [*lines[:4], entry(4).to_bytes().replace(b'"s4"', b'"s9"')]
    found = audited(lines, checkpoint(lines), checkpoint(other))
    assert Fault.SPLIT_VIEW in faults(found)


def test_a_checkpoint_kept_from_earlier_holds_the_keeper_to_it() -> None:
    shown_then = log(4)
    rewritten = [shown_then[0], *(entry(place).to_bytes() for place in range(1, 8))]
    rewritten[2] = rewritten[2].replace(b'"s2"', b'"s3"')
    assert audited(rewritten, checkpoint(rewritten)).sound
    found = audited(rewritten, checkpoint(rewritten), checkpoint(shown_then))
    assert [(one.fault, one.place) for one in found.findings] == [(Fault.ROOT_DIFFERS, 4)]


def test_a_checkpoint_signed_by_somebody_else_proves_nothing() -> None:
    lines = log(3)
    found = audited(lines, checkpoint(lines, SigningKey(ORIGIN, bytes(32))))
    assert faults(found) == {Fault.FALSE_CHECKPOINT, Fault.NO_CHECKPOINT}
    assert found.covered == 0


def test_the_keeper_itself_cannot_backdate_or_skip() -> None:
    late = [
        entry(0).to_bytes(),
        replace(entry(1), hour="2026-01-01T00").to_bytes(),
        entry(3).to_bytes(),
    ]
    found = audited(late, checkpoint(late))
    assert faults(found) == {Fault.TIME_RUNS_BACK, Fault.OUT_OF_SEQUENCE}


def test_an_altered_display_is_found_by_its_opening() -> None:
    lines, shown = log(4), {place: Opening(content(place), salt(place)) for place in (1, 2)}
    notes = [checkpoint(lines).to_text()]
    assert audit(lines, notes, KEYS, shown).opened == 2
    shown[2] = Opening({"statement": "s2", "vote": -1}, salt(2))
    found = audit(lines, notes, KEYS, shown)
    assert [(one.fault, one.place) for one in found.findings] == [(Fault.OPENING_DIFFERS, 2)]


def test_what_was_erased_must_not_be_shown_any_more() -> None:
    lines = [*log(3), erasing(3, 1)]
    notes = [checkpoint(lines).to_text()]
    assert audit(lines, notes, KEYS).erased == 1
    found = audit(lines, notes, KEYS, {1: Opening(content(1), salt(1))})
    assert faults(found) == {Fault.OPENING_OF_ERASED}
    assert faults(audit([*log(3), erasing(3, 8)], [], KEYS)) >= {Fault.ERASES_NOTHING}


def test_witnesses_are_named_with_the_time_at_which_they_saw_the_log() -> None:
    lines = log(6)
    note = checkpoint(lines)
    found = audited(lines, note.with_signatures([cosign(note, WITNESS, 1_772_000_000)]))
    assert [(one.witness, one.time) for one in found.witnesses] == [
        ("university.example/w", 1_772_000_000)
    ]


@given(SIZES)
def test_an_unrelated_line_is_no_entry(size: int) -> None:
    lines = [*log(size), b'{"kind": "vote"}', b"", b"\xff\x00"]
    found = audited(lines, checkpoint(lines))
    assert [one.place for one in found.findings] == [size, size + 1, size + 2]
    assert faults(found) == {Fault.NOT_AN_ENTRY}


def _tampered(lines: list[bytes], kind: str, place: int) -> list[bytes]:
    before, line, after = lines[:place], lines[place], lines[place + 1 :]
    match kind:
        case "alter":
            return [*before, line.replace(b'"subject":"s', b'"subject":"t'), *after]
        case "drop":
            return [*before, *after]
        case "insert":
            return [*before, entry(99).to_bytes(), line, *after]
        case "swap":
            return [*before, after[0], line, *after[1:]]
        case _:
            return [*before, line.replace(b'"hour":"2026', b'"hour":"2025'), *after]


def _renumbered(lines: list[bytes]) -> list[bytes]:
    return [
        replace(Entry.from_bytes(line), sequence=place).to_bytes()
        for place, line in enumerate(lines)
    ]
