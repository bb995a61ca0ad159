"""How a Russian role phrase divides: the role with what completes it, then the organisation."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.mentions import Post
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.russian.forms import adjectives_of, form_of, role_of
from ortaq.hearings.speech.spelling import spoken
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import OPENING, Token

JOINING = frozenset("и по при в во на за для об о от с со им имени".split())
ACTING = ("обязанности", "исполняющ", "временно", "врио", "и.о.", "и. о.")


def is_role_adjective(token: Token) -> bool:
    """Tell an adjective that joins a role: первый заместитель, и.о. директора."""
    if token.folded.replace(" ", "") == "и.о.":
        return True
    return bool(adjectives_of(token.folded) & terms("ru", "roles.adjectives"))


def role_behind_comma(phrase: Sequence[Token]) -> Post:
    """Read a role, or a body with the role behind it: (издательство «Азбука», издатель)."""
    return split_post(phrase) if opens_role(phrase) else _behind_comma(phrase)


def _behind_comma(phrase: Sequence[Token]) -> Post:
    """Read the role that the first comma parts from a body."""
    comma = next((k for k, token in enumerate(phrase) if token.text == ","), None)
    if comma is None or not opens_role(phrase[comma + 1 :]):
        return Post()
    post = split_post(phrase[comma + 1 :])
    return Post(post.role, post.organisation or spoken(phrase[:comma]))


def opens_role(phrase: Sequence[Token]) -> bool:
    """Tell whether a phrase begins with a role, its adjectives before it."""
    while len(phrase) > 1 and phrase[0].folded.startswith(ACTING):
        phrase = phrase[1:]
    for i, token in enumerate(phrase[: PARAMETERS.words_before_role]):
        if token.is_word and role_of(token.folded):
            return True
        if not token.is_word or not form_of(token.folded).adjective:
            return token.folded in _LEADING and opens_role(phrase[i + 1 :])
    return False


_WHERE = frozenset("в во на".split())
_LEADING = frozenset("и о ныне".split())


def split_post(phrase: Sequence[Token]) -> Post:
    """Cut a role phrase: the run of role words is the role, what follows the organisation."""
    i = _main_noun(phrase)
    if i < len(phrase) and phrase[i].text in OPENING:
        return _behind_comma(phrase) or Post("", spoken(phrase))  # КСК «Горняк»
    while i < len(phrase) and (_goes_on(phrase, i) or _is_of_a_deputy(phrase, i)):
        i += 1
    if 0 < i < len(phrase) - 1 and phrase[i].folded == "и" and opens_role(phrase[i + 1 :]):
        other = split_post(phrase[i + 1 :])  # студент и президент | парламента
        return Post(f"{spoken(phrase[:i])} и {other.role}", other.organisation)
    i = _with_complement(phrase, i)
    if i + 1 < len(phrase) and phrase[i].text == "," and opens_role(phrase[i + 1 :]):
        return split_post(phrase[i + 1 :])
    if i + 1 < len(phrase) and phrase[i].folded in _BOARDS:
        i += 1  # председатель правления | банка
    return _divided(phrase[: _second_role(phrase, i)], i)


def _divided(phrase: Sequence[Token], i: int) -> Post:
    """Divide a phrase whose role ends before a position at the least."""
    role, rest = phrase[:i], [t for t in phrase[i:] if t.folded not in _POSSESSIVES]
    if _EXPERIENCE & {token.folded for token in rest}:
        return Post(spoken(role), "")  # шахтёр | с тридцатилетним стажем
    if rest and form_of(rest[0].folded).numeral:
        return Post(spoken(phrase), "")  # хозяин ста автобусов, мать троих детей
    rest = _without_town(rest)
    if rest and rest[0].folded in JOINING - {"им", "имени", "и", "от"}:
        cut = next((k for k in range(1, len(rest)) if _opens_body(rest, k)), len(rest))
        if rest[0].folded in _WHERE and cut < len(rest):
            cut, rest = 0, rest[1:]  # фельдшер в | районной больнице
        role, rest = [*role, *rest[:cut]], rest[cut:]
    if rest and rest[0].folded in {"от", "из", "с", ","}:
        rest = rest[1:] if any(opens_organisation(token) for token in rest) else []
    comma = next((k for k, token in enumerate(rest) if token.text == ","), len(rest))
    subject = next((k for k in range(comma) if rest[k].folded in {"из", "с"}), comma)
    if _is_craft(role) and not any(opens_organisation(token) for token in rest[:subject]):
        return Post(spoken([*role, *rest[:subject]]), spoken(rest[subject + 1 : comma]))
    if rest and form_of(rest[0].folded).noun & terms("ru", "subjects.sittings"):
        return Post(spoken(role), "")  # модератор слушаний
    return Post(spoken(role), spoken(rest[:comma]))


_EXPERIENCE = frozenset("стажем опытом".split())


def _without_town(rest: Sequence[Token]) -> list[Token]:
    """Leave out from where somebody comes: агроном | из Каменки; not из Сената, из ЮНИСЕФ."""
    for k in range(len(rest) - 1):
        behind = rest[k + 1]
        plain = behind.is_capital and behind.text[1:].islower() and not names_body(behind)
        if rest[k].folded == "из" and plain and len(rest) - k <= _TOWN:
            return list(rest[:k])
    return list(rest)


_TOWN = 2
"""из and one word."""


def _second_role(phrase: Sequence[Token], i: int) -> int:
    """Give where a rank or a degree follows the body: отдела полиции | подполковник."""
    for k in range(i + 1, len(phrase)):
        token = phrase[k]
        if token.text in OPENING or token.text == ",":
            break
        plain = token.is_word and token.text.islower() and role_of(token.folded)
        if plain and form_of(token.folded).cases == {"nomn"}:
            return k
    return len(phrase)


_BOARDS = frozenset("правления президиума".split())
_POSSESSIVES = frozenset("нашего нашей наших вашего вашей своего своей их".split())


def _main_noun(phrase: Sequence[Token]) -> int:
    """Give the place of the first role word that is no mere adjective, or of a quoted name."""
    i = 0
    while i < len(phrase) and phrase[i].text not in OPENING:
        if phrase[i].is_word and role_of(phrase[i].folded):
            break
        i += 1
    j = i
    while j < len(phrase) and phrase[j].is_word and is_role_adjective(phrase[j]):
        j += 1
    behind = j > i and j < len(phrase) and phrase[j].is_word and role_of(phrase[j].folded)
    return j if behind else i


def _is_craft(role: Sequence[Token]) -> bool:
    """Whether the last word of a role names a profession: учитель | истории."""
    return bool(role) and role_of(role[-1].folded) in terms("ru", "roles.crafts")


def _with_complement(phrase: Sequence[Token], i: int) -> int:
    """Take what completes the role itself: заведующая отделением, кандидат наук."""
    ends = i
    if i and role_of(phrase[i - 1].folded).endswith("министр"):
        return i  # вице-министр | труда
    for j in range(i, min(i + _COMPLEMENT, len(phrase))):
        if not phrase[j].is_word or phrase[j].is_capital:
            break
        if phrase[j].folded in terms("ru", "roles.complements"):
            ends = j + 1
    if ends > i:
        return ends
    if i < len(phrase) and phrase[i].is_word and not phrase[i].is_capital:
        form = form_of(phrase[i].folded)
        return i + (form.cases == {"ablt"} and not form.adjective)
    return i


_COMPLEMENT = 4
"""Within so many words behind a role stands what completes it: студент второго года обучения."""


def _goes_on(phrase: Sequence[Token], i: int) -> bool:
    token = phrase[i]
    if not token.is_word or (token.is_capital and i):
        return False
    return bool(role_of(token.folded)) and not (i and token.folded.endswith(("ов", "ей", "ев")))


def _is_of_a_deputy(phrase: Sequence[Token], i: int) -> bool:
    """Tell the office that a deputy stands for: заместитель | технического директора."""
    if i == 0 or i + 1 >= len(phrase) or phrase[i].is_capital or not phrase[i].is_word:
        return False
    stands = role_of(phrase[i - 1].folded) in terms("ru", "roles.deputies")
    genitive = phrase[i].folded.endswith(("ого", "его", "ой", "ей"))
    return stands and genitive and form_of(phrase[i].folded).adjective and _goes_on(phrase, i + 1)


def _opens_body(rest: Sequence[Token], k: int) -> bool:
    """Whether the organisation begins here: директор по экологии | комбината."""
    if opens_organisation(rest[k]):
        return True
    genitive = rest[k].folded.endswith(("ого", "его", "ых", "их"))
    return k > 1 and genitive and form_of(rest[k].folded).adjective


def opens_organisation(token: Token) -> bool:
    """Tell whether an organisation may begin with a word or mark."""
    return token.text in OPENING or token.is_capital or names_body(token)


def names_body(token: Token) -> bool:
    """Tell whether a word, or a part of a compound, names a body: школа-лицей."""
    bodies = terms("ru", "subjects.general") | terms("ru", "subjects.bodies")
    nouns = [form_of(part).noun for part in token.folded.split("-")] if token.is_word else []
    return any(one & bodies or any(n.endswith("фак") for n in one) for one in nouns)  # журфак
