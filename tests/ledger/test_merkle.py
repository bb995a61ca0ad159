"""Trees, proofs and frontiers, against published roots, another implementation and the laws."""

from __future__ import annotations

import pymerkle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.ledger.errors import ProofFails
from ortaq.ledger.merkle import (
    EMPTY_ROOT,
    Frontier,
    Hash,
    StoredNodes,
    completed,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    root,
    verify_consistency,
    verify_inclusion,
)

PUBLISHED = (
    ("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    ("00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
    ("10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
    ("2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
    ("3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
    ("40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
    ("5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
    ("606162636465666768696a6b6c6d6e6f", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),  # noqa: E501
)  # fmt: skip
"""Entries in order and the root after each: the vectors of Certificate Transparency."""

SIZES = st.integers(1, 70)


def leaves(size: int) -> list[Hash]:
    return [leaf_hash(b"%d" % place) for place in range(size)]


def test_an_empty_log_has_the_hash_of_nothing() -> None:
    assert Frontier().root() == root(0, StoredNodes([])) == EMPTY_ROOT


def test_roots_are_the_published_ones() -> None:
    frontier = Frontier()
    for entry, expected in PUBLISHED:
        frontier = frontier.with_leaves([leaf_hash(bytes.fromhex(entry))])
        assert frontier.root().hex() == expected


def test_roots_and_proofs_are_those_of_another_implementation() -> None:
    other = pymerkle.InmemoryTree(algorithm="sha256")
    for place in range(100):
        other.append_entry(b"%d" % place)
        node = StoredNodes(leaves(place + 1))
        assert other.get_root() == root(place + 1, node)
        path = list(inclusion_proof(place // 3, place + 1, node))
        # The other one begins its path with the leaf itself.
        assert other.prove_inclusion(place // 3 + 1).path[1:] == path


@given(SIZES, st.data())
def test_every_leaf_is_proved_at_its_place_and_nowhere_else(size: int, data: st.DataObject) -> None:
    index, other = (data.draw(st.integers(0, size - 1)) for _ in "ab")
    all_leaves = leaves(size)
    node = StoredNodes(all_leaves)
    proof = inclusion_proof(index, size, node)
    verify_inclusion(all_leaves[index], index, size, proof, root(size, node))
    if other != index:
        with pytest.raises(ProofFails):
            verify_inclusion(all_leaves[other], index, size, proof, root(size, node))
        with pytest.raises(ProofFails):
            verify_inclusion(all_leaves[index], other, size, proof, root(size, node))


@given(SIZES, st.data())
def test_every_earlier_log_is_proved_to_begin_the_later_one(size: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(0, size))
    node = StoredNodes(leaves(size))
    proof = consistency_proof(old, size, node)
    verify_consistency((old, root(old, node)), (size, root(size, node)), proof)


@given(SIZES, st.data())
def test_a_log_with_another_past_is_refused(size: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(1, size))
    changed = leaves(size)
    changed[data.draw(st.integers(0, old - 1))] = leaf_hash(b"altered")
    honest, altered = StoredNodes(leaves(size)), StoredNodes(changed)
    proof = consistency_proof(old, size, altered)
    with pytest.raises(ProofFails):
        verify_consistency((old, root(old, honest)), (size, root(size, altered)), proof)


@given(SIZES, st.data())
def test_a_proof_with_a_hash_more_less_or_changed_is_refused(
    size: int, data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, size - 1))
    node, leaf = StoredNodes(leaves(size)), leaf_hash(b"%d" % index)
    proof = list(inclusion_proof(index, size, node))
    wrong = [[*proof, leaf], [leaf, *proof], proof[:-1] if proof else [leaf]]
    wrong += [[*proof[:at], leaf_hash(b"x"), *proof[at + 1 :]] for at in range(len(proof))]
    for one in wrong:
        with pytest.raises(ProofFails):
            verify_inclusion(leaf, index, size, one, root(size, node))


def test_a_shrunken_log_and_a_second_log_of_one_size_are_refused() -> None:
    node, other = StoredNodes(leaves(5)), StoredNodes(leaves(6)[1:])
    with pytest.raises(ProofFails, match="shrank"):
        verify_consistency((5, root(5, node)), (4, root(4, node)), ())
    with pytest.raises(ProofFails, match="two different logs"):
        verify_consistency((5, root(5, node)), (5, root(5, other)), ())


@given(SIZES, st.data())
def test_a_frontier_grows_to_the_same_root_in_any_steps(size: int, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, size))
    all_leaves = leaves(size)
    grown = Frontier().with_leaves(all_leaves[:cut]).with_leaves(all_leaves[cut:])
    assert grown == Frontier().with_leaves(all_leaves)
    assert grown.root() == root(size, StoredNodes(all_leaves))


@given(SIZES)
def test_storing_what_each_leaf_completes_stores_all_that_proofs_need(size: int) -> None:
    kept: dict[tuple[int, int], Hash] = {}

    def node(level: int, index: int) -> Hash:
        return kept[level, index]

    for place, leaf in enumerate(leaves(size)):
        kept.update({(level, index): one for level, index, one in completed(place, leaf, node)})
    whole = StoredNodes(leaves(size))
    assert root(size, node) == root(size, whole)
    assert consistency_proof(size // 2, size, node) == consistency_proof(size // 2, size, whole)
