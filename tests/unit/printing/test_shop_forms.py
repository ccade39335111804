"""The shop's own forms as a PC reads and changes them: over its own files, part by part, and whatever comes is looked at."""

from base64 import b64encode
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

from dms_desktop.printing.form_files import FormFiles, Found, file_name, write_form
from dms_desktop.printing.own_form import OwnColumn, OwnForm
from dms_desktop.printing.samples import a_logo, a_row
from dms_desktop.printing.shop_forms import ShopForms, kept_as
from dms_desktop.printing.templates import kinds, template
from sync.domain.print_forms.queries import ShopForm
from sync.domain.print_forms.rules import FormColumn, PaperName

OWN = OwnForm(
    kind="sale",
    form="a5",
    letterhead=("宏達汽車百貨",),
    logo=a_logo(),
    footer=("七日內憑單退換。",),
    letters=110,
    details=("number", "sold"),
    columns=(OwnColumn("amount", 24.5), OwnColumn("name")),
)


def found(*rows: ShopForm, folder: Path) -> Found:
    return ShopForms(rows, FormFiles(folder).all()).find("sale", "a5")


def test_what_the_shop_has_comes_as_it_was_kept(tmp_path: Path) -> None:
    here = found(a_row(OWN), folder=tmp_path)
    assert (here.own, here.version, here.changed_by, here.trouble) == (OWN, 3, "chen", None)


def test_a_file_of_this_pc_counts_until_the_shop_has_that_paper(tmp_path: Path) -> None:
    """Also where the shop went back to the built-in form."""
    for own in (OWN, structs.replace(OWN, form="a4", columns=())):
        write_form(own, tmp_path / file_name(own.kind, own.form))
    assert (found(folder=tmp_path).own, found(folder=tmp_path).version) == (OWN, 0)
    built_in = OwnForm(kind="sale", form="a5")
    known = ShopForms([a_row(built_in)], FormFiles(tmp_path).all())
    assert known.find("sale", "a5").own == built_in
    assert [one.form for one in known.all()] == ["a4"]
    assert [one.form for one in known.local()] == ["a4", "a5"]


def test_only_what_is_otherwise_is_said() -> None:
    """So that what somebody else changed in another part lives on."""
    here = Found(own=OWN, version=3)
    command = kept_as(structs.replace(OWN, footer=("A",), columns=()), here)
    assert command is not None
    assert (command.paper, command.seen, command.footer, command.columns) == (PaperName("sale", "a5"), 3, ("A",), ())
    assert (command.letterhead, command.logo, command.letters, command.details, command.also) == (None, None, None, None, ())
    assert kept_as(OWN, here) is None


def test_what_only_this_pc_had_is_said_whole() -> None:
    command = kept_as(OWN, Found(own=OWN))
    assert command is not None
    assert (command.seen, command.logo) == (0, b64encode(OWN.logo).decode())
    assert command.columns == (FormColumn("amount", 24_500), FormColumn("name"))
    assert kept_as(OwnForm(kind="sale", form="a5"), Found()) is None


def test_a_letterhead_goes_on_every_paper_that_has_a_place_for_one() -> None:
    command = kept_as(OWN, Found(own=OWN, version=3), is_everywhere=True)
    assert command is not None
    wanted = {kind for kind in kinds() if template(kind).is_changeable} - {"label"}
    assert ({one.kind for one in command.also}, PaperName("sale", "a5") in command.also) == (wanted, False)


@pytest.mark.parametrize(
    "wrong",
    [
        {"paper": PaperName("sale", "a7")},
        {"paper": PaperName("../../secret", "a5")},
        {"logo": "%%%%"},
        {"logo": b64encode(b"GIF89a" + bytes(100)).decode()},
        {"letters": 1_000},
        {"footer": ("x",) * 7},
        {"footer": ("total \u202e00.1",)},
        {"details": ("sold",)},
        {"columns": (FormColumn("name"), FormColumn("profit"))},
        {"columns": (FormColumn("name", 390_000), FormColumn("amount"))},
    ],
)
def test_what_cannot_be_printed_is_no_form_and_can_be_replaced(wrong: dict[str, object]) -> None:
    """Bad input, from a damaged row or a later program: the built-in form prints, and whoever keeps it anew says all of it."""
    row = replace(a_row(OWN), **wrong)
    here = ShopForms([row], {}).find(row.paper.kind, row.paper.form)
    assert (here.own, here.trouble is not None, here.trouble and here.trouble.path) == (None, True, None)
    command = kept_as(OwnForm(kind="sale", form="a5"), here)
    assert command is not None
    assert (command.seen, command.letterhead, command.logo, command.columns) == (3, (), "", ())
