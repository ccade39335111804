"""A shop enters the numbers that an authority gave it, each block for one PC; sales take them there, and spoilt ones are void."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from sync.domain.numbers.records import NumberBlock, OfficialNumber
from sync.domain.numbers.rules import LONGEST_PREFIX, MOST_DIGITS, MOST_NUMBERS, is_letter, is_range, number_id, printed, written
from sync.domain.sales.records import Sale
from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal


class EnterNumbers(Command, frozen=True, kw_only=True):
    """The numbers from `first` to `last` are for the PC with this letter, on the days from `valid_from` to `valid_until`."""

    block_id: UUID
    prefix: str
    digits: int = 8
    first: int
    last: int
    letter: str
    valid_from: date
    valid_until: date

    def subjects(self) -> tuple[UUID, ...]:
        return (self.block_id,)


def enter_numbers(command: EnterNumbers, context: Context) -> None:
    """Nothing is taken of it before central has it too. Refuses `block_exists`, `numbers_invalid`, `dates_wrong`,
    `numbers_overlap`."""
    if context.session.get(NumberBlock, (context.dealer_id, command.block_id)) is not None:
        raise Refusal("block_exists")
    prefix, letter = printed(command.prefix), printed(command.letter)
    is_written = 0 < len(prefix) <= LONGEST_PREFIX and is_letter(letter) and 0 < command.digits <= MOST_DIGITS
    if not is_written or not is_range(command.first, command.last, command.digits):
        raise Refusal("numbers_invalid", most=MOST_NUMBERS)
    if command.valid_until < command.valid_from:
        raise Refusal("dates_wrong", field="valid_until")
    _check_alone(command, prefix, context)
    context.session.add(_new_block(command, prefix, letter, context))


def _check_alone(command: EnterNumbers, prefix: str, context: Context) -> None:
    """Refuses `numbers_overlap`."""
    mine = select(NumberBlock).where(NumberBlock.dealer_id == context.dealer_id, NumberBlock.prefix == prefix)
    beside = mine.where(NumberBlock.first <= command.last, NumberBlock.last >= command.first).order_by(NumberBlock.first).limit(1)
    other = context.session.scalars(beside).first()
    if other is not None:
        raise Refusal(
            "numbers_overlap", first=written(prefix, other.first, other.digits), last=written(prefix, other.last, other.digits),
            letter=other.letter,
        )  # fmt: skip


def _new_block(command: EnterNumbers, prefix: str, letter: str, context: Context) -> NumberBlock:
    """Not sure before central says so."""
    return NumberBlock(
        dealer_id=context.dealer_id,
        id=command.block_id,
        prefix=prefix,
        digits=command.digits,
        first=command.first,
        last=command.last,
        next=command.first,
        letter=letter,
        valid_from=command.valid_from,
        valid_until=command.valid_until,
        is_sure=False,
        entered_by=context.actor.name,
        entered_at=context.now,
    )


class _NumberCommand(Command, frozen=True, kw_only=True):
    """A deed on one number of a block."""

    block_id: UUID
    value: int

    def subjects(self) -> tuple[UUID, ...]:
        return (number_id(self.block_id, self.value),)


class IssueNumber(_NumberCommand, frozen=True, kw_only=True):
    """This number stands on the paper of this sale, on this day. It refers to no document: it is used also where its sale is
    refused or taken back."""

    stands: ClassVar[bool] = True

    sale_id: UUID
    on: date


def issue_number(command: IssueNumber, context: Context) -> None:
    """Where its sale does not count, the number is kept without one, for somebody to void, and adjusts `number_alone`.

    Refuses `block_unknown`, `block_waits`, `number_out`, `numbers_over`, `number_taken`, `sale_numbered`.
    """
    block = _sure_block(command, context)
    if not block.valid_from <= command.on <= block.valid_until:
        raise Refusal("numbers_over", until=block.valid_until.isoformat())
    text = written(block.prefix, command.value, block.digits)
    if _found(command, context) is not None:
        raise Refusal("number_taken", number=text)
    sale = context.session.get(Sale, (context.dealer_id, command.sale_id))
    if sale is None:
        context.adjust("number_alone", asked=text, got=text, subject=text)
    else:
        _check_bare(sale, context)
    _keep(block, command.value, context, sale=sale, on=command.on)


def _check_bare(sale: Sale, context: Context) -> None:
    """Refuses `sale_numbered`."""
    given = select(OfficialNumber).where(OfficialNumber.dealer_id == context.dealer_id, OfficialNumber.sale_id == sale.id)
    standing = context.session.scalars(given.where(OfficialNumber.void_reason == "").limit(1)).first()
    if standing is not None:
        raise Refusal("sale_numbered", number=standing.text)


class VoidNumber(_NumberCommand, frozen=True, kw_only=True):
    """A number that was issued, spoilt, or passed over does not count: for this reason. `sale_id` where it goes with the voiding
    of its sale, and stands if that is refused."""

    reason: str
    on: date
    sale_id: UUID | None = None

    def refers(self) -> tuple[UUID, ...]:
        return () if self.sale_id is None else (self.sale_id,)


def void_number(command: VoidNumber, context: Context) -> None:
    """Refuses `block_unknown`, `block_waits`, `number_out`, `reason_missing`, `number_void`."""
    block = _sure_block(command, context)
    if not command.reason.strip():
        raise Refusal("reason_missing", field="reason")
    row = _found(command, context)
    if row is not None and row.void_reason:
        raise Refusal("number_void", number=row.text)
    row = row or _keep(block, command.value, context, sale=None, on=command.on)
    row.void_reason, row.voided_by = command.reason.strip(), context.actor.name


def _sure_block(command: _NumberCommand, context: Context) -> NumberBlock:
    """Refuses `block_unknown`, `number_out`, `block_waits`."""
    block = context.session.get(NumberBlock, (context.dealer_id, command.block_id), with_for_update=True)
    if block is None:
        raise Refusal("block_unknown")
    if not block.first <= command.value <= block.last:
        raise Refusal("number_out", number=written(block.prefix, command.value, block.digits))
    if not block.is_sure:
        raise Refusal("block_waits")
    return block


def _found(command: _NumberCommand, context: Context) -> OfficialNumber | None:
    return context.session.get(OfficialNumber, (context.dealer_id, number_id(command.block_id, command.value)))


def _keep(block: NumberBlock, value: int, context: Context, *, sale: Sale | None, on: date) -> OfficialNumber:
    """What lies between this number and those before it was passed over."""
    row = OfficialNumber(
        dealer_id=context.dealer_id,
        id=number_id(block.id, value),
        block_id=block.id,
        value=value,
        text=written(block.prefix, value, block.digits),
        sale_id=sale.id if sale else None,
        paper=sale.number if sale else "",
        total=sale.total if sale else 0,
        day=on,
        issued_by=context.actor.name,
        issued_at=context.now,
        void_reason="",
        voided_by="",
    )
    context.session.add(row)
    block.next = max(block.next, value + 1)
    return row


VERBS = (
    Verb(EnterNumbers, enter_numbers, "sales.void"),
    Verb(IssueNumber, issue_number, "sales.sell"),
    Verb(VoidNumber, void_number, "sales.void"),
)
