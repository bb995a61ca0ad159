"""What moves somebody, who stands in the accusative: фермера Ивана Деля смущает статья 15."""

from __future__ import annotations

from ortaq.hearings.speech.parts import Cue, Kin, Retold, Subject
from ortaq.hearings.speech.retelling.read import Read
from ortaq.hearings.speech.terms import groups, terms

_NEAR = 3
"""Words between somebody and the verb of what moves him: не, особенно."""
_OPENED = 3
"""So near behind the verb the colon stands that opens what it is: беспокоит другое: …."""


def moved_by(sentence: Read, cue: Cue) -> list[Retold]:
    """Read what moves somebody: … смущает статья 15: по ней …; Её интересует, почему …."""
    whom = _named(sentence, cue) or _pronoun(sentence, cue)
    last = max(cue.last, whom.last) if whom else cue.last
    behind = sentence.tokens[last : last + 1]
    if whom is None or not behind:
        return []
    clause = sentence.clause_after(last)
    if behind[0].text in ",:" or _tells_nothing(sentence, last):
        return [Retold(*clause, cue, whom, full=True)] if clause else []
    return [Retold(*sentence.to_end(last), cue, whom)] if behind[0].is_word else []


def _tells_nothing(sentence: Read, first: int) -> bool:
    """Whether a colon is all that the words behind a verb lead to: беспокоит другое: …."""
    near = sentence.tokens[first : first + _OPENED]
    colon = next((i for i, token in enumerate(near) if token.text == ":"), 0)
    empty = terms(sentence.syntax.lang, "clauses.empty_objects") | {"то", "вот", "что"}
    return bool(colon) and all(token.folded in empty for token in near[:colon])


def _named(sentence: Read, cue: Cue) -> Subject | None:
    """Give who stands right before the verb, or right behind it where the verb opens."""
    people = [one for one in sentence.subjects if one.kin is Kin.PERSON]
    before = [one for one in people if cue.first - _NEAR <= one.last <= cue.first]
    behind = [one for one in people if one.first == cue.last and cue.first <= _NEAR]
    oblique = [one for one in behind if not one.nominative]
    return next(iter(before[-1:] or oblique[:1]), None)


def _pronoun(sentence: Read, cue: Cue) -> Subject | None:
    """Give whom a pronoun means: его смущает статья 15."""
    owners = groups(sentence.syntax.lang, "clauses.possessives")
    for i in range(max(0, cue.first - _NEAR), cue.first):
        token = sentence.tokens[i]
        if token.folded in owners and i <= _NEAR:
            gender = next(iter(owners[token.folded]), "")
            place = i, i + 1, token.start, token.end, token.text
            return Subject(Kin.PRONOUN, *place, gender=gender)
    return None
