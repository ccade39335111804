"""Turns a folder of the program into a release: pieces named by their content, what differs from before, and an offer."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec
from backports import zstd
from securesystemslib.signer import Signer

from sync.central.releases.signed import Signed, digest_of
from sync.kernel.errors import Refusal
from sync.protocol.releases import (
    PIECES,
    SHARES,
    TARGETS,
    Offer,
    Offers,
    Piece,
    Release,
    ReleaseFile,
    faults_of,
    offers_name,
    order_of,
    release_name,
)

LEVEL, LONGEST_WINDOW = 12, 27
SMALLEST_DELTA = 64 * 1024
"""Files below are cheap enough whole."""

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Published:
    """What a release cost. Sizes in bytes; `delta` is what a PC with the version before brings."""

    version: str
    files: int
    changed: int
    unpacked: int
    whole: int
    delta: int


class Publisher:
    """Of one published folder."""

    def __init__(self, signed: Signed, keys: Mapping[str, Signer]) -> None:
        self._signed = signed
        self._keys = keys

    def add(self, folder: Path, *, platform: str, version: str, share: int) -> Published:
        """Offer what lies in `folder`. Refuses `release_version`, `release_not_newer`, `release_unfit`, `share_unfit`."""
        offers = self._offers(platform)
        self._check(offers, version, share)
        former = self._former(offers)
        before = {file.path: file for file in former.files} if former else {}
        (self._signed.folder / PIECES).mkdir(exist_ok=True)
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        files = [self._file(path, path.relative_to(folder).as_posix(), before) for path in paths]
        release = Release(platform=platform, version=version, files=tuple(files))
        if faults := faults_of(release):
            raise Refusal("release_unfit", why=faults[0])
        offered = Offers(platform=platform, offers=(*offers.offers, Offer(version=version, share=share)))
        self._signed.change_targets({release_name(platform, version): release, offers_name(platform): offered}, self._keys)
        return _measured(release, before)

    def stage(self, *, platform: str, version: str, share: int) -> Offers:
        """Another share of the PCs may take it; 0 takes the offer back, and leaves alone who has it."""
        offers = self._offers(platform)
        if version not in [offer.version for offer in offers.offers]:
            raise Refusal("release_unknown", version=version)
        _check_share(share)
        changed = tuple(Offer(version=version, share=share) if one.version == version else one for one in offers.offers)
        offered = Offers(platform=platform, offers=changed)
        self._signed.change_targets({offers_name(platform): offered}, self._keys)
        return offered

    def _check(self, offers: Offers, version: str, share: int) -> None:
        try:
            order = order_of(version)
        except ValueError as error:
            raise Refusal("release_version", version=version) from error
        if any(order <= order_of(offer.version) for offer in offers.offers):
            raise Refusal("release_not_newer", version=version)
        _check_share(share)

    def _offers(self, platform: str) -> Offers:
        return self._read(offers_name(platform), Offers) or Offers(platform=platform)

    def _former(self, offers: Offers) -> Release | None:
        """The version that most PCs come from."""
        return self._read(release_name(offers.platform, offers.offers[-1].version), Release) if offers.offers else None

    def _read(self, name: str, kind: type[T]) -> T | None:
        target = self._signed.targets().targets.get(name)
        if target is None:
            return None
        content = (self._signed.folder / TARGETS / f"{target.hashes['sha256']}.{name}").read_bytes()
        return msgspec.json.decode(content, type=kind)

    def _file(self, path: Path, place: str, before: Mapping[str, ReleaseFile]) -> ReleaseFile:
        content = path.read_bytes()
        former = before.get(place)
        digest = digest_of(content)
        if former is not None and former.digest == digest:
            whole, deltas = former.whole, former.deltas
        else:
            whole = self._keep(zstd.compress(content, level=LEVEL))
            deltas = self._delta(content, former, whole)
        return ReleaseFile(
            path=place,
            size=len(content),
            digest=digest,
            is_program=bool(path.stat().st_mode & 0o100),
            whole=whole,
            deltas=deltas,
        )

    def _delta(self, content: bytes, former: ReleaseFile | None, whole: Piece) -> tuple[Piece, ...]:
        """Told apart from the file of the version before, where that is worth it."""
        if former is None or len(content) < SMALLEST_DELTA:
            return ()
        base = zstd.decompress((self._signed.folder / PIECES / former.whole.digest).read_bytes())
        packed = compressed_apart(content, base)
        if len(packed) > whole.size // 2:
            return ()
        kept = self._keep(packed)
        return (Piece(digest=kept.digest, size=kept.size, base=former.digest),)

    def _keep(self, packed: bytes) -> Piece:
        digest = digest_of(packed)
        path = self._signed.folder / PIECES / digest
        if not path.exists():
            draft = path.with_name(f".{digest}.new")
            draft.write_bytes(packed)
            draft.replace(path)
        return Piece(digest=digest, size=len(packed))


def compressed_apart(content: bytes, base: bytes) -> bytes:
    """What `content` has that `base` has not, as zstd finds it (its `--patch-from`)."""
    window = max(18, min(LONGEST_WINDOW, (len(content) + len(base)).bit_length()))
    options: Mapping[int, int] = {
        zstd.CompressionParameter.compression_level: LEVEL,
        zstd.CompressionParameter.window_log: window,
        zstd.CompressionParameter.enable_long_distance_matching: 1,
    }
    return zstd.compress(content, options=options, zstd_dict=zstd.ZstdDict(base, is_raw=True).as_prefix)


def _check_share(share: int) -> None:
    if not 0 <= share <= SHARES:
        raise Refusal("share_unfit", share=share)


def _measured(release: Release, before: Mapping[str, ReleaseFile]) -> Published:
    changed = [file for file in release.files if file.path not in before or before[file.path].digest != file.digest]
    return Published(
        version=release.version,
        files=len(release.files),
        changed=len(changed),
        unpacked=sum(file.size for file in release.files),
        whole=sum(file.whole.size for file in release.files),
        delta=sum((file.deltas or (file.whole,))[0].size for file in changed),
    )
