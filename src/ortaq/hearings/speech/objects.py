"""What a verb of speech governs, where that itself was said: предложил дополнить статью.

The object stands behind the verb, or opens the sentence before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.parts import SINGLE, Cue, Subject, Tokens
from ortaq.hearings.speech.syntax import Syntax
from ortaq.hearings.speech.terms import terms

_ABOUT = frozenset("о об обо про about on".split())
_WHOM = frozenset("его ее их него нее них him her them".split())


class Objects:
    """Reads the objects of the verbs of one sentence."""

    def __init__(self, tokens: Tokens, subjects: Sequence[Subject], syntax: Syntax) -> None:
        self._tokens, self._subjects, self._syntax = tokens, subjects, syntax

    def governs(self, position: int, cue: Cue) -> bool:
        """Whether the verb governs what begins at a position, and that was said."""
        if position >= len(self._tokens):
            return False
        topic = terms(self._syntax.lang, "clauses.topic_verbs")
        if cue.lemma in topic and self._tokens[position].folded in _ABOUT:
            return False
        if cue.lemma in terms(self._syntax.lang, "clauses.with_verb") and self._is_of_one(position):
            return False
        return self._syntax.governs(self._tokens, position)

    def start(self, position: int, cue: Cue) -> int:
        """Give where what was said begins: behind the verb, or with it (поддержал статью)."""
        return cue.first if cue.lemma in terms(self._syntax.lang, "clauses.with_verb") else position

    def comes_first(self, cue: Cue, subject: Subject) -> bool:
        """Tell an object before its verb and subject: Законопроект поддержал Ким."""
        behind = [token for token in self._tokens[subject.last :] if token.is_word]
        opens = self._tokens[0].folded in terms(self._syntax.lang, "clauses.fronted")
        opens = opens or self._opens_with_initiative(cue)
        plain = all(token.text != "," for token in self._tokens[: cue.first])
        return opens and plain and cue.first >= 1 and subject.first == cue.last and not behind

    def _opens_with_initiative(self, cue: Cue) -> bool:
        """Tell С предложением создать фонд выступила Тен from С докладом выступила Тен."""
        nouns = terms(self._syntax.lang, "clauses.with_initiative")
        opening = [token.folded for token in self._tokens[:2]]
        return opening[:1] == ["с"] and opening[-1] in nouns and cue.first > 2

    def _is_of_one(self, position: int) -> bool:
        """Whether somebody is meant, and no words: поддержал коллегу."""
        whom = self._tokens[position]
        named = any(one.first == position and one.kin in SINGLE for one in self._subjects)
        return named or whom.folded in _WHOM or self._syntax.names_one(whom)
