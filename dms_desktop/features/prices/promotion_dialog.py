"""Drafts a promotion: what does not belong to the kind that is chosen is locked."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.features.prices.dialog import RuleDialog
from dms_desktop.features.prices.fields import line
from dms_desktop.features.prices.words import field_words, hint_words, parts_text, tiers_text
from dms_desktop.goods.codes import category_codes_edit, codes_in, product_codes_edit
from dms_desktop.ordering.why import kind_words
from dms_desktop.page import Desk
from dms_desktop.widgets.edits import ChoiceBox, MoneyEdit, QuantityEdit, ValueEdit, parse_quantity
from dms_desktop.widgets.parts import tick_box
from dms_desktop.widgets.shares import PercentEdit, parse_percent
from dms_desktop.widgets.words import say
from sync.domain.pricing.commands import DraftPromotion
from sync.domain.pricing.promotions import Kind, Offer, Part, Tier
from sync.domain.pricing.queries import Promoted, RuleRow

GROUND = ("products", "categories", "least")
USED: Mapping[Kind, tuple[str, ...]] = {
    Kind.PERCENT: (*GROUND, "share"),
    Kind.AMOUNT: (*GROUND, "amount"),
    Kind.BUY_GET: (*GROUND, "buy", "get"),
    Kind.MIX: (*GROUND, "buy", "amount"),
    Kind.TIER: (*GROUND, "tiers"),
    Kind.BUNDLE: ("parts", "amount"),
    Kind.GIFT: (*GROUND, "buy", "get", "gifts"),
    Kind.ORDER: (*GROUND, "share", "amount"),
}
"""Which terms a kind has."""
WHAT_IT_GIVES = ("share", "amount", "buy", "get", "tiers", "gifts", "parts", "least", "products", "categories")
ORDER = (*WHAT_IT_GIVES, "quota", "dealer_quota", "stack", "priority", "voucher")
"""What it gives, of what, how often, and with what; for whom and when comes behind it."""
TEXTS = ("products", "categories", "tiers", "parts", "gifts", "stack", "voucher")
COUNTS = ("buy", "get", "priority", "quota", "dealer_quota")


class PromotionDialog(RuleDialog):
    """Lists of codes are parted by commas; steps read `10: 5; 20: 8`, parts `PAD: 1; OIL: 2`."""

    def __init__(self, parent: QWidget, desk: Desk, *, today: date, row: RuleRow | None = None) -> None:
        super().__init__(lambda: self.tr("Promotion"), parent, desk, today=today, row=row)
        self.kind = ChoiceBox(partial(field_words, "kind"))
        for kind in USED:
            self.kind.add_choice(kind.value, partial(kind_words, kind))
        self.texts: Mapping[str, QLineEdit] = {name: line(name) for name in TEXTS} | self._code_fields(desk)
        self.texts["tiers"].setPlaceholderText("10: 5; 20: 8")
        self.counts: Mapping[str, QuantityEdit] = {name: QuantityEdit(partial(field_words, name)) for name in COUNTS}
        self.amounts: Mapping[str, MoneyEdit] = {
            name: MoneyEdit(partial(field_words, name), desk.currency) for name in ("amount", "least")
        }
        self.share = PercentEdit(partial(field_words, "share"))
        self.exclusive = tick_box(lambda: self.tr("Goes with no other promotion"))
        self._fill_form()
        self.kind.picked.connect(lambda _: self._fit())
        if row is not None:
            self._show(row)
        self._fit()
        self.who.texts["code"].setFocus()

    def _code_fields(self, desk: Desk) -> dict[str, QLineEdit]:
        codes = {name: product_codes_edit(desk, partial(field_words, name), self) for name in ("products", "gifts")}
        parts = product_codes_edit(desk, partial(field_words, "parts"), self, parting=";")
        categories = category_codes_edit(desk.bridge, partial(field_words, "categories"))
        fields: dict[str, QLineEdit] = {**codes, "categories": categories, "parts": parts}
        for name, field in fields.items():
            say(field, field.setPlaceholderText, partial(hint_words, name))
        return fields

    def wrong(self) -> str:
        values: dict[str, ValueEdit] = {**self.counts, **self.amounts, "share": self.share}
        unread = next((name for name, field in values.items() if field.is_wrong()), "")
        return unread or self._unread_text() or super().wrong()

    def command(self) -> DraftPromotion:
        who = self.who.address()
        return DraftPromotion(
            rule_id=self.rule_id,
            code=who.code,
            kind=self._kind(),
            offer=self.offer(),
            priority=self.counts["priority"].units() or 0,
            stack=self.texts["stack"].text().strip(),
            exclusive=self.exclusive.isChecked(),
            voucher=self.texts["voucher"].text().strip(),
            quota=self.counts["quota"].units(),
            dealer_quota=self.counts["dealer_quota"].units(),
            dealer_id=who.dealer_id,
            price_list=who.price_list,
            region=who.region,
            valid_from=who.valid_from,
            valid_until=who.valid_until,
            note=who.note,
        )

    def offer(self) -> Offer:
        """What belongs to the kind that is chosen."""
        share = self.share.value()
        whole = Offer(
            products=codes_in(self.texts["products"].text()),
            categories=codes_in(self.texts["categories"].text()),
            basis_points=share if isinstance(share, int) else 0,
            amount=self.amounts["amount"].minor() or 0,
            buy=self.counts["buy"].units() or 0,
            get=self.counts["get"].units() or 0,
            least=self.amounts["least"].minor() or 0,
            tiers=_tiers(self.texts["tiers"].text()),
            parts=_parts(self.texts["parts"].text()),
            gifts=codes_in(self.texts["gifts"].text()),
        )
        named = {"basis_points" if name == "share" else name for name in USED[self._kind()]}
        return Offer(**{name: getattr(whole, name) for name in named})

    def _kind(self) -> Kind:
        return Kind(str(self.kind.value()))

    def _unread_text(self) -> str:
        for name, read in (("tiers", _tiers), ("parts", _parts)):
            try:
                read(self.texts[name].text())
            except ValueError:
                return name
        return ""

    def _fit(self) -> None:
        used = USED[self._kind()]
        terms: dict[str, QWidget] = {**self.texts, **self.counts, **self.amounts, "share": self.share}
        for name, field in terms.items():
            if any(name in fields for fields in USED.values()):
                field.setEnabled(name in used)

    def _fill_form(self) -> None:
        fields: dict[str, QWidget] = {"share": self.share, **self.amounts, **self.texts, **self.counts}
        self.form.add("code", partial(field_words, "code"), self.who.texts["code"])
        self.form.add("kind", partial(field_words, "kind"), self.kind)
        for name in ORDER:
            self.form.add(name, partial(field_words, name), fields[name])
        self.who.add_to(self.form)
        self.content.addWidget(self.exclusive)

    def _show(self, row: RuleRow) -> None:
        self.who.show(row)
        terms = row.terms
        if not isinstance(terms, Promoted):
            return
        offer = terms.offer
        self.kind.set_value(terms.kind.value)
        texts = {"tiers": tiers_text(offer), "parts": parts_text(offer), "stack": terms.stack, "voucher": terms.voucher}
        texts |= {name: ", ".join(getattr(offer, name)) for name in ("products", "categories", "gifts")}
        for name, text in texts.items():
            self.texts[name].setText(text)
        for name in COUNTS:
            self.counts[name].set_value(getattr(offer if name in ("buy", "get") else terms, name) or None)
        for name, field in self.amounts.items():
            field.set_value(getattr(offer, name) or None)
        self.share.set_value(offer.basis_points or None)
        self.exclusive.setChecked(terms.exclusive)


def _tiers(text: str) -> tuple[Tier, ...]:
    """Raises ValueError."""
    return tuple(Tier(quantity=parse_quantity(left), basis_points=parse_percent(right)) for left, right in _pairs(text))


def _parts(text: str) -> tuple[Part, ...]:
    """Raises ValueError."""
    return tuple(Part(product_code=left, quantity=parse_quantity(right)) for left, right in _pairs(text))


def _pairs(text: str) -> Sequence[tuple[str, str]]:
    """`A: 1; B: 2`. Raises ValueError where a colon is missing."""
    found = [part.rpartition(":") for part in text.split(";") if part.strip()]
    if not all(colon for _, colon, _ in found):
        raise ValueError(f"a colon is missing: {text!r}")
    return [(left.strip(), right.strip()) for left, _, right in found]
