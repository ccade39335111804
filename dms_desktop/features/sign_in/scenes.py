"""The entrance as pictures: a new PC, an ordinary morning, a first day, a PC that central forgot, two ways of being refused,
a database that cannot be trusted."""

from functools import partial

from PySide6.QtWidgets import QWidget

from dms_desktop.background import Background
from dms_desktop.doors import Doors
from dms_desktop.features.sign_in.entrance import Entrance
from dms_desktop.features.sign_in.lock_screen import LockScreen, PinDialog
from dms_desktop.page import Page
from dms_desktop.refusals import sentence
from dms_desktop.scenes import Scene, ViewScene
from dms_desktop.settings import read_settings
from sync.client.places import Place
from sync.client.repaired import Repaired

PLACES = (
    Place(central="https://dms.example", dealer_code="D7", dealer_name="板橋門市", manufacturer="遠行單車", home="7"),
    Place(central="https://dms.example", dealer_code="D9", dealer_name="桃園門市", manufacturer="遠行單車", home="9"),
)
NAMES = ("chen", "lin")


def _entrance() -> Entrance:
    return Entrance(Doors(read_settings([]).places), Background())


def new_pc() -> QWidget:
    made = _entrance()
    made.show_enrolling()
    return made


def wrong_code() -> Entrance:
    made = _entrance()
    made.show_enrolling()
    made.enrolling.central.setText("https://dms.example")
    made.enrolling.code.setText("K7QM-3XZ9")
    made.enrolling.user.setText("chen")
    made.enrolling.fail(partial(sentence, "code_expired", {}))
    return made


def no_keyring() -> QWidget:
    made = wrong_code()
    made.enrolling.fail(partial(sentence, "keyring_closed", {}))
    made.enrolling.offer_alone()
    return made


def morning() -> Entrance:
    made = _entrance()
    made.people.show_places(PLACES, PLACES[0])
    made.people.show_names(NAMES)
    made.people.show_keeper("file")
    return made


def wrong_password() -> QWidget:
    made = _entrance()
    made.people.show_places(PLACES[:1], PLACES[0])
    made.people.show_names(NAMES)
    made.people.show_keeper("keyring")
    made.people.fail(partial(sentence, "wrong_password", {}))
    return made


def after_update() -> QWidget:
    made = morning()
    made.people.set_busy(True)
    made.people.waiting.show()
    return made


def enrolled_again() -> QWidget:
    made = _entrance()
    made.people.show_places(PLACES[:1], PLACES[0])
    made.show_enrolling_again()
    return made


def first_time() -> QWidget:
    made = _entrance()
    made.people.show_places(PLACES[:1], PLACES[0])
    made.people.show_names(NAMES)
    made.people.show_keeper("keyring")
    made.people.first.click()
    return made


def damaged() -> QWidget:
    made = _entrance()
    made.show_repairing("chen", "secret", partial(sentence, "damaged", {}))
    return made


def lost() -> QWidget:
    made = _entrance()
    made.people.show_places(PLACES[:1], PLACES[0])
    made.people.show_names(NAMES)
    made.show_enrolling_again()
    made.enrolling.show_central(PLACES[0].central, lost=partial(sentence, "code_needed", {}))
    made.enrolling.user.setText("chen")
    return made


def repaired() -> QWidget:
    made = _entrance()
    made.show_repairing("chen", "secret")
    old = r"C:\ProgramData\Chen\dms-desktop\places\4f1a2b3c4d5e6f70\former-20261128-094115"
    made.repairing.show_repaired(Repaired(put_aside=old, is_whole=False, waiting=12, kept=480, drafts=2, to_deliver=1))
    return made


def locked() -> QWidget:
    made = LockScreen("陳怡君", has_pin=True)
    made.miss()
    return made


def choose_pin(page: Page) -> None:
    PinDialog(lambda _pin: None, page).show_modeless()


SCENES = (
    ViewScene(name="entrance-new-pc", build=new_pc),
    ViewScene(name="entrance-wrong-code", build=wrong_code),
    ViewScene(name="entrance-no-keyring", build=no_keyring),
    ViewScene(name="entrance-morning", build=morning),
    ViewScene(name="entrance-after-update", build=after_update),
    ViewScene(name="entrance-wrong-password", build=wrong_password),
    ViewScene(name="entrance-again", build=enrolled_again),
    ViewScene(name="entrance-first-time", build=first_time),
    ViewScene(name="entrance-damaged", build=damaged),
    ViewScene(name="entrance-lost", build=lost),
    ViewScene(name="entrance-repaired", build=repaired),
    ViewScene(name="entrance-locked", build=locked),
    Scene(name="entrance-pin-typical", kind="home", prepare=choose_pin),
)
