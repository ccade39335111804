"""Sums of row hashes in 256 buckets: two sides that hold the same rows find out which of them differ without sending any."""

from hashlib import blake2b
from zlib import crc32

from sync.kernel.records import JSON, Row

BUCKETS = 256
HASH_BITS = 40
"""A sum stays below 2**63 up to eight million rows in a bucket: both databases add it up exactly."""

HASH_MASK = (1 << HASH_BITS) - 1


def bucket_of(key: str) -> int:
    """Where a row belongs, by its key text alone: a row that is missing on one side is missed in the right bucket."""
    return crc32(key.encode()) & (BUCKETS - 1)


def digest(key: str, row: Row) -> int:
    """The bucket of a plain row, and above it nothing but the hash of its values: `bucket << 40 | hash`."""
    return bucket_of(key) << HASH_BITS | int.from_bytes(blake2b(JSON.encode(row), digest_size=HASH_BITS // 8).digest())


class Sums:
    """The 256 sums of one table in one scope, as rows are added one by one."""

    def __init__(self) -> None:
        self.of = [0] * BUCKETS

    def add(self, key: str, row: Row) -> None:
        one = digest(key, row)
        self.of[one >> HASH_BITS] += one & HASH_MASK
