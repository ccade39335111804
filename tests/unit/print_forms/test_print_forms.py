"""A shop's own forms: whatever somebody changed stays, nobody writes over what they have not seen, and nothing odd gets in."""

from base64 import b64encode
from collections.abc import Iterator

import pytest

from sync.domain.accounts.rules import Role, allows
from sync.domain.print_forms.commands import KeepForm
from sync.domain.print_forms.queries import ShopForm, print_forms
from sync.domain.print_forms.records import PrintForm
from sync.domain.print_forms.rules import HEAD, LONGEST, MOST_BYTES, FormColumn, PaperName, unpack_columns
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal
from tests.builders import OTHER_SHOP, SHOP, a_context, a_session, a_view, an_actor, an_id, run

A5, A4 = PaperName("sale", "a5"), PaperName("order", "a4")
PNG = HEAD.pack(b"\x89PNG\r\n\x1a\n", 13, b"IHDR", 200, 100) + bytes(20)
LOGO = b64encode(PNG).decode()


@pytest.fixture
def office() -> Iterator[Context]:
    with a_session() as session:
        yield a_context(session, an_actor(role=Role.MANAGER))


def kept(office: Context, paper: PaperName = A5) -> ShopForm:
    [form] = print_forms(a_view(office.session, office.actor), kind=paper.kind, form=paper.form)
    return form


def test_a_form_is_kept_whole_and_what_is_not_said_stays(office: Context) -> None:
    columns = (FormColumn("amount", 24_000), FormColumn("name"))
    run(KeepForm(paper=A5, footer=("七日內憑單退換。", "Thanks"), columns=columns, details=("number", "sold")), office)
    run(KeepForm(paper=A5, seen=1, letterhead=("宏達汽車百貨",), letters=110, logo=LOGO), office)
    form = kept(office)
    assert (form.footer, form.columns, form.details) == (("七日內憑單退換。", "Thanks"), columns, ("number", "sold"))
    assert (form.letterhead, form.letters, form.logo) == (("宏達汽車百貨",), 110, LOGO)
    assert (form.version, form.changed_by, form.changed_at) == (2, "lin", office.now)


def test_back_to_built_in_is_a_change_as_well(office: Context) -> None:
    run(KeepForm(paper=A5, footer=("A",), columns=(FormColumn("name"),)), office)
    run(KeepForm(paper=A5, seen=1, footer=(), columns=()), office)
    assert (kept(office).footer, kept(office).columns, kept(office).version) == ((), (), 2)


def test_who_has_not_seen_the_last_change_is_refused(office: Context) -> None:
    """Also what a PC kept for itself until now: what the shop has by then stays."""
    run(KeepForm(paper=A5, footer=("A",)), office)
    run(KeepForm(paper=A5, seen=1, footer=("B",)), office)
    for seen in (0, 1):
        with pytest.raises(Refusal, match="form_changed_meanwhile") as refused:
            run(KeepForm(paper=A5, seen=seen, columns=(FormColumn("name"),)), office)
        assert refused.value.params == {"by": "lin"}
    assert (kept(office).footer, kept(office).columns) == (("B",), ())


def test_one_letterhead_goes_on_other_papers_and_nothing_else_of_them_changes(office: Context) -> None:
    label = PaperName("quote", "a4")
    run(KeepForm(paper=A4, letterhead=("Old",), footer=("Terms",)), office)
    run(KeepForm(paper=A5, letterhead=("New",), logo=LOGO, footer=("No returns",), also=(A4, label)), office)
    assert (kept(office, A4).letterhead, kept(office, A4).logo, kept(office, A4).footer) == (("New",), LOGO, ("Terms",))
    assert (kept(office, label).letterhead, kept(office, label).footer) == (("New",), ())
    assert [form.version for form in print_forms(a_view(office.session, office.actor))] == [2, 1, 1]


@pytest.mark.parametrize(
    ("wrong", "part"),
    [
        (KeepForm(paper=PaperName("../../secret", "a5")), "paper"),
        (KeepForm(paper=PaperName("sale", "C:\\a5")), "paper"),
        (KeepForm(paper=A5, also=(A5,)), "paper"),
        (KeepForm(paper=A5, also=tuple(PaperName("sale", f"a{at}") for at in range(500))), "paper"),
        (KeepForm(paper=A5, letterhead=("x" * (LONGEST + 1),)), "letterhead"),
        (KeepForm(paper=A5, letterhead=("x",) * 9), "letterhead"),
        (KeepForm(paper=A5, footer=("one\ntwo",)), "footer"),
        (KeepForm(paper=A5, footer=("total \u202e00.1",)), "footer"),
        (KeepForm(paper=A5, logo="GIF89a"), "logo"),
        (KeepForm(paper=A5, logo="%" * 40), "logo"),
        (KeepForm(paper=A5, logo=b64encode(PNG + bytes(MOST_BYTES)).decode()), "logo"),
        (KeepForm(paper=A5, logo=b64encode(PNG[:16] + b"\x00\x00\x75\x30" * 2 + PNG[24:]).decode()), "logo"),
        (KeepForm(paper=A5, letters=1_000), "letters"),
        (KeepForm(paper=A5, details=("number", "number")), "details"),
        (KeepForm(paper=A5, details=("<b>number</b>",)), "details"),
        (KeepForm(paper=A5, columns=(FormColumn("name", -1),)), "columns"),
        (KeepForm(paper=A5, columns=(FormColumn("name", 10**9),)), "columns"),
    ],
)
def test_what_no_paper_could_have_is_refused(office: Context, wrong: KeepForm, part: str) -> None:
    """Bad input: no path, no turned letters, no picture that unpacks to a gigabyte."""
    with pytest.raises(Refusal, match="form_invalid") as refused:
        run(wrong, office)
    assert (refused.value.params, print_forms(a_view(office.session, office.actor))) == ({"part": part}, [])


def test_a_shop_has_only_so_many_forms(office: Context) -> None:
    for at in range(200):
        run(KeepForm(paper=PaperName("sale", f"a{at}")), office)
    with pytest.raises(Refusal, match="forms_too_many"):
        run(KeepForm(paper=PaperName("sale", "a200")), office)
    run(KeepForm(paper=PaperName("sale", "a199"), seen=1, letters=90), office)


def test_columns_that_nobody_can_read_are_fields_that_no_paper_has() -> None:
    assert [one.field for one in unpack_columns("name=24000 a=-1 b=99999999999 c=x =")] == [
        "name",
        "a=-1",
        "b=99999999999",
        "c=x",
        "=",
    ]


def test_another_shops_forms_are_its_own(office: Context) -> None:
    """Threat T6."""
    run(KeepForm(paper=A5, footer=("A",)), office)
    assert print_forms(a_view(office.session, an_actor(dealer_id=OTHER_SHOP))) == []
    assert PrintForm(dealer_id=SHOP, id=an_id("x")).scopes() == {f"dealer:{SHOP}": True}


@pytest.mark.parametrize("role", list(Role))
def test_who_speaks_for_the_shop_changes_its_forms(role: Role) -> None:
    assert allows(role, "prints.form") == (role in {Role.MANAGER, Role.OPERATOR})
