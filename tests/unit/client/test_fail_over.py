"""Another central takes the place of the one that fell, and lags behind it: what this PC was told stays true for it."""

from pathlib import Path
from uuid import UUID

import pytest

from sync.kernel.commands import OutcomeState
from tests.shops import texts
from tests.simulation import Device, House, a_world
from tests.toy import LIN, Note, WriteNote

NOTES = 4


def save(device: Device, number: int) -> None:
    device.replica.submit(WriteNote(note_id=UUID(int=number), text=str(number)), actor=LIN).result()


def copied(house: House, path: Path) -> Path:
    """A stand-by that has come as far as this."""
    own = house.store.engine.raw_connection()
    own.driver_connection.execute("VACUUM INTO ?", (str(path),))
    own.close()
    return path


def notes_of(house: House) -> list[str]:
    with house.store.read() as session:
        return sorted(note.text for note in session.query(Note))


@pytest.mark.parametrize("behind", range(NOTES + 1))
def test_a_lagging_central_is_brought_up_to_what_this_pc_was_told(tmp_path: Path, behind: int) -> None:
    """Fault 83. Invariants 2, 13, 20: nothing that was accepted is missed, seen to vanish, or done twice, in the same epoch."""
    house, (device, other, _) = a_world(tmp_path)
    device.sync()
    stand_by = copied(house, tmp_path / "stand-by.db")
    for number in range(1, NOTES + 1):
        save(device, number)
        device.sync()
        if number == NOTES - behind:
            stand_by = copied(house, tmp_path / "later.db")
    told = [one.outcome for one in device.replica.sent()]
    house.fall_back_to(stand_by)
    assert len(notes_of(house)) == NOTES - behind
    for _ in range(4):
        device.sync()
        assert texts(device.replica) == [str(number) for number in range(1, NOTES + 1)]
    assert notes_of(house) == [str(number) for number in range(1, NOTES + 1)]
    again = [one.outcome for one in device.replica.sent()]
    assert [one and one.state for one in again] == [OutcomeState.CONFIRMED] * NOTES == [one and one.state for one in told]
    other.sync()
    assert device.dump() == other.dump() == house.rows_of(device.held())
