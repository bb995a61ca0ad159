"""A sentence that says who said the one before: Об этом сообщил Ким; Таково мнение акима Ким."""

from __future__ import annotations

from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Retold
from ortaq.hearings.speech.retelling.read import Read
from ortaq.hearings.speech.source_phrases import phrases_at
from ortaq.hearings.speech.terms import terms

_OPENING = 3
"""So near the beginning the phrase stands that points back (words)."""
_THIS = frozenset({"это"})
_IN = frozenset({"в"})


def backwards(sentence: Read) -> list[Retold]:
    """Give who said the sentence before, where this one tells nothing else."""
    phrases = phrases_at(sentence.tokens, terms(sentence.syntax.lang, "clauses.backwards"))
    if not phrases or phrases[0][0] > _OPENING or _is_of_a_noun(sentence, phrases[0]):
        return _by_noun(sentence)
    for cue in sentence.cues:
        subject = sentence.finder.subject_of(cue)
        if cue.listed and subject and subject.kin in SINGLE:
            said = Retold(cue.start, cue.end, cue, subject, backwards=True)
            return [] if sentence.clause_after(cue.last) else [said]
    return []


def _is_of_a_noun(sentence: Read, phrase: tuple[int, int]) -> bool:
    """Tell в этом году, which leads nowhere, from в этом уверена Ким."""
    (first, last), tokens = phrase, sentence.tokens
    if last < len(tokens) and tokens[last].text == "," and tokens[first].folded == "так":
        return True  # Так, Ким опасается, что …
    if tokens[first].folded in _THIS:  # Это подтвердил Ким, but not: Это, пояснил Ким, …
        return first > 0 or all(one.first != last for one in sentence.cues if one.listed)
    if tokens[first].folded not in _IN or last - first == 1 or last >= len(tokens):
        return False
    opens = any(last in {one.first, one.last} for one in sentence.cues)
    opens = opens or any(last in {one.first, one.last} for one in sentence.subjects)
    return not opens and tokens[last].folded not in terms(sentence.syntax.lang, "clauses.too")


def _by_noun(sentence: Read) -> list[Retold]:
    """Read whose words they were: Таково мнение эколога Анны Дель."""
    tokens = sentence.tokens
    found = phrases_at(tokens, terms(sentence.syntax.lang, "clauses.such_words"))
    people = [one for one in sentence.subjects if one.kin is Kin.PERSON]
    if not found or found[0][0] > 0 or len(people) != 1:
        return []
    first, last = found[0]
    rest = tokens[people[0].last :]
    if people[0].first < last or any(token.is_word or token.text in ":," for token in rest):
        return []
    place = tokens[first].start, tokens[last - 1].end
    words = " ".join(token.text for token in tokens[first:last])
    cue = Cue(first, last, *place, words, "", listed=True)
    return [Retold(*place, cue, people[0], backwards=True)]
