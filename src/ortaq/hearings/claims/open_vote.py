"""What an open vote shows on the provisions of which a meeting spoke.

Reads the JSON of `ortaq opinion`. A statement of the vote belongs to the provisions that its text
cites; who knows better says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ortaq.errors import UnreadableSource
from ortaq.law.citations import find_citations, grammar_for, notation

NAME = "JSON of an opinion"


@dataclass(frozen=True, slots=True)
class OpenVote:
    """One statement of an open vote."""

    statement: str
    """Its id."""
    provisions: frozenset[str]
    """Addresses of the provisions that it is about."""
    agree: int
    disagree: int
    passed: int
    standing: str
    """united, divided ... as the opinion says; "" where it does not."""


def open_votes(
    opinion: Mapping[str, Any],
    lang: str,
    provisions: Mapping[str, Sequence[str]] | None = None,
) -> tuple[OpenVote, ...]:
    """Give the statements of an opinion that are about provisions. Raises UnreadableSource.

    opinion: the document of `ortaq opinion --json`. lang: of its statements. provisions: by id of
    the statement, where they are known; they stand above what the text cites.
    """
    known = provisions or {}
    try:
        votes = [_vote(result, lang, known) for result in opinion["statement_results"]]
    except KeyError as error:
        raise UnreadableSource(NAME, f"the key {error} is missing") from error
    except TypeError as error:
        raise UnreadableSource(NAME, f"this is no opinion: {error}") from error
    return tuple(vote for vote in votes if vote.provisions)


def told(votes: Iterable[OpenVote], least: int) -> tuple[OpenVote, ...]:
    """Leave out statements with fewer votes than may be told.

    least: of `ortaq.opinion` suppression. The total of all participants names nobody's attribute,
    so that from there on all three counts are told (docs/methods/suppression.md).
    """
    return tuple(one for one in votes if one.agree + one.disagree + one.passed >= least)


def votes_to_list(votes: Iterable[OpenVote]) -> list[dict[str, Any]]:
    """Give plain values, ready for `json.dumps`; addresses in order, so that bytes are the same."""
    return [{**asdict(one), "provisions": sorted(one.provisions)} for one in votes]


def votes_from_list(values: Iterable[Mapping[str, Any]]) -> tuple[OpenVote, ...]:
    """Read what `votes_to_list` wrote."""
    return tuple(OpenVote(**{**one, "provisions": frozenset(one["provisions"])}) for one in values)


def _vote(result: Mapping[str, Any], lang: str, known: Mapping[str, Sequence[str]]) -> OpenVote:
    statement = str(result["id"])
    cited = known.get(statement) or _cited(str(result.get("text") or ""), lang)
    return OpenVote(
        statement=statement,
        provisions=frozenset(cited),
        agree=int(result["agree"] or 0),
        disagree=int(result["disagree"] or 0),
        passed=int(result["pass"] or 0),
        standing=str(result.get("standing") or ""),
    )


def _cited(text: str, lang: str) -> list[str]:
    citations = find_citations(text, grammar_for(lang))
    return [address for citation in citations for address in notation(citation)]
