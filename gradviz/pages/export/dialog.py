"""The dialog that asks what is to be exported, shows it, and tells how far it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gradviz import messages, notation
from gradviz.exports.frames import possible_rate
from gradviz.exports.mp4 import NoCoderError
from gradviz.exports.picture import save_pdf, save_svg
from gradviz.pages.export.darkroom import Darkroom
from gradviz.pages.export.file_row import FileRow
from gradviz.pages.export.job import AnimationJob, Job, png, text
from gradviz.pages.export.preview import Preview
from gradviz.pages.export.subject import Subject
from gradviz.pages.export.wish import Wish, WishPanel
from gradviz.pages.field_caption import sentence_about
from gradviz.runner import Runner
from gradviz.theme import Theme, scaled

PANEL_WIDTH = 284
SIZE = (1040, 600)


class ExportDialog(QDialog):
    """Exports a subject. `written(path)` when a file is whole."""

    written = Signal(str)

    def __init__(
        self, subject: Subject, runner: Runner, theme: Theme, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        self._subject, self._runner = subject, runner
        stages = subject.state.view.stages
        timeline = subject.timeline(stages=False)
        self.panel = WishPanel(Wish.usual(timeline, stages), subject.kinds, timeline, subject.has_stages)
        self.preview = Preview(timeline.furthest, min(subject.state.position.step, timeline.furthest))
        self.preview.set_theme(theme)
        self.file = FileRow(folder / f"{subject.name}.{self.panel.wish.kind}")
        self._summary = QLabel()
        self.progress = QProgressBar()
        self.export, self.stop = QPushButton(), QPushButton()
        self.darkroom = Darkroom(subject, runner, theme, self)
        self._job: Job | None = None
        self._is_leaving = False
        self._lay_out()
        self._connect()
        self.darkroom.want(self.panel.wish, at_once=True)
        self._on_wish(self.panel.wish)

    @property
    def said(self) -> str:
        """How long it will be, or what has become of it."""
        return self._summary.text()

    @property
    def is_ready(self) -> bool:
        """Whether it can begin."""
        return self._job is None and (not self.panel.wish.is_picture or self.darkroom.film is not None)

    # what is wished for

    def _on_wish(self, wish: Wish) -> None:
        self.file.set_ending(wish.kind)
        self.preview.keep_within(wish.stretch if wish.is_animation else None)
        self._summary.setText(self._summarised(wish))
        if wish.is_picture:
            self.darkroom.want(wish)
            self._draw()
        else:
            self.preview.show_text(self._subject, wish.kind)
        self._refresh()

    def _summarised(self, wish: Wish) -> str:
        """How long it will be."""
        if not wish.is_animation:
            return ""
        frames = wish.stretch.frames(self._subject.timeline(wish.stages))
        seconds = notation.number(frames / possible_rate(wish.kind, wish.rate), 3)
        return self.tr("{0} frames, {1} seconds").format(notation.count(frames), seconds)

    def _draw(self) -> None:
        film = self.darkroom.film
        if film is not None and self.panel.wish.is_picture:
            self.preview.show_image(film.image(self.preview.position))

    def _on_developed(self) -> None:
        self._draw()
        self._refresh()

    def _on_undeveloped(self, problem: Exception) -> None:
        self.file.say_wrong(sentence_about(problem), self.darkroom)

    # the file

    def _begin(self) -> None:
        wish, path = self.panel.wish, self.file.path
        if not self.file.check(wish.kind) or not self.is_ready:
            return
        if wish.kind in ("svg", "pdf"):
            self._save_lines(path)
            return
        self._job = self._started(wish, path)
        self._job.moved.connect(self.progress.setValue)
        self._job.done.connect(self._on_done)
        self._job.left.connect(self._on_left)
        self._job.failed.connect(self._on_job_failed)
        self._refresh()

    def _started(self, wish: Wish, path: Path) -> Job:
        if not wish.is_picture:
            job = Job(self._runner, self)
            job.begin(text(self._subject.pieces(wish.kind), path))
            return job
        film = self.darkroom.film
        assert film is not None
        if not wish.is_animation:
            job = Job(self._runner, self)
            job.begin(png(film.image(self.preview.position), path))
            return job
        self.progress.setRange(0, wish.stretch.frames(film.timeline))
        self.progress.setValue(0)
        animated = AnimationJob(self._runner, film, self)
        animated.start(path, wish.rate, film.moments(wish.stretch))
        return animated

    def _save_lines(self, path: Path) -> None:
        """It is drawn in a moment, and here."""
        film, position = self.darkroom.film, self.preview.position
        assert film is not None
        try:
            if path.suffix.lower() == ".svg":
                save_svg(lambda painter: film.paint(painter, position), film.look.size, path, film.title)
            else:
                save_pdf([lambda painter: film.paint(painter, position)], film.look.size, path, film.title)
        except OSError as problem:
            self.file.say_wrong(messages.unwritten(path.name, problem))
        else:
            self._on_done()

    def _on_done(self) -> None:
        self._forget_job()
        size = notation.number(self.file.path.stat().st_size / 1e6, 2)
        self._summary.setText(self.tr("“{0}” is written: {1} MB.").format(self.file.path.name, size))
        self.written.emit(str(self.file.path))
        self._refresh()

    def _on_left(self) -> None:
        self._forget_job()
        self._summary.setText(self.tr("Stopped: nothing was written."))
        self._refresh()

    def _on_job_failed(self, problem: Exception) -> None:
        self._forget_job()
        self._refresh()
        if isinstance(problem, NoCoderError):
            self.file.say_wrong(messages.no_coder())
        elif isinstance(problem, OSError):
            self.file.say_wrong(messages.unwritten(self.file.path.name, problem))
        else:
            self.file.say_wrong(sentence_about(problem))
            if not isinstance(problem, MemoryError):
                raise problem

    def _forget_job(self) -> None:
        assert self._job is not None or self.panel.wish.kind in ("svg", "pdf")
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        if self._is_leaving:
            self.reject()

    def _refresh(self) -> None:
        """What can be done now."""
        busy = self._job is not None
        for widget in (self.panel, self.file, self.preview.slider):
            widget.setEnabled(not busy)
        replaces = self.file.path.is_file()
        self.export.setText(self.tr("Replace the file") if replaces else self.tr("Export"))
        self.export.setEnabled(self.is_ready)
        self.stop.setText(self.tr("Stop") if busy else self.tr("Close"))
        self.progress.setVisible(busy)
        if not isinstance(self._job, AnimationJob):
            self.progress.setRange(0, 0)  # it is under way, and nobody knows how far

    # the end

    def stop_or_close(self) -> None:
        if self._job is not None:
            self._job.leave()
        else:
            self.reject()

    def reject(self) -> None:
        """Closes it, once nothing is under way any more."""
        if self._job is not None:
            self._is_leaving = True
            self._job.leave()
            return
        self.darkroom.end()
        super().reject()

    def end(self) -> None:
        """The worker is gone; so is what it was at."""
        if self._job is not None:
            self._job.end()
            self._job = None
        self.reject()

    # wiring

    def _connect(self) -> None:
        self.panel.changed.connect(self._on_wish)
        self.preview.sought.connect(lambda _: self._draw())
        self.file.changed.connect(self._refresh)
        self.export.clicked.connect(self._begin)
        self.stop.clicked.connect(self.stop_or_close)
        self.darkroom.developed.connect(self._on_developed)
        self.darkroom.failed.connect(self._on_undeveloped)

    def _lay_out(self) -> None:
        window = self.parentWidget()
        size = QSize(*map(scaled, SIZE))
        self.resize(size if window is None else size.boundedTo(window.size()))
        self.export.setObjectName("primary")
        self.export.setDefault(True)
        self.stop.setAutoDefault(False)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(scaled(8))
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self.panel.setFixedWidth(scaled(PANEL_WIDTH))
        upper = QHBoxLayout()
        upper.setSpacing(20)
        upper.addWidget(self.panel)
        upper.addWidget(self.preview, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._summary, 1)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addLayout(upper, 1)
        column.addWidget(self.file)
        column.addWidget(self.progress)
        column.addLayout(buttons)
