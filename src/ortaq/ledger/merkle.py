"""Merkle trees of RFC 9162, section 2.1: roots, proofs of inclusion, proofs of consistency.

A tree over n leaves splits at the greatest power of two below n. Every function that makes a proof
asks a function `node` for hashes of *complete* subtrees, those over 2^level leaves that begin at a
multiple of 2^level. They never change again, so a keeper stores them once, in any way it likes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeAlias

from ortaq.ledger.errors import ProofFails

Hash: TypeAlias = bytes
"""32 bytes of SHA-256."""

Node: TypeAlias = Callable[[int, int], Hash]
"""(level, index) -> hash of the complete subtree whose first leaf is index * 2^level."""

HASH_BYTES = 32
EMPTY_ROOT = sha256().digest()


def leaf_hash(entry: bytes) -> Hash:
    """Hash an entry as a leaf."""
    return sha256(b"\0" + entry).digest()


def node_hash(left: Hash, right: Hash) -> Hash:
    """Hash two neighbours into their parent."""
    return sha256(b"\1" + left + right).digest()


# ── growing ─────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Frontier:
    """All that is needed to append: the complete subtrees that the leaves so far fall into.

    peaks: their roots from left to right, one for each bit of `size` that is set, largest first.
    """

    size: int = 0
    peaks: tuple[Hash, ...] = ()

    def with_leaves(self, leaves: Iterable[Hash]) -> Frontier:
        """Give the frontier after these leaf hashes, in order."""
        peaks, size = list(self.peaks), self.size
        for leaf in leaves:
            joined, rest = leaf, size
            while rest & 1:
                joined = sha256(b"\1" + peaks.pop() + joined).digest()
                rest >>= 1
            peaks.append(joined)
            size += 1
        return Frontier(size, tuple(peaks))

    def root(self) -> Hash:
        """Give the root of the tree over all leaves so far."""
        if not self.peaks:
            return EMPTY_ROOT
        joined = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            joined = node_hash(peak, joined)
        return joined


def completed(index: int, leaf: Hash, node: Node) -> list[tuple[int, int, Hash]]:
    """List what the leaf at `index` completes, itself first: (level, index, hash)."""
    found, joined, level = [(0, index, leaf)], leaf, 0
    while index & 1:
        joined = node_hash(node(level, index - 1), joined)
        index, level = index >> 1, level + 1
        found.append((level, index, joined))
    return found


class StoredNodes:
    """Complete subtrees of a tree whose leaves are all at hand; call it as a `Node`."""

    def __init__(self, leaves: Sequence[Hash]) -> None:
        self._levels = [list(leaves)]
        while len(below := self._levels[-1]) > 1:
            pairs = zip(below[::2], below[1::2], strict=False)
            self._levels.append([node_hash(left, right) for left, right in pairs])

    def __call__(self, level: int, index: int) -> Hash:
        """Give one of them."""
        return self._levels[level][index]


# ── proving ─────────────────────────────────────────────────────────────────────────────────────


def root(size: int, node: Node) -> Hash:
    """Give the root of the tree over the first `size` leaves."""
    return _root(0, size, node) if size else EMPTY_ROOT


def inclusion_proof(index: int, size: int, node: Node) -> tuple[Hash, ...]:
    """Prove that a leaf stands at `index` in the tree of this size; from the leaf upwards.

    Raises ProofFails where there is no such leaf. Source: RFC 9162, 2.1.3.1.
    """
    if not 0 <= index < size:
        raise ProofFails("inclusion", f"there is no entry {index} in a log of {size}")
    path, start, end = [], 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(_root(middle, end, node))
            end = middle
        else:
            path.append(_root(start, middle, node))
            start = middle
    return tuple(reversed(path))


def consistency_proof(old: int, new: int, node: Node) -> tuple[Hash, ...]:
    """Prove that the tree of size `new` begins with the tree of size `old`.

    Raises ProofFails where it cannot. Source: RFC 9162, 2.1.4.1.
    """
    if not 0 <= old <= new:
        raise ProofFails("consistency", f"a log of {new} entries cannot begin with {old}")
    if old in (0, new):
        return ()
    path, start, end, whole = [], 0, new, True
    while old < end:
        middle = start + _split(end - start)
        if old <= middle:
            path.append(_root(middle, end, node))
            end = middle
        else:
            path.append(_root(start, middle, node))
            start, whole = middle, False
    return (*(() if whole else (_root(start, end, node),)), *reversed(path))


def _root(start: int, end: int, node: Node) -> Hash:
    """Hash the subtree over leaves [start, end), where start is one of the tree's own borders."""
    count = end - start
    if count & (count - 1) == 0:
        level = count.bit_length() - 1
        return node(level, start >> level)
    middle = start + _split(count)
    return node_hash(_root(start, middle, node), _root(middle, end, node))


def _split(count: int) -> int:
    """Give the greatest power of two below a count of at least two."""
    return 1 << (count - 1).bit_length() - 1


# ── verifying ───────────────────────────────────────────────────────────────────────────────────


def verify_inclusion(
    leaf: Hash, index: int, size: int, proof: Sequence[Hash], expected: Hash
) -> None:
    """Check that a leaf stands at `index` in the tree with this size and root.

    Raises ProofFails. Source: RFC 9162, 2.1.3.2.
    """
    if not 0 <= index < size:
        raise ProofFails("inclusion", f"there is no entry {index} in a log of {size}")
    at, last, joined = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            raise ProofFails("inclusion", "the proof is too long")
        if at & 1 or at == last:
            joined = node_hash(sibling, joined)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            joined = node_hash(joined, sibling)
        at, last = at >> 1, last >> 1
    if last != 0:
        raise ProofFails("inclusion", "the proof is too short")
    if joined != expected:
        raise ProofFails("inclusion", "the entry is not in the log at this place")


def verify_consistency(old: tuple[int, Hash], new: tuple[int, Hash], proof: Sequence[Hash]) -> None:
    """Check that the newer (size, root) continues the older one, with nothing altered or dropped.

    Raises ProofFails. Source: RFC 9162, 2.1.4.2.
    """
    (old_size, old_root), (new_size, new_root) = old, new
    if old_size > new_size:
        raise ProofFails("consistency", f"the log shrank from {old_size} to {new_size} entries")
    if old_size in (0, new_size):
        _verify_trivial(old, new, proof)
        return
    path = list(proof)
    if old_size & (old_size - 1) == 0:
        path.insert(0, old_root)
    if not path:
        raise ProofFails("consistency", "the proof is too short")
    if _both_roots(old_size, new_size, path) != (old_root, new_root):
        raise ProofFails("consistency", "the newer log does not continue the older one")


def _verify_trivial(old: tuple[int, Hash], new: tuple[int, Hash], proof: Sequence[Hash]) -> None:
    """Check the two cases that need no proof: from nothing, and nothing new."""
    if proof:
        raise ProofFails("consistency", "the proof should be empty")
    expected = EMPTY_ROOT if old[0] == 0 else new[1]
    if old[1] != expected:
        raise ProofFails("consistency", "two different logs of one size")


def _both_roots(old_size: int, new_size: int, path: Sequence[Hash]) -> tuple[Hash, Hash]:
    """Climb from the last complete subtree of the older tree to the roots of both trees."""
    at, last = old_size - 1, new_size - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    old_joined = new_joined = path[0]
    for sibling in path[1:]:
        if last == 0:
            raise ProofFails("consistency", "the proof is too long")
        if at & 1 or at == last:
            old_joined = node_hash(sibling, old_joined)
            new_joined = node_hash(sibling, new_joined)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            new_joined = node_hash(new_joined, sibling)
        at, last = at >> 1, last >> 1
    if last != 0:
        raise ProofFails("consistency", "the proof is too short")
    return old_joined, new_joined
