"""Signs that two customers are one, as people write them."""

import pytest

from sync.domain.customers.keys import name_key, tax_id_warning
from sync.kernel.phones import phone_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("廣州大華汽車配件有限公司", "广州大华汽车配件股份有限公司"),
        ("大華汽車（廣州）", "大华汽车(广州)"),
        ("ＡＢＣ Trading Co., Ltd.", "abc trading"),
        ("廣東省廣州市大華商行", "广东广州大华"),
        ("明 發 行", "明发"),
    ],
)
def test_names_that_people_mean_alike_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other) != ""


@pytest.mark.parametrize("name", ["大華超市", "有限公司", "市", "Co"])
def test_a_name_is_never_stripped_of_itself(name: str) -> None:
    assert name_key(name) != ""


def test_different_shops_keep_different_keys() -> None:
    assert len({name_key(name) for name in ("大華超市", "大華", "大发", "大華汽車")}) == 4


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("139 1234 5678", "13912345678"),
        ("+86-139-1234-5678", "13912345678"),
        ("0086 13912345678", "13912345678"),
        ("8613912345678", "13912345678"),
        ("+886 912-345-678", "912345678"),
        ("0912345678", "912345678"),
        ("+886 2 2345 6789", "223456789"),
        ("（02）2345-6789 轉 12", "223456789"),
        ("０１０－１２３４５６７８", "1012345678"),
        ("12345", ""),
        ("", ""),
    ],
)
def test_phones_are_compared_by_their_digits(written: str, key: str) -> None:
    assert phone_key(written) == key


@pytest.mark.parametrize(
    ("tax_id", "warning"),
    [
        ("91350100M000100Y43", None),  # the example of GB 32100-2015
        ("91350100M000100Y44", "tax_id_checksum"),
        ("91350100M0O0100Y43", "tax_id_shape"),  # the letter O is not in the alphabet
        ("04595257", None),  # example of Taiwan's Ministry of Finance
        ("04595258", "tax_id_checksum"),
        ("10458575", None),  # seventh digit 7: one more counts as well
        ("123", "tax_id_shape"),
        ("", None),
    ],
)
def test_a_mistyped_tax_id_is_warned_about(tax_id: str, warning: str | None) -> None:
    assert tax_id_warning(tax_id) == warning
