"""Sentences of files that are attached, fetched and written."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

FILES: Mapping[str, object] = {
    "file_empty": QT_TRANSLATE_NOOP("refusal", "The file is empty."),
    "file_too_large": QT_TRANSLATE_NOOP("refusal", "The file is too large: at most {most} MB."),
    "file_unfit": QT_TRANSLATE_NOOP("refusal", "{name} cannot be attached."),
    "file_kind": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} cannot be attached: pictures, PDF and OFD, office files, text and recordings can. Attach what is in an "
        "archive file by file.",
    ),
    "file_not_read": QT_TRANSLATE_NOOP("refusal", "The file cannot be read."),
    "file_not_written": QT_TRANSLATE_NOOP("refusal", "The file could not be written there. Choose another place."),
    "evidence_known": QT_TRANSLATE_NOOP("refusal", "{name} is attached already."),
    "too_much_evidence": QT_TRANSLATE_NOOP("refusal", "At most {most} files can be attached."),
    "blob_unknown": QT_TRANSLATE_NOOP("refusal", "The file has not come from the other PC yet. Try again later."),
    "blob_quota": QT_TRANSLATE_NOOP("refusal", "Head office keeps no more files of this dealer. Please call the manufacturer."),
}
