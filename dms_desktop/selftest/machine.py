"""Checks of what lies under the app: the database and its cipher, the keyring, the certificates it trusts."""

import ssl

import certifi

from dms_desktop.keyrings import SystemSecrets, is_usable
from dms_desktop.selftest.report import Told
from sync.client.trial import database, encryption

FEWEST_AUTHORITIES = 50


def keyring() -> str:
    """The system's own, set, read and forgotten."""
    if not is_usable(SystemSecrets()):
        raise Told("no keyring works here: a PC is enrolled by passwords alone, which the app asks about and calls weaker")
    return "keeps and forgets a secret"


def trust() -> str:
    """Certificates that a server's own can be checked against."""
    context = ssl.create_default_context(cafile=certifi.where())
    known = context.cert_store_stats()["x509_ca"]
    if known < FEWEST_AUTHORITIES:
        raise AssertionError(f"only {known} authorities are known")
    return f"{known} authorities, {ssl.OPENSSL_VERSION}"


__all__ = ["database", "encryption", "keyring", "trust"]
