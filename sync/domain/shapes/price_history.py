"""How the records came to a history of prices: list prices keep every revision of a day, and the house tells its time zone."""

from alembic import op
from sqlalchemy import BigInteger, Column, Date, String

FIRST_REVISION, EVER = 1, 0
"""What every price of the first version gets. When it was set nobody knows: in 1970, so that it counts from its day on."""

PRICES_KEPT = "CREATE TABLE price_before AS SELECT price_list, product_code, valid_from, price FROM list_price"
PRICES_BACK = (
    "INSERT INTO list_price (price_list, product_code, valid_from, revision, price, set_at)"
    " SELECT price_list, product_code, valid_from, 1, price, 0 FROM price_before"
)


def upgrade() -> None:
    """The key of a price grows: its table is made anew, for one of the databases cannot change a key."""
    op.create_table(
        "house",
        Column("house_id", BigInteger(), primary_key=True, autoincrement=False),
        Column("timezone", String(), nullable=False),
    )
    op.execute(PRICES_KEPT)
    op.drop_table("list_price")
    op.create_table(
        "list_price",
        Column("price_list", String(), primary_key=True),
        Column("product_code", String(), primary_key=True),
        Column("valid_from", Date(), primary_key=True),
        Column("revision", BigInteger(), primary_key=True, autoincrement=False),
        Column("price", BigInteger(), nullable=False),
        Column("set_at", BigInteger(), nullable=False),
    )
    op.execute(PRICES_BACK)
    op.drop_table("price_before")
