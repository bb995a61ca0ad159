"""To whom something seems so, in the dative: Анне Дель не нравится срок; ей неясно, зачем."""

from __future__ import annotations

from ortaq.hearings.speech.parts import Cue, Kin, Retold, Subject
from ortaq.hearings.speech.retelling.sentence import Sentence
from ortaq.hearings.speech.russian.cues import reporting_verbs
from ortaq.hearings.speech.russian.forms import form_of, infinitive_of, is_dative_name
from ortaq.hearings.speech.terms import terms

_HER = {"ему": "m", "ей": "f"}
_OPENING = 5
"""So near the beginning stands a pronoun for whom it seems so (words)."""
_AWAY = 8
"""Words between somebody and the verb of what seems so to him."""


def by_feeling(sentence: Sentence) -> list[Retold]:
    """Read what somebody likes or not, finds so, doubts, or does not understand."""
    if told := _raised(sentence) or _counts(sentence):
        return told
    whom = _named(sentence) or _pronoun(sentence)
    if whom is None or any(one.listed for one in sentence.cues):
        return []
    return _seems(sentence, whom) or _felt(sentence, whom) or _had_to(sentence, whom)


def _named(sentence: Sentence) -> Subject | None:
    """Give a person in the dative with whom the sentence opens: Анне Дель статья 5 показалась."""
    first = sentence.subjects[0] if sentence.subjects else None
    if first is None or first.kin is not Kin.PERSON or first.first > 1:
        return None
    words = first.mention.words if first.mention else ()
    return first if any(map(is_dative_name, words)) else None


def _pronoun(sentence: Sentence) -> Subject | None:
    if any(one.kin in {Kin.PERSON, Kin.ROLE} for one in sentence.subjects):
        return None  # who likes it may be told by another word
    for i, token in enumerate(sentence.tokens[:_OPENING]):
        if token.folded in _HER:
            place = i, i + 1, token.start, token.end, token.text
            return Subject(Kin.PRONOUN, *place, gender=_HER[token.folded])
    return None


def _seems(sentence: Sentence, whom: Subject) -> list[Retold]:
    """Read what somebody likes, or what seems so: ей не нравится срок; статья показалась лишней."""
    tokens, known = sentence.tokens, terms("ru", "clauses.seeming")
    for i in range(whom.last, min(whom.last + _AWAY, len(tokens))):
        if not form_of(tokens[i].folded).verb & known or not _of_a_norm(sentence, i):
            continue
        cue = Cue(i, i + 1, tokens[i].start, tokens[i].end, tokens[i].text, "", listed=True)
        opened = whom.first if whom.kin is Kin.PRONOUN and whom.first > 1 else whom.last
        start = 0 if opened == whom.first else opened
        return [Retold(*sentence.to_end(start), cue, whom, full=True)]
    return []


def _had_to(sentence: Sentence, whom: Subject) -> list[Retold]:
    """Read what somebody had to say: депутату Петру Киму пришлось признать, что …."""
    tokens, obliged = sentence.tokens, terms("ru", "clauses.obliged")
    near = range(whom.last, min(whom.last + _OPENING, len(tokens) - 2))
    for i in (i for i in near if tokens[i].folded in obliged):
        told = next((j for j in (i + 1, i + 2) if _tells(sentence, j)), 0)
        clause = sentence.clause_after(told + 1) if told else None
        if clause:
            cue = Cue(i, told + 1, tokens[i].start, tokens[told].end, tokens[told].text, "", True)
            return [Retold(*clause, cue, whom, full=True)]
    return []


def _tells(sentence: Sentence, i: int) -> bool:
    return infinitive_of(sentence.tokens[i].folded) in reporting_verbs()


def _of_a_norm(sentence: Sentence, verb: int) -> bool:
    """Whether somebody does not like it, or it is a norm: ей понравился зал is nobody's speech."""
    tokens = sentence.tokens
    stems = tuple(one.rstrip("*") for one in terms("ru", "stance.topic"))
    denied = verb > 0 and tokens[verb - 1].folded == "не"
    return denied or any(one.folded.startswith(stems) for one in tokens if one.is_word)


def _felt(sentence: Sentence, whom: Subject) -> list[Retold]:
    """Read the clause behind a word for what somebody feels: ей непонятно, кто заплатит."""
    tokens = sentence.tokens
    for i in range(whom.last, min(whom.last + _OPENING, len(tokens) - 2)):
        if tokens[i].folded in terms("ru", "clauses.felt"):
            cue = Cue(i, i + 1, tokens[i].start, tokens[i].end, tokens[i].text, "", listed=True)
            clause = sentence.clause_after(i + 1)
            return [Retold(*clause, cue, whom, full=True)] if clause else []
    return []


def _raised(sentence: Sentence) -> list[Retold]:
    """Read what made somebody doubt or object: Сомнения у фермера Олега Кима вызвала статья 8."""
    tokens, nouns = sentence.tokens, terms("ru", "clauses.raised")
    verb = next((i for i, one in enumerate(tokens) if _RAISE in form_of(one.folded).verb), None)
    noun = next((i for i, one in enumerate(tokens) if form_of(one.folded).noun & nouns), None)
    whose = _behind_word(sentence, _AT)
    if verb is None or noun is None or whose is None or abs(verb - noun) > _AWAY:
        return []
    taken = {verb, noun, *range(*whose[1:])}
    runs = [run for run in _runs(sentence, taken) if _is_norm(sentence, run)]
    if len(runs) != 1:
        return []
    cue = Cue(verb, verb + 1, tokens[verb].start, tokens[verb].end, tokens[verb].text, "", True)
    return [Retold(tokens[runs[0][0]].start, tokens[runs[0][1] - 1].end, cue, whose[0])]


def _counts(sentence: Sentence) -> list[Retold]:
    """Read what matters to somebody: Для Анны Дель главное – сохранить ивы."""
    tokens, known = sentence.tokens, terms("ru", "clauses.counts")
    whose = _behind_word(sentence, _FOR)
    word = next((i for i, one in enumerate(tokens) if one.folded in known), None)
    last = max(whose[2], word + 1) if whose and word is not None else len(tokens)
    if whose is None or word is None or last + 1 >= len(tokens) or word > whose[2] + 1:
        return []
    if not (tokens[last].is_dash or tokens[last].text in ",:"):
        return []
    cue = Cue(word, word + 1, tokens[word].start, tokens[word].end, tokens[word].text, "", True)
    return [Retold(*sentence.to_end(last + 1), cue, whose[0], full=True)]


_RAISE = "вызвать"
_AT, _FOR = "у", "для"


def _behind_word(sentence: Sentence, word: str) -> tuple[Subject, int, int] | None:
    """Give who stands behind у or для, with his role, and where that begins and ends."""
    tokens = sentence.tokens
    opening = next((i for i, one in enumerate(tokens) if one.folded == word), None)
    if opening is None or opening + 1 >= len(tokens):
        return None
    her = tokens[opening + 1]
    if her.folded in _OF_HER:
        place = opening + 1, opening + 2, her.start, her.end, her.text
        return Subject(Kin.PRONOUN, *place, gender=_OF_HER[her.folded]), opening, opening + 2
    people = [one for one in sentence.subjects if one.kin is Kin.PERSON and one.first > opening]
    between = tokens[opening : people[0].first] if people else ()
    if not people or len(between) > _AWAY or not all(one.is_word for one in between):
        return None
    return people[0], opening, people[0].last


_OF_HER = {"него": "m", "нее": "f"}


def _runs(sentence: Sentence, taken: set[int]) -> list[tuple[int, int]]:
    """Give the runs of words, without marks, that are not taken."""
    runs: list[tuple[int, int]] = []
    for i, token in enumerate(sentence.tokens):
        if i in taken or token.text in ",.:;!?":
            continue
        if runs and runs[-1][1] == i:
            runs[-1] = (runs[-1][0], i + 1)
        else:
            runs.append((i, i + 1))
    return runs


def _is_norm(sentence: Sentence, run: tuple[int, int]) -> bool:
    """Whether words name a norm or what it sets: статья 8, срок в три дня."""
    stems = tuple(one.rstrip("*") for one in terms("ru", "stance.topic"))
    return any(one.folded.startswith(stems) for one in sentence.tokens[slice(*run)] if one.is_word)
