"""Our own file layouts, as docs/IMPORTS.md documents them: which headings there are, and what may stand under them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from sync.central.imports.cells import (
    Amounts,
    BadCell,
    barcode,
    choice,
    code,
    day,
    days,
    exact_text,
    moment,
    percent,
    positive,
    text,
    whole,
)
from sync.central.imports.report import Faults
from sync.central.imports.tables import Line
from sync.domain.accounts.rules import BackorderPolicy
from sync.domain.catalog.rules import ProductStatus
from sync.sheets.cells import Cell
from sync.sheets.unreadable import Unreadable

Parse = Callable[[Cell], object]


@dataclass(frozen=True, kw_only=True)
class Heading:
    """One column. `also` are headings understood as well, in both Chinese scripts."""

    parse: Parse
    required: bool = False
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Layout:
    """The columns of one kind of file. `any_of` names columns of which a file has one at least."""

    headings: Mapping[str, Heading]
    any_of: Sequence[str] = field(default=())

    def names(self, found: Sequence[str]) -> Mapping[str, str]:
        """Our name of each heading of a file. Raises Unreadable for an unknown, doubled or missing one."""
        ours = {spelling: name for name, heading in self.headings.items() for spelling in (name, *heading.also)}
        unknown = [heading for heading in found if heading not in ours]
        if unknown:
            raise Unreadable(f"has the heading {unknown[0][:40]!r}; known are {', '.join(self.headings)}")
        names = {heading: ours[heading] for heading in found}
        if len(set(names.values())) < len(names):
            raise Unreadable("has two headings that mean the same")
        missing = [name for name, heading in self.headings.items() if heading.required and name not in names.values()]
        if missing:
            raise Unreadable(f"has no column {missing[0]}")
        if self.any_of and not set(self.any_of) & set(names.values()):
            raise Unreadable(f"needs one of the columns {', '.join(self.any_of)}")
        return names

    def parse(self, line: Line, names: Mapping[str, str], faults: Faults) -> dict[str, object] | None:
        """Values by our names, empty cells left out; None where a cell is wrong, which is then among the faults."""
        values: dict[str, object] = {}
        before = faults.count
        for heading, cell in line.cells.items():
            name = names[heading]
            if cell is None:
                if self.headings[name].required:
                    faults.add(line.place, "is empty", column=heading)
                continue
            try:
                values[name] = self.headings[name].parse(cell)
            except BadCell as bad:
                faults.add(line.place, str(bad), column=heading)
        if faults.count == before and self.any_of and not set(self.any_of) & set(values):
            faults.add(line.place, f"says none of {', '.join(self.any_of)}")
        return values if faults.count == before else None


PRODUCT = Heading(
    parse=code, required=True, also=("product_code", "code", "商品編號", "商品编号", "產品編號", "产品编号", "貨號", "货号")
)
NAMES = ("name_en", "name_zh_hant", "name_zh_hans")

PRODUCTS = Layout(
    {
        "code": Heading(parse=code, required=True, also=("product", *PRODUCT.also)),
        "name_en": Heading(parse=text, also=("name", "英文名稱", "英文名称")),
        "name_zh_hant": Heading(parse=text, also=("名稱", "品名", "繁體名稱")),
        "name_zh_hans": Heading(parse=text, also=("名称", "简体名称")),
        "category": Heading(parse=code, also=("類別", "类别", "分類", "分类")),
        "unit": Heading(parse=text, also=("單位", "单位")),
        "pack_size": Heading(parse=positive, also=("包裝量", "包装量")),
        "min_quantity": Heading(parse=positive, also=("最小訂量", "最小订量")),
        "status": Heading(parse=choice(ProductStatus), also=("狀態", "状态")),
        "successor": Heading(parse=code, also=("替代品",)),
        "tax_percent": Heading(parse=percent, also=("稅率", "税率")),
        "weight": Heading(parse=whole, also=("熱度", "热度")),
    },
    any_of=NAMES,
)
BARCODES = Layout(
    {
        "barcode": Heading(parse=barcode, required=True, also=("條碼", "条码", "ean", "gtin")),
        "product": PRODUCT,
        "quantity": Heading(parse=positive, also=("數量", "数量")),
    }
)
STOCK = Layout(
    {
        "product": PRODUCT,
        "quantity": Heading(parse=whole, required=True, also=("on_hand", "數量", "数量", "庫存", "库存")),
        "site": Heading(parse=text, also=("warehouse", "倉庫", "仓库")),
        "as_of": Heading(parse=moment, also=("日期",)),
    }
)


def prices(currency: str) -> Layout:
    return Layout(
        {
            "product": PRODUCT,
            "price": Heading(parse=Amounts(currency), required=True, also=("list_price", "價格", "价格", "單價", "单价")),
            "valid_from": Heading(parse=day, required=True, also=("生效日", "生效日期")),
            "price_list": Heading(parse=exact_text, also=("價目表", "价目表")),
        }
    )


def dealers(currency: str) -> Layout:
    return Layout(
        {
            "code": Heading(parse=code, required=True, also=("dealer", "經銷商編號", "经销商编号")),
            "name": Heading(parse=text, required=True, also=("名稱", "名称")),
            "price_list": Heading(parse=exact_text, also=("價目表", "价目表")),
            "region": Heading(parse=text, also=("地區", "地区")),
            "contact": Heading(parse=text, also=("聯絡人", "联系人")),
            "phone": Heading(parse=exact_text, also=("電話", "电话")),
            "email": Heading(parse=text),
            "address": Heading(parse=text, also=("地址",)),
            "tax_id": Heading(parse=exact_text, also=("統一編號", "税号", "統一社會信用代碼", "统一社会信用代码")),
            "credit_limit": Heading(parse=Amounts(currency), also=("信用額度", "信用额度")),
            "price_honour_days": Heading(parse=days),
            "price_honour_percent": Heading(parse=percent),
            "backorder_policy": Heading(parse=choice(BackorderPolicy)),
        }
    )
