"""The second wall between dealers, before every table that has a dealer in it."""

from sync.central.migrations.walls import put_walls, take_walls

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

TRADED = (
    *("allowance", "allowance_use", "approval", "approval_rule", "approval_step", "audit_entry", "audit_head", "claim"),
    *(
        "contract",
        "contract_quarter",
        "count_line",
        "credit_limit",
        "credit_release",
        "credit_terms",
        "customer",
        "customer_merge",
        "deal",
        "deal_event",
    ),
    *("dealer", "delegation", "favourite", "goods_receipt", "goods_receipt_line", "location", "movement", "nickname", "order"),
    *("order_line", "order_template", "payment", "price_rule", "promotion", "promotion_use", "quote", "quote_line"),
    *("return_line", "sale", "sale_line", "sale_return", "serial_item", "shipment", "shipment_line", "stock_count"),
    *("stock_level", "stock_minimum", "template_line", "territory", "user"),
)
OWN = (
    *("access_token", "credential", "decision", "device", "document_number", "enrol_code", "instance", "letter_count"),
    "sign_in_failure",
)
"""Of these not even the house's rows are anybody's to look at."""


def upgrade() -> None:
    put_walls(TRADED)
    put_walls(OWN, shows_house=False)


def downgrade() -> None:
    take_walls((*TRADED, *OWN))
