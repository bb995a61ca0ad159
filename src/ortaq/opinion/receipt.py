"""What a result was computed from: digests that depend on the votes, never on their order."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict

import numpy as np
from numpy.typing import NDArray

from ortaq import __version__
from ortaq.opinion.parameters import OpinionParameters
from ortaq.opinion.result import Mode, Receipt
from ortaq.opinion.votes import Statements, VoteMatrix

Digests = NDArray[np.uint8]
DIGEST_BYTES = 32


def row_digests(matrix: VoteMatrix) -> Digests:
    """SHA-256 of each person's key and votes, (P, 32).

    Hashed are the key in UTF-8, a zero byte, the positions of the statements (int32, little-endian)
    and the votes (int8), both in order of statements.
    """
    columns, votes = matrix.columns.astype("<i4").tobytes(), matrix.votes.tobytes()
    bounds = matrix.indptr.tolist()
    sha256 = hashlib.sha256
    digests = [
        sha256(
            b"%b\0%b%b" % (key.encode(), columns[4 * start : 4 * stop], votes[start:stop])
        ).digest()
        for key, start, stop in zip(
            matrix.participants.tolist(), bounds[:-1], bounds[1:], strict=True
        )
    ]
    return np.frombuffer(b"".join(digests), np.uint8).reshape(-1, DIGEST_BYTES)


def input_digest(digests: Digests, statements: Statements) -> str:
    """SHA-256 of the statements as JSON followed by the sorted digests of all people."""
    catalogue = [statements.ids, statements.texts, statements.moderation, statements.meta]
    text = json.dumps([part.tolist() for part in catalogue], ensure_ascii=False)
    whole = hashlib.sha256(text.encode())
    whole.update(_sorted(digests).tobytes())
    return whole.hexdigest()


def leading_number(digests: Digests) -> NDArray[np.uint64]:
    """First eight bytes of each digest as a number: a draw that everybody can repeat."""
    numbers = np.ascontiguousarray(digests[:, :8]).view(">u8")[:, 0]
    return numbers.astype(np.uint64)


def receipt(
    digest: str, parameters: OpinionParameters, mode: Mode, method: dict[str, object]
) -> Receipt:
    """Name the input, the parameters, the version, and the choices that followed."""
    return Receipt(digest, asdict(parameters), __version__, mode, method)


def _sorted(digests: Digests) -> Digests:
    """Sort rows as byte strings."""
    numbers = np.ascontiguousarray(digests).view(">u8").reshape(-1, DIGEST_BYTES // 8)
    leading = numbers[:, 0].astype(np.uint64)
    order = np.argsort(leading)
    if (np.diff(leading[order]) == 0).any():
        order = np.lexsort(numbers.T[::-1])
    return digests[order]
