"""What a claim tells of many as a statement of theirs: большинство проект поддержали.

A sentence that says what all or many thought is speech of people together, whatever verb it has.
It gets a voice with the words that name them; one that names nobody (возражений не было) gets none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ortaq.hearings.claims.parameters import PARAMETERS
from ortaq.hearings.document import Document
from ortaq.hearings.latin import twin_of
from ortaq.hearings.record import (
    Claim,
    Form,
    Genre,
    Manner,
    Passage,
    Reason,
    Record,
    Stance,
    Statement,
    Step,
    Voice,
)
from ortaq.hearings.speech.stance import stance_of
from ortaq.hearings.vocabulary import vocabulary

_WHO = {
    "ru": re.compile(
        r"\b(?:(?:подавляющее|абсолютное)\s)?большинство(?:\s[а-яё]+(?:ых|их|ов|ев|ей|н|ц|т|к))?\b"
        r"|\b(?:(?:почти|практически)\s)?все(?:\s(?:участники|присутств\w+|собравшиеся|выступ\w+))?\b",
        re.IGNORECASE,
    ),
    "kk": re.compile(
        r"(?:[\w-]+\s)?[\w-]+(?:[дт][ыі]ң|н[ыі]ң)\s(?:дені|көбі|көпшілігі|басым\sбөлігі|бәрі|барлығы)"
        r"|(?:[\w-]+\s)?[\w-]{3,}(?:лар|лер|дар|дер|тар|тер)(?:[ыі])?\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:most|many|the majority)\s(?:of\sthose\s)?(?:who|people|participants|speakers)"
        r"(?:\s\w+){0,7}?(?=\s(?:favou?red|backed|back|supported|agreed|welcomed|endorsed|approved))"
        r"|\beveryone\b|\bthe (?:round table|meeting|hall)\b",
        re.IGNORECASE,
    ),
}
"""Who is meant, where no list of the claims names them."""


def with_statements_of_many(record: Record, document: Document) -> Record:
    """Give a record of a report in which each claim that names people is a statement of theirs."""
    if document.genre is not Genre.PRESS or twin_of(document) is not None:
        return record
    free = [claim for claim in record.claims if not _is_said(claim, record.statements)]
    told = list(_told(record, free, document.lang))
    statements = (*record.statements, *(statement for statement, _ in told))
    return replace(
        record,
        statements=tuple(sorted(statements, key=lambda one: one.passage.start)),
        voices=(*record.voices, *(voice for _, voice in told)),
    )


def _is_said(claim: Claim, statements: Sequence[Statement]) -> bool:
    return any(
        one.passage.start < claim.passage.end and claim.passage.start < one.passage.end
        for one in statements
    )


def _told(record: Record, claims: Sequence[Claim], lang: str) -> Iterator[tuple[Statement, Voice]]:
    for number, claim in enumerate(claims, start=1):
        who = _who(claim.passage, lang)
        if who is None:
            continue
        voice = Voice(
            id=f"many{number}",
            name=who.text,
            collective=True,
            role="",
            organisation="",
            passage=who,
            score=PARAMETERS.support,
        )
        yield _statement(claim, voice, f"s{len(record.statements) + number}", lang), voice


def _who(words: Passage, lang: str) -> Passage | None:
    """Give the words that name the people of a claim: a list knows them, or the grammar shows."""
    people = vocabulary("claims", lang)["meeting"].first(words.text)
    found = _WHO[lang].search(words.text)
    places = [(one.start, one.end) for one in (people,) if one]
    places += [found.span()] if found else []
    if not places:
        return None
    start, end = max(places, key=lambda place: place[1] - place[0])
    return Passage(words.text[start:end], words.start + start, words.start + end)


def _content(words: Passage, voice: Voice) -> Passage:
    """Give what many are said to have thought: what follows `that`, else the whole claim."""
    opened = _THAT.search(words.text, max(0, voice.passage.end - words.start))
    if opened is None or len(words.text) - opened.end() < PARAMETERS.least_content:
        return words
    end = _END.search(words.text, opened.end())
    last = end.start() if end else len(words.text)
    text = words.text[opened.end() : last]
    return Passage(text, words.start + opened.end(), words.start + last)


_THAT = re.compile(r",\s+(?:что|будто)\s+|\bthat\s+", re.IGNORECASE)
_END = re.compile(r";\s|\.?$")


def _statement(claim: Claim, voice: Voice, name: str, lang: str) -> Statement:
    content = _content(claim.passage, voice)
    stance, why = stance_of(content.text, lang)
    if stance is Stance.NONE and content is claim.passage:
        stance = Stance.SUPPORT
    return Statement(
        id=name,
        passage=content,
        manner=Manner.REPORTED,
        form=Form.COLLECTIVE,
        speaker=voice.id,
        step=Step.COLLECTIVE,
        score=PARAMETERS.support,
        because=(Reason("several_people", voice.name),),
        stance=stance,
        stance_because=why,
    )
