"""No regular expression is built from words of a document or of a visitor without `re.escape`.

A pattern of the top level of a module is made before anybody has sent anything. Inside a function,
whatever is not a constant is escaped there, or its function stands below with what it is made of.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

import pytest

from tests.architecture.source import Function, Module, modules

BUILDERS = frozenset(
    {"compile", "match", "search", "sub", "subn", "fullmatch", "findall", "finditer", "split"}
)
OF_A_CHOICE = frozenset({"lang", "language", "country"})
"""A function that is given nothing else can only read our own lists."""
ESCAPES = frozenset({"re.escape", "choice"})
"""`choice` of attitudes escapes each entry of a list of ours."""
ESCAPED_ALL = ".join(map(re.escape, "
OF_OUR_VOCABULARIES = {
    "ortaq/commitments/value.py": ("_is",),
    "ortaq/hearings/attitude/concepts.py": ("_as_pattern",),
    "ortaq/hearings/attitude/english.py": ("_favour",),
    "ortaq/hearings/attitude/kazakh.py": ("_value",),
    "ortaq/hearings/event/settlements.py": ("dated_from", "settlements_in"),
    "ortaq/hearings/speech/effects.py": ("_pattern",),
    "ortaq/hearings/speech/evidence.py": ("is_denied",),
    "ortaq/hearings/speech/phrases.py": ("phrases",),
    "ortaq/jurisdictions/gazetteer.py": (
        "_patterns",
        "_written",
        "town_of",
    ),
    "ortaq/jurisdictions/place_forms.py": ("_russian",),
    "ortaq/language/amount_words.py": (
        "_qualifier",
        "_units",
    ),
    "ortaq/language/number_forms.py": ("_token",),
    "ortaq/language/periods/grammar.py": (
        "_compiled",
        "number_of",
        "table",
    ),
    "ortaq/language/phrases.py": ("_compiled",),
    "ortaq/law/citations/grammar.py": ("verbose",),
    "ortaq/law/importers/html/read.py": ("_check_attributes",),
    "ortaq/law/profile.py": ("_compile",),
    "ortaq_site/desk/refusals.py": ("sentence_for",),
}
"""Made of our own lists of words, shapes and places, which come with the program."""
ESCAPED_BEFORE = {
    "ortaq/conformity/knock_on.py": ("__init__",),
    "ortaq/conformity/usage.py": ("__init__",),
}
"""Made of names and titles of laws, each of which passed `re.escape` on its way into the list."""


def test_words_from_outside_are_escaped_in_every_pattern() -> None:
    built = {place for module in modules("src") for place in _unescaped(module)}
    assert built == _places(OF_OUR_VOCABULARIES) | _places(ESCAPED_BEFORE)


def test_whatever_is_said_to_be_escaped_before_calls_it_there() -> None:
    texts = {module.name.removeprefix("src/"): module.text for module in modules("src")}
    assert [name for name in ESCAPED_BEFORE if "re.escape" not in texts[name]] == []


@pytest.mark.parametrize(
    ("code", "safe"),
    [
        ("re.search(f'\\b{word}', text)", False),
        ("re.compile('|'.join(words))", False),
        ("re.sub(asked + '.*', '', text)", False),
        ("re.sub(re.escape(asked) + '.*', '', text)", True),
        ("re.compile('|'.join(map(re.escape, words)))", True),
        ("re.search(f'\\b{re.escape(word)}', text)", True),
        ("re.search(f'{_NUMBER}x', text)", True),
        ("re.search('a+', text)", True),
    ],
)
def test_a_pattern_of_unescaped_words_would_be_found(code: str, safe: bool) -> None:
    text = f"def found(word, words, asked, text):\n    return {code}\n"
    module = Module("src/example.py", text, ast.parse(text))
    assert (not list(_unescaped(module))) is safe


def _places(table: Mapping[str, tuple[str, ...]]) -> set[str]:
    return {f"{file}:{function}" for file, functions in table.items() for function in functions}


def _unescaped(module: Module) -> Iterator[str]:
    for function in module.functions():
        if {one.arg for one in ast.walk(function.args) if isinstance(one, ast.arg)} <= OF_A_CHOICE:
            continue
        local = _assigned(function)
        for node in ast.walk(function):
            if _builds(node) and not _is_safe(node.args[0], local):
                yield f"{module.name.removeprefix('src/')}:{function.name}"


def _assigned(function: Function) -> dict[str, list[ast.expr]]:
    """Give what each name of a function is set to there; what it is given is set to nothing."""
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            found.setdefault(node.targets[0].id, []).append(node.value)
    return found


def _builds(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in ("re", "regex")
        and node.func.attr in BUILDERS
    )


def _is_safe(pattern: ast.expr, local: Mapping[str, list[ast.expr]]) -> bool:
    """Say whether a pattern is made of literals, constants and what is escaped alone."""
    if isinstance(pattern, ast.Constant):
        return True
    if isinstance(pattern, ast.Name):
        set_to = local.get(pattern.id, [])
        safe = bool(set_to) and all(_is_safe(one, {}) for one in set_to)
        return safe or pattern.id.isupper()
    if isinstance(pattern, ast.Call):
        return ast.unparse(pattern.func) in ESCAPES or ESCAPED_ALL in ast.unparse(pattern)
    parts = {
        ast.JoinedStr: ("values",),
        ast.FormattedValue: ("value",),
        ast.BinOp: ("left", "right"),
        ast.BoolOp: ("values",),
        ast.Subscript: ("value",),
    }.get(type(pattern))
    held = [getattr(pattern, name) for name in parts or ()]
    flat = [one for each in held for one in (each if isinstance(each, list) else [each])]
    return bool(parts) and all(_is_safe(one, local) for one in flat)
