"""What a shop has changed about its papers."""

from datetime import datetime

from sqlalchemy.orm import Mapped

from sync.kernel.records import DealerRecord


class PrintForm(DealerRecord):
    """One kind of paper on one form; whatever is empty is as built in. The id follows from both (`rules.form_id`).

    Texts are plain lines. `logo` is a PNG in base64. `letters` in percent. `details` and `columns` as `rules` writes them.
    Never removed: `version` counts the changes, so that two people who change it at once find out.
    """

    __tablename__ = "print_form"

    kind: Mapped[str]
    form: Mapped[str]
    letterhead: Mapped[str]
    logo: Mapped[str]
    footer: Mapped[str]
    letters: Mapped[int]
    details: Mapped[str]
    columns: Mapped[str]
    version: Mapped[int]
    changed_by: Mapped[str]
    changed_at: Mapped[datetime]
