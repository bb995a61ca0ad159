"""Read a whole log and say whether it is what its keeper signed. Method: docs/methods/ledger.md.

One pass over the entries. Nothing is trusted but the keys: the root of every checkpoint is computed
again, entries must stand in order of place and time, and what is shown of an entry must be what was
committed to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from itertools import islice, pairwise

from ortaq.ledger.checkpoint import Checkpoint, open_checkpoint
from ortaq.ledger.commitment import opens
from ortaq.ledger.cosignature import Seen, witnesses_of
from ortaq.ledger.entry import FORM, EntryKind
from ortaq.ledger.errors import BadSignature, MalformedNote
from ortaq.ledger.keys import VerifierKey
from ortaq.ledger.merkle import Frontier, Hash
from ortaq.ledger.note import Note
from ortaq.ledger.receipt import Opening

UNKNOWN_PLACE = -1


class Fault(StrEnum):
    """What can be wrong with a log."""

    NOT_AN_ENTRY = "not_an_entry"
    OUT_OF_SEQUENCE = "out_of_sequence"
    TIME_RUNS_BACK = "time_runs_back"
    ERASES_NOTHING = "erases_nothing"
    FALSE_CHECKPOINT = "false_checkpoint"
    """Not signed by the log, a false cosignature, or not readable."""
    NO_CHECKPOINT = "no_checkpoint"
    SPLIT_VIEW = "split_view"
    """Two signed checkpoints of one size with different roots: proof of two different logs."""
    ROOT_DIFFERS = "root_differs"
    """Something at or before this size was altered, put in, left out or moved."""
    CUT_SHORT = "cut_short"
    """The log has fewer entries than its keeper signed."""
    OPENING_DIFFERS = "opening_differs"
    OPENING_OF_NOTHING = "opening_of_nothing"
    OPENING_OF_ERASED = "opening_of_erased"


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault and where: the sequence of an entry, or the size of a checkpoint (-1: unknown)."""

    fault: Fault
    place: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Audit:
    """What a log turned out to be.

    size, root: of all entries given. covered: entries under the greatest checkpoint that fits.
    kinds: entries by kind. opened: openings that fit. witnesses: of the greatest checkpoint.
    """

    size: int
    root: Hash
    covered: int
    checkpoints: int
    kinds: Mapping[str, int]
    erased: int
    opened: int
    witnesses: tuple[Seen, ...]
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


@dataclass(frozen=True, slots=True)
class Keys:
    """What is trusted: the log's key, and the keys of witnesses that are not the log's own."""

    log: VerifierKey
    witnesses: tuple[VerifierKey, ...] = ()


def audit(
    lines: Iterable[bytes],
    notes: Iterable[str],
    keys: Keys,
    openings: Mapping[int, Opening] | None = None,
) -> Audit:
    """Audit a log.

    lines: its entries without newlines, in order. notes: its checkpoints in any order, also those
    that somebody kept from earlier. openings: what is shown of entries, by sequence.
    """
    signed, findings = _read_checkpoints(notes, keys)
    reader = _EntryReader(iter(lines), openings or {})
    covered = None
    for one in signed:
        reader.read_until(one.checkpoint.size)
        if fault := reader.misfit(one.checkpoint):
            findings.append(Finding(fault, one.checkpoint.size))
            break  # every later misfit follows from this one
        covered = one
    reader.read_until(None)
    return Audit(
        size=reader.frontier.size,
        root=reader.frontier.root(),
        covered=covered.checkpoint.size if covered else 0,
        checkpoints=len(signed),
        kinds=dict(sorted(reader.kinds.items())),
        erased=len(reader.erased),
        opened=reader.opened,
        witnesses=covered.witnesses if covered else (),
        findings=(*findings, *reader.findings, *reader.faults_of_openings()),
    )


# ── checkpoints ─────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Signed:
    checkpoint: Checkpoint
    witnesses: tuple[Seen, ...]


def _read_checkpoints(notes: Iterable[str], keys: Keys) -> tuple[list[_Signed], list[Finding]]:
    """Verify checkpoints and order them by size; say which are false or contradict each other."""
    signed: list[_Signed] = []
    findings: list[Finding] = []
    for text in notes:
        try:
            note = Note.from_text(text)
            checkpoint = open_checkpoint(note, keys.log)
            signed.append(_Signed(checkpoint, witnesses_of(note, keys.witnesses)))
        except (BadSignature, MalformedNote) as error:
            findings.append(Finding(Fault.FALSE_CHECKPOINT, UNKNOWN_PLACE, str(error)))
    signed.sort(key=lambda one: (one.checkpoint.size, one.checkpoint.root))
    findings += [
        Finding(Fault.SPLIT_VIEW, one.checkpoint.size)
        for one, other in pairwise(signed)
        if one.checkpoint.size == other.checkpoint.size
        and one.checkpoint.root != other.checkpoint.root
    ]
    if not signed:
        findings.append(Finding(Fault.NO_CHECKPOINT, UNKNOWN_PLACE))
    return signed, findings


# ── entries ─────────────────────────────────────────────────────────────────────────────────────


class _EntryReader:
    """Reads entries in order; keeps the frontier and what was found on the way."""

    def __init__(self, lines: Iterator[bytes], openings: Mapping[int, Opening]) -> None:
        self.frontier = Frontier()
        self.kinds: Counter[str] = Counter()
        self.erased: set[int] = set()
        self.opened = 0
        self.findings: list[Finding] = []
        self._lines, self._openings = lines, openings
        self._expected, self._hour = 0, b""

    def read_until(self, size: int | None) -> None:
        """Read on until the log has `size` entries, or to its end."""
        count = None if size is None else max(0, size - self.frontier.size)
        self.frontier = self.frontier.with_leaves(self._leaves(islice(self._lines, count)))

    def misfit(self, checkpoint: Checkpoint) -> Fault | None:
        """Tell what is wrong where a checkpoint does not fit the entries read up to its size."""
        if self.frontier.size < checkpoint.size:
            return Fault.CUT_SHORT
        return Fault.ROOT_DIFFERS if self.frontier.root() != checkpoint.root else None

    def faults_of_openings(self) -> list[Finding]:
        """List openings of entries that do not exist or were erased."""
        size, erased = self.frontier.size, self.erased
        wrong = (place for place in self._openings if not 0 <= place < size or place in erased)
        return [
            Finding(Fault.OPENING_OF_ERASED if place in erased else Fault.OPENING_OF_NOTHING, place)
            for place in sorted(wrong)
        ]

    def _leaves(self, lines: Iterable[bytes]) -> Iterator[Hash]:
        """Check entries and give their leaf hashes: the loop that runs a million times."""
        for place, line in enumerate(lines, self.frontier.size):
            found = FORM.fullmatch(line)
            if found is None:
                self._note(Fault.NOT_AN_ENTRY, place)
            else:
                _, commitment, _, hour, kind, sequence, subject = found.groups()
                self._check_order(place, int(sequence), hour)
                self.kinds[kind.decode()] += 1
                if kind == _ERASED:
                    self._erase(place, subject)
                if place in self._openings:
                    self._open(place, bytes.fromhex(commitment.decode()))
            yield sha256(b"\0" + line).digest()

    def _check_order(self, place: int, sequence: int, hour: bytes) -> None:
        if sequence != self._expected:
            self._note(Fault.OUT_OF_SEQUENCE, place, f"it says {sequence}")
        if hour < self._hour:
            self._note(Fault.TIME_RUNS_BACK, place, f"{hour.decode()} after {self._hour.decode()}")
        self._expected, self._hour = sequence + 1, hour

    def _erase(self, place: int, subject: bytes) -> None:
        if subject.isdigit() and int(subject) < place:
            self.erased.add(int(subject))
        else:
            self._note(Fault.ERASES_NOTHING, place, subject.decode())

    def _open(self, place: int, commitment: bytes) -> None:
        opening = self._openings[place]
        if opens(commitment, opening.payload, opening.salt):
            self.opened += 1
        else:
            self._note(Fault.OPENING_DIFFERS, place)

    def _note(self, fault: Fault, place: int, detail: str = "") -> None:
        self.findings.append(Finding(fault, place, detail))


_ERASED = EntryKind.ERASED.encode()
