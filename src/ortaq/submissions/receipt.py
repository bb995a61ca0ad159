"""What an analysis was computed from, so that an outsider can check it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256

from ortaq.law.act import Act
from ortaq.law.exchange import act_to_dict
from ortaq.submissions.parameters import Parameters
from ortaq.submissions.submission import Submission


@dataclass(frozen=True, slots=True)
class Receipt:
    """Names exactly what went in."""

    letters: str
    """SHA-256 over the sorted digests of all letters: their order plays no part."""
    acts: tuple[str, ...]
    """SHA-256 of each act, in the order given."""
    parameters: Parameters
    version: str


def receipt_of(
    letters: Iterable[Submission], acts: Sequence[Act], parameters: Parameters, version: str
) -> Receipt:
    """Make the receipt of an analysis."""
    return Receipt(
        letters=letters_digest(letters),
        acts=tuple(_digest(act_to_dict(act)) for act in acts),
        parameters=parameters,
        version=version,
    )


def letters_digest(letters: Iterable[Submission]) -> str:
    """Hash all letters, whatever their order."""
    return _digest(sorted(_digest((letter.id, letter.lang, letter.text)) for letter in letters))


def parameters_to_dict(parameters: Parameters) -> dict[str, object]:
    """Write all parameters, group by group."""
    return asdict(parameters)


def _digest(told: object) -> str:
    written = json.dumps(told, ensure_ascii=False, sort_keys=True, default=str)
    return sha256(written.encode("utf-8", "surrogatepass")).hexdigest()
