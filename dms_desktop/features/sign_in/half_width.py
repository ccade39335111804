"""What a Chinese keyboard types where an address, a code or a sign-in name is meant."""

import unicodedata


def half_width(text: str) -> str:
    """`ｈttps：／／dms。example` -> `https://dms.example`. Sign-in names have nothing that this changes."""
    return unicodedata.normalize("NFKC", text).replace("。", ".").strip()
