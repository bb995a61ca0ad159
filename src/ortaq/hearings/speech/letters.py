"""Letters that somebody else reads aloud: what stands in them is said by who wrote them.

Письмо прислала Вера Лунь. «Ивы гибнут», – прочёл ведущий. Russian and Kazakh have the words.
"""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.parts import SINGLE, Cue, Grammar, Kin, Subject
from ortaq.hearings.speech.terms import groups, terms
from ortaq.hearings.speech.tokens import Token

_BEHIND = 2
"""Words behind the letter within which its writer stands: письмо Веры Лунь; записка от Ким."""
_OPENING = 3
"""Words before the letter within which stands whose it is: его собственное письмо."""


class Letters:
    """Keeps whose letter was told of last, while a report is read."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._seen = False
        """Whether the sentence before told of a letter."""
        self.end = -1
        """Where the sentence ends that told who wrote it."""

    def writer(self, tokens: Sequence[Token], subjects: Sequence[Subject]) -> Subject | None:
        """Give who wrote the letter that a sentence tells of, or that the one before told of."""
        if self._grammar.lang == "kk":
            return _kazakh_writer(tokens, subjects)
        if self._grammar.lang != "ru":
            return None
        letters = [i for i, one in enumerate(tokens) if self._is_letter(one)]
        seen, self._seen = self._seen, bool(letters)
        found = next((who for i in letters if (who := _owner(tokens, subjects, i))), None)
        return found or (self._sender(tokens, subjects) if letters or seen else None)

    def _is_letter(self, token: Token) -> bool:
        words = terms("ru", "letters.nouns")
        return token.is_word and self._grammar.bare_noun(token.text) in words

    def _sender(self, tokens: Sequence[Token], subjects: Sequence[Subject]) -> Subject | None:
        """Give the subject of the verb that sends or writes it: прислала его Лидия Кох."""
        lemma = self._grammar.verb_lemma
        sends = [
            i for i, one in enumerate(tokens)
            if one.is_word and lemma(one.text) in terms("ru", "letters.sending")
        ]  # fmt: skip
        free = [one for one in subjects if one.nominative and one.kin in SINGLE]
        named = [one for one in free if one.kin is Kin.PERSON] or free
        return min(named, key=lambda one: abs(one.first - sends[0])) if sends and named else None


def _kazakh_writer(tokens: Sequence[Token], subjects: Sequence[Subject]) -> Subject | None:
    """Give whose letter a Kazakh sentence tells of: Досовтың хатын …; жазған хатын … оқып берді."""
    nouns = tuple(terms("kk", "letters.nouns"))
    letter = next((i for i, one in enumerate(tokens) if one.folded.startswith(nouns)), -1)
    who = SINGLE | {Kin.COLLECTIVE}
    before = [one for one in subjects if one.last <= letter and one.kin in who]
    owned = [one for one in before if not one.nominative and letter - one.last <= _OPENING]
    sending = tuple(terms("kk", "letters.sending"))
    sent = letter >= 0 and any(
        one.folded.startswith(sending) for one in tokens[letter - 1 : letter + _NEAR]
    )
    free = [one for one in before if one.nominative] if sent else []
    return next(iter([*owned[-1:], *free[:1]]), None)


def _owner(tokens: Sequence[Token], subjects: Sequence[Subject], i: int) -> Subject | None:
    """Give whose letter it is: письмо Веры Лунь; Ким болен, его письмо прочли."""
    behind = (one for one in subjects if 0 < one.first - i <= _BEHIND)
    named = next((one for one in behind if one.kin is Kin.PERSON), None)
    if named and all(one.is_word for one in tokens[i : named.first]) and _is_of(tokens, i, named):
        return named
    owners = groups("ru", "clauses.possessives")
    own = any(one.folded in owners for one in tokens[max(0, i - _OPENING) : i])
    before = [one for one in subjects if one.kin is Kin.PERSON and one.last <= i and one.nominative]
    told = [one for one in before if one.mention and one.mention.post.role] or before
    return told[-1] if own and told else None


def _is_of(tokens: Sequence[Token], i: int, named: Subject) -> bool:
    """Whether a name behind a letter owns it, and did not just send or read it."""
    links = [one.folded for one in tokens[i + 1 : named.first]]
    return not named.nominative or links == ["от"]


def is_read_aloud(cue: Cue) -> bool:
    """Whether a verb tells that something written was read, or stands in it."""
    told = cue.text.lower().startswith(tuple(terms("kk", "letters.reading")))
    return told or cue.lemma in terms("ru", "letters.reading")


def stands_there(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quotation is said to stand in a letter: «…», – сказано там; … оқып берді: «…»."""
    near = tokens[at + 1 : at + 1 + _NEAR]
    opened = at > 0 and tokens[at - 1].text == ":"
    read = tokens[max(0, at - _NEAR) : at - 1] if opened else ()
    if any(one.folded.startswith(_READS) for one in read):
        return True
    return any(one.folded in terms("ru", "letters.standing") for one in near)


_NEAR = 4
"""Words and marks behind a quotation within which this is told."""
_READS = ("оқып", "оқыды", "оқиды")
"""A Kazakh verb of reading stands before the colon."""
