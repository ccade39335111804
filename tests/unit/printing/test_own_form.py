"""What a shop changes about a form: laid over the built-in one, checked, kept by the shop or as a file, and never lost."""

import json
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import structs

from dms_desktop.printing import form_files
from dms_desktop.printing.form_files import MOST_BYTES, FormFiles, Found, UnusableForm, file_name, read_form, write_form
from dms_desktop.printing.own_form import (
    OwnColumn,
    OwnForm,
    changed_by_both,
    done_to,
    merged,
    objection,
    offered_columns,
    taken_over,
)
from dms_desktop.printing.templates import forms, kinds, template
from sync.domain.print_forms.rules import FOOT_LINES, HEAD, LONGEST, NoLogo, PaperName, png_size
from sync.kernel.errors import NotSaved

AS_IT_IS = {kind for kind in kinds() if not template(kind).is_changeable}
SALE_A5 = PaperName("sale", "a5")
A5, ROLL, LABEL = forms()["a5"], forms()["roll_80"], forms()["label_60x40"]
A_PNG = HEAD.pack(b"\x89PNG\r\n\x1a\n", 13, b"IHDR", 200, 100) + bytes(20)


def of_sale(form: str = "a5", *fields: str, mm: float = 0.0, **changed: object) -> OwnForm:
    return structs.replace(OwnForm(kind="sale", form=form, columns=tuple(OwnColumn(field, mm) for field in fields)), **changed)


@pytest.fixture
def files(tmp_path: Path) -> FormFiles:
    return FormFiles(tmp_path / "print")


def lay(files: FormFiles, tmp_path: Path, own: OwnForm) -> None:
    """As a program before this one kept it on its PC."""
    (tmp_path / "print").mkdir(exist_ok=True)
    write_form(own, tmp_path / "print" / file_name(own.kind, own.form))


def test_columns_stand_in_the_shop_s_order_and_width() -> None:
    """Millimetres are those of the paper, whatever the form's scale is."""
    own = of_sale("a5", "amount", "name", "position", mm=20.0)
    laid = merged(template("sale"), A5, own).columns
    assert [one.field for one in laid] == ["amount", "name", "position"]
    assert [round(one.mm * A5.scale, 6) for one in laid] == [20.0] * 3
    assert all(A5.inner >= one.from_mm for one in laid), "what the shop wants is there on narrow paper too"


def test_bands_of_a_receipt_follow_their_first_field() -> None:
    laid = merged(template("sale"), ROLL, of_sale("roll_80", "serials", "amount", "name")).roll
    assert [[one.field for one in band] for band in laid] == [["serials"], ["amount"], ["name"]]


def test_parts_of_a_label_are_left_out_and_keep_their_places() -> None:
    own = OwnForm(kind="label", form="label_60x40", columns=(OwnColumn("bars"), OwnColumn("name")))
    laid = merged(template("label"), LABEL, own).labels["label_60x40"]
    before = template("label").labels["label_60x40"]
    assert {spot.part for spot in laid if spot.is_usual} == {"bars", "name"}
    assert [(spot.x, spot.y) for spot in laid] == [(spot.x, spot.y) for spot in before]


@pytest.mark.parametrize("kind", sorted(kinds() - AS_IT_IS))
def test_a_form_without_a_change_is_the_built_in_one(kind: str) -> None:
    for name in template(kind).forms:
        own = OwnForm(kind=kind, form=name)
        assert merged(template(kind), forms()[name], own) == template(kind)
        assert (objection(own, template(kind), forms()[name]), own.is_built_in) == ("", True)
        usual = tuple(OwnColumn(one.field, one.mm) for one in offered_columns(template(kind), forms()[name]) if one.is_usual)
        assert objection(structs.replace(own, columns=usual), template(kind), forms()[name]) == ""


@pytest.mark.parametrize("field", ["number", "sold"])
def test_number_and_date_cannot_be_left_out(field: str) -> None:
    details = tuple(one for one in template("sale").details if one != field)
    assert objection(of_sale(details=details), template("sale"), A5) == "other_fields"


@pytest.mark.parametrize(
    ("own", "code"),
    [
        (of_sale("a5", "name"), "other_fields"),
        (of_sale("a5", "name", "amount", "name"), "other_fields"),
        (of_sale("a5", "name", "amount", "profit"), "other_fields"),
        (of_sale("a5", "name", "amount", mm=70.0), "too_wide"),
        (of_sale(footer=("x",) * (FOOT_LINES + 1)), "too_long"),
        (of_sale(letterhead=("x" * (LONGEST + 1),)), "too_long"),
        (of_sale(letters=1_000), "damaged"),
        (of_sale(logo=b"GIF89a" + bytes(100)), "damaged"),
        (of_sale("a4"), "other_paper"),
    ],
)
def test_what_no_paper_can_show_is_refused(own: OwnForm, code: str) -> None:
    assert objection(own, template("sale"), A5) == code


def test_two_columns_of_a_receipt_share_its_width() -> None:
    wide = of_sale("roll_80", "name", "amount", "times", mm=40.0)
    assert objection(wide, template("sale"), ROLL) == "too_wide"
    assert objection(of_sale("roll_80", "name", "amount", "times", mm=30.0), template("sale"), ROLL) == ""


@pytest.mark.parametrize("kind", sorted(AS_IT_IS))
def test_what_the_manufacturer_says_is_printed_as_it_is(kind: str) -> None:
    assert objection(OwnForm(kind=kind, form="a4"), template(kind), forms()["a4"]) == "other_paper"


def test_from_another_kind_comes_what_all_papers_have() -> None:
    source = of_sale("roll_80", "name", "amount", letterhead=("A",), footer=("B",), letters=110, logo=A_PNG)
    assert taken_over(source, template("quote"), A5) == OwnForm(
        kind="quote", form="a5", letterhead=("A",), footer=("B",), letters=110, logo=A_PNG
    )
    assert taken_over(source, template("label"), LABEL).letters == 100
    of_the_same = taken_over(of_sale("a4", "name", "amount", mm=90.0), template("sale"), A5)
    assert [one.field for one in of_the_same.columns] == ["name", "amount"]
    assert objection(of_the_same, template("sale"), A5) == ""


def test_what_a_pc_kept_is_there_until_it_is_set_aside(files: FormFiles, tmp_path: Path) -> None:
    own, later = of_sale("a5", "name", "amount", footer=("七日內憑單退換。",), logo=A_PNG), of_sale("a5", footer=("B",))
    for one in (own, later):
        lay(files, tmp_path, one)
        assert files.all() == {SALE_A5: Found(own=one)}
        assert files.all("sale", "a4") == {}
        files.set_aside(one)
    assert files.all() == {}
    assert [read_form(files.before / name) for name in ("sale-a5.json", "1-sale-a5.json")] == [own, later]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{", "damaged"),
        (b"[" * 100_000, "damaged"),
        (b" " * (MOST_BYTES + 1), "damaged"),
        (b'{"kind":"sale","form":"a5","footer":["\xff"]}', "damaged"),
        (b'{"kind":"sale","form":"a5","markup":"<b>"}', "damaged"),
        (b'{"kind":"sale","form":"a5","version":2,"shape":"round"}', "newer"),
        (b'{"kind":"sale","form":"a4"}', "other_paper"),
        (b'{"kind":"../../secret","form":"a5"}', "other_paper"),
        (b'{"kind":"sale","form":"a5","columns":[{"field":"name","mm":-1}]}', "damaged"),
        (b'{"kind":"sale","form":"a5","details":["customer"]}', "other_fields"),
    ],
)
def test_a_file_that_cannot_be_used_says_why_and_stays(files: FormFiles, tmp_path: Path, content: bytes, code: str) -> None:
    """Bad input: the built-in form prints meanwhile."""
    path = tmp_path / "print" / file_name("sale", "a5")
    path.parent.mkdir()
    path.write_bytes(content)
    found = files.all()[SALE_A5]
    assert (found.own, found.trouble and found.trouble.code, found.trouble and found.trouble.path) == (None, code, path)
    assert path.read_bytes() == content


def test_a_folder_that_takes_no_file_is_said(files: FormFiles, tmp_path: Path) -> None:
    own = of_sale(footer=("A",))
    lay(files, tmp_path, own)
    files.before.write_text("no folder")
    with pytest.raises(NotSaved):
        files.set_aside(own)
    assert files.all() == {SALE_A5: Found(own=own)}


def test_a_file_that_is_set_aside_while_it_is_looked_for_is_no_damaged_one(
    files: FormFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(path: Path) -> OwnForm:
        path.unlink()
        return read_form(path)

    lay(files, tmp_path, of_sale("a5"))
    monkeypatch.setattr(form_files, "read_form", late)
    assert files.all() == {SALE_A5: Found()}


def test_no_window_waits_for_the_label_that_is_the_next(tmp_path: Path) -> None:
    """It counts at once, and is written by whoever writes."""
    later: list[Callable[[], None]] = []
    files = FormFiles(tmp_path / "print", later.append)
    files.keep_next_label("sheet_3x8", 5)
    assert (files.next_label("sheet_3x8"), FormFiles(tmp_path / "print").next_label("sheet_3x8")) == (5, 1)
    for work in later:
        work()
    assert FormFiles(tmp_path / "print").next_label("sheet_3x8") == 5


def test_the_label_that_is_the_next_is_written_when_whoever_writes_goes(tmp_path: Path) -> None:
    files = FormFiles(tmp_path / "print", lambda _dropped: None)
    files.keep_next_label("sheet_3x8", 5)
    files.settle()
    assert FormFiles(tmp_path / "print").next_label("sheet_3x8") == 5


def test_what_two_people_made_of_a_form_is_laid_over_one_another() -> None:
    """Named is what of the other one is hidden by that: not what both made the same, nor what one of them left as it was."""
    before = of_sale("a5", footer=("A",), letterhead=("L",))
    own = structs.replace(before, footer=("B",), letters=110, logo=A_PNG)
    other = structs.replace(before, footer=("C",), letters=110, letterhead=("M",))
    assert changed_by_both(own, other, before) == ["footer"]
    assert done_to(other, own, before) == structs.replace(own, letterhead=("M",))


def test_a_form_is_carried_to_another_pc_as_a_file(tmp_path: Path) -> None:
    own = of_sale("a5", "name", "amount", footer=("terms",))
    write_form(own, tmp_path / "carried.json")
    assert read_form(tmp_path / "carried.json") == own
    assert json.loads((tmp_path / "carried.json").read_text("utf-8"))["version"] == 1
    with pytest.raises(UnusableForm) as unusable:
        read_form(tmp_path / "nowhere.json")
    assert unusable.value.code == "damaged"


def test_a_picture_that_would_unpack_to_a_gigabyte_is_no_logo() -> None:
    """Bad input: nothing is unpacked to know that."""
    assert (png_size(A_PNG).width, png_size(A_PNG).height) == (200, 100)
    for width, height in ((30_000, 30_000), (0, 10), (10, 1_001)):
        with pytest.raises(NoLogo):
            png_size(A_PNG[:16] + struct.pack(">II", width, height) + A_PNG[24:])
