"""Blind signatures: the published vector, an independent verifier, and what must be refused."""

from __future__ import annotations

import secrets

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from ortaq.ledger.blind import (
    BlindPublicKey,
    BlindSigningKey,
    blind,
    blind_sign,
    finalize,
    prepare,
    verifies,
)
from ortaq.ledger.errors import BlindingFails

# The vector with a salt of 48 bytes and no prefix, of the repository in which the CFRG wrote
# RFC 9474 (test_vectors.json). Its key is the one of the RFC's appendix A.
P = int(
    "e1f4d7a34802e27c7392a3cea32a262a34dc3691bd87f3f310dc75673488930559c120fd0410194fb8a0da55bd0b"
    "81227e843fdca6692ae80e5a5d414116d4803fca7d8c30eaaae57e44a1816ebb5c5b0606c536246c7f11985d7316"
    "84150b63c9a3ad9e41b04c0b5b27cb188a692c84696b742a80d3cd00ab891f2457443dadfeba6d6daf108602be26"
    "d7071803c67105a5426838e6889d77e8474b29244cefaf418e381b312048b457d73419213063c60ee7b0d8182016"
    "5864fef93523c9635c22210956e53a8d96322493ffc58d845368e2416e078e5bcb5d2fd68ae6acfa54f9627c42e8"
    "4a9d3f2774017e32ebca06308a12ecc290c7cd1156dcccfb2311",
    16,
)
Q = int(
    "c601a9caea66dc3835827b539db9df6f6f5ae77244692780cd334a006ab353c806426b60718c05245650821d3944"
    "5d3ab591ed10a7339f15d83fe13f6a3dfb20b9452c6a9b42eaa62a68c970df3cadb2139f804ad8223d56108dfde3"
    "0ba7d367e9b0a7a80c4fdba2fd9dde6661fc73fc2947569d2029f2870fc02d8325acf28c9afa19ecf962daa7916e"
    "21afad09eb62fe9f1cf91b77dc879b7974b490d3ebd2e95426057f35d0a3c9f45f79ac727ab81a519a8b9285932d"
    "9b2e5ccd347e59f3f32ad9ca359115e7da008ab7406707bd0e8e185a5ed8758b5ba266e8828f8d863ae133846304"
    "a2936ad7bc7c9803879d2fc4a28e69291d73dbd799f8bc238385",
    16,
)
MESSAGE = bytes.fromhex(
    "8f3dc6fb8c4a02f4d6352edf0907822c1210a9b32f9bdda4c45a698c80023aa6b59f8cfec5fdbb36331372ebefed"
    "ae7d"
)
SALT = bytes.fromhex(
    "051722b35f458781397c3a671a7d3bd3096503940e4c4f1aaa269d60300ce449555cd7340100df9d46944c535682"
    "5abf"
)
INVERSE = int(
    "80682c48982407b489d53d1261b19ec8627d02b8cda5336750b8cee332ae260de57b02d72609c1e0e9f28e2040fc"
    "65b6f02d56dbd6aa9af8fde656f70495dfb723ba01173d4707a12fddac628ca29f3e32340bd8f7ddb557cf819f6b"
    "01e445ad96f874ba235584ee71f6581f62d4f43bf03f910f6510deb85e8ef06c7f09d9794a008be7ff2529f0ebb6"
    "9decef646387dc767b74939265fec0223aa6d84d2a8a1cc912d5ca25b4e144ab8f6ba054b54910176d5737a2cff0"
    "11da431bd5f2a0d2d66b9e70b39f4b050e45c0d9c16f02deda9ddf2d00f3e4b01037d7029cd49c2d46a8e1fc2c0c"
    "17520af1f4b5e25ba396afc4cd60c494a4c426448b35b49635b337cfb08e7c22a39b256dd032c00adddafb51a627"
    "f99a0e1704170ac1f1912e49d9db10ec04c19c58f420212973e0cb329524223a6aa56c7937c5dffdb5d966b6cd4c"
    "bc26f3201dd25c80960a1a111b32947bb78973d269fac7f5186530930ed19f68507540eed9e1bab8b00f00d8ca09"
    "b3f099aae46180e04e3584bd7ca054df18a1504b89d1d1675d0966c4ae1407be325cdf623cf13ff13e4a28b594d5"
    "9e3eadbadf6136eee7a59d6a444c9eb4e2198e8a974f27a39eb63af2c9af3870488b8adaad444674f512133ad80b"
    "9220e09158521614f1faadfe8505ef57b7df6813048603f0dd04f4280177a11380fbfc861dbcbd7418d62155248d"
    "ad5fdec0991f",
    16,
)
SIGNATURE = bytes.fromhex(
    "6fef8bf9bc182cd8cf7ce45c7dcf0e6f3e518ae48f06f3c670c649ac737a8b8119a34d51641785be151a697ed782"
    "5fdfece82865123445eab03eb4bb91cecf4d6951738495f8481151b62de869658573df4e50a95c17c31b52e154ae"
    "26a04067d5ecdc1592c287550bb982a5bb9c30fd53a768cee6baabb3d483e9f1e2da954c7f4cf492fe3944d2fe45"
    "6c1ecaf0840369e33fb4010e6b44bb1d721840513524d8e9a3519f40d1b81ae34fb7a31ee6b7ed641cb16c2ac999"
    "004c2191de0201457523f5a4700dd649267d9286f5c1d193f1454c9f868a57816bf5ff76c838a2eeb616a3fc9976"
    "f65d4371deecfbab29362caebdff69c635fe5a2113da4d4d8c24f0b16a0584fa05e80e607c5d9a2f765f1f069f8d"
    "4da21f27c2a3b5c984b4ab24899bef46c6d9323df4862fe51ce300fca40fb539c3bb7fe2dcc9409e425f2d3b95e7"
    "0e9c49c5feb6ecc9d43442c33d50003ee936845892fb8be475647da9a080f5bc7f8a716590b3745c2209fe05b179"
    "92830ce15f32c7b22cde755c8a2fe50bd814a0434130b807dc1b7218d4e85342d70695a5d7f29306f25623ad1e8a"
    "a08ef71b54b8ee447b5f64e73d09bdd6c3b7ca224058d7c67cc7551e9241688ada12d859cb7646fbd3ed8b34312f"
    "3b49d69802f0eaa11bc4211c2f7a29cd5c01ed01a39001c5856fab36228f5ee2f2e1110811872fe7c865c42ed590"
    "29c706195d52"
)
KEY = BlindSigningKey(P, Q, 65_537)
PUBLIC = KEY.public


def chance(n: int = PUBLIC.n) -> int:
    return secrets.randbelow(n - 1) + 1


def test_the_published_vector_comes_out_byte_by_byte() -> None:
    r = pow(INVERSE, -1, PUBLIC.n)
    blinded, inverse = blind(PUBLIC, MESSAGE, SALT, r)
    assert inverse == INVERSE
    assert blinded.hex().startswith("10c166c6a711e81c46f45b18e5873cc4f494f003180dd7f115585d871a28")
    signed = blind_sign(KEY, blinded, chance())
    assert signed.hex().startswith("364f6a40dbfbc3bbb257943337eeff791a0f290898a6791283bba581d9ea")
    assert finalize(PUBLIC, MESSAGE, signed, inverse) == SIGNATURE


def test_the_signers_own_chance_changes_nothing() -> None:
    blinded, _ = blind(PUBLIC, MESSAGE, SALT, chance())
    assert blind_sign(KEY, blinded, chance()) == blind_sign(KEY, blinded, 1)


@pytest.mark.parametrize("bits", [2048, 2049, 3072])
def test_a_signature_is_one_that_any_program_verifies(bits: int) -> None:
    made = rsa.generate_private_key(65_537, bits)
    numbers = made.private_numbers()
    key = BlindSigningKey(numbers.p, numbers.q, 65_537)
    message = prepare(b"a voice", secrets.token_bytes(32))
    blinded, inverse = blind(key.public, message, secrets.token_bytes(48), chance(key.public.n))
    signed = blind_sign(key, blinded, chance(key.public.n))
    signature = finalize(key.public, message, signed, inverse)
    scheme = padding.PSS(padding.MGF1(hashes.SHA384()), 48)
    made.public_key().verify(signature, message, scheme, hashes.SHA384())


def test_what_the_signer_sees_is_new_each_time() -> None:
    seen = {blind(PUBLIC, MESSAGE, SALT, chance())[0] for _ in range(5)}
    assert len(seen) == 5


def test_a_signature_is_of_its_message_alone() -> None:
    assert verifies(PUBLIC, MESSAGE, SIGNATURE)
    assert not verifies(PUBLIC, MESSAGE + b"x", SIGNATURE)
    assert not verifies(PUBLIC, MESSAGE, SIGNATURE[:-1] + b"\x00")
    assert not verifies(PUBLIC, MESSAGE, b"")


def test_a_signer_that_signs_something_else_is_noticed() -> None:
    blinded, inverse = blind(PUBLIC, MESSAGE, SALT, chance())
    other, _ = blind(PUBLIC, b"another message", SALT, chance())
    with pytest.raises(BlindingFails):
        finalize(PUBLIC, MESSAGE, blind_sign(KEY, other, chance()), inverse)
    assert finalize(PUBLIC, MESSAGE, blind_sign(KEY, blinded, chance()), inverse)


def test_a_fault_of_the_machine_never_leaves_the_signer() -> None:
    broken = BlindSigningKey(P, Q + 2, 65_537)  # as if a bit of one prime had flipped
    blinded, _ = blind(PUBLIC, MESSAGE, SALT, chance())
    with pytest.raises((BlindingFails, ValueError)):
        blind_sign(broken, blinded, 3)


@pytest.mark.parametrize("blinded", [b"", b"\x01" * 10, b"\xff" * 512])
def test_nothing_but_a_blinded_message_is_signed(blinded: bytes) -> None:
    with pytest.raises(BlindingFails):
        blind_sign(KEY, blinded, chance())


def test_poor_chance_and_short_keys_are_refused() -> None:
    for salt, r in ((b"", 5), (SALT, 0), (SALT, PUBLIC.n), (SALT, P)):
        with pytest.raises(BlindingFails):
            blind(PUBLIC, MESSAGE, salt, r)
    with pytest.raises(BlindingFails):
        prepare(MESSAGE, b"short")
    with pytest.raises(BlindingFails):
        BlindPublicKey(P >> 1, 65_537)


def test_the_secret_is_not_shown_where_a_key_is_printed() -> None:
    assert str(P) not in repr(KEY)
