"""A central with shops whose people have something to lose."""

from tests.fault.served import central, prepared

__all__ = ["central", "prepared"]
