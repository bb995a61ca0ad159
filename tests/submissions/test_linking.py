"""A citation comes before any suggestion, and a letter in another language finds its way, too."""

from __future__ import annotations

from dataclasses import replace

from ortaq.submissions.linking.library import Library
from ortaq.submissions.linking.link import Because, Target, link_letters
from ortaq.submissions.requests import request_of
from tests.submissions.letters import KAZAKH, RUSSIAN, letter, letters

BOTH = Library.of([RUSSIAN, KAZAKH])


def first(text: str, lang: str = "ru", library: Library = BOTH) -> Target:
    return link_letters([letter("a", text, lang)], library)[0].targets[0]


def test_a_citation_comes_first_with_its_words_and_full_score() -> None:
    target = first("Старикам не хватает денег, но я о пункте 2 статьи 4.")
    assert (target.eid, target.because, target.score) == ("art_4__para_2", Because.CITATION, 1.0)
    assert "статьи 4" in target.place
    assert first("Мен 4-баптың 2-тармағы туралы жазамын.", "kk").eid == "art_4__para_2"


def test_a_cited_article_is_not_suggested_again() -> None:
    (link,) = link_letters([letter("a", "По статье 2: пенсии малы")], BOTH)
    articles = [target.eid.split("__")[0] for target in link.targets]
    assert len(articles) == len(set(articles))
    assert {target.because for target in link.targets[1:]} == {Because.TEXT}


def test_an_article_that_the_act_does_not_have_is_no_target() -> None:
    (link,) = link_letters([letter("a", "Статья 77 о пенсиях плоха")], BOTH)
    assert all(target.because is Because.TEXT for target in link.targets)


def test_what_the_author_chose_in_a_form_counts_as_a_citation() -> None:
    chosen = replace(letter("a", "Не нравится"), about=("3",))
    assert link_letters([chosen], BOTH)[0].targets[0].eid == "art_3"
    kazakh = replace(letter("a", "Ұнамайды", "kk"), about=("3",))
    assert link_letters([kazakh], BOTH)[0].targets[0].eid == "art_3"


def test_a_kazakh_letter_finds_its_article_in_a_russian_act() -> None:
    only_russian = Library.of([RUSSIAN])
    target = first("Қарттардың зейнетақысы аз", "kk", only_russian)
    assert (target.eid, target.act) == ("art_2", "ru")
    assert first("Ауылда дәрігер жоқ", "kk", only_russian).eid == "art_5"


def test_what_a_letter_asks_for_outweighs_its_story() -> None:
    story = "Я врач, лечу больных в больнице, в поликлинике очередь. "
    assert request_of(story + "Прошу закрыть свалку.", "ru") == "Прошу закрыть свалку."
    assert first(story + "Прошу закрыть свалку и беречь природу.").eid == "art_3"


def test_asking_to_be_heard_is_no_proposal() -> None:
    assert request_of("Закройте свалку. Прошу дать ответ.", "ru") == "Закройте свалку."
    assert request_of("Хатымды оқыңыз. Жолды жөндеңіздер.", "kk") == "Жолды жөндеңіздер."
    assert request_of("Просто рассказ.", "ru") == "Просто рассказ."


def test_confirmed_links_teach_the_words_of_the_public() -> None:
    strange = "Глюкозавр кусает прохожих"
    before = link_letters([letter("a", strange)], BOTH)[0].targets
    confirmed = [("ru", f"Глюкозавр кусает соседа номер {n}", "art_4") for n in range(8)]
    taught = BOTH.with_confirmed(confirmed)
    assert first(strange, library=taught).eid == "art_4"
    assert not before or before[0].eid != "art_4"


def test_other_letters_change_no_link() -> None:
    given = letters("Пенсии малы", "Свалка дымит", "Обыск без ордера", "Статья 5 плоха", "")
    together = link_letters(given, BOTH)
    assert together == tuple(link_letters([one], BOTH)[0] for one in given)
    assert together == link_letters(given[::-1], BOTH)[::-1]
