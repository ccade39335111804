"""Makes a shop's recovery key, for the page that shows it once."""

import secrets

from sync.protocol.shop_keys import ShopKey, new_shop_key


def make_shop_key() -> ShopKey:
    """From the system's own chance. Keep the code on paper alone."""
    return new_shop_key(secrets.token_bytes)
