"""Who may speak in an English sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ortaq.hearings.speech.english.cues import HEARD, cues_of, is_reporting
from ortaq.hearings.speech.english.letters import recites, with_writers
from ortaq.hearings.speech.english.owners import bodies
from ortaq.hearings.speech.english.posts import split_post
from ortaq.hearings.speech.english.roles import is_role, role_lemma
from ortaq.hearings.speech.english.split_verbs import opens_part
from ortaq.hearings.speech.english.unlisted import with_unlisted
from ortaq.hearings.speech.mentions import Mention, Post
from ortaq.hearings.speech.openers import without_openers
from ortaq.hearings.speech.parts import Kin, Subject, Tokens
from ortaq.hearings.speech.spelling import spoken
from ortaq.hearings.speech.terms import groups, terms
from ortaq.hearings.speech.tokens import Kind, Token

_ARTICLES = frozenset("the a an one another this that his her their our".split())
_LINKS = frozenset("of at for from".split())
_PREPOSITIONS = frozenset("to by with of from for about at against on in between among".split())
_SOMEBODY = frozenset({"somebody", "someone"})
_ING = 4
_TRANSITIVE = frozenset("met heard gave left took saw brought sent paid let made".split())
_GREETED = frozenset("thanked greeted invited addressed reminded assured informed told".split())
"""Whom these verbs have as their object does not speak: thanked everyone and said."""
_NO_GERUND = frozenset("during morning evening meeting hearing building housing".split())
_NO_OBJECT = frozenset("and or but as".split())


def governs(tokens: Tokens, position: int) -> bool:
    """Tell whether an object, an infinitive or a clause begins here."""
    token = tokens[position]
    if not token.is_word and token.kind is not Kind.NUMBER:
        return False
    return token.folded not in _NO_OBJECT | {"by", "at", "with", "before", "after", "during"}


def subjects_of(tokens: Tokens, mentions: Sequence[Mention]) -> list[Subject]:
    """Give the words of a sentence that may name a speaker, in order."""
    found = [one for mention in mentions for one in _person(tokens, mention)]
    found += _relatives(tokens, found)
    taken = {i for one in found for i in range(one.first, one.last)}
    i = 0
    while i < len(tokens):
        one = None if i in taken or not tokens[i].is_word else _at(tokens, i, taken)
        if one is not None:
            found.append(one)
        i = one.last if one is not None else i + 1
    found += _relatives_of_many(tokens, found)
    found = with_writers(tokens, with_unlisted(tokens, found), cues_of(tokens))
    return without_openers(sorted(found, key=lambda one: one.first))


def _person(tokens: Tokens, mention: Mention) -> list[Subject]:
    within = [
        i for i, token in enumerate(tokens)
        if mention.phrase_start <= token.start < mention.phrase_end
    ]  # fmt: skip
    if not within:
        return []
    free = mention.nominative and not _is_governed(tokens, within[0])
    first = _with_titles(tokens, within[0])
    return [
        Subject(
            Kin.PERSON, first, within[-1] + 1, mention.phrase_start, mention.phrase_end,
            mention.text, gender=mention.gender, nominative=free, mention=mention,
        )
    ]  # fmt: skip


def _with_titles(tokens: Tokens, first: int) -> int:
    """Give where a name begins with its titles: conceded | Mr Ashirov."""
    titles = terms("en", "names.titles")
    while first and (
        tokens[first - 1].folded in titles
        or (first > 1 and tokens[first - 1].text == "." and tokens[first - 2].folded in titles)
    ):
        first -= 1
    return first


def _relatives(tokens: Tokens, people: Sequence[Subject]) -> list[Subject]:
    """Give who as whom it stands for: the person just before its comma."""
    return [
        replace(owner, first=i, last=i + 1, nominative=True)
        for i, token in enumerate(tokens)
        for owner in people
        if token.folded == "who" and owner.last in {i - 1, i}
        if tokens[i - 1].text == "," or _is_cleft(tokens, owner)
    ]


def _is_cleft(tokens: Tokens, owner: Subject) -> bool:
    """Whether a sentence brings somebody out: it was the driver who …."""
    opening = [token.folded for token in tokens[max(0, owner.first - 2) : owner.first]]
    return opening in (["it", "was"], ["it", "is"])


def _relatives_of_many(tokens: Tokens, found: Sequence[Subject]) -> list[Subject]:
    """Give who as the people just before its comma: from guides, who say …."""
    return [
        replace(owner, first=i, last=i + 1, nominative=True)
        for i, token in enumerate(tokens)
        for owner in found
        if token.folded == "who" and owner.kin is Kin.COLLECTIVE and owner.last in {i - 1, i}
    ]


def _is_governed(tokens: Tokens, i: int) -> bool:
    """Whether a preposition or a gerund stands before: by the akim; thanking the drafters."""
    before = tokens[i - 1] if i else None
    if before is None or not before.is_word or opens_part(tokens, i):
        return False
    gerund = before.text.islower() and len(before.text) > _ING and before.folded.endswith("ing")
    plain = before.folded in _TRANSITIVE or before.folded.endswith("ed")
    object_of = tokens[i].folded in _ARTICLES and plain and not is_reporting(before)
    object_of = object_of or before.folded in _GREETED
    gerund = gerund and before.folded not in _NO_GERUND
    sent = before.folded == "by" and i > 1 and tokens[i - 2].folded == "represented"
    return (before.folded in _PREPOSITIONS and not sent) or gerund or object_of


def _at(tokens: Tokens, i: int, taken: set[int]) -> Subject | None:
    token = tokens[i]
    pronouns = groups("en", "subjects.pronouns")
    if token.folded in pronouns:
        gender = next(iter(pronouns[token.folded]))
        return replace(_one(tokens, i, i + 1, Kin.PRONOUN), gender=gender)
    if unseen := _unseen(tokens, i):
        return unseen
    heard = token.folded in HEARD and i and tokens[i - 1].folded in _ARTICLES
    heard = heard or (token.folded in _SOMEBODY and not _is_governed(tokens, i))
    if heard or (token.folded == "one" and _is_of_many(tokens, i)):
        end = _phrase_end(tokens, i, taken)
        end += 2 * (end == i + 1 and [t.folded for t in tokens[end : end + 2]] == ["of", "them"])
        return replace(_one(tokens, i, end, Kin.ROLE), role="somebody")
    if token.folded == "they":
        return replace(_one(tokens, i, i + 1, Kin.COLLECTIVE), plural=True)
    first = i - 1 if i and tokens[i - 1].folded in _ARTICLES else i
    free = not _is_governed(tokens, first)
    longer = _opens_longer(tokens, i) or _opens_plural(tokens, i)
    if is_role(token) and not longer and role_lemma(token.text) == token.folded:
        return _role(tokens, i, taken, free)
    return _of_kin(tokens, i, taken, free)


def _unseen(tokens: Tokens, i: int) -> Subject | None:
    """Read a letter that goes on, or a place in the hall from which somebody calls out."""
    if tokens[i].folded == "it" and i + 1 < len(tokens) and recites(tokens, i + 1):
        return _one(tokens, i, i + 1, Kin.SPEAKER_NOUN)
    if i == 2 and [t.folded for t in tokens[:2]] == ["from", "the"] and _calls_out(tokens):
        return replace(_one(tokens, 0, 3, Kin.ROLE), role="somebody")
    return None


def _calls_out(tokens: Tokens) -> bool:
    """Whether a place in the hall stands for who calls out of it: From the floor: "…"."""
    hall = tokens[2].folded in terms("en", "subjects.hall")
    return hall and len(tokens) > _SOME_OF and tokens[_SOME_OF].text in ":,"


def _of_kin(tokens: Tokens, i: int, taken: set[int], free: bool) -> Subject | None:
    """Read several people, a body, an agency or a noun for a speaker."""
    if _only_describes(tokens, i) or _is_of_a_name(tokens, i):
        return None
    has_article = i > 0 and tokens[i - 1].folded in _ARTICLES
    kin = _kin(tokens[i], has_article=has_article)
    if kin is None and has_article and tokens[i].folded.removesuffix("'s") in _BODIES:
        body = _one(tokens, i, i + 1, Kin.BODY)  # the ministry's answer
        return replace(body, end=body.end - 2, text=body.text[:-2], nominative=False)
    if kin is not Kin.COLLECTIVE:
        return kin and replace(_one(tokens, i, i + 1, kin), nominative=free)
    share = _first_of_share(tokens, i)
    first = _counted(tokens, i) if share is None else share
    free = free or _is_some_of(tokens, i)
    negated = first > 0 and tokens[first - 1].folded == "not"  # not all residents
    if negated or _possesses(tokens, i):
        return None
    many = _one(tokens, first, _phrase_end(tokens, i, taken), kin)
    return replace(many, plural=True, nominative=free)


_BODIES = terms("en", "subjects.bodies")
_QUANTIFIERS = frozenset("most some many all both several few neither others".split())


def _only_describes(tokens: Tokens, i: int) -> bool:
    """Whether a word for how many means nobody: the most applauded speech; both of which."""
    if tokens[i].folded not in _QUANTIFIERS:
        return False
    before = tokens[i - 1].folded if i else ""
    behind = [token.folded for token in tokens[i + 1 : i + 3]]
    relative = behind[:1] == ["of"] and behind[-1] in {"which", "whom"}
    if i + 1 < len(tokens) and _kin(tokens[i + 1], has_article=False) is Kin.COLLECTIVE:
        return tokens[i + 1].folded not in _QUANTIFIERS  # several | farmers
    return relative or (before in _ARTICLES and tokens[i].folded in {"most", "both", "all"})


def _is_of_a_name(tokens: Tokens, i: int) -> bool:
    """Whether a plural is a part of a body's name: the Association of Taxi | Drivers."""
    if not tokens[i].is_capital or i < 2 or not _are_several(tokens[i]):
        return False
    before = tokens[i - 1]
    inside = before.folded in {"of", "for"} and tokens[i - 2].folded in bodies()
    return inside or (before.is_capital and tokens[i - 2].is_word)


def _possesses(tokens: Tokens, i: int) -> bool:
    """Whether an apostrophe makes several people owners: the Insurers' Association."""
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    return behind is not None and behind.text in "'’" and behind.start == tokens[i].end


def _counted(tokens: Tokens, i: int) -> int:
    """Give where the words begin that count or describe several people: most of the tenants."""
    first = i
    while first and tokens[first - 1].folded in terms("en", "subjects.counting"):
        first -= 1
    return first


def _is_some_of(tokens: Tokens, i: int) -> bool:
    """Whether some of several people open a clause: two of the farmers, a number of tenants."""
    first = _first_of_share(tokens, i)
    opens = first is not None and (first == 0 or not tokens[first - 1].is_word)
    if opens:
        return True
    before = [token.folded for token in tokens[max(0, i - 3) : i]]
    counted = len(before) == _SOME_OF and before[0] in terms("en", "subjects.counting")
    opens = i == _SOME_OF or (i > _SOME_OF and not tokens[i - _SOME_OF - 1].is_word)
    return counted and before[1:] == ["of", "the"] and opens


def _first_of_share(tokens: Tokens, i: int) -> int | None:
    """Give where a part of several people begins: | a number of farmers; | a group of them."""
    j = _counted(tokens, i) - 1
    j -= j >= 0 and tokens[j].folded == "the"
    if j < 1 or tokens[j].folded != "of" or tokens[j - 1].folded not in _SHARES:
        return None
    first = j - 1
    while first and first > j - 1 - _SOME_OF and tokens[first - 1].is_word:
        first -= 1
        if tokens[first].folded in {"a", "the"}:
            return first
    return None


_SHARES = frozenset("number group handful majority part couple dozen half minority section".split())
_SOME_OF = 3
"""Words before several people of whom some are meant: two of the."""


def _is_of_many(tokens: Tokens, i: int) -> bool:
    """Whether one of several follows: one of the tenants."""
    return i + 2 < len(tokens) and tokens[i + 1].folded in {"of", "from", "in"}


def _kin(token: Token, *, has_article: bool) -> Kin | None:
    if token.folded in terms("en", "subjects.agencies"):
        return Kin.AGENCY
    if token.folded in terms("en", "subjects.collective") or _are_several(token):
        return Kin.COLLECTIVE
    if token.folded in terms("en", "subjects.speaker_nouns"):
        return Kin.SPEAKER_NOUN
    return Kin.BODY if has_article and token.folded in terms("en", "subjects.bodies") else None


def _are_several(token: Token) -> bool:
    """Tell the plural of a role: guides, tour operators."""
    lemma = role_lemma(token.text)
    return bool(lemma) and lemma != token.folded and token.folded.endswith("s")


def _opens_longer(tokens: Tokens, i: int) -> bool:
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return following is not None and is_role(following)


def _opens_plural(tokens: Tokens, i: int) -> bool:
    """Whether a role only describes a plural before its verb: official | figures suggested."""
    if i + 2 >= len(tokens) or not tokens[i + 1].text.islower():
        return False
    noun = tokens[i + 1].folded.endswith("s") and not is_reporting(tokens[i + 1])
    return noun and is_reporting(tokens[i + 2])


def _role(tokens: Tokens, i: int, taken: set[int], free: bool) -> Subject:
    end = _phrase_end(tokens, i, taken)
    first = i
    while first and (
        tokens[first - 1].folded in terms("en", "roles.adjectives") or is_role(tokens[first - 1])
    ):
        first -= 1
    post = split_post(tokens[first:end])
    general = terms("en", "subjects.general")
    bare = all(word.lower() in general | {"the"} for word in post.organisation.split())
    owner = tokens[first - 1] if first else None
    if owner is not None and owner.folded.endswith("'s") and not post.organisation:
        post, bare = Post(post.role, owner.text[:-2]), False  # the applicant's | representative
    subject = _one(tokens, _described_from(tokens, first), end, Kin.ROLE)
    lemma = role_lemma(tokens[i].text)
    return replace(subject, role=lemma, post=post, bare=bare, nominative=free)


def _described_from(tokens: Tokens, first: int) -> int:
    """Step back over what describes somebody new: a | city official, another | local farmer."""
    i = first
    while i and first - i < _DESCRIBING and tokens[i - 1].is_word:
        i -= 1
        if tokens[i].folded in _NEW:
            return i + 1
        if (
            tokens[i].is_capital
            or tokens[i].folded in _ARTICLES | _PREPOSITIONS | _NO_OBJECT | _WHOSE
        ):
            break
    return first


_NEW = frozenset("a an another".split())
_WHOSE = frozenset("who whose whom which that".split())
_DESCRIBING = 4
"""Most words between an article and a role, the article too."""


def _phrase_end(tokens: Tokens, i: int, taken: set[int]) -> int:
    """Give where a noun phrase ends that goes on with: of the district, at the school."""
    j = i + 1
    while j + 1 < len(tokens) and _links(tokens, j) and j not in taken:
        k = j + 1
        while (
            k < len(tokens)
            and tokens[k].is_word
            and k not in taken
            and (
                tokens[k].is_capital
                or tokens[k].folded in _ARTICLES
                or _is_behind_article(tokens, k)
                or tokens[k].folded in terms("en", "subjects.general")
                or tokens[k].folded in terms("en", "subjects.hall")
                or _are_several(tokens[k])
                or (k + 1 < len(tokens) and tokens[k + 1].folded in bodies() and k > j + 1)
            )
        ):
            k += 1
        if k == j + 1:
            break
        j = k
    return j


def _is_behind_article(tokens: Tokens, k: int) -> bool:
    """Whether a noun of no list closes a phrase: farmers from the | north."""
    plain = tokens[k].text.islower() and not is_reporting(tokens[k])
    return plain and tokens[k - 1].folded in _ARTICLES


def _links(tokens: Tokens, j: int) -> bool:
    """Whether a noun goes on here: of the district; in the third row."""
    near = {token.folded for token in tokens[j + 1 : j + 4]}
    inside = tokens[j].folded == "in" and bool(near & terms("en", "subjects.hall"))
    return tokens[j].folded in _LINKS or inside


def _one(tokens: Tokens, first: int, last: int, kin: Kin) -> Subject:
    words = tokens[first:last]
    return Subject(kin, first, last, words[0].start, words[-1].end, spoken(words))
