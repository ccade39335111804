"""How this run of the app was asked for: read once, frozen, handed down."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import platformdirs

NAME = "dms-desktop"
LANGUAGES = ("zh_TW", "zh_CN", "en")
OTHER_SPELLINGS = {"zh-Hant": "zh_TW", "zh-TW": "zh_TW", "zh-Hans": "zh_CN", "zh-CN": "zh_CN"}
THEMES = ("light", "dark")
MEMORY = "desk"
"""The folder of what the desk itself remembers, beside the places or, where one home was named, in it."""


@dataclass(frozen=True, kw_only=True)
class SelfTest:
    """Where its report goes; `central` with a code for it, or empty."""

    folder: Path
    central: str = ""
    code: str = ""
    user: str = ""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """`root` holds one folder per place and what the desk remembers. `home` is set when one folder was named: then the
    replica's key lies in a file in it, so that the folder can be carried and opened by the command line too."""

    root: Path
    home: Path | None = None
    code_file: Path | None = None
    demo: bool = False
    products: int = 20_000
    render: Path | None = None
    selftest: SelfTest | None = None
    language: str | None = None
    theme: str | None = None
    width: int = 1366
    height: int = 768

    @property
    def places(self) -> Path:
        return self.root / "places"

    @property
    def memory(self) -> Path:
        return (self.home or self.root) / MEMORY


def read_settings(arguments: Sequence[str]) -> Settings:
    """Settings of a command line. Exits with code 2 and usage on a wrong one."""
    given = _parser().parse_args(arguments)
    width, height = given.size
    root = Path(platformdirs.user_data_dir(NAME, appauthor=False, roaming=False))
    if given.demo and given.home is None:
        root = root / "demo"
    return Settings(
        root=given.home or root,
        home=given.home,
        code_file=given.code_file,
        demo=given.demo,
        products=given.products,
        render=given.render,
        selftest=SelfTest(folder=given.selftest, central=given.central, code=given.code, user=given.user)
        if given.selftest
        else None,
        language=given.lang,
        theme=given.theme,
        width=width,
        height=height,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=NAME, description="The dealer's desk: it works offline and keeps itself true.")
    parser.add_argument("code_file", nargs="?", type=Path, metavar="FILE", help="the manufacturer's code file: enrol with it")
    parser.add_argument("--home", type=Path, help="keep this PC's replica in this folder")
    parser.add_argument("--demo", action="store_true", help="bring up a central with a made-up world on this PC and sign in")
    parser.add_argument("--products", type=int, default=20_000, help="products in the demo's world")
    parser.add_argument("--render", type=Path, metavar="DIR", help="draw every page to PNG files in DIR and exit")
    parser.add_argument(
        "--selftest", type=Path, metavar="DIR", help="try this program on this PC, leave a report in DIR and exit"
    )
    for name in ("central", "code", "user"):
        parser.add_argument(f"--{name}", default="", help="for --selftest: a central to order from; password in DMS_PASSWORD")
    parser.add_argument(
        "--lang", type=_language, choices=LANGUAGES, help="language, otherwise the one chosen last or that of this PC"
    )
    parser.add_argument("--theme", choices=THEMES)
    parser.add_argument("--size", type=window_size, default=(1366, 768), metavar="WxH", help="size of the window")
    return parser


def _language(text: str) -> str:
    """Scripts are named in several ways; the app has one of its own."""
    return OTHER_SPELLINGS.get(text, text)


def window_size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    try:
        return int(width), int(height)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"not a size like 1366x768: {text!r}") from error
