"""A contract on paper: its terms, its wording with everything filled in, and the signatures. The exact PDF is made of it once."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

import msgspec
from PySide6.QtCore import QCoreApplication

from dms_desktop.features.contracts.words import field_words, party_words, period_words, term_words, version_words
from dms_desktop.printing.frame import Frame
from dms_desktop.printing.layout import Copies, kept_of, sheets_of
from dms_desktop.printing.painting import pdf_of
from dms_desktop.printing.paper import Paper, Signed
from dms_desktop.printing.words import kind_words, labelled
from dms_desktop.widgets.formats import day, moment
from sync.domain.contracts.ink import HIGH, WIDE, read_ink
from sync.domain.contracts.queries import ContractCard, SignatureRow
from sync.domain.contracts.rules import Party, Standing
from sync.domain.contracts.templates import filled
from sync.domain.contracts.terms import Terms

LONGEST_PIECE = 400
"""Letters of a text in one row of the paper: rows break between pages, and none is cut."""
UNOFFERED = (Standing.DRAFT, Standing.REVIEW)


def contract_paper(card: ContractCard, currency: str, frame: Frame, *, is_exact: bool = False) -> Paper:
    """`is_exact`: what is going to be signed, without a mark that it is not."""
    translate = QCoreApplication.translate
    row = card.row
    return Paper(
        kind="contract",
        document_id=row.contract_id,
        number=row.number,
        title=kind_words("contract"),
        around=msgspec.structs.replace(frame.around, letterhead=(frame.manufacturer,)),
        details=labelled(
            number=(translate("papers", "Number"), row.number),
            dealer=(field_words("dealer"), row.dealer_name),
            period=(translate("papers", "In force"), period_words(row)),
            version=(translate("papers", "Version"), version_words(row)),
        ),
        titles={
            "term": translate("papers", "Term"),
            "text": translate("papers", "Agreed"),
            **{party.value: party_words(party) for party in Party},
        },
        rows=tuple(_rows(card, currency)),
        closing=_closing(card),
        marks=(translate("papers", "Draft, not offered"),) if row.standing in UNOFFERED and not is_exact else (),
        facts=(card.paper_hash,),
        signed=tuple(map(_signed, card.signatures)),
    )


def pdf_of_contract(paper: Paper) -> bytes:
    """For a worker: the file whose digest is signed."""
    return pdf_of(sheets_of(kept_of(paper), "a4", Copies()), f"{paper.number} {paper.title}")


def filled_wording(card: ContractCard, currency: str) -> str:
    row = card.row
    values = {name: term_words(name, card.terms, currency) for name in Terms.__struct_fields__}
    values |= {"number": row.number, "dealer": row.dealer_name}
    values |= {"valid_from": day(row.valid_from), "valid_until": day(card.valid_until)}
    return filled(card.wording, values)


def _rows(card: ContractCard, currency: str) -> Iterator[Mapping[str, str]]:
    for name in Terms.__struct_fields__:
        yield from _pieces(field_words(name), term_words(name, card.terms, currency))
    if card.wording:
        yield from _pieces(field_words("wording"), filled_wording(card, currency))


def _pieces(term: str, text: str) -> Iterator[Mapping[str, str]]:
    """A text of any length: nothing of a contract is left out."""
    lines = [piece for line in text.splitlines() for piece in wrap(line, LONGEST_PIECE, drop_whitespace=False)]
    for at, piece in enumerate(lines):
        yield {"term": "" if at else term, "text": piece}


def _closing(card: ContractCard) -> str:
    digests: Sequence[str] = [one.digest for one in card.signatures if one.digest]
    if not digests:
        return ""
    words = QCoreApplication.translate("papers", "What was signed is the file with the SHA-256 {digest}.")
    return words.format(digest=f"{digests[0][:32]} {digests[0][32:]}")


def _signed(one: SignatureRow) -> Signed:
    return Signed(
        title=party_words(one.party),
        lines=(one.signer, moment(one.signed_at)),
        strokes=tuple(read_ink(one.ink)),
        wide=WIDE,
        high=HIGH,
    )
