"""The home page while it has only its own cards; features add theirs with their own scenes."""

from dms_desktop.scenes import FILLING, OFFLINE, Scene

SCENES = (
    Scene(name="home-offline", kind="home", status=OFFLINE),
    Scene(name="home-filling", kind="home", status=FILLING),
)
