"""The runs that are compared, in a table: what was set, what it took, what came of it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QItemSelectionModel, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gradviz import messages, notation
from gradviz.controls.tool_buttons import corner_button
from gradviz.core import Experiment, Trace
from gradviz.core.comparison import BUDGETS, result
from gradviz.keyboard.one_of import OneOf
from gradviz.pages.outcome_bar import meaning_of
from gradviz.plots.run_sample import SAMPLE, sample_pixmap
from gradviz.theme import CAPTION_PX, LIGHT, Theme, scaled, ui_font

ROW, HEAD, FEWEST = 20, 21, 4
"""Heights in pixels, and the rows that are always seen."""
PADDING, BAR = 6, 3.0
SIGNS: Mapping[str, str] = {"forward": "+", "backward": notation.MINUS, "central": "±"}
"""Where beside x a scheme needs f."""
HIDDEN = "?"
BUSY = "…"
TELLING: Mapping[str, tuple[str, ...]] = {
    "steps": ("outcome", "numbers", "future"),
    "evaluations": ("outcome", "numbers", "future"),
    "value": ("outcome", "numbers", "history"),
    "distance": ("outcome", "numbers", "history", "minima"),
    "outcome": ("outcome",),
}
"""By column, the names of HIDEABLE with which it is covered: it would tell what a question asks."""


class Row(NamedTuple):
    """A run, and what has come of it so far."""

    place: int
    experiment: Experiment
    trace: Trace | None


class RunsCard(QFrame):
    """chosen(place)    a row was clicked or gone to: its run is to be followed
    removed(place)   a run is to go
    cleared()        all others are to go
    budget_chosen(budget)
    """

    chosen = Signal(int)
    removed = Signal(int)
    cleared = Signal()
    budget_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._theme = LIGHT
        self._shown: tuple[object, ...] = ()
        self._filled: dict[int, tuple[object, ...]] = {}  # by row of the table: what its cells tell
        self._places: list[int] = []
        self._columns = {
            "run": "",
            "optimizer": self.tr("optimizer"),
            "eta": "η",
            "h": "h",
            "steps": self.tr("steps"),
            "evaluations": self.tr("f calls"),
            "value": self.tr("final f"),
            "distance": self.tr("distance"),
            "outcome": self.tr("outcome"),
            "remove": "",
        }
        self.table = _Table(0, len(self._columns))
        self._dress_table()
        self._budgets = OneOf(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 6)
        layout.setSpacing(0)
        layout.addLayout(self._heading())
        layout.addWidget(self.table)

    def _heading(self) -> QHBoxLayout:
        """What is equal of the runs, and the way back to one."""
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(0)
        said = QLabel(self.tr("Compared at equal"))
        said.setObjectName("caption")
        row.addWidget(said)
        names = {"steps": self.tr("steps"), "evaluations": self.tr("evaluations of f")}
        tips = {
            "steps": self.tr("Every run has taken as many steps, and as many gradients: each takes one a step"),
            "evaluations": self.tr(
                "Every run has evaluated f as often: a gradient takes 2n evaluations with the central scheme, and n + 1"
                " with the others"
            ),
        }
        for index, budget in enumerate(BUDGETS):
            button = corner_button(names[budget], tips[budget])
            button.setCheckable(True)
            self._budgets.add(button, index)
            row.addWidget(button)
        self._budgets.idClicked.connect(lambda index: self.budget_chosen.emit(BUDGETS[index]))
        row.addStretch(1)
        clear = corner_button(self.tr("Remove all"), self.tr("Remove all runs but the one that is followed"))
        clear.clicked.connect(self.cleared)
        row.addWidget(clear)
        return row

    def _dress_table(self) -> None:
        table, header = self.table, self.table.horizontalHeader()
        tips = {
            "h": self.tr("±h: central difference, +h: forward, −h: backward"),
            "steps": self.tr("Steps taken; each takes one gradient"),
            "evaluations": self.tr("At how many places the gradients needed f"),
            "distance": self.tr("From the end to the nearest known minimum"),
            "value": self.tr("f at the end of the run"),
        }
        for column, (name, title) in enumerate(self._columns.items()):
            head = QTableWidgetItem(title)
            table.setHorizontalHeaderItem(column, head)
            head.setToolTip(tips.get(name, ""))
            head.setTextAlignment(_alignment(name))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(list(self._columns).index("outcome"), QHeaderView.ResizeMode.Stretch)
        table.setIconSize(QSize(*map(scaled, SAMPLE)))
        table.setAccessibleName(self.tr("Runs that are compared"))
        table.gone_to.connect(lambda row: self.chosen.emit(self._places[row]))
        table.cellClicked.connect(self._on_clicked)
        table.deleted.connect(lambda row: self.removed.emit(self._places[row]))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        shown, self._shown = self._shown, ()
        self._filled.clear()
        if shown:
            self.draw(*shown)  # type: ignore[arg-type]

    def draw(self, rows: Sequence[Row], followed: int, budget: str, hidden: frozenset[str]) -> None:
        """The runs by their places, of which one is followed."""
        shown = (tuple(rows), followed, budget, hidden)
        if shown == self._shown:
            return
        self._shown = shown
        self._budgets.button(BUDGETS.index(budget)).setChecked(True)
        self._places = [row.place for row in rows]
        with QSignalBlocker(self.table):
            self.table.setRowCount(len(rows))
            self._filled = {index: cells for index, cells in self._filled.items() if index < len(rows)}
            for index, row in enumerate(rows):
                filled = (row, row.place == followed, hidden)
                if self._filled.get(index) != filled:
                    self._filled[index] = filled
                    self._fill(index, *filled)
            self.table.go_to(self._places.index(followed))
            self._fit_columns()
        least, most = (scaled(HEAD) + count * scaled(ROW) + 1 for count in (min(len(rows), FEWEST), len(rows)))
        self.table.setMinimumHeight(least)
        self.table.setMaximumHeight(most)

    def _fill(self, index: int, row: Row, followed: bool, hidden: frozenset[str]) -> None:
        self.table.setRowHeight(index, scaled(ROW))
        texts = told(row, hidden)
        for column, name in enumerate(self._columns):
            item = QTableWidgetItem(texts.get(name, ""))
            item.setTextAlignment(_alignment(name))
            item.setToolTip(texts["tip"])
            item.setFont(ui_font(CAPTION_PX))
            if name == "run":
                item.setIcon(_sample(row.place, self._theme, self.devicePixelRatioF(), followed))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, texts["tip"])
            outcome = None if row.trace is None else row.trace.outcome
            if name == "outcome" and outcome is not None and "outcome" not in hidden:
                item.setForeground(QColor(getattr(self._theme, meaning_of(outcome))))
            self.table.setItem(index, column, item)

    def _fit_columns(self) -> None:
        """Each as wide as the widest of its texts; the outcome gets what is left."""
        metrics = QFontMetricsF(ui_font(CAPTION_PX))
        for column, (name, title) in enumerate(self._columns.items()):
            cells = (self.table.item(row, column) for row in range(self.table.rowCount()))
            texts = [title, *(cell.text() for cell in cells if cell is not None)]
            sample = scaled(SAMPLE[0]) if name == "run" else 0
            widest = max(metrics.horizontalAdvance(text) for text in texts)
            self.table.setColumnWidth(column, math.ceil(max(widest, sample)) + 2 * PADDING)

    def _on_clicked(self, row: int, column: int) -> None:
        if column == len(self._columns) - 1:
            self.removed.emit(self._places[row])


def told(row: Row, hidden: frozenset[str]) -> dict[str, str]:
    """What the table says of a run, by column; covered where it would tell what a question asks. "tip" is all that
    was set."""
    experiment, trace = row.experiment, row.trace
    set_by_hand = {
        "optimizer": messages.optimizer_name(experiment.optimizer.key),
        "eta": notation.plain(experiment.eta),
        "h": SIGNS[experiment.scheme] + notation.plain(experiment.h),
        "remove": "×",
        "tip": messages.whole_run_name(experiment),
    }
    if trace is None:
        return set_by_hand | {"outcome": BUSY}
    came = result(experiment, trace)
    found = {
        "steps": notation.count(came.steps),
        "evaluations": notation.count(came.evaluations),
        "value": notation.number(came.value, 3),
        "distance": "–" if came.distance is None else notation.number(came.distance, 3),
        "outcome": _share(experiment, trace) if trace.outcome is None else messages.ending(trace.outcome),
    }
    covered = {name: HIDDEN for name in found if not hidden.isdisjoint(TELLING[name])}
    return set_by_hand | found | covered


def _share(experiment: Experiment, trace: Trace) -> str:
    """How much of a run has been computed."""
    return f"{100 * trace.steps // experiment.steps} %"


class _Table(QTableWidget):
    """`gone_to(row)` by mouse or key, `deleted(row)`. Its own keys are up, down and delete; the others belong to the
    page."""

    gone_to = Signal(int)
    deleted = Signal(int)

    def __init__(self, rows: int, columns: int) -> None:
        super().__init__(rows, columns)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(scaled(ROW))
        self.horizontalHeader().setMinimumSectionSize(scaled(20))
        self.horizontalHeader().setFixedHeight(scaled(HEAD))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click on it the space key still plays
        self.currentCellChanged.connect(self._on_current)

    def go_to(self, row: int) -> None:
        """Marks a row, and tells nobody."""
        if row != self.currentRow():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.setCurrentCell(row, 0, flags)

    def _on_current(self, row: int, _column: int, before: int, _: int) -> None:
        if row >= 0 and row != before:
            self.gone_to.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentRow() >= 0:
            self.deleted.emit(self.currentRow())
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            super().keyPressEvent(event)
        else:
            event.ignore()


def _alignment(name: str) -> Qt.AlignmentFlag:
    right = name in ("eta", "h", "steps", "evaluations", "value", "distance")
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _sample(place: int, theme: Theme, ratio: float, followed: bool) -> QIcon:
    """The same whether its row is selected or not; with a bar before it for the run that is followed."""
    icon, pixmap = QIcon(), sample_pixmap(place, theme, ratio, scaled(100) / 100)
    if followed:
        painter = QPainter(pixmap)
        painter.fillRect(QRectF(0, 0, BAR, pixmap.height() / ratio), QColor(theme.path))
        painter.end()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        icon.addPixmap(pixmap, mode)
    return icon
