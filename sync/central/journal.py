"""Takes in sealed journals: opens what devices wrote while nobody could be asked, and decides what central does not know yet."""

import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5

import msgspec
from sqlalchemy import select

from sync.central.decisions import body_hash
from sync.central.exchange import Caller
from sync.central.instances import Sender
from sync.central.journal_keys import JournalKeys
from sync.central.push import Pusher
from sync.central.records import Decision, Device
from sync.central.store import Store
from sync.kernel.commands import Envelope, Outcome, OutcomeState
from sync.protocol.journal import Entry, Heading, JournalAnswer, Saved, Unsealable, gaps, read, unseal, vouched

LOG = logging.getLogger(__name__)

AN_EARLIER_LIFE = UUID("6f1d9c52-9a0e-4c4e-8f0b-3a5d6f5b7c11")
"""Commands from the journal of an instance are numbered apart from those that the instance itself may still send; and by each
device that it was: one that was shut out and let in again is another."""


@dataclass(frozen=True, kw_only=True)
class Opened:
    """One command of a journal, and what its heading says of the device and instance that saved it."""

    entry: Entry
    saved: Saved

    @property
    def envelope(self) -> Envelope:
        return self.saved.envelope


class JournalDesk:
    """Safe to use from any thread, and to be given the same entries any number of times."""

    def __init__(self, store: Store, pusher: Pusher, keys: JournalKeys) -> None:
        self._store = store
        self._pusher = pusher
        self._keys = keys

    def open(self, entries: Sequence[Entry], dealer_id: int | None = None) -> Sequence[Opened]:
        """Those that can be read, of one dealer where one is named: nobody carries the work of another shop."""
        secrets = self._keys.secrets()
        found: list[Opened] = []
        for entry in entries:
            saved = _unsealed(entry, secrets)
            if saved is not None and dealer_id in (None, entry.heading.dealer_id):
                found.append(Opened(entry=entry, saved=saved))
        return found

    def take(self, caller: Caller, content: bytes, *, is_revoked: bool) -> JournalAnswer:
        """Decide what is new, each command for the person and the device that saved it. A revoked device may hand in and learns
        nothing: what it brings waits for the dealer's manager.
        """
        entries = read(content).entries
        commands = [entry for entry in entries if entry.is_command]
        opened = self.open(commands, caller.dealer_id)
        known = self._known(caller.dealer_id, [one.envelope.command_id for one in opened])
        fresh = {one.envelope.command_id: one for one in opened if one.envelope.command_id not in known}
        outcomes = {command_id: self._decide(one, caller, is_revoked=is_revoked) for command_id, one in fresh.items()}
        broken = tuple(gap.after for gap in gaps(entries))
        if broken or len(opened) < len(commands):
            LOG.warning(
                "journal_incomplete dealer=%d device=%s gaps=%d unreadable=%d",
                *(caller.dealer_id, caller.device_id, len(broken), len(commands) - len(opened)),
            )
        shown = [one.envelope for one in opened if self._is_news(one, known, outcomes) and not is_revoked]
        return JournalAnswer(
            entries=len(commands),
            known=len(opened) - len(fresh),
            decided=dict(Counter(outcome.state.value for outcome in outcomes.values())),
            unreadable=len(commands) - len(opened),
            gaps=broken,
            commands=tuple(shown),
            digest=vouched(content, shown),
        )

    def _known(self, dealer_id: int, command_ids: Sequence[UUID]) -> Mapping[UUID, Decision]:
        wanted = select(Decision).where(Decision.dealer_id == dealer_id, Decision.command_id.in_(command_ids))
        with self._store.read(dealer_id=dealer_id) as session:
            return {decision.command_id: decision for decision in session.scalars(wanted)}

    def _decide(self, one: Opened, caller: Caller, *, is_revoked: bool) -> Outcome:
        heading = one.entry.heading
        device = self._device(heading.dealer_id, heading.device_id)
        is_signed = device is not None and device.revoked_at is None and one.saved.is_by(device.public_key)
        sender = Sender(
            dealer_id=heading.dealer_id,
            device_id=heading.device_id,
            instance_id=earlier_life(heading),
            brought_by=heading.device_id if is_signed else caller.device_id,
        )
        if is_revoked:
            return self._pusher.quarantine(sender, one.envelope, "device_revoked")
        if device is None:
            return self._pusher.quarantine(sender, one.envelope, "device_unknown")
        return self._pusher.bring(sender, one.envelope)

    def _device(self, dealer_id: int, device_id: UUID) -> Device | None:
        with self._store.read(dealer_id=dealer_id) as session:
            return session.get(Device, (dealer_id, device_id))

    def _is_news(self, one: Opened, known: Mapping[UUID, Decision], outcomes: Mapping[UUID, Outcome]) -> bool:
        """Decided just now, or known and without effect: somebody has to see it."""
        decision = known.get(one.envelope.command_id)
        if decision is None:
            return one.envelope.command_id in outcomes
        return decision.body_hash == body_hash(one.envelope) and not OutcomeState(decision.state).took_effect


def earlier_life(heading: Heading) -> UUID:
    """The instance under which central counts what this one's journal brings."""
    return uuid5(AN_EARLIER_LIFE, heading.device_id.hex + heading.instance_id.hex)


def _unsealed(entry: Entry, secrets: Mapping[str, bytes]) -> Saved | None:
    private = secrets.get(entry.heading.key_id)
    if private is None:
        return None
    try:
        return unseal(entry, private)
    except (Unsealable, msgspec.DecodeError):
        return None
