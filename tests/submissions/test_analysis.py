"""The whole way from letters to one document: nothing lost, nothing dependent on order."""

from __future__ import annotations

import json

from ortaq.submissions.analysis import analyse
from ortaq.submissions.document import submissions_to_dict
from ortaq.submissions.proposals import open_proposals
from ortaq.submissions.submission import Submission
from tests.submissions.letters import KAZAKH, RUSSIAN, letter, letters

GIVEN = [
    *letters(
        "Поднимите пенсии старикам, им не хватает на хлеб и лекарства зимой",
        "Поднимите пенсии старикам, им не хватает на хлеб и лекарства зимой!",
        "Закройте свалку у школы, дети дышат дымом",
        "Прошу закрыть свалку, дым идёт в окна",
        "Врача в селе нет второй год, больница далеко",
        "По статье 4: нельзя обыскивать без суда",
    ),
    letter("k1", "Зейнетақыны көтеріңіздер, қарттарға қиын", ""),
    letter("k2", "Ауылда дәрігер жоқ, аурухана алыс", ""),
    letter("x", "12345", ""),
]


def test_languages_are_recognised_where_the_source_tells_none() -> None:
    assert analyse(GIVEN, [RUSSIAN]).languages == {"kk": 2, "ru": 6, "unknown": 1}


def test_the_document_has_the_published_shape() -> None:
    document = submissions_to_dict(analyse(GIVEN, [RUSSIAN, KAZAKH]))
    assert {"languages", "groups", "themes", "links"} <= set(document)
    assert {group["kind"] for group in document["groups"]} <= {"duplicate", "campaign", "argument"}
    assert all({"id", "members", "because"} <= set(group) for group in document["groups"])
    assert all({"id", "label", "words", "members"} <= set(theme) for theme in document["themes"])
    cited = next(link for link in document["links"] if link["submission"] == "05")
    assert cited["targets"][0]["eid"] == "art_4"
    assert cited["targets"][0]["because"] == "citation"
    assert "старикам" not in json.dumps(document["groups"], ensure_ascii=False)


def test_the_order_of_letters_changes_nothing_but_the_order_of_links() -> None:
    one, other = (
        submissions_to_dict(analyse(given, [RUSSIAN, KAZAKH])) for given in (GIVEN, GIVEN[::-1])
    )
    assert one["links"] == other["links"][::-1]
    assert {**one, "links": ()} == {**other, "links": ()}


def test_every_letter_is_in_one_theme_and_in_one_proposal() -> None:
    for acts in ([], [RUSSIAN], [RUSSIAN, KAZAKH]):
        analysis = analyse(GIVEN, acts)
        keys = sorted(one.id for one in GIVEN)
        assert sorted(key for theme in analysis.themes for key in theme.members) == keys
        assert sorted(k for point in open_proposals(analysis) for k in point.letters) == keys


def test_themes_are_labelled_by_whole_words_and_typical_letters() -> None:
    for theme in analyse(GIVEN, [RUSSIAN, KAZAKH]).themes:
        assert 1 <= len(theme.typical) <= 2
        assert set(theme.typical) <= set(theme.members)
        texts = " ".join(one.text.lower() for one in GIVEN)
        assert all(word in texts for _, words in theme.words for word in words)


def test_letters_go_by_their_own_numbers_where_all_have_one() -> None:
    numbered = [
        Submission(id=f"{n:016}", text="Закройте свалку", number=f"A-{n}", lang="ru")
        for n in range(2)
    ]
    document = submissions_to_dict(analyse(numbered))
    assert document["groups"][0]["members"] == ["A-0", "A-1"]
    twice = [numbered[0], Submission(id="z", text="Закройте", number="A-0", lang="ru")]
    assert submissions_to_dict(analyse(twice))["themes"][0]["members"] != ["A-0", "A-0"]


def test_no_letters_are_an_empty_analysis() -> None:
    document = submissions_to_dict(analyse([], [RUSSIAN]))
    assert (document["groups"], document["themes"], document["links"]) == ([], [], [])


def test_the_receipt_names_letters_acts_and_parameters() -> None:
    receipt = analyse(GIVEN, [RUSSIAN]).receipt
    assert receipt.letters == analyse(GIVEN[::-1], [RUSSIAN]).receipt.letters
    assert receipt.letters != analyse(GIVEN[1:], [RUSSIAN]).receipt.letters
    assert receipt.acts != analyse(GIVEN, [KAZAKH]).receipt.acts
