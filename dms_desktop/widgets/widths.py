"""How wide the columns of a table are: titles, codes, numbers, days and chips are shown whole, names take what is left."""

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTableView

from dms_desktop.widgets.chip import chip_width
from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.record_model import FacedModel

ROWS_MEASURED = 100
CHIP_ROOM = 15
GRID_LINE = 1
LEAST_NAME = 115
MOST_CODE = 230


class Needs:
    """How wide each column of a table was measured to have to be. None is ever made narrower, so of rows that changed those alone
    are measured again."""

    def __init__(self) -> None:
        self._known: Mapping[int, int] = {}
        self._changed: set[int] = set()

    def forget(self) -> None:
        """Other rows, or other letters."""
        self._known = {}

    def change(self, first: int, last: int) -> None:
        """These rows say something else."""
        self._changed.update(range(first, min(last + 1, ROWS_MEASURED)))

    def measure(self, table: QTableView, columns: Collection[int]) -> Mapping[int, int]:
        """Of these columns. One that was hidden since is measured anew."""
        changed, every = sorted(self._changed), range(min(ROWS_MEASURED, table.model().rowCount()))
        known, self._changed = self._known, set()
        self._known = {
            at: max(known[at], _need(table, at, changed)) if at in known else _need(table, at, every) for at in columns
        }
        return self._known


def fit(table: QTableView, names: Collection[int], needs: Needs) -> None:
    """Widen columns to what their first rows need; none is made narrower. `names` are the columns that take what is left: where
    too little is left, they keep a readable width and the table scrolls sideways."""
    header = table.horizontalHeader()
    table.ensurePolished()
    before = [header.sectionSize(at) for at in range(header.count())]
    blocked = header.blockSignals(True)  # this is not the hand that sets widths to be remembered
    shown = [at for at in range(header.count()) if not header.isSectionHidden(at)]
    needed = needs.measure(table, shown)
    for at in (at for at in shown if at not in names):
        header.resizeSection(at, max(before[at], header.sectionSizeHint(at), needed[at]))
    taken = sum(header.sectionSize(at) for at in shown if at not in names)
    has_turned = _share_rest(table, header, {at: needed[at] for at in shown if at in names}, taken)
    header.blockSignals(blocked)
    if has_turned or before != [header.sectionSize(at) for at in range(header.count())]:
        table.updateGeometries()
        table.viewport().update()  # all of it: not to be asked for where every column stays as it is


def _share_rest(table: QTableView, header: QHeaderView, names: Mapping[int, int], taken: int) -> bool:
    """Whether a column has turned from taking what is left to a width of its own, or back."""
    least = {at: max(LEAST_NAME, header.sectionSizeHint(at), need) for at, need in names.items()}
    is_enough = table.viewport().width() - taken >= sum(least.values())
    mode = QHeaderView.ResizeMode.Stretch if is_enough else QHeaderView.ResizeMode.Interactive
    turned = [at for at in names if header.sectionResizeMode(at) != mode]
    for at in turned:
        header.setSectionResizeMode(at, mode)
    for at in names if not is_enough else ():
        header.resizeSection(at, least[at])
    return bool(turned)


def _need(table: QTableView, at: int, measured: Iterable[int]) -> int:
    """Of these rows. 0 for a column of plain text: it may end in dots."""
    model = table.model()
    if not isinstance(model, FacedModel):
        return 0
    faces = {row: face for row in measured if (face := model.face(row, at)) is not None}
    kind = next((face.kind for face in faces.values()), Kind.TEXT)
    if kind == Kind.TEXT:
        return 0
    option = QStyleOptionViewItem()
    table.initViewItemOption(option)
    letters = option.fontMetrics
    if kind == Kind.CHIP:
        return max(
            (chip_width(letters, text) + CHIP_ROOM for text in {face.text for face in faces.values() if face.chip}), default=0
        )
    # figures are all of one width, so that the longest is the widest
    width = letters.horizontalAdvance if kind == Kind.CODE else len
    longest = model.index(max(faces, key=lambda row: width(faces[row].text)), at)
    need = table.itemDelegateForIndex(longest).sizeHint(option, longest).width() + GRID_LINE
    return min(need, MOST_CODE) if kind == Kind.CODE else need
