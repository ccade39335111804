"""The fields of a new ticket, as the texts that drafts keep."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from dms_desktop.features.tickets.words import KINDS, SEVERITIES, about_words, kind_words, severity_words
from dms_desktop.helpdesk import Subject
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.form import Form, FormStack
from dms_desktop.widgets.parts import PlainLabel, fill
from dms_desktop.widgets.text_area import TextArea
from dms_desktop.widgets.words import say
from sync.domain.tickets.rules import LONGEST_SUBJECT, Severity, TicketKind

LINES = 9
BLANK: Mapping[str, str] = {
    "kind": TicketKind.TECHNICAL.value,
    "severity": Severity.NORMAL.value,
    "subject": "",
    "text": "",
    "about": "",
}


class TicketForm(FormStack):
    """`edited` after each change by hand."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._about = ""
        self.kind = ChoiceBox(lambda: self.tr("Kind"))
        for kind in KINDS:
            self.kind.add_choice(kind.value, partial(kind_words, kind))
        self.severity = ChoiceBox(lambda: self.tr("How urgent"))
        for severity in SEVERITIES:
            self.severity.add_choice(severity.value, partial(severity_words, severity))
        self.subject = QLineEdit()
        self.subject.setMaxLength(LONGEST_SUBJECT)
        say(self.subject, self.subject.setAccessibleName, lambda: self.tr("Subject"))
        self.text = TextArea(
            lambda: self.tr("What happened"), lines=LINES, hint=lambda: self.tr("What happened, since when, and what you need.")
        )
        self.about = PlainLabel(role="strong").wrap()
        self.short, self.long = Form(columns=2), Form()
        self.short.add("kind", lambda: self.tr("Kind"), self.kind)
        self.short.add("severity", lambda: self.tr("How urgent"), self.severity)
        self.long.add("about", lambda: self.tr("About"), self.about)
        self.long.add("subject", lambda: self.tr("Subject"), self.subject)
        self.long.add("text", lambda: self.tr("What happened"), self.text)
        self.stack(self.short, self.long)
        self._bind()

    def _bind(self) -> None:
        self.kind.picked.connect(lambda _: self.edited.emit())
        self.severity.picked.connect(lambda _: self.edited.emit())
        self.subject.textEdited.connect(lambda _: self.edited.emit())
        self.text.typed.connect(self.edited.emit)

    def texts(self) -> dict[str, str]:
        return {
            "kind": str(self.kind.value()),
            "severity": str(self.severity.value()),
            "subject": self.subject.text(),
            "text": self.text.toPlainText(),
            "about": self._about,
        }

    def show_texts(self, texts: Mapping[str, str]) -> None:
        self.kind.set_value(texts.get("kind") or BLANK["kind"])
        self.severity.set_value(texts.get("severity") or BLANK["severity"])
        if self.subject.text() != texts.get("subject", ""):
            fill(self.subject, texts.get("subject", ""))
        if self.text.toPlainText() != texts.get("text", ""):
            self.text.setPlainText(texts.get("text", ""))
        self._about = texts.get("about", "")

    def show_about(self, subject: Subject | None) -> None:
        """The words of what it is about; a dash where there is nothing."""
        self.about.setText(about_words(subject.kind, subject.number) if subject else "—")
