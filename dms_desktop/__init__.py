"""The desktop app: what people see and press. Nothing here knows SQL or HTTP.

PySide lays a hook before every import that reads the source text of each module, to see whether it asks for other spellings of
Qt's names. We use none. It took a fifth of the time in which the app is loaded, and kept 34 MB of source text in memory.
"""

import builtins
import importlib

importlib.import_module("PySide6.QtCore")  # lays the hook
builtins.__import__ = vars(builtins)["__orig_import__"]
