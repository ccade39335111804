"""What rows of a file mean as customers: each is whole, or says what keeps it from being noted down."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.features.customers.words import field_words, kind_words
from dms_desktop.importing.sheet import SheetRow, is_shortened
from sync.domain.customers.keys import tax_key
from sync.domain.customers.known import known_by_name, known_customers, tax_marks, tax_signs
from sync.domain.customers.rules import FIELDS, LONGEST_FIELD, LONGEST_NOTE, CustomerKind, Values
from sync.kernel.phones import phone_key
from sync.kernel.queries import View

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "name": (
        "name",
        "customer",
        "customer name",
        "company",
        "名稱",
        "名称",
        "客戶",
        "客户",
        "客戶名稱",
        "客户名称",
        "姓名",
        "公司",
    ),
    "kind": ("kind", "type", "種類", "种类", "類別", "类别", "客戶類型", "客户类型", "類型", "类型", "性質", "性质"),
    "legal_name": ("legal name", "invoice title", "登記名稱", "登记名称", "抬頭", "发票抬头", "發票抬頭", "公司全名"),
    "tax_id": ("tax number", "tax id", "vat", "統一編號", "统一编号", "統編", "税号", "稅號", "统一社会信用代码"),
    "contact": ("contact", "contact person", "聯絡人", "联系人", "聯繫人"),
    "phone": ("phone", "telephone", "tel", "電話", "电话", "市話", "座机"),
    "mobile": ("mobile", "cell", "手機", "手机", "行動電話", "移动电话"),
    "email": ("email", "e mail", "mail", "電子郵件", "电子邮件", "邮箱", "信箱"),
    "region_code": ("region code", "region", "行政區代碼", "行政区代码", "區碼"),
    "address_1": ("address", "address 1", "street", "地址", "地址 1", "詳細地址", "详细地址"),
    "address_2": ("address 2", "地址 2"),
    "postcode": ("postcode", "zip", "zip code", "郵遞區號", "邮政编码", "邮编"),
    "tags": ("tags", "tag", "標籤", "标签"),
    "note": ("note", "notes", "remark", "remarks", "備註", "备注", "附註"),
}
"""Usual headings of each field, beside the field's own name in the language of now."""
KINDS: Mapping[str, CustomerKind] = {
    **dict.fromkeys(("company", "公司", "企業", "企业", "法人"), CustomerKind.COMPANY),
    **dict.fromkeys(("person", "個人", "个人", "自然人"), CustomerKind.PERSON),
}
FIRM = re.compile(r"(公司|企業社|企业社|企業行|企业行|商行|工作室|\b(ltd|limited|inc|corp|llc|gmbh))\.?$")
"""How the names of companies end, for rows that do not say what they are."""
NUMBERS = ("tax_id", "phone", "mobile", "postcode", "region_code")
FAULTS = {
    "no_name": QT_TRANSLATE_NOOP("customer", "A name is needed"),
    "too_long": QT_TRANSLATE_NOOP("customer", "{field} is too long"),
    "shortened": QT_TRANSLATE_NOOP("customer", "{field}: a spreadsheet has shortened it, format the column as text"),
    "bad_kind": QT_TRANSLATE_NOOP("customer", "Neither {person} nor {company}"),
    "known": QT_TRANSLATE_NOOP("customer", "Here already: {name}"),
    "branch": QT_TRANSLATE_NOOP("customer", "{name} has this tax number at another address: a branch?"),
    "branch_above": QT_TRANSLATE_NOOP("customer", "Row {row} has this tax number at another address: a branch?"),
    "twice": QT_TRANSLATE_NOOP("customer", "The same phone or tax number stands above, in row {row}"),
}


@dataclass(frozen=True, kw_only=True)
class CustomerLine:
    """One row. `keys` are what it is known by: phones and marks of the tax number; `signs` those by which the same customer is
    found. `note` is for a person to think of, and keeps nobody from taking it."""

    row: SheetRow
    values: Values
    keys: frozenset[str]
    signs: frozenset[str] = frozenset()
    wrong: str = ""
    note: str = ""

    @property
    def tax(self) -> str:
        return tax_key(self.values["tax_id"])


def customers_of(view: View, *, rows: Sequence[SheetRow], places: Mapping[str, int]) -> Sequence[CustomerLine]:
    """In the order of the rows. Rows of one portion that are the same customer are said here; see `said_twice` for the file."""
    read = [_line(row, places) for row in rows]
    phones = {key for line in read for field in ("phone", "mobile") if (key := phone_key(line.values[field]))}
    taxes = {line.tax for line in read} - {""}
    known = dict(known_customers(view, phones=phones, tax_ids=taxes))
    names = known_by_name(view, names={line.values["name"] for line in read if not line.keys})
    return [_checked(line, known, names) for line in read]


def said_twice(lines: Sequence[CustomerLine]) -> Sequence[CustomerLine]:
    """Those that are the same as one above them say so, and so do branches of one."""
    above: dict[str, int] = {}
    found = []
    for line in lines:
        row = next((above[key] for key in line.signs if key in above), None)
        again = row is not None and not line.wrong
        beside = above.get(line.tax) if row is None and not line.wrong else None
        found.append(_with(line, fault_words("twice", row=row)) if again else _beside(line, beside))
        for key in line.keys:
            above.setdefault(key, line.row.number)
    return found


def _line(row: SheetRow, places: Mapping[str, int]) -> CustomerLine:
    values = {field: row.text(places[field]).strip() if places[field] >= 0 else "" for field in FIELDS}
    phones = frozenset({phone_key(values["phone"]), phone_key(values["mobile"])} - {""})
    company = tax_key(values["tax_id"]), values["address_1"]
    return CustomerLine(row=row, values=values, keys=phones | tax_marks(*company), signs=phones | tax_signs(*company))


def _checked(line: CustomerLine, known: Mapping[str, str], names: Collection[tuple[str, str]]) -> CustomerLine:
    if not line.values["name"]:
        return _with(line, fault_words("no_name"))
    long = next((field for field in FIELDS if len(line.values[field]) > _most(field)), None)
    if long is not None:
        return _with(line, fault_words("too_long", field=field_words(long)))
    spoilt = next((field for field in NUMBERS if is_shortened(line.values[field])), None)
    if spoilt is not None:
        return _with(line, fault_words("shortened", field=field_words(spoilt)))
    kind = KINDS.get(line.values["kind"].casefold()) if line.values["kind"] else _likely(line.values)
    if kind is None:
        person, company = map(kind_words, CustomerKind)
        return _with(line, fault_words("bad_kind", person=person, company=company))
    twin = next((known[key] for key in line.signs if key in known), None) or _namesake(line, names)
    values = {**line.values, "kind": kind.value}
    note = fault_words("branch", name=known[line.tax]) if not twin and line.tax in known else ""
    return replace(line, values=values, wrong=fault_words("known", name=twin) if twin else "", note=note)


def _beside(line: CustomerLine, row: int | None) -> CustomerLine:
    """Who is here already is named, rather than a row."""
    return line if row is None or line.note else replace(line, note=fault_words("branch_above", row=row))


def _namesake(line: CustomerLine, names: Collection[tuple[str, str]]) -> str:
    """Whoever has no number is known by name and address: else the same file taken again brings all of them twice."""
    name = line.values["name"]
    return name if not line.keys and (name, line.values["address_1"]) in names else ""


def _likely(values: Values) -> CustomerKind:
    is_firm = bool(values["tax_id"]) or FIRM.search(values["name"].casefold()) is not None
    return CustomerKind.COMPANY if is_firm else CustomerKind.PERSON


def _most(field: str) -> int:
    return LONGEST_NOTE if field == "note" else LONGEST_FIELD


def _with(line: CustomerLine, wrong: str) -> CustomerLine:
    return replace(line, wrong=wrong)


def fault_words(fault: str, **values: object) -> str:
    return QCoreApplication.translate("customer", str(FAULTS[fault])).format(**values)
