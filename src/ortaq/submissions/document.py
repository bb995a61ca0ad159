"""An analysis as one JSON document. Shape: docs/commands.md; more keys may be added, these stay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ortaq.submissions.analysis import Analysis
from ortaq.submissions.grouping.arguments import Argument
from ortaq.submissions.grouping.campaigns import Candidate
from ortaq.submissions.influence.document import influence_to_dict
from ortaq.submissions.influence.trace import Influence
from ortaq.submissions.linking.link import Link
from ortaq.submissions.receipt import parameters_to_dict
from ortaq.submissions.submission import Refusal
from ortaq.submissions.themes import Theme

Names = Mapping[str, str]
"""What letters are called, by key."""
_NOTHING: Mapping[str, Influence] = {}


def submissions_to_dict(
    analysis: Analysis, refusals: Sequence[Refusal] = (), traced: Mapping[str, Influence] = _NOTHING
) -> dict[str, Any]:
    """Write an analysis; texts of letters are not in it. traced: influence by language.

    Letters go by the numbers of their source where all have one and no two have the same, else by
    our keys.
    """
    receipt, name = analysis.receipt, names_of(analysis)
    return {
        "submissions": len(analysis.letters),
        "languages": dict(analysis.languages),
        "groups": [
            *(_copies(group, name) for group in analysis.copies()),
            *(_campaign(candidate, name) for candidate in analysis.campaigns),
            *_arguments(analysis, name),
        ],
        "themes": [_theme(theme, name) for theme in analysis.themes],
        "links": [_link(link, name) for link in analysis.links],
        "influence": [influence_to_dict(one, lang, name) for lang, one in sorted(traced.items())],
        "refused": [{"file": r.file, "line": r.line, "reason": r.reason.value} for r in refusals],
        "receipt": {
            "letters": receipt.letters,
            "acts": list(receipt.acts),
            "parameters": parameters_to_dict(receipt.parameters),
            "version": receipt.version,
        },
    }


def names_of(analysis: Analysis) -> Names:
    """Give what letters are called: the numbers of their source, or our keys."""
    numbers = [letter.number for letter in analysis.letters]
    if all(numbers) and len(set(numbers)) == len(numbers):
        return {letter.id: letter.number for letter in analysis.letters}
    return {letter.id: letter.id for letter in analysis.letters}


def _copies(members: tuple[str, ...], name: Names) -> dict[str, Any]:
    return {
        "id": f"duplicate-{members[0]}",
        "kind": "duplicate",
        "members": [name[key] for key in members],
        "because": ["copies"],
    }


def _campaign(candidate: Candidate, name: Names) -> dict[str, Any]:
    burst = candidate.burst
    return {
        "id": f"campaign-{candidate.core[0]}",
        "kind": "campaign",
        "members": [name[key] for key in candidate.members],
        "partial": [name[key] for key in candidate.partial],
        "because": list(candidate.because),
        "common_words": candidate.common_words,
        "burst": burst
        and {
            "begin": burst.begin.isoformat(),
            "letters": burst.letters,
            "expected": round(burst.expected, 3),
            "chance": float(f"{burst.chance:.3g}"),
        },
        "named": None,
    }


def _arguments(analysis: Analysis, name: Names) -> Iterator[dict[str, Any]]:
    letters = {
        keys[0]: keys
        for keys in map(analysis.likeness.letters_of, analysis.likeness.texts_by_group())
    }
    shown = [group for group in analysis.arguments if len(group.members) > 1]
    for group in sorted(shown, key=lambda group: (-len(group.members), group.typical)):
        yield _argument(group, name, sorted(key for text in group.members for key in letters[text]))


def _argument(group: Argument, name: Names, members: list[str]) -> dict[str, Any]:
    return {
        "id": f"argument-{group.typical}",
        "kind": "argument",
        "members": [name[key] for key in members],
        "because": [f"article={group.article}", f"alike={group.least:.2f}"],
        "typical": name[group.typical],
    }


def _theme(theme: Theme, name: Names) -> dict[str, Any]:
    return {
        "id": theme.id,
        "label": theme.label,
        "words": [word for _, words in theme.words for word in words],
        "words_by_language": {lang: list(words) for lang, words in theme.words},
        "typical": [name[key] for key in theme.typical],
        "members": [name[key] for key in theme.members],
        "named": None,
    }


def _link(link: Link, name: Names) -> dict[str, Any]:
    return {
        "submission": name[link.submission],
        "targets": [
            {
                "act": target.act,
                "eid": target.eid,
                "score": target.score,
                "because": target.because.value,
                "place": target.place,
            }
            for target in link.targets
        ],
    }
