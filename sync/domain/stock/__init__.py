"""A dealer's own stock: what is where, how it moved, what arrives and what is counted."""

from sync.domain.stock import counting, moving, paper_queries, places, queries, receiving, spread
from sync.domain.stock.papers import Claim, CountLine, GoodsReceipt, GoodsReceiptLine, StockCount
from sync.domain.stock.records import Location, Movement, SerialItem, StockLevel, StockMinimum
from sync.domain.stock.search import serial_text
from sync.kernel.registry import Feature

FEATURE = Feature(
    name="stock",
    records=(
        *(Location, StockLevel, StockMinimum, SerialItem, Movement),
        *(GoodsReceipt, GoodsReceiptLine, Claim, StockCount, CountLine),
    ),
    verbs=(*places.VERBS, *moving.VERBS, *receiving.VERBS, *counting.VERBS),
    queries=(*queries.QUERIES, *paper_queries.QUERIES, *spread.QUERIES),
    searchable={SerialItem: serial_text},
)
