"""Pictures of the recovery key: keys of a shop, none yet, and a code that is shown once."""

from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.features.recovery.page import CodeDialog, RecoveryPage
from dms_desktop.page import Page
from dms_desktop.samples import LONG_PERSON, MANY
from dms_desktop.scenes import NOW, Scene, everything, in_every_state
from sync.domain.accounts.commands import SetRecoveryKey
from sync.domain.accounts.queries import RecoveryKeyRow, recovery_keys

CODE = "-".join(["MZXW", "6YTB", "OI2D", "GNBV", "GY3T", "QOJQ", "GEZD", "GNBV", "GY3T", "QOJQ", "ABCD", "EFGH", "IJKL", "MNOP"])


def a_key(at: int, by: str = "王店長") -> RecoveryKeyRow:
    return RecoveryKeyRow(key_id=UUID(int=at + 1), made_by=by, made_at=NOW - timedelta(days=90 * at))


@cache
def many_keys() -> tuple[RecoveryKeyRow, ...]:
    return tuple(a_key(at % 900, LONG_PERSON) for at in range(MANY))


def show_code(page: Page) -> None:
    assert isinstance(page, RecoveryPage)
    CodeDialog(page, CODE, SetRecoveryKey(key_id=UUID(int=1), public_key="")).show_modeless()


PAGE = Scene(name="recovery", kind="recovery", answers={recovery_keys: lambda **_: [a_key(0), a_key(1)]})
SCENES = (
    *in_every_state(
        "recovery",
        PAGE,
        empty=replace(PAGE, answers={recovery_keys: lambda **_: []}),
        huge=replace(PAGE, answers={recovery_keys: everything(many_keys)}),
    ),
    replace(PAGE, name="recovery-code-typical", prepare=show_code),
)
