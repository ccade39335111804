"""Who vouches for a server that this PC does not believe: whoever looks after the network has to know what stands in between."""

import ssl
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.x509.oid import NameOID

LONGEST = 80


def issuer_of(url: str, seconds: float) -> str:
    """The name of who issued the certificate that is shown there; empty where none can be seen. Nothing is sent."""
    at = urlsplit(url)
    try:
        shown = ssl.get_server_certificate((at.hostname or "", at.port or 443), timeout=seconds)
        issuer = x509.load_pem_x509_certificate(shown.encode()).issuer
    except (OSError, ValueError):
        return ""
    names = issuer.get_attributes_for_oid(NameOID.COMMON_NAME) or issuer.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
    return "".join(letter for letter in str(names[0].value) if letter.isprintable())[:LONGEST] if names else ""
