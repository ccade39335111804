"""How callers come in: what an operator says of certificates and proxies, looked at before anybody is told to come."""

import ssl
from dataclasses import dataclass
from pathlib import Path

from sync.kernel.errors import Refusal


@dataclass(frozen=True, kw_only=True)
class Doorway:
    """Over TLS where there are a certificate and its key, or through a proxy of this address."""

    certificate: Path | None = None
    key: Path | None = None
    proxy: str = ""

    @property
    def scheme(self) -> str:
        return "https" if self.certificate else "http"


def look_at(doorway: Doorway) -> None:
    """Refuses `tls_needs_both`, `file_missing`, `tls_key_locked`, `tls_files_wrong`."""
    if doorway.certificate is None and doorway.key is None:
        return
    if doorway.certificate is None or doorway.key is None:
        raise Refusal("tls_needs_both")
    for path in (doorway.certificate, doorway.key):
        if not path.is_file():
            raise Refusal("file_missing", file=path)
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(doorway.certificate, doorway.key, password=_nobody)
    except ssl.SSLError as error:
        raise Refusal("tls_files_wrong", certificate=doorway.certificate, key=doorway.key, why=error) from error


def _nobody() -> str:
    """A service is started where nobody sits who could be asked."""
    raise Refusal("tls_key_locked")
