"""What may be known of the replicas of this PC before one is opened, and before database and network are loaded: their cards."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from sync.kernel.errors import Refusal

CARD = "place.json"


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """What may be shown of a replica without opening it: the choice on the sign-in page."""

    central: str
    dealer_code: str
    dealer_name: str
    manufacturer: str
    currency: str = ""
    device: str = ""
    """Dealer, dot, device id: what central calls this PC. Empty on a card from before there were key slots."""
    authority: str = ""
    """Central's public key in hex: who edits the replica's rows does not choose whose leases count."""
    home: str = ""


@dataclass(frozen=True, kw_only=True)
class Enrolling:
    """What a person types, or a code file says, to make this PC a device of a dealer. `authority`: see `trust`."""

    central: str
    code: str
    user: str
    password: str
    device_name: str = ""
    authority: str = ""


def places(root: Path) -> Sequence[Place]:
    """Every replica in the folders below `root`, by dealer name. A card that cannot be read is left out, its folder untouched."""
    cards = (_card(card) for card in sorted(root.glob(f"*/{CARD}")))
    return sorted((card for card in cards if card is not None), key=lambda found: (found.dealer_name, found.home))


def is_enrolled(home: Path) -> bool:
    return (home / CARD).exists()


def card_of(home: Path) -> Place:
    """Refuses `not_enrolled`, also where the card cannot be read."""
    card = _card(home / CARD)
    if card is None:
        raise Refusal("not_enrolled", home=home)
    return card


def _card(path: Path) -> Place | None:
    try:
        return msgspec.structs.replace(msgspec.json.decode(path.read_bytes(), type=Place), home=str(path.parent))
    except (OSError, msgspec.DecodeError):
        return None
