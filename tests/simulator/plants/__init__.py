"""Defects that were made on purpose: every one must be caught, or the checker is not worth its time."""

from tests.simulator.planting import Plant
from tests.simulator.plants import (
    apply,
    central_decides,
    central_tells,
    drift,
    epochs,
    fills,
    journals,
    loop,
    papers,
    prebuilt,
    repairs,
    save,
    shops,
    trades,
)

PLANTS: tuple[Plant, ...] = (
    *save.PLANTS,
    *apply.PLANTS,
    *epochs.PLANTS,
    *fills.PLANTS,
    *prebuilt.PLANTS,
    *papers.PLANTS,
    *repairs.PLANTS,
    *journals.PLANTS,
    *drift.PLANTS,
    *loop.PLANTS,
    *central_decides.PLANTS,
    *central_tells.PLANTS,
    *shops.PLANTS,
    *trades.PLANTS,
)
BY_NAME = {plant.name: plant for plant in PLANTS}
