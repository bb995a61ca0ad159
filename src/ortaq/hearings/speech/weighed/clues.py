"""What may show that somebody says something in a sentence, and which of its words are his."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from ortaq.hearings.speech.parts import Subject
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import DASHES, OPENING, QUOTE, Kind, Token
from ortaq.hearings.speech.weighed.parameters import PARAMETERS
from ortaq.hearings.speech.weighed.sight import Sight

_BORDERS = {"ru": "clauses.that", "en": "clauses.that", "kk": "clauses.nominal"}
"""Words at the border of a retold clause: conjunctions before it; in Kazakh what closes it."""
_DIVIDING = frozenset(",:;" + DASHES)
"""Marks between which words belong together."""


def sentence_clues(sight: Sight) -> Iterator[str]:
    """Give what speaks for or against speech in a sentence; some come several times."""
    lang = sight.lang
    words = [token for token in sight.tokens if token.is_word]
    yield from (f"{lang} word {stem(one)}" for one in words)
    yield from (f"{lang} opens {stem(one)}" for one in words[:2])
    yield from (f"{lang} closes {stem(one)}" for one in words[-2:])
    yield from _of_subjects(sight)
    yield from _of_cues(sight)
    yield from _of_marks(sight)
    yield f"length {min(len(words) // PARAMETERS.length_step, PARAMETERS.longest)}"
    yield f"quarter {int(PARAMETERS.places * sight.place)}"
    yield {None: "opens paragraph", True: "told before", False: "silent before"}[sight.told_before]


def stem(token: Token) -> str:
    """Give the first letters of a word; those of one meaning mostly share them."""
    return token.folded[: PARAMETERS.stem_letters]


def _of_subjects(sight: Sight) -> Iterator[str]:
    for one in sight.subjects:
        yield _named(one)
        yield f"{sight.lang} {_named(one)}"
    if sight.subjects:
        first = sight.subjects[0]
        yield f"first {first.kin.value} at {min(first.first, PARAMETERS.early)}"
    else:
        yield "nobody named"


def _named(subject: Subject) -> str:
    return f"names {subject.kin.value}{'' if subject.nominative else ' oblique'}"


def _of_cues(sight: Sight) -> Iterator[str]:
    for cue in sight.cues:
        yield "verb of speech" if cue.listed else "any verb"
        if cue.listed:
            yield f"{sight.lang} verb {cue.lemma}"
    if not sight.cues:
        yield "no verb"


def _of_marks(sight: Sight) -> Iterator[str]:
    for token in sight.tokens:
        if token.kind is Kind.NUMBER:
            yield "number"
        elif token.kind is Kind.MARK:
            yield f"mark {_mark(token)}"
    quotations = sum(token.text == QUOTE for token in sight.tokens)
    yield f"quotations {min(quotations, 2)}"
    yield f"ends in {_mark(sight.tokens[-1])}"


def _mark(token: Token) -> str:
    if token.is_dash:
        return "–"
    if token.text in OPENING:
        return "«"
    return "quotation" if token.text == QUOTE else "word" if token.is_word else token.text


def word_clues(sight: Sight) -> list[set[str]]:
    """Give for each token what speaks for or against its being said."""
    return [clues | set(_of_word(sight, i)) for i, clues in enumerate(_of_places(sight))]


def _of_word(sight: Sight, i: int) -> Iterator[str]:
    lang, tokens = sight.lang, sight.tokens
    for distance in range(-PARAMETERS.words_beside, PARAMETERS.words_beside + 1):
        yield f"{lang} {distance} {_stem_at(tokens, i + distance)}"
    yield f"{lang} ends -{_ending(tokens[i])}"
    yield f"{lang} behind -{_ending(tokens[i - 1]) if i else '<'}"
    yield f"capital {tokens[i].text[:1].isupper()}"
    yield f"to the end {min(len(tokens) - 1 - i, PARAMETERS.near_ends)}"
    yield f"from the beginning {min(i, PARAMETERS.near_ends)}"
    yield lang


def _ending(token: Token) -> str:
    return token.folded[-PARAMETERS.ending_letters :]


def _stem_at(tokens: Sequence[Token], i: int) -> str:
    if i < 0:
        return "<"
    return ">" if i >= len(tokens) else stem(tokens[i])


def _of_places(sight: Sight) -> Iterator[set[str]]:
    """Give for each token where it stands towards speakers, verbs, colons and conjunctions."""
    naming = {i for one in sight.subjects for i in range(one.first, one.last)}
    kins = {i: _named(one) for one in sight.subjects for i in range(one.first, one.last)}
    verbs = {i for one in sight.cues if one.listed for i in range(one.first, one.last)}
    colons = {i for i, token in enumerate(sight.tokens) if token.text == ":"}
    known = terms(sight.lang, _BORDERS[sight.lang])
    borders = {i for i, token in enumerate(sight.tokens) if token.folded in known}
    parts = _parts(sight.tokens)
    with_speaker, with_verb = ({parts[i] for i in some} for some in (naming, verbs))
    for i, part in enumerate(parts):
        beside = f"beside speaker {part in with_speaker} verb {part in with_verb}"
        places = {
            f"first verb {_towards(i, verbs, min)}",
            f"last verb {_towards(i, verbs, max)}",
            f"first speaker {_towards(i, naming, min)}",
            f"last speaker {_towards(i, naming, max)}",
            f"border {_towards(i, borders, min)}",
            f"all {_towards(i, verbs | naming, max)} {_towards(i, verbs | naming, min)}",
            beside,
        }
        yield {f"{sight.lang} {place}" for place in places} | {
            beside,
            f"colon {_towards(i, colons, min)}",
            f"part {min(part, PARAMETERS.parts)} of {min(parts[-1], PARAMETERS.parts)}",
            f"in {kins.get(i, 'no name')}",
            f"verb {i in verbs}",
        }


def _parts(tokens: Sequence[Token]) -> list[int]:
    """Give for each token the number of its part: of the stretch between two marks."""
    return list(accumulate(token.text in _DIVIDING for token in tokens))


def _towards(i: int, places: set[int], which: Callable[[set[int]], int]) -> str:
    """Tell where a token stands towards the first (min), or last (max), of some places."""
    if not places:
        return "none"
    if i in places:
        return "at"
    return "before" if i < which(places) else "behind"
