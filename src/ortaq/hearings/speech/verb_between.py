"""What Russian and English share: the verb of speech stands between speaker and content."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.parts import Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.quoted_by_others import who_is_quoted
from ortaq.hearings.speech.quoted_sentence import speaker_of_quote
from ortaq.hearings.speech.retelling.asked_before import asked_before
from ortaq.hearings.speech.retelling.gapped import with_gapped
from ortaq.hearings.speech.retelling.quoted_noun import noun_beside
from ortaq.hearings.speech.retelling.sentence import Sentence
from ortaq.hearings.speech.syntax import Syntax


class VerbBetween:
    """The part of a grammar that only its syntax tells apart."""

    syntax: Syntax

    def cues(self, tokens: Tokens) -> list[Cue]:
        """Give the reporting verbs of a sentence."""
        return self.syntax.cues(tokens)

    def retold(self, text: str, tokens: Tokens, subjects: Sequence[Subject]) -> list[Retold]:
        """Give the retold clauses of a sentence of the writer."""
        sentence = Sentence(tokens, subjects, self.syntax)
        told = asked_before(sentence, text) or sentence.retold()
        return with_gapped(tokens, subjects, sentence.cues, told)

    def speaker_of_quote(
        self, tokens: Tokens, subjects: Sequence[Subject], quote: tuple[int, int]
    ) -> tuple[Cue, Subject | None] | None:
        """Find the verb and subject that report a quotation."""
        sentence = Sentence(tokens, subjects, self.syntax)
        at = quote[0] if quote[0] < quote[1] else len(tokens)
        found = noun_beside(sentence, at) or speaker_of_quote(sentence, quote)
        if found is None or found[1] is None or found[1].kin is not Kin.AGENCY:
            return found
        return found[0], who_is_quoted(tokens, found[0], subjects, self.syntax.lang) or found[1]
