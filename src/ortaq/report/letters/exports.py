"""Letters as other programs for reading many texts expect them; without personal data.

Columns as published: Talk to the City (`id,interview,comment`), sensemaking-tools
(`participant_id,survey_text`, `demo:` columns for what is known about people), ThemeFinder
(`response_id,response`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ortaq.report.letters.cells import table_bytes
from ortaq.submissions.submission import Submission


def talk_to_the_city(letters: Sequence[Submission]) -> bytes:
    """Write `id,interview,comment`: a sender is an interview, an unknown one has one letter."""
    rows = ((letter.id, letter.sender or letter.id, letter.text) for letter in letters)
    return table_bytes(("id", "interview", "comment"), rows, mark=False)


def sensemaking_tools(letters: Sequence[Submission]) -> bytes:
    """Write `participant_id,survey_text` with region, stakeholder group and language."""
    header = ("participant_id", "survey_text", "demo:region", "demo:stakeholder", "demo:language")
    rows = (
        (letter.sender or letter.id, letter.text, letter.region, letter.stakeholder, letter.lang)
        for letter in letters
    )
    return table_bytes(header, rows, mark=False)


def theme_finder(letters: Sequence[Submission]) -> bytes:
    """Write `response_id,response`."""
    rows = ((letter.id, letter.text) for letter in letters)
    return table_bytes(("response_id", "response"), rows, mark=False)


EXPORTS: Mapping[str, Callable[[Sequence[Submission]], bytes]] = {
    "talk-to-the-city": talk_to_the_city,
    "sensemaking-tools": sensemaking_tools,
    "themefinder": theme_finder,
}
