"""Signing in: only a right id_token of this provider, for this client and this sign-in, counts."""

from __future__ import annotations

import time
from collections.abc import Iterator
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlsplit
from urllib.request import HTTPRedirectHandler, build_opener

import pytest

from ortaq_verifier.sign_in import Begun, SignedInWeakly, SignInFailed, way_to, who_came_back
from ortaq_verifier.sign_in import Provider as Known
from tests.verifier.fake_provider import CLIENT, SECRET, Provider, provider

BACK = "http://127.0.0.1:9/back"


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *args: object, **kwargs: object) -> None:
        return None


@pytest.fixture(scope="module")
def running() -> Iterator[Provider]:
    with provider() as state:
        yield state


@pytest.fixture
def fake(running: Provider) -> Provider:
    running.wrong, running.subject, running.weakly = "", "ivan-1234", False
    return running


def known(fake: Provider, *strengths: str) -> Known:
    return Known(fake.issuer, CLIENT, SECRET, strengths)


def code_of(fake: Provider, begun: Begun, *strengths: str) -> str:
    """Sign in as a browser does, and give the code that comes back."""
    with pytest.raises(HTTPError) as sent:
        build_opener(_Stay).open(way_to(known(fake, *strengths), begun, BACK))
    with sent.value as answer:
        query = parse_qs(urlsplit(answer.headers["Location"]).query)
    assert query["state"] == [begun.state]
    return query["code"][0]


def signed_in(fake: Provider, begun: Begun, code: str, *strengths: str) -> tuple[str, str]:
    return who_came_back(known(fake, *strengths), begun, code, BACK, int(time.time()))


def test_who_signed_in_is_known_by_issuer_and_subject(fake: Provider) -> None:
    begun = Begun.anew()
    assert signed_in(fake, begun, code_of(fake, begun)) == (fake.issuer, "ivan-1234")


@pytest.mark.parametrize(
    "wrong",
    [
        "nonce", "audience", "audiences", "issuer", "expired", "nobody", "key", "shared-key",
        "unsigned", "far-ahead",
    ],
)  # fmt: skip
def test_an_id_token_that_does_not_hold_lets_nobody_in(fake: Provider, wrong: str) -> None:
    fake.wrong = wrong
    begun = Begun.anew()
    code = code_of(fake, begun)
    with pytest.raises(SignInFailed):
        signed_in(fake, begun, code)


def test_who_signed_in_as_surely_as_was_asked_is_known(fake: Provider) -> None:
    begun = Begun.anew()
    code = code_of(fake, begun, "by-key", "by-card")
    assert signed_in(fake, begun, code, "by-card", "by-key") == (fake.issuer, "ivan-1234")


@pytest.mark.parametrize("told", ["another way", "nothing"])
def test_who_signed_in_less_surely_than_is_asked_is_not_let_in(fake: Provider, told: str) -> None:
    fake.weakly = True
    begun = Begun.anew()
    code = code_of(fake, begun, *["by-key"][: told == "another way"])
    with pytest.raises(SignedInWeakly):
        signed_in(fake, begun, code, "by-key")


def test_the_clock_of_a_provider_may_be_half_a_minute_ahead(fake: Provider) -> None:
    fake.wrong = "ahead"
    begun = Begun.anew()
    assert signed_in(fake, begun, code_of(fake, begun)) == (fake.issuer, "ivan-1234")


def test_a_stolen_code_is_worth_nothing_without_the_proof(fake: Provider) -> None:
    begun = Begun.anew()
    code = code_of(fake, begun)
    with pytest.raises(SignInFailed):
        signed_in(fake, Begun(begun.state, begun.nonce, "another proof"), code)


def test_a_code_counts_once(fake: Provider) -> None:
    begun = Begun.anew()
    code = code_of(fake, begun)
    signed_in(fake, begun, code)
    with pytest.raises(SignInFailed):
        signed_in(fake, begun, code)


@pytest.mark.parametrize(
    "issuer", ["http://id.example", "file:///etc", "http://127.0.0.1:9", "ftp://id.example"]
)
def test_a_provider_elsewhere_is_reached_by_https_or_not_at_all(issuer: str) -> None:
    with pytest.raises(SignInFailed):
        way_to(Known(issuer, CLIENT, SECRET), Begun.anew(), BACK)


def test_a_provider_that_describes_somebody_else_is_refused(fake: Provider) -> None:
    with pytest.raises(SignInFailed):
        way_to(Known(f"{fake.issuer}/", CLIENT, SECRET), Begun.anew(), BACK)


def test_secrets_are_not_shown_where_a_provider_is_printed() -> None:
    assert SECRET not in repr(Known("https://id.example", CLIENT, SECRET))
