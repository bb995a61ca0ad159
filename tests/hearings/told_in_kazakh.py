"""Short Kazakh reports for tests: who is said to have said what."""

from __future__ import annotations

from ortaq.hearings.read import Reading, read_hearing

OPENING = "Кеше Қостанайда «Өзін-өзі басқару туралы» заң жобасы талқыланды.\n\n"
MUKANOV, DOSOV = "Серік Мұқанов", "Нұрлан Досов"


def said(text: str) -> list[tuple[str, str]]:
    """Give who said what; the pieces of one statement joined by a stroke."""
    record = read_hearing(OPENING + text, Reading(lang="kk"))
    told: list[tuple[str, str]] = []
    for one in record.statements:
        words = one.passage.text
        if one.continues and told:
            words = f"{told.pop()[1]} / {words}"
        told.append((record.names()[one.speaker], words))
    return told
