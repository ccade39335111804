"""An authority of the tests' own, and the certificates that it gives: right ones, old ones, and ones for another name."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Identity:
    """PEM files with which a server says who it is."""

    certificate: Path
    key: Path


class Authority:
    """Gives certificates to servers. `pem` is what a client has to know of it."""

    def __init__(self, folder: Path, name: str = "Test authority") -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        key_id = x509.SubjectKeyIdentifier.from_public_key(self._key.public_key())
        usage = x509.KeyUsage(
            digital_signature=True,
            key_cert_sign=True,
            crl_sign=True,
            content_commitment=False,
            key_encipherment=False,
            data_encipherment=False,
            key_agreement=False,
            encipher_only=False,
            decipher_only=False,
        )
        made = (
            self._begun(self._name, self._key, days=1)
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(usage, critical=True)
            .add_extension(key_id, critical=False)
        )
        self.pem = made.sign(self._key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM).decode()

    def file(self) -> Path:
        path = self._folder / f"authority-{id(self)}.pem"
        path.write_text(self.pem)
        return path

    def identity(self, address: str = "127.0.0.1", *, days: int = 1) -> Identity:
        """For a server at this address, until so many days from now."""
        key = ec.generate_private_key(ec.SECP256R1())
        issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key())
        made = (
            self._begun(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "central")]), key, days=days)
            .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(address))]), critical=False)
            .add_extension(issuer, critical=False)
        )
        folder = self._folder / f"identity-{address}-{days}-{id(self)}"
        folder.mkdir()
        identity = Identity(folder / "certificate.pem", folder / "key.pem")
        identity.certificate.write_bytes(made.sign(self._key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
        pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
        identity.key.write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain))
        return identity

    def _begun(self, subject: x509.Name, key: ec.EllipticCurvePrivateKey, *, days: int) -> x509.CertificateBuilder:
        now = datetime.now(UTC)
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self._name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - 3 * A_DAY)
            .not_valid_after(now + days * A_DAY)
        )
