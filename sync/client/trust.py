"""Whom a replica takes for central: what this PC's own store trusts, and a private authority where its deployment has one."""

import ssl
from pathlib import Path

import truststore

from sync.client.durable import write_durably
from sync.kernel.errors import Refusal

FILE = "central-ca.pem"
"""In the replica's folder: the authority that the manufacturer gave along with the code. It is no secret."""


def trusting(authority: str) -> ssl.SSLContext:
    """TLS 1.2 or newer, names checked. `authority` is PEM, or empty where the PC's store is enough. Refuses `ca_unreadable`."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if authority:
        try:
            context.load_verify_locations(cadata=authority)
        except (ssl.SSLError, ValueError) as error:
            raise Refusal("ca_unreadable") from error
    return context


def kept_authority(home: Path) -> str:
    """Empty where this place has none of its own."""
    try:
        return (home / FILE).read_text(encoding="ascii")
    except FileNotFoundError:
        return ""


def keep_authority(home: Path, authority: str) -> str:
    """From now on this place's central may also show a certificate of this authority. Refuses `ca_unreadable`."""
    if authority:
        trusting(authority)
        write_durably(home / FILE, authority.encode("ascii", "replace"))
    return kept_authority(home)
