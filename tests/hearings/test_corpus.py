"""The corpus is whole: labels stand in their reports, both halves are alike, and share nobody."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.hearings.gold import CORPUS, HALVES, LANGUAGES, Gold, GoldError, corpus, read_gold
from tests.hearings.perfect import perfect_record
from tests.hearings.score import score

REPORTS = [gold for half in HALVES for gold in corpus(half)]
TEXT = "Аким Асан Бек сказал, что дорога готова. «Воды нет», – ответила Вера Ким. Воды нет."


@pytest.mark.parametrize("gold", REPORTS, ids=lambda gold: gold.name)
def test_a_record_that_says_what_the_gold_says_is_right_in_every_field(gold: Gold) -> None:
    result = score(perfect_record(gold), gold)
    assert result.misses == ()
    assert {f: t for f, t in result.tallies.items() if not t.gold == t.found == t.right} == {}


@pytest.mark.parametrize("gold", REPORTS, ids=lambda gold: gold.name)
def test_no_two_statements_of_a_report_share_a_letter(gold: Gold) -> None:
    places = Counter(
        place
        for label in gold.statements
        for start, end in label.span.pieces
        for place in range(start, end)
    )
    assert [gold.text[p : p + 20] for p, times in places.items() if times > 1] == []


def test_every_file_of_the_corpus_belongs_to_a_pair_of_report_and_gold() -> None:
    for half in HALVES:
        names = Counter(path.stem for path in (CORPUS / half).glob("*"))
        assert {name: n for name, n in names.items() if n != 2} == {}


def test_the_tuning_half_lacks_no_language_or_kind_of_the_unseen_one() -> None:
    tuning, unseen = (Counter((g.lang, g.kind) for g in corpus(half)) for half in HALVES)
    assert unseen - tuning == Counter()


def test_the_corpus_has_the_size_that_was_asked_for() -> None:
    sizes = Counter(gold.lang for gold in REPORTS)
    assert all(sizes[lang] >= n for lang, n in zip(LANGUAGES, (22, 16, 6), strict=True))


def test_no_two_reports_have_a_speaker_in_common() -> None:
    names = Counter(person["name"] for gold in REPORTS for person in gold.people)
    assert {name: n for name, n in names.items() if n > 1} == {}


def test_a_label_is_found_by_its_words_or_by_its_ends(tmp_path: Path) -> None:
    gold = _written(tmp_path, 'from = "дорога"\nto = "Воды нет"\nwithout = ["«"]')
    (label,) = gold.statements
    assert gold.text[label.span.start : label.span.end] == "дорога готова. «Воды нет"
    assert [gold.text[a:b] for a, b in label.span.pieces] == ["дорога готова. ", "Воды нет"]


@pytest.mark.parametrize(
    ("marks", "complaint"),
    [
        ('text = "дороги готовы"', "stands 0 times"),
        ('text = "Воды нет"', "stands 2 times"),
        ('from = "ответила"\nto = "Аким"', "does not follow"),
        ('text = "дорога готова"\nwithout = ["мост"]', "does not interrupt"),
        ('text = "дорога готова"\nstance = "perhaps"', "stance is 'perhaps'"),
    ],
)
def test_a_marker_that_does_not_fit_is_an_error_that_names_it(
    tmp_path: Path, marks: str, complaint: str
) -> None:
    with pytest.raises(GoldError, match=f"small.toml: statements: .*{complaint}"):
        _written(tmp_path, marks)


def test_a_speaker_who_is_nobody_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="nobody is called 'Вера Ким'"):
        _written(tmp_path, 'text = "дорога готова"', speaker="Вера Ким")


def test_time_marks_of_captions_are_not_spoken(tmp_path: Path) -> None:
    text = "1\n00:00:01,000 --> 00:00:03,000\nАСАН: Воды\n\n2\n00:00:03,000 --> 00:00:05,000\nнет."
    gold = _written(tmp_path, 'from = "Воды"\nto = "нет"', text=text)
    spoken = " ".join(gold.text[a:b].strip() for a, b in gold.statements[0].span.pieces)
    assert spoken.split() == ["Воды", "нет"]


def _written(folder: Path, marks: str, *, speaker: str = "Асан Бек", text: str = TEXT) -> Gold:
    stance = "" if "stance" in marks else 'stance = "none"'
    (folder / "small.txt").write_text(text, encoding="utf-8")
    (folder / "small.toml").write_text(
        'file = "small.txt"\nlang = "ru"\nkind = "press"\n[event]\n'
        '[[people]]\nname = "Асан Бек"\n'
        f'[[statements]]\nspeaker = "{speaker}"\nkind = "reported"\n{stance}\n{marks}\n',
        encoding="utf-8",
    )
    return read_gold(folder / "small.toml")
