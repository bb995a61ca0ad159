"""What a Kazakh word can be, by its endings: a noun in some case, a verb that reports, a name."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ortaq.hearings.speech.terms import terms

GENITIVE = re.compile(r"(?<=\w\w)(?:ның|нің|дың|дің|тың|тің)$")
_CASE = re.compile(
    r"(?<=\w\w)(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|ны|ні|ды|ді|ты|ті|да|де|та|те|нда|нде"
    r"|дан|ден|тан|тен|нан|нен|мен|бен|пен|ын|ін|сын|сін)$"
)
_PLURAL = re.compile(r"(?<=\w\w)(?:лар|лер|дар|дер|тар|тер)(?:ы|і)?$")
_LOOSE = re.compile(
    r"(?<=\w\w)(?:ға|ге|қа|ке|ына|іне|ны|ні|ды|ді|(?<=[бвгдпткқсфхцчшщ])[тТ](?:ы|і|а|е|ан|ен)|ын|ін|да|де|нда|нде"
    r"|дан|ден|нан|нен|ып|іп|ған|ген|қан|кен|ады|еді|йды|йді|са|се)$"
)
"""Endings of words that stand outside the noun phrase of a role; the hard ones only behind hard
letters, so that комитеті and департаменті are no objects."""
_AGENT = re.compile(r"\w{2,}(?:шы|ші|шысы|шісі|кер|гер|кері|гері|ман)$")
_OBJECT = re.compile(r"(?:[дтн][ыі]|[ғг]а|ге|қа|ке)$")
_SURNAME = re.compile(r"(?:[оеё]в|[иы]н)(?:а)?$|(?:[сц]к)(?:ий|ая)$|(?:ұлы|улы|қызы|кызы|тегі)$")
_GIVEN = re.compile(
    r"^(?:нұр|ай|гүл|бек|ер|жан|мұх|абд|сер|әл|дін|қас|тұр|құ|сұл|мар|дәу|бақ|бау|ғал|ма[рқн]|ас[хқ]|жұм|қай|та[лң])"
    r"|(?:бек|хан|жан|гүл|бай|мұрат|нұр|ғали|болат|тай|сұлу|шат|лан|гер|әлі|ділда|кен|маш|ира|үл|рат|лат|рік|дос)$"
)
FINITE = (
    "ды ді ты ті ады еді йды йді ған ген қан кен пты пті ыпты іпті уда уде ар ер дық дік"
).split()
_WISH = re.compile(r"\w{2,}(?:уды|уді|уын|уін|уга|уге|уға|уына|уіне|мауды|меуді)$")
_NOMINAL = re.compile(
    r"\w{2,}(?:ған|ген|қан|кен|тын|тін)"
    r"(?:ын|ін|ына|іне|дығын|дігін|дығына|дігіне|дарын|дерін|ы|і)$"
    r"|\w{2,}(?:дығын|дігін|тығын|тігін|лығын|лігін)$"
    r"|\w{2,}(?:дығына|дігіне|тығына|тігіне)$|(?:маңыздылығына|қажеттілігіне|мүмкіндігіне)$"
)


@lru_cache(maxsize=50_000)
def role_of(word: str) -> str:
    """Give the role that a word names in any case, in the form of the vocabulary; "" = none."""
    folded = word.lower()
    known = terms("kk", "roles.nouns")
    for _ in range(3):
        if folded in known:
            return folded
        single = _PLURAL.sub("", folded)
        if single != folded:
            return next((form for form in _possessed(single) if form in known), "")
        shorter = _CASE.sub("", folded)
        if shorter == folded:
            return ""
        folded = shorter
    return ""


def _possessed(word: str) -> tuple[str, ...]:
    """Give a noun with each possessive ending, and without one."""
    return (*(word + ending for ending in ("ы", "і", "сы", "сі")), word)


@lru_cache(maxsize=50_000)
def bare_role(word: str) -> str:
    """Give a role without its possessive ending: әкімі -> әкім."""
    role = role_of(word)
    for ending in ("сы", "сі", "ы", "і"):
        shorter = role.removesuffix(ending)
        if shorter != role and shorter in terms("kk", "roles.nouns"):
            return shorter
    return role


def is_agent(word: str) -> bool:
    """Tell a noun of agent beside a name: аңшы, етікші, ұйымдастырушысы."""
    return _AGENT.search(word.lower()) is not None and word.lower() not in terms(
        "kk", "roles.no_agents"
    )


def is_genitive(word: str) -> bool:
    """Tell whether a word stands in the genitive."""
    return GENITIVE.search(word.lower()) is not None


def is_loose(word: str) -> bool:
    """Tell whether a word cannot belong to the noun phrase of a role that follows."""
    folded = word.lower()
    if (
        folded in terms("kk", "roles.inside")
        or folded.endswith("стан")
        or is_genitive(folded)
        or role_of(folded)
    ):
        return False
    return _LOOSE.search(folded) is not None


@cache
def _single_stems() -> frozenset[str]:
    return frozenset(stem for stem in terms("kk", "cues.stems") if "-" not in stem)


@cache
def _compound_stems() -> frozenset[tuple[str, str]]:
    pairs = (stem.split("-", 1) for stem in terms("kk", "cues.stems") if "-" in stem)
    return frozenset((first, last) for first, last in pairs)


@lru_cache(maxsize=50_000)
def finite_stems(word: str) -> tuple[str, ...]:
    """Give what may be the stem of a verb in a finite form of the third person."""
    folded = word.lower()
    return tuple(
        folded.removesuffix(ending)
        for ending in FINITE
        if folded.endswith(ending) and len(folded) - len(ending) >= 2
    )


def reporting_stem(word: str, before: tuple[str, ...]) -> str:
    """Give the stem of a verb that reports, alone or with a word just before it; "" = none."""
    stems = finite_stems(word)
    for first, last in sorted(_compound_stems()) if stems and before else ():
        if last in stems and any(one.startswith(first) for one in before):
            return f"{first}-{last}"
    return next((stem for stem in stems if stem in _single_stems()), "")


def is_nominal(word: str) -> bool:
    """Tell whether a word closes a retold clause: екенін, болатынын, тиіс екендігін."""
    return word in terms("kk", "clauses.nominal") or _NOMINAL.search(word) is not None


def is_wish(word: str) -> bool:
    """Tell whether a word is a verbal noun that somebody asks for: қосуды, өзгертуді."""
    return _WISH.search(word) is not None


def is_surname(word: str) -> bool:
    """Tell whether a word ends as surnames and patronymics do."""
    bare = _CASE.sub("", word.lower())
    return any(_SURNAME.search(form) for form in (word.lower(), bare)) and len(word) > 3


def is_given(word: str) -> bool:
    """Tell whether a word is built as given names often are."""
    bare = _CASE.sub("", word.lower())
    return any(_GIVEN.search(form) for form in (word.lower(), bare))


def may_be_nominative(words: tuple[str, ...]) -> bool:
    """Tell whether a name may be the subject; doubt counts as yes."""
    last = words[-1].lower() if words else ""
    surname = re.search(r"(?:ов|ев|ин|ова|ева|ина|ұлы|қызы)(\w+)$", last)
    if surname and _CASE.fullmatch("xx" + surname[1], 2):
        return False
    return not is_genitive(last) and not (len(last) > 5 and _OBJECT.search(last))
