"""What people do where scopes are large: the house changes its catalog and prices, the shops look at them."""

from collections.abc import Callable
from random import Random

from sync.kernel.commands import HOUSE, Command
from tests.simulator.business import LISTS, SetPrice
from tests.simulator.deeds import Deeds
from tests.simulator.files.business import COLOURS, MOST_CODES, DelistWare, ListWare, NoteWare
from tests.simulator.pc import Pc
from tests.toy import PostSign


class FileDeeds(Deeds):
    """The toy's deeds, and those with wares."""

    def __init__(self, random: Random) -> None:
        super().__init__(random)
        self._more: dict[bool, tuple[Callable[[Pc], Command], ...]] = {
            True: (self._ware, self._ware, self._delist, self._sign, self._price, self._price),
            False: (self._note_ware, self._note_ware),
        }

    def _kinds(self, pc: Pc) -> list[Callable[[Pc], Command]]:
        return [*super()._kinds(pc), *(self._more[pc.dealer_id == HOUSE] if pc.is_new else ())]

    def _ware(self, _pc: Pc) -> Command:
        return ListWare(code=self._code("w-"), name=self._random.choice(COLOURS))

    def _delist(self, _pc: Pc) -> Command:
        return DelistWare(code=self._code("w-"))

    def _note_ware(self, pc: Pc) -> Command:
        return NoteWare(note_id=self._note(pc), code=self._code("w-"))

    def _sign(self, _pc: Pc) -> Command:
        return PostSign(code=self._code("s"), text=self._random.choice(("open", "closed", "sale")))

    def _price(self, pc: Pc) -> Command:
        if not pc.is_new:
            return self._sign(pc)
        return SetPrice(list=self._random.choice(LISTS), code=self._code("c"), amount=self._random.randrange(90))

    def _code(self, mark: str) -> str:
        return f"{mark}{self._random.randrange(MOST_CODES)}"
