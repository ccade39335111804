"""All pictures of the app, for who draws or looks at them; the app itself never loads them."""

import importlib
from collections.abc import Sequence

from dms_desktop.every_feature import FEATURES
from dms_desktop.features import sign_in
from dms_desktop.scenes import Scene, ViewScene

SCENES: Sequence[Scene | ViewScene] = [
    scene for feature in (sign_in, *FEATURES) for scene in importlib.import_module(f"{feature.__name__}.scenes").SCENES
]
