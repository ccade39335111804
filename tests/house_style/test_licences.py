"""Every part of the frozen app has its licence text beside it: without one, the app is not built."""

import re
from importlib.metadata import distributions

from tests.house_style.sources import ROOT
from tests.house_style.test_native_parts import PACKAGING, part_of_packaging

LOCKED = re.compile(r"^([a-z0-9.-]+)==", re.MULTILINE)


def test_every_locked_part_brings_a_licence_or_has_one_here() -> None:
    """Those for other systems than this one are looked at where the app is frozen for them."""
    part_of_packaging("native")  # what the module below asks for by this name
    licences = part_of_packaging("licences")
    locked = set(LOCKED.findall((ROOT / "packaging" / "app.lock").read_text(encoding="utf-8"))) - licences.TOOLS
    here = {name: part for part in distributions() if (name := licences._name(part)) in locked}
    assert len(here) > 20
    bare = [name for name, part in here.items() if not any(licences.TEXT.search(file.name) for file in part.files or ())]
    assert sorted(set(bare) - licences.OURS.keys()) == []
    assert [text for texts in licences.OURS.values() for text in texts if not (PACKAGING / "licences" / text).exists()] == []
