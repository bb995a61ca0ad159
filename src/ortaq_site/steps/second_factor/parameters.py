"""Numbers of the second factor, with unit, reason and source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SecondFactorParameters:
    """All of them."""

    secret_bytes: int = 20
    """Random bytes of an app's secret: as long as the hash (RFC 4226, section 4)."""
    digits: int = 6
    """Digits of a code: what every app shows."""
    step: int = 30
    """Seconds for which an app shows a code (RFC 6238, section 5.2)."""
    drift: int = 1
    """Steps before and after the present one that are taken: clocks of telephones differ."""
    codes: int = 10
    """Recovery codes of one person."""
    code_bytes: int = 15
    """Random bytes of a recovery code: from 112 bits on a plain hash will do (ASVS 5, 6.5.2)."""
    tries_an_hour: int = 10
    """Wrong codes for one person in an hour, from wherever they come. With three codes of a million
    valid at a time, guessing for a whole year of such hours succeeds with 23 %; the password must
    be known first, and each try stands in the trail."""
    minutes_to_answer: int = 5
    """After the right password, for the second step."""
    minutes_idle: int = 60
    """Without a page, after which a login of the desk ends (NIST SP 800-63B-4, AAL2: an hour)."""
    days_first: int = 7
    """For which a password that somebody else chose lets in, to be changed: a week's holiday."""
    minutes_sure: int = 10
    """After a proof of who it is, for changes of one's own access."""


SECOND_FACTOR = SecondFactorParameters()
