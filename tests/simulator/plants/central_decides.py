"""Defects in deciding commands at central."""

from tests.simulator.planting import Plant

PUSHER = "sync.central.push:Pusher"
TAKE = "sync.central.push:_take"
JUDGE = "sync.central.verdicts:judge"

PLANTS = (
    Plant(
        name="dedupe_missing",
        what="a command that comes again is decided again",
        at="sync.central.push:_known",
        was="return {",
        now="return {} and {",
    ),
    Plant(
        name="dedupe_by_number",
        what="a command counts as known when its number is",
        at=TAKE,
        was="    seq = case.envelope.seq\n",
        now="    seq = case.envelope.seq\n"
        "    known = case.session.query(Decision).filter_by(instance_id=sender.instance_id, seq=seq).first()\n",
    ),
    Plant(
        name="decision_not_kept",
        what="an effect without a decision",
        at=TAKE,
        was="        case.decided.append(decision_of(outcome, case, sender))",
        now="        pass",
    ),
    Plant(
        name="refusals_not_kept",
        what="only what took effect is kept as decided",
        at=TAKE,
        was="    if known is None:\n        case.decided.append",
        now="    if known is None and outcome.state.took_effect:\n        case.decided.append",
    ),
    Plant(
        name="seq_not_kept",
        what="the numbering of an instance stands still",
        at=TAKE,
        was="instance.last_seq, instance.last_hash = seq, body_hash(case.envelope)",
        now="instance.last_hash = body_hash(case.envelope)",
    ),
    Plant(
        name="gap_accepted",
        what="commands are decided though earlier ones are missing",
        at=TAKE,
        was="seq > step.expected_seq:",
        now="False:",
    ),
    Plant(
        name="gap_counted_over",
        what="the numbering jumps over missing commands",
        at=TAKE,
        was="    if seq == step.expected_seq and",
        now="    if seq + 1 >= step.expected_seq and",
    ),
    Plant(
        name="copy_not_told",
        what="two copies of one replica may use one number",
        at=TAKE,
        was="        return replace(step, state=InstanceState.SPLIT)",
        now="        pass",
    ),
    Plant(
        name="poison_blocks",
        what="a command that central fails on stops all behind it",
        at=f"{PUSHER}._decide_one",
        was="        return _retrying(lambda: self._alone(sender, envelope, _park))",
        now='        raise Unavailable("poison")',
    ),
    Plant(
        name="poison_confirmed",
        what="a command that central fails on counts as confirmed",
        at="sync.central.push:_park",
        was="OutcomeState.PARKED",
        now="OutcomeState.CONFIRMED",
    ),
    Plant(
        name="orphans_run",
        what="what depends on a refused command is run all the same",
        at="sync.central.verdicts:_parent_not_accepted",
        was="    if not parents:",
        now="    if True:",
    ),
    Plant(
        name="unseen_parents_run",
        what="a parent that was never seen counts as accepted",
        at="sync.central.verdicts:_parent_not_accepted",
        was="one not in states or not states[one].took_effect",
        now="one in states and not states[one].took_effect",
    ),
    Plant(
        name="actor_of_device",
        what="the first person of the device's dealer is taken for the author",
        at=JUDGE,
        was="case.envelope.actor_id)",
        now="type(case.envelope.actor_id)(int=case.dealer_id * 256 + 1))",
    ),
    Plant(
        name="gone_person_refused",
        what="work of a person who left is refused instead of kept for the manager",
        at=JUDGE,
        was='OutcomeState.QUARANTINED, "actor_revoked"',
        now='OutcomeState.REFUSED, "actor_revoked"',
    ),
    Plant(
        name="refusal_keeps_effect",
        what="what a refused command had done already stays",
        at="sync.central.undoing:savepoint",
        was="        nested.rollback()\n",
        now="        nested.commit()\n",
    ),
    Plant(
        name="refusal_counts",
        what="a refused command moves the counters",
        at="sync.central.undoing:savepoint",
        was="        touched_by(session).become(before)\n",
        now="",
    ),
    Plant(
        name="adjusted_called_confirmed",
        what="central does not say that it granted less",
        at="sync.central.verdicts:_run",
        was="    if context.adjustments:",
        now="    if False:",
    ),
    Plant(
        name="clock_of_client_decides",
        what="the moment of decision is what the device's clock said",
        at="sync.central.verdicts:Case.outcome",
        was="decided_at=to_micros(self.now)",
        now="decided_at=self.envelope.claimed_at",
    ),
    Plant(
        name="letter_given_twice",
        what="a letter is given to two instances",
        at="sync.central.instances:next_letter",
        was='"given": table.c.given + 1',
        now='"given": table.c.given',
    ),
    Plant(
        name="letters_forgotten_by_restore",
        what="a restored central gives letters again that it gave after the backup",
        at="sync.central.service:mint_epoch",
        was="LetterCount.given + LETTERS_SKIPPED",
        now="LetterCount.given",
    ),
    Plant(
        name="revoked_device_served",
        what="a device that was sent away is served",
        at="sync.central.devices:Devices.revoke",
        was="                device.revoked_at = now",
        now="                pass",
    ),
    Plant(
        name="instance_of_any_device",
        what="nobody asks whose instance it is",
        at="sync.central.push:_step",
        was="if instance.device_id != sender.device_id:",
        now="if False:",
    ),
    Plant(
        name="proof_unchecked",
        what="whoever has a token needs no key",
        at="sync.protocol.proofs:Proof.is_of",
        was="            return False",
        now="            return True",
    ),
    Plant(
        name="number_twice_untold",
        what="two documents of one number, and nobody is told",
        at="sync.central.verdicts:_run",
        was="            note_number(command, context)\n",
        now="",
    ),
)
