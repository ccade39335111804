"""The signed files of a published folder, as The Update Framework wants them: changed, signed anew, the newest word last."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import msgspec
from securesystemslib.signer import Signer
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp

from sync.central.releases.keys import ROLES, ROOT_THRESHOLD
from sync.kernel.errors import Refusal
from sync.protocol.releases import METADATA, SIGNED_AT, TARGETS

LIFE = {
    Root.type: timedelta(days=5 * 365),
    Targets.type: timedelta(days=365),
    Snapshot.type: timedelta(days=21),
    Timestamp.type: timedelta(days=21),
}
"""How long each is believed. A daily job signs the last two: a PC that is shown an old state notices after three weeks."""
WARNED = timedelta(days=60)

Part = TypeVar("Part", Root, Snapshot, Targets, Timestamp)


class Signed:
    """The signed part of a published folder, at a moment."""

    def __init__(self, folder: Path, now: datetime) -> None:
        self.folder = folder
        self._now = now.replace(microsecond=0)

    def found(self, roots: Sequence[Signer], keys: Mapping[str, Signer]) -> None:
        """An empty folder of these keys. Refuses `release_folder_used`."""
        if (self.folder / METADATA).exists():
            raise Refusal("release_folder_used", folder=self.folder)
        for name in (METADATA, TARGETS):
            (self.folder / name).mkdir(parents=True)
        root = Root(expires=self._until(Root.type), consistent_snapshot=True)
        _certify(root, roots, keys)
        self._write_root(root, roots)
        self._write(Targets(expires=self._until(Targets.type)), keys[Targets.type])
        self.refresh(keys)

    def root(self) -> Root:
        return self._read(Root).signed

    def targets(self) -> Targets:
        return self._read(Targets).signed

    def rotate(self, signing: Sequence[Signer], roots: Sequence[Signer], keys: Mapping[str, Signer]) -> None:
        """Other keys from now on: `signing` are the root keys of before and the new ones. All parts are signed anew."""
        root = self.root()
        root.version += 1
        root.expires = self._until(Root.type)
        _certify(root, roots, keys)
        self._write_root(root, [*signing, *roots])
        self.change_targets({}, keys)

    def change_targets(self, contents: Mapping[str, msgspec.Struct], keys: Mapping[str, Signer]) -> None:
        """These targets are added or replaced, in one step: PCs see all of it or nothing."""
        targets = self.targets()
        for name, content in contents.items():
            encoded = msgspec.json.encode(content)
            target = TargetFile.from_data(name, encoded, ["sha256"])
            _put(self.folder / TARGETS / f"{target.hashes['sha256']}.{name}", encoded)
            targets.targets[name] = target
        targets.version += 1
        targets.expires = self._until(Targets.type)
        self._write(targets, keys[Targets.type])
        self.refresh(keys)

    def refresh(self, keys: Mapping[str, Signer]) -> None:
        """Say again that this is the newest state."""
        snapshot = self._next(Snapshot)
        snapshot.meta = {"targets.json": MetaFile(self.targets().version)}
        self._write(snapshot, keys[Snapshot.type])
        timestamp = self._next(Timestamp)
        timestamp.snapshot_meta = MetaFile(snapshot.version)
        timestamp.unrecognized_fields[SIGNED_AT] = self._now.isoformat()
        self._write(timestamp, keys[Timestamp.type])

    def ending(self) -> Mapping[str, datetime]:
        """What has to be signed by a person soon, and until when."""
        ends = {Root.type: self.root().expires, Targets.type: self.targets().expires}
        return {role: until for role, until in ends.items() if until - self._now < WARNED}

    def _until(self, role: str) -> datetime:
        return self._now + LIFE[role]

    def _next(self, kind: type[Part]) -> Part:
        """The part as it is, one version on; a new one where there is none."""
        if not self._path(kind.type).exists():
            return kind(expires=self._until(kind.type))
        part = self._read(kind).signed
        part.version += 1
        part.expires = self._until(kind.type)
        return part

    def _read(self, kind: type[Part]) -> Metadata[Part]:
        path = self._path(kind.type)
        if not path.exists():
            raise Refusal("release_folder_empty", folder=self.folder)
        found: Metadata[Part] = Metadata.from_file(str(path))
        return found

    def _path(self, role: str) -> Path:
        """The newest of a role: names carry the version, except that of the timestamp."""
        folder = self.folder / METADATA
        if role == Timestamp.type:
            return folder / "timestamp.json"
        numbers = [int(path.name.split(".")[0]) for path in folder.glob(f"*.{role}.json")]
        return folder / f"{max(numbers, default=0)}.{role}.json"

    def _write(self, part: Part, *signers: Signer) -> None:
        signed = Metadata(part)
        for signer in signers:
            signed.sign(signer, append=True)
        name = "timestamp.json" if part.type == Timestamp.type else f"{part.version}.{part.type}.json"
        _put(self.folder / METADATA / name, signed.to_bytes())

    def _write_root(self, root: Root, signers: Sequence[Signer]) -> None:
        own = {signer.public_key.keyid: signer for signer in signers}
        self._write(root, *own.values())


def _certify(root: Root, roots: Sequence[Signer], keys: Mapping[str, Signer]) -> None:
    """These keys and no others."""
    for role in (Root.type, *ROLES):
        for keyid in list(root.roles[role].keyids):
            root.revoke_key(keyid, role)
    for signer in roots:
        root.add_key(signer.public_key, Root.type)
    root.roles[Root.type].threshold = ROOT_THRESHOLD
    for role in ROLES:
        root.add_key(keys[role].public_key, role)


def _put(path: Path, content: bytes) -> None:
    """Whole or not at all: PCs read while this is written."""
    draft = path.with_name(f".{path.name}.new")
    draft.write_bytes(content)
    draft.replace(path)


def digest_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
