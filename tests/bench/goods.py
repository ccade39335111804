"""A catalog of any size from a few word lists, the same every time."""

from collections.abc import Iterator
from itertools import product as every
from random import Random
from typing import NamedTuple

from sync.domain.catalog.records import Product
from sync.domain.catalog.rules import ProductStatus
from sync.kernel.records import Row, image


class Word(NamedTuple):
    """One word in both scripts and in English, with its pinyin initials."""

    hant: str
    hans: str
    english: str
    initials: str


MAKERS = (
    Word("豐田", "丰田", "Toyota", "ft"),
    Word("本田", "本田", "Honda", "bt"),
    Word("日產", "日产", "Nissan", "rc"),
    Word("福特", "福特", "Ford", "ft"),
    Word("馬自達", "马自达", "Mazda", "mzd"),
    Word("三菱", "三菱", "Mitsubishi", "sl"),
    Word("現代", "现代", "Hyundai", "xd"),
    Word("鈴木", "铃木", "Suzuki", "lm"),
)
PLACES = (
    Word("前輪", "前轮", "front", "ql"),
    Word("後輪", "后轮", "rear", "hl"),
    Word("左側", "左侧", "left", "zc"),
    Word("右側", "右侧", "right", "yc"),
    Word("引擎", "引擎", "engine", "yq"),
    Word("車門", "车门", "door", "cm"),
)
PARTS = (
    Word("來令片", "来令片", "brake lining", "llp"),
    Word("煞車盤", "煞车盘", "brake disc", "scp"),
    Word("機油濾芯", "机油滤芯", "oil filter", "jylx"),
    Word("火星塞", "火星塞", "spark plug", "hxs"),
    Word("避震器", "避震器", "damper", "bzq"),
    Word("軸承", "轴承", "bearing", "zc"),
    Word("皮帶", "皮带", "belt", "pd"),
    Word("水泵", "水泵", "water pump", "sb"),
    Word("燈泡", "灯泡", "bulb", "dp"),
    Word("雨刷", "雨刷", "wiper", "ys"),
    Word("感知器", "感知器", "sensor", "gzq"),
    Word("螺絲組", "螺丝组", "screw set", "lsz"),
)
NAMES = tuple(every(MAKERS, PLACES, PARTS))


def goods(count: int, *, revision: int = 0) -> Iterator[Row]:
    """Plain rows of `count` products. Another revision has the same products with other weights."""
    chance = Random(f"goods {revision}")
    for number in range(count):
        yield image(_product(number, weight=chance.randrange(10_000)))


def code_of(number: int) -> str:
    return f"{chr(65 + number % 23)}{chr(65 + number % 19)}-{number:06d}-{number % 7}"


def _product(number: int, *, weight: int) -> Product:
    words = NAMES[number % len(NAMES)]
    hant, hans = ("".join(word[script] for word in words) + f" {number}" for script in (0, 1))
    english = " ".join(word.english for word in words)
    return Product(
        code=code_of(number),
        category_code=words[2].english,
        name_en=f"{english} {number}",
        name_zh_hant=hant,
        name_zh_hans=hans,
        folded=f"{hans} {english} {number} {code_of(number)}".casefold(),
        initials="".join(word.initials for word in words),
        unit="pcs",
        pack_size=1,
        min_quantity=1,
        status=ProductStatus.ORDERABLE,
        successor_code=None,
        weight=weight,
        tax_basis_points=1300,
        picture=None,
    )
