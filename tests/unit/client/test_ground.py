"""Where a replica may not lie, told before anything is written there."""

from pathlib import Path

import pytest

from sync.client.ground import FAR, FORGETFUL, is_share, kind_below, unfit
from sync.client.opening import enrol
from sync.client.places import Enrolling
from sync.kernel.errors import Refusal

MOUNTS = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
36 22 0:40 / /mnt/shop rw,relatime shared:2 - cifs //server/shop rw,vers=3.0
37 22 8:17 / /media/lin/My\\040stick rw,nosuid - vfat /dev/sdb1 rw
38 36 254:0 /x /mnt/shop/own rw,relatime - ext4 /dev/vda rw
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/srv/dms", "ext4"),
        ("/mnt/shop/dms", "cifs"),
        ("/mnt/shopping", "ext4"),
        ("/mnt/shop/own/dms", "ext4"),
        ("/media/lin/My stick/dms", "vfat"),
    ],
)
def test_the_nearest_mount_says_what_a_folder_lies_on(folder: str, kind: str) -> None:
    """Fault 46."""
    assert kind_below(MOUNTS, Path(folder)) == kind


def test_shares_and_sticks_are_told_apart_from_disks() -> None:
    """Fault 46."""
    assert {"cifs", "nfs4"} <= FAR
    assert "vfat" in FORGETFUL
    assert "ext4" not in FAR | FORGETFUL


@pytest.mark.parametrize(
    ("root", "expected"),
    [
        ("\\\\server\\profiles$\\", True),
        ("\\\\?\\UNC\\server\\profiles$\\", True),
        ("\\\\?\\unc\\server\\profiles$\\", True),
        ("\\\\?\\C:\\", False),
        ("C:\\", False),
    ],
)
def test_a_path_of_another_machine_is_told_by_how_it_begins(root: str, expected: bool) -> None:
    """Fault 46."""
    assert is_share(root) == expected


@pytest.mark.parametrize("name", ["OneDrive - Otto GmbH", "Dropbox", "坚果云"])
def test_a_folder_that_is_copied_to_a_cloud_is_refused_before_anything_is_written(tmp_path: Path, name: str) -> None:
    """Fault 46."""
    home = tmp_path / name / "dms"
    with pytest.raises(Refusal, match="folder_synced"):
        enrol(home, Enrolling(central="http://127.0.0.1:9", code="X", user="lin", password="x"))
    assert not (tmp_path / name).exists()


def test_an_ordinary_folder_is_fit(tmp_path: Path) -> None:
    assert unfit(tmp_path) is None
