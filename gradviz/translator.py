"""The language of widgets: what their tr() gives, and the words of Qt's own buttons and dialogs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator

from gradviz.language import ENGLISH, LANGUAGES, SYSTEM, language_of, speak, spoken, texts


class Translator(QTranslator):
    """Answers from the table that the command line speaks from, too."""

    def translate(self, context: str, text: str, comment: str | None = None, n: int = -1) -> str | None:
        """None lets Qt ask the next translator, and in the end keep the text; "" would be taken for an answer."""
        return texts(spoken()).get((context, text))

    def isEmpty(self) -> bool:
        return False  # an empty one would be installed in silence: Qt's own dialogs would not be told


def interpret(app: QCoreApplication, language: str) -> None:
    """Widgets that are made from now on speak this language, or the system's."""
    speak(system_language() if language == SYSTEM else language)
    for former in app.findChildren(QTranslator, options=Qt.FindChildOption.FindDirectChildrenOnly):
        app.removeTranslator(former)
        former.deleteLater()
    if spoken() == ENGLISH:
        return
    qt = QTranslator(app)
    if qt.load(f"qtbase_{spoken()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt)
    app.installTranslator(Translator(app))


def system_language() -> str:
    """The first of the user's languages that is spoken here; English where there is none."""
    wished = (locale.partition("-")[0] for locale in QLocale.system().uiLanguages())
    return next((language_of(code) for code in wished if code in LANGUAGES), ENGLISH)
