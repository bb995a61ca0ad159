"""What a phrase for its source tells: по словам акима; according to the akim; по его мнению."""

from __future__ import annotations

from ortaq.hearings.speech.parts import Cue, Kin, Retold, Subject
from ortaq.hearings.speech.retelling.by_noun import by_noun
from ortaq.hearings.speech.retelling.read import Read
from ortaq.hearings.speech.retelling.standing_aside import stands_aside
from ortaq.hearings.speech.sides import Spoken
from ortaq.hearings.speech.terms import groups, terms

_ROLE_OF_SOURCE = 8
"""Longest role between a phrase for a source and a name (words)."""
_WHOSE = frozenset("которого которой".split())


def by_source(sentence: Read) -> list[Retold]:
    """Read what a phrase opens: по словам акима; according to the akim; по его мнению."""
    for first, last, gender in sentence.sources:
        said = _from_source(sentence, first, last, gender)
        if said:
            return said
    return _for_somebody(sentence)


def _for_somebody(sentence: Read) -> list[Retold]:
    """Read what something is for somebody who opens the sentence: For Kim, a baker, it is fair."""
    tokens = sentence.tokens
    opens = bool(tokens) and tokens[0].folded in terms(sentence.syntax.lang, "clauses.source_opens")
    owner = next((one for one in sentence.subjects if one.kin is Kin.PERSON), None)
    told = any(cue.listed for cue in sentence.cues)
    if not opens or told or owner is None or owner.first != 1 or owner.last >= len(tokens):
        return []
    if tokens[owner.last].text != ",":
        return []
    cue = Cue(0, 1, tokens[0].start, tokens[0].end, tokens[0].text, "", listed=True)
    return sentence.two_sides(0, owner.last, cue, owner)


def _from_source(sentence: Read, first: int, last: int, gender: str | None) -> list[Retold]:
    inside = _in_clause(sentence, first) and not _behind_colon(sentence, first)
    other = gender is not None and _told_at_end(sentence)  # По его мнению, …, сказал Ким
    if inside or other or _in_relative(sentence, first) or _in_message(sentence, first):
        return []
    tokens = sentence.tokens
    words = " ".join(token.text for token in tokens[first:last])
    start, end = tokens[first].start, tokens[last - 1].end
    cue = Cue(first, last, start, end, words, "", listed=True)
    if gender is not None:
        subject = Subject(Kin.PRONOUN, first, last, start, end, words, gender=gender)
        return _of_pronoun(sentence, cue, subject)
    near = [one for one in sentence.subjects if first <= one.first <= last + 1]
    near = near or _whose(sentence, last) or _named_behind(sentence, last)
    passed = _passed_on(sentence, last)
    near = [passed] if passed else near
    if not near or near[0].kin in _silent(sentence, last):
        return []
    if opened := _of_owner(sentence, first, last, near[0]):
        return [Retold(*opened, cue, near[0])]
    if tokens[near[0].first].folded in _WHOSE:
        clause = _clause_of_relative(sentence, near[0].last)
        return [Retold(*clause, cue, near[0])] if clause else []
    return sentence.two_sides(first, max(last, near[0].last), cue, near[0])


def _silent(sentence: Read, last: int) -> set[Kin]:
    """Give who only informs the paper; a body that noted something speaks: as noted by."""
    noted = sentence.tokens[last - 1].folded == "by"
    return {Kin.AGENCY} if noted else {Kin.AGENCY, Kin.BODY}


def _of_owner(sentence: Read, first: int, last: int, owner: Subject) -> Spoken | None:
    """Give what follows at once where somebody stands inside: In Kim's view the fee is a fine."""
    tokens = sentence.tokens
    inside = owner.first > first and owner.last < last < len(tokens)
    plain = inside and not sentence.syntax.verbs_show_number and tokens[last].is_word
    opens = first == 0 and plain and tokens[last].folded not in {"of", "and", "on"}
    return sentence.words(last, len(tokens)) if opens else None


def _in_clause(sentence: Read, first: int) -> bool:
    """Whether a phrase stands in a clause that has its own verb: …, что, по его словам, …."""
    told = [cue for cue in sentence.cues if cue.listed and cue.first < first]
    return any(sentence.clause_after(cue.last) for cue in told)


def _behind_colon(sentence: Read, first: int) -> bool:
    """Whether a colon parts the source from another verb: Kim welcomed it: buyers, he said, …."""
    if sentence.syntax.verbs_show_number:
        return False
    colons = [i for i in range(first) if sentence.tokens[i].text == ":"]
    told = (cue for cue in sentence.cues if cue.listed and cue.first < first)
    return bool(colons) and all(cue.shows or _governs_whom(sentence, cue.last) for cue in told)


def _governs_whom(sentence: Read, i: int) -> bool:
    """Whether a verb has only a pronoun as its object: welcomed them."""
    return i < len(sentence.tokens) and sentence.tokens[i].folded in _WHOM


_WHOM = frozenset("it them him her".split())


def _in_relative(sentence: Read, first: int) -> bool:
    """Whether it stands in what somebody spoke of: voiced concern over …, which, in her view."""
    tokens = sentence.tokens
    opened = first > 1 and tokens[first - 1].text == "," and tokens[first - 2].folded == "which"
    return opened and any(one.listed and one.first < first for one in sentence.cues)


def _passed_on(sentence: Read, last: int) -> Subject | None:
    """Give who told what others know: по данным комитета, которые привёл Ким, …."""
    tokens = sentence.tokens
    if voiced := _voiced_by(sentence, last):
        return voiced
    near = range(last, min(last + _ROLE_OF_SOURCE, len(tokens) - 1))
    which = next((i for i in near if tokens[i].folded in _WHICH), 0)
    if not which or not any(token.text == "," for token in tokens[last:which]):
        return None
    verbs = [one for one in sentence.cues if one.listed and 0 < one.first - which <= _TOLD]
    people = [one for one in sentence.subjects if one.kin in {Kin.PERSON, Kin.PRONOUN}]
    if not verbs:
        return None
    told = next((one for one in people if one.first >= verbs[0].last), None)
    if told is None or told.first - verbs[0].last > _ROLE_OF_SOURCE:
        return None
    return told if not any(one.is_word for one in tokens[told.last : told.last + 1]) else None


def _voiced_by(sentence: Read, last: int) -> Subject | None:
    """Give by whom what others know was told: по данным комитета, озвученным Олегом Кимом, …."""
    tokens = sentence.tokens
    near = range(last, min(last + _ROLE_OF_SOURCE, len(tokens) - 1))
    comma = next((i for i in near if tokens[i].text == ","), 0)
    told = comma and tokens[comma + 1].folded.startswith(tuple(terms("ru", "clauses.voiced")))
    people = (one for one in sentence.subjects if one.kin is Kin.PERSON)
    behind = (one for one in people if 0 < one.first - comma <= _ROLE_OF_SOURCE)
    return next(behind, None) if told and sentence.syntax.lang == "ru" else None


_WHICH = frozenset("которые которую который которых которую".split())
_TOLD = 2


def _in_message(sentence: Read, first: int) -> bool:
    """Whether a noun of speech opened it before: Его совет – ждать: закон, по его словам, …."""
    told = by_noun(sentence) if sentence.syntax.verbs_show_number else []
    return any(one.start < sentence.tokens[first].start for one in told)


def _of_pronoun(sentence: Read, cue: Cue, subject: Subject) -> list[Retold]:
    first, last, tokens = cue.first, cue.last, sentence.tokens
    if first == 0 and last < len(tokens) and tokens[last].is_word:  # By his own account it was
        clause = _clause_of_relative(sentence, last)
        return [Retold(*clause, cue, subject)] if clause else []
    return sentence.two_sides(first, last, cue, subject)


def _named_behind(sentence: Read, last: int) -> list[Subject]:
    """Read a name behind a role of several words: по словам руководителя отдела Ким."""
    people = [one for one in sentence.subjects if one.kin is Kin.PERSON and one.first >= last]
    between = sentence.tokens[last : people[0].first] if people else ()
    apart = any(not token.is_word for token in between) or len(between) > _ROLE_OF_SOURCE
    return [] if apart else people[:1]


def _whose(sentence: Read, last: int) -> list[Subject]:
    """Read a pronoun behind a phrase that names a source: according to her."""
    token = sentence.tokens[last] if last < len(sentence.tokens) else None
    own = token and groups(sentence.syntax.lang, "subjects.pronouns_of").get(token.folded)
    if token is None or not own:
        return []
    place = (last, last + 1, token.start, token.end, token.text)
    return [Subject(Kin.PRONOUN, *place, gender=next(iter(own)))]


def _told_at_end(sentence: Read) -> bool:
    """Whether a name and its verb stand aside at the end: …, сказал Ким."""
    last = next((one for one in reversed(sentence.cues) if one.listed), None)
    subject = sentence.finder.own_subject(last) if last else None
    named = subject is not None and subject.kin is Kin.PERSON
    return last is not None and named and stands_aside(sentence, last, subject)


def _clause_of_relative(sentence: Read, last: int) -> Spoken | None:
    """Give what a relative opens: …, по мнению которого аренда должна остаться."""
    return sentence.words(last, len(sentence.tokens))
