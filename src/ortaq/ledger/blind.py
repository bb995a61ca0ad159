"""Blind signatures: a signer signs a message that it cannot see, and never recognises it again.

RSABSSA-SHA384-PSS of RFC 9474, with a salt of 48 bytes; `prepare` makes a message of the randomized
variant. Whoever has a ticket signed so is known to nobody, not even to verifier and platform
together. The price: no attribute can stand in it, and a lost ticket is a lost voice.
Chance is given by the caller: r anew for each message, never used twice.

The secret operation is Python's `pow`, whose time depends on its numbers. So the number that is
raised is blinded once more with fresh chance, which makes that time independent of the message;
still, sign where nobody measures. A wrong result (a fault of the machine) is never given out: it
would reveal the key. Method and limits: docs/methods/blind-tickets.md.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from hashlib import sha384

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers

from ortaq.ledger.errors import BlindingFails

PREFIX_BYTES = 32
SALT_BYTES = 48
HASH_BYTES = 48
LEAST_BITS = 2048
_TRAILER = b"\xbc"


@dataclass(frozen=True, slots=True)
class BlindPublicKey:
    """The public half: modulus and exponent."""

    n: int
    e: int

    def __post_init__(self) -> None:
        if self.n.bit_length() < LEAST_BITS:
            raise BlindingFails(f"a key has at least {LEAST_BITS} bits")

    @property
    def size(self) -> int:
        """Bytes of a signature."""
        return (self.n.bit_length() + 7) // 8


@dataclass(frozen=True, slots=True, repr=False)
class BlindSigningKey:
    """The secret half: both primes, and the public exponent. Use it for blind signatures alone."""

    p: int
    q: int
    e: int

    @property
    def public(self) -> BlindPublicKey:
        """The public half."""
        return BlindPublicKey(self.p * self.q, self.e)


def prepare(message: bytes, prefix: bytes) -> bytes:
    """Put 32 random bytes before a message, so that a signer learns nothing from a poor one."""
    if len(prefix) != PREFIX_BYTES:
        raise BlindingFails(f"a prefix has {PREFIX_BYTES} bytes")
    return prefix + message


def blind(key: BlindPublicKey, prepared: bytes, salt: bytes, r: int) -> tuple[bytes, int]:
    """Hide a prepared message for its signer; give it with the secret that takes the veil off.

    salt: 48 random bytes. r: a random number in [1, n). Raises BlindingFails, also where r shares
    a divisor with n, which happens to nobody.
    """
    if len(salt) != SALT_BYTES or not 0 < r < key.n:
        raise BlindingFails("chance of the wrong size")
    encoded = int.from_bytes(_encode(prepared, key.n.bit_length() - 1, salt), "big")
    if math.gcd(encoded, key.n) != 1 or math.gcd(r, key.n) != 1:
        raise BlindingFails("choose other chance")
    hidden = encoded * pow(r, key.e, key.n) % key.n
    return hidden.to_bytes(key.size, "big"), pow(r, -1, key.n)


def blind_sign(key: BlindSigningKey, blinded: bytes, r: int) -> bytes:
    """Sign what one cannot see. r: fresh chance in [1, n), for the signer's own blinding."""
    public = key.public
    hidden = int.from_bytes(blinded, "big")
    if len(blinded) != public.size or hidden >= public.n or math.gcd(r, public.n) != 1:
        raise BlindingFails("not a blinded message of this key")
    veiled = hidden * pow(r, public.e, public.n) % public.n
    signed = _secret_power(key, veiled) * pow(r, -1, public.n) % public.n
    if pow(signed, public.e, public.n) != hidden:
        raise BlindingFails("the signature came out wrong and was thrown away")
    return signed.to_bytes(public.size, "big")


def finalize(key: BlindPublicKey, prepared: bytes, blind_signature: bytes, inverse: int) -> bytes:
    """Take the veil off; give an ordinary RSASSA-PSS signature. Raises BlindingFails."""
    if len(blind_signature) != key.size:
        raise BlindingFails("not a blind signature of this key")
    signature = int.from_bytes(blind_signature, "big") * inverse % key.n
    signed = signature.to_bytes(key.size, "big")
    if not verifies(key, prepared, signed):
        raise BlindingFails("the signer did not sign this")
    return signed


def verifies(key: BlindPublicKey, prepared: bytes, signature: bytes) -> bool:
    """Tell whether a signature is of this key and message; any RSASSA-PSS program can."""
    scheme = padding.PSS(padding.MGF1(hashes.SHA384()), SALT_BYTES)
    try:
        public = RSAPublicNumbers(key.e, key.n).public_key()
        public.verify(signature, prepared, scheme, hashes.SHA384())
    except InvalidSignature:
        return False
    return True


def _secret_power(key: BlindSigningKey, number: int) -> int:
    """Raise to the secret exponent, prime by prime, which is four times as fast."""
    by_p, by_q = (pow(number % prime, pow(key.e, -1, prime - 1), prime) for prime in (key.p, key.q))
    return by_q + key.q * ((by_p - by_q) * pow(key.q, -1, key.p) % key.p)


def _encode(message: bytes, bits: int, salt: bytes) -> bytes:
    """EMSA-PSS of RFC 8017, section 9.1.1."""
    size = (bits + 7) // 8
    digest = sha384(bytes(8) + sha384(message).digest() + salt).digest()
    block = bytes(size - len(salt) - HASH_BYTES - 2) + b"\x01" + salt
    masked = bytearray(a ^ b for a, b in zip(block, _mask(digest, len(block)), strict=True))
    masked[0] &= 0xFF >> (8 * size - bits)
    return bytes(masked) + digest + _TRAILER


def _mask(seed: bytes, size: int) -> bytes:
    """MGF1 of RFC 8017, appendix B.2.1."""
    blocks = -(-size // HASH_BYTES)
    return b"".join(sha384(seed + n.to_bytes(4, "big")).digest() for n in range(blocks))[:size]
