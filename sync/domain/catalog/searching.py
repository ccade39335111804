"""What the search box knows of a product."""

from sync.kernel.search import OwnText

product_text = OwnText(kind="product", names=("name_zh_hant", "name_zh_hans", "name_en"))
"""Found by code fragment, by any name in either script, by initials and by barcode (which `folded` contains)."""
