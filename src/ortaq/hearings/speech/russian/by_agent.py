"""What minutes tell in the passive: им отмечено, что …; директором Дель внесено предложение …."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.hearings.speech.parts import Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.retelling.sentence import Sentence
from ortaq.hearings.speech.russian.cues import reporting_verbs
from ortaq.hearings.speech.russian.forms import form_of, passive_of
from ortaq.hearings.speech.terms import groups, terms
from ortaq.hearings.speech.tokens import Token

_INSTRUMENTAL = re.compile(r"(?:ым|им|ом|ем|ём|ой|ей|ою|ею|ами|ями)$")
_PRONOUNS = {"им": "m", "ею": "f"}
_TO_THEM = frozenset("предложить поручить рекомендовать посоветовать обещать разъяснить".split())
"""Of these им is to whom it was told, not by whom."""
_NEAR = 5
"""The noun of what was told stands so near behind its participle (words)."""
_MANY = 4


def by_agent(sentence: Sentence) -> list[Retold]:
    """Read what somebody in the instrumental has told, proposed or noted."""
    for i, token in enumerate(sentence.tokens):
        lemma = passive_of(token.folded) if token.is_word else ""
        if lemma not in reporting_verbs() and lemma not in groups("ru", "cues.with_noun"):
            continue
        agent = _agent(sentence, i, lemma)
        told = _told(sentence, i, lemma) if agent else None
        if agent and told:
            cue = Cue(i, i + 1, token.start, token.end, token.text, lemma, listed=True)
            return [Retold(*told, cue, agent, full=True, collective=agent.kin is Kin.COLLECTIVE)]
    return []


def _agent(sentence: Sentence, verb: int, lemma: str) -> Subject | None:
    """Find by whom it was told, before the participle or right behind it."""
    tokens = sentence.tokens
    named = [one for one in sentence.subjects if _is_agent(one, tokens)]
    near = [one for one in named if one.last <= verb or one.first == verb + 1]
    pronoun = next((i for i in range(verb) if tokens[i].folded in _PRONOUNS), None)
    if near or pronoun is None or lemma in _TO_THEM or verb - pronoun > _MANY:
        return near[-1] if near else None
    it = tokens[pronoun]
    place = (pronoun, pronoun + 1, it.start, it.end, it.text)
    return Subject(Kin.PRONOUN, *place, gender=_PRONOUNS[it.folded])


def _is_agent(subject: Subject, tokens: Tokens) -> bool:
    words = [one for one in tokens[subject.first : subject.last] if one.is_word]
    if subject.kin not in {Kin.PERSON, Kin.ROLE, Kin.COLLECTIVE} or not words:
        return False
    name = subject.mention.words[-1] if subject.mention else words[0].text
    sure = form_of(words[0].folded).cases == {"ablt"}  # депутатом Анной Дель
    return _is_instrumental(words[0]) and (sure or bool(_INSTRUMENTAL.search(name.lower())))


def _is_instrumental(word: Token) -> bool:
    form = form_of(word.folded)
    known = "ablt" in form.cases or form.adjective or not form.ordinary
    return known and _INSTRUMENTAL.search(word.folded) is not None


def _told(sentence: Sentence, verb: int, lemma: str) -> tuple[int, int] | None:
    """Give what was told: a clause, or what is to be done behind the noun for it."""
    tokens = sentence.tokens
    nouns = groups("ru", "cues.with_noun").get(lemma, frozenset())
    near = range(verb + 1, min(verb + 1 + _NEAR, len(tokens)))
    noun = next((i for i in near if form_of(tokens[i].folded).noun & nouns), None)
    if noun is None and lemma not in reporting_verbs():
        return None
    first = verb + 1 if noun is None else noun + 1
    if first < len(tokens) and form_of(tokens[first].folded).infinitive:
        return sentence.to_end(first)
    return sentence.clause_after(first) or _noted(tokens, first, sentence)


def _noted(tokens: Tokens, first: int, sentence: Sentence) -> tuple[int, int] | None:
    """Give the importance or need that was noted: отмечена важность нормы."""
    fronted = terms("ru", "clauses.noted")
    return sentence.to_end(first) if _opens(tokens[first : first + 1], fronted) else None


def _opens(tokens: Sequence[Token], nouns: frozenset[str]) -> bool:
    return any(form_of(token.folded).noun & nouns for token in tokens)
