"""A replica's data key, sealed on its PC to central: for when nobody's password or keyring opens it any more."""

from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from sync.protocol.journal import Unsealable
from sync.protocol.messages import JournalKey, Message

INFO = b"dms escrow 1\0"

_suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


class Escrow(Message, frozen=True, kw_only=True):
    """As it lies beside the replica. `device`: dealer, dot, device id; `key_id`: to which of central's keys it is sealed."""

    device: str
    key_id: str
    sealed: bytes


class Recovered(Message, frozen=True, kw_only=True):
    """As central's operator hands it back: whoever has it opens that replica."""

    device: str
    data_key: bytes


def seal_key(data_key: bytes, *, device: str, key: JournalKey) -> Escrow:
    """By HPKE (RFC 9180), as journals are; bound to the device."""
    public = X25519PublicKey.from_public_bytes(bytes.fromhex(key.public_key))
    return Escrow(device=device, key_id=key.key_id, sealed=_suite.encrypt(data_key, public, INFO + device.encode()))


def open_key(escrow: Escrow, secrets: Mapping[str, bytes]) -> Recovered:
    """`secrets` are central's private keys by id. Raises Unsealable."""
    private = secrets.get(escrow.key_id)
    if private is None:
        raise Unsealable("sealed to a key that is not kept")
    try:
        key = _suite.decrypt(escrow.sealed, X25519PrivateKey.from_private_bytes(private), INFO + escrow.device.encode())
    except (InvalidTag, ValueError) as error:
        raise Unsealable("changed, or of another device") from error
    return Recovered(device=escrow.device, data_key=key)
