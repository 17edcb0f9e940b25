"""Korean and Japanese are complete, say the same as the English, and are spoken by the window and the command line."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from gradviz import language, messages, notation
from gradviz.cli.arguments import columns, wrapped
from gradviz.core import (
    CURVES,
    OPTIMIZERS,
    SCHEMES,
    SURFACES,
    DerivativeSettings,
    Experiment,
    FormulaError,
    Outcome,
    SettingError,
)
from gradviz.core.outcome import KEYS
from gradviz.core.probe.numbers import MOMENTS, STATIONARY, Nature
from gradviz.core.probe.traps import TRAPS
from gradviz.core.regimes import EtaRegime, HRegime
from gradviz.core.slope.numbers import slope_numbers
from gradviz.core.slope.stages import SLOPE_STAGES
from gradviz.core.stages import stage_keys
from gradviz.core.training import data, losses, outcome, settings, table
from gradviz.messages import descents, errors, gradients, lesson_parts, lessons, slopes, stages
from gradviz.messages import training as trainings
from gradviz.theme import ui_font
from gradviz.translator import interpret, system_language
from tests import translations
from tests.conftest import discard

ROOT = Path(__file__).parents[1]
FOREIGN = tuple(code for code in language.LANGUAGES if code != language.ENGLISH)
SCRIPT = {"ko": re.compile("[가-힣]"), "ja": re.compile("[ぁ-ヿ一-鿿]")}
IN_EVERY_LANGUAGE = {
    *("AdaGrad", "Adam", "RMSProp", "eta", "h = 1e-50"),
    *("{0}: {1}", "{name}: {value}", "{path}: {what}"),
}
"""What is not translated: names, notation, and a colon between two texts that are."""
NEEDS_NO_WORD = {"{others} and {last}"}


@pytest.fixture(params=FOREIGN)
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    """A language that is spoken for one test."""
    language.speak(request.param)
    yield request.param
    language.speak(language.ENGLISH)


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Lets widgets speak a language until the test ends."""
    yield lambda code: interpret(qapp, code)
    interpret(qapp, language.ENGLISH)
    qapp.setFont(ui_font())


# --- the files -------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not translations.LUPDATE.exists(), reason="Qt's lupdate is not installed")
def test_lupdate_finds_nothing_new(tmp_path: Path) -> None:
    for code in FOREIGN:
        name = f"gradviz_{code}.ts"
        (tmp_path / name).write_bytes((translations.FOLDER / name).read_bytes())
    translations.update(tmp_path)
    for code in FOREIGN:
        assert translations.missing(code, tmp_path) == {}, "python -m tests.translations lists them, too"
        kept, fresh = (folder / f"gradviz_{code}.ts" for folder in (translations.FOLDER, tmp_path))
        assert kept.read_text(encoding="utf-8") == fresh.read_text(encoding="utf-8"), "run python -m tests.translations"


def test_every_language_has_its_file() -> None:
    assert tuple(translations.LANGUAGES) == FOREIGN
    assert {path.name for path in translations.FOLDER.iterdir()} == {f"gradviz_{code}.ts" for code in FOREIGN}


def marked(source: str) -> Iterator[tuple[str, str]]:
    """(context, text) of every text that the source marks for translation, by Python's own reading of it."""
    tree = ast.parse(source)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func).removeprefix("QCoreApplication.")
        name = "tr" if name.endswith(".tr") else name
        if name not in ("tr", "translate", "QT_TRANSLATE_NOOP"):
            continue
        around: ast.AST = node
        while around in parents and not isinstance(around, ast.ClassDef):
            around = parents[around]
            if isinstance(around, ast.JoinedStr):
                raise AssertionError(f"line {node.lineno}: lupdate does not see inside an f-string")
        texts = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
        if name == "tr":
            assert isinstance(node.func, ast.Attribute)
            assert ast.unparse(node.func.value) == "self", f"line {node.lineno}: the context is that of a class"
            assert isinstance(around, ast.ClassDef)
            texts.insert(0, around.name)
        if name == "tr" or len(texts) == 2:  # of a table's entry, that is marked where it stands
            context, text = texts
            yield context, text
        else:
            assert len(node.args) == 2, f"line {node.lineno}: neither a literal nor an entry of a table"


def test_files_have_what_python_reads_in_the_source() -> None:
    read = {
        found
        for path in (ROOT / "gradviz").rglob("*.py")
        for found in marked(path.read_text(encoding="utf-8"))
        if path.name not in ("mark.py", "translator.py")
    }
    assert len(read) > 400
    for code in FOREIGN:
        assert set(language.texts(code)) == read


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("class A:\n    def f(self): return self.tr('x')", [("A", "x")]),
        ("translate('c', 'one ' 'two')", [("c", "one two")]),
        ("QCoreApplication.translate('c', 'x')", [("c", "x")]),
        ("T = {'k': QT_TRANSLATE_NOOP('c', 'x')}\ntranslate('c', T[k])", [("c", "x")]),
    ],
)
def test_reading_the_source(source: str, found: list[tuple[str, str]]) -> None:
    assert list(marked(source)) == found


@pytest.mark.parametrize(
    "source", ["menu.tr('x')", "class A:\n    def f(self): return f'{self.tr(1)} x'", "class A:\n    x = menu.tr('x')"]
)
def test_traps_of_lupdate_are_seen(source: str) -> None:
    with pytest.raises(AssertionError):
        list(marked(source))


# --- the translations ------------------------------------------------------------------------------------------------

ENTRIES = [(code, *entry, text) for code in FOREIGN for entry, text in language.texts(code).items()]
FIELD = re.compile(r"\{\w*\}")


@pytest.mark.parametrize("code", FOREIGN)
def test_translations_are_whole(code: str) -> None:
    for (_, source), text in language.texts(code).items():
        assert set(FIELD.findall(text)) == set(FIELD.findall(source)), source
        assert text == text.strip(), source
        assert "<" not in text, source
        assert "\n" not in text, source
        assert (text == source) == (source in IN_EVERY_LANGUAGE), source
        letters = re.sub(r"\{\w*\}|[∇fxhη]", "", source)
        if source not in (*IN_EVERY_LANGUAGE, *NEEDS_NO_WORD) and re.search("[a-z]{3}", letters):
            assert SCRIPT[code].search(text), source
        assert source.endswith(".") == text.endswith((".", "。")), source
        assert ("&" in source) == ("&" in text), source


TERMS = (
    # an English term, and what the glossary allows for it
    (r"numerical gradient", "수치 기울기", "勾配"),
    (r"quotient", "차분몫", "差分商"),
    (r"forward", "전방", "前方"),
    (r"backward", "후방", "後方"),
    (r"central", "중심", "中心"),
    (r"round-off", "반올림 오차", "丸め誤差"),
    (r"truncation", "절단 오차", "打ち切り誤差"),
    (r"\bdigits? cancels?", "유효 숫자 손실", "桁落ち"),
    (r"\babsorbed", "흡수", "情報落ち"),
    (r"secant", "할선", "割線"),
    (r"tangent", "접선", "接線"),
    (r"gradient(?! descent)", r"기울기\(∇f\)|∇f", "勾配|∇f"),
    (r"Gradient descent|\bDESCENT|Descent", "경사 하강법", "勾配降下法"),
    (r"learning rate", "학습률", "学習率"),
    (r"steepest descent", "최대 감소 방향", "最急降下"),
    (r"steepest ascent", "최대 증가 방향", "最急上昇"),
    (r"saddle point", "안장점", "鞍点"),
    (r"a maximum", "극대점", "極大点"),
    (r"(a|the|to the nearest) minimum\b(?! distance)", "극소점", "極小点"),
    (r"plateau|Plateau", "고원", "プラトー"),
    (r"^Converged", "수렴", "収束"),
    (r"^Diverged", "발산", "発散"),
    (r"^Oscillates", "진동", "振動"),
    (r"Frozen by rounding", "반올림으로 멈춤", "丸めで停止"),
    (r"steps ran out", "반복 횟수를 다 씀", "ステップ数を使い切った"),
    (r"beside the minimum", "차분의 편향으로 멈춤", "差分の偏りで停止"),
    (r"2/λmax", "안정 한계", "安定限界"),
    (r"Contour", "등고선", "等高線"),
    (r"Optimizer", "최적화 기법", "最適化手法"),
    (r"Momentum|(?<!\{)momentum", "모멘텀", "モメンタム"),
    (r"Nesterov", "네스테로프", "ネステロフ"),
    (r"arrows, −∇f", "−∇f 화살표", "−∇fの矢印"),
    (r"^steps$", "반복 횟수", "ステップ数"),
    (r"^start$", "시작점", "初期値"),
    (r"^Play$", "재생", "再生"),
    (r"^Pause$", "일시정지", "一時停止"),
    (r"^One step back", "한 단계 뒤로", "1ステップ戻る"),
    (r"^One step forward", "한 단계 앞으로", "1ステップ進む"),
    (r"[Bb]atch", "배치", "バッチ"),
)
NOT_THE_TERM = {"One step forward", "One step forward (→)", "{0} − min"}


@pytest.mark.parametrize(("english", "korean", "japanese"), TERMS, ids=[term[0] for term in TERMS])
def test_terms_are_the_glossary_s(english: str, korean: str, japanese: str) -> None:
    applied = 0
    for code, _, source, text in ENTRIES:
        if re.search(english, source) and (source not in NOT_THE_TERM or english.startswith("^")):
            applied += 1
            assert re.search({"ko": korean, "ja": japanese}[code], text), (source, text)
    assert applied >= len(FOREIGN), "no text has the term any more"


def test_korean_tells_gradient_and_slope_apart() -> None:
    for (_, source), text in language.texts("ko").items():
        for found in re.finditer("기울기", text):
            around = text[max(found.start() - 4, 0) : found.end() + 4]
            assert "기울기(∇f)" in around or "접선의 기울기" in around or "할선의 기울기" in around, source


# --- sentences -------------------------------------------------------------------------------------------------------

END = {"step": 100, "point": (1.0, -2.0), "value": 0.5, "slope": 1e-9}
TRAINED = {"step": 100, "epochs": 10, "first": 5.0, "training": 0.5, "best": 4, "lowest": 0.4}
SENTENCES: dict[str, Callable[[], object]] = {
    **{f"outcome {key}": lambda key=key: messages.outcome(Outcome(key, END)) for key in KEYS},
    **{f"h {key}": lambda key=key: messages.h_regime(HRegime(key, 1e-3)) for key in descents._H_REGIMES},
    **{f"eta {eta}": lambda eta=eta: messages.eta_regime(EtaRegime(1.0, eta)) for eta in (0.1, 2.0)},
    **{f"scheme {key}": lambda key=key: messages.scheme_name(key) for key in SCHEMES},
    **{f"short {key}": lambda key=key: messages.short_scheme_name(key) for key in SCHEMES},
    **{f"curve {key}": lambda key=key: messages.function_name(key, 1) for key in CURVES},
    **{f"curve's note {key}": lambda key=key: messages.function_note(key, 1) for key in CURVES},
    **{f"surface {key}": lambda key=key: messages.function_name(key) for key in SURFACES},
    **{f"surface's note {key}": lambda key=key: messages.function_note(key) for key in SURFACES},
    **{f"moment {i}": lambda moment=moment: messages.moment(moment, "central") for i, moment in enumerate(MOMENTS)},
    **{
        f"nature {key}": lambda key=key: messages.nature(
            Nature(key, np.array([1.0, 2.0]), key == "flat"), np.array([3.0, 4.0]), None
        )
        for key in ("slope", "absorbed", "biased", "undefined", *STATIONARY)
    },
    **{f"trap {trap.key}": lambda key=trap.key: messages.trap(key)[1] for trap in TRAPS},
    **{f"optimizer {key}": lambda key=key: messages.optimizer_name(key) for key in ("gradient_descent", "momentum")},
    **{f"setting {key}": lambda key=key: messages.setting_name(key) for key in ("steps", "start", "momentum")},
    **{
        f"stage {key.name} {key.coordinate}": lambda key=key: messages.stage(key, Experiment())
        for key in stage_keys(Experiment())
    },
    **{
        f"quotient's stage {key}": lambda key=key: messages.slope_stage(key, slope_numbers(DerivativeSettings()))
        for key in SLOPE_STAGES
    },
    **{
        f"training {key} {validation}": lambda key=key, validation=validation: messages.training_outcome(
            Outcome(key, TRAINED | {"validation": validation})
        )
        for key in outcome.KEYS
        for validation in (0.5, None)
    },
    **{f"data {key}": lambda key=key: messages.data_name(key) for key in (*data.DATA_SETS, "own")},
    **{f"model {key}": lambda key=key: messages.model_name(key) for key in settings.MODELS},
    **{f"loss {key}": lambda key=key: messages.loss_name(key) for key in losses.LOSSES},
    **{f"gradient {key}": lambda key=key: messages.gradient_name(key) for key in settings.GRADIENTS},
    "activation": lambda: messages.activation_name("sigmoid"),
    "table": lambda: messages.table_error(table.TableError("one_column", line=3, given=1)),
    "formula": lambda: messages.error(FormulaError("missing_operator", 3, suggestion="")),
    "range": lambda: messages.error(SettingError("out_of_range", name="steps", given=0, low=1, high=2, below=False)),
    "move": lambda: messages.move_label(Experiment(optimizer=OPTIMIZERS["adam"](lr=0.1))),
    "number": lambda: notation.number(float("nan")),
}


@pytest.mark.parametrize("say", SENTENCES.values(), ids=SENTENCES.keys())
def test_every_sentence_is_said_in_every_language(say: Callable[[], object]) -> None:
    said = set()
    for code in language.LANGUAGES:
        language.speak(code)
        said.add(say())
    language.speak(language.ENGLISH)
    assert len(said) == len(language.LANGUAGES)


@pytest.mark.parametrize(
    "room",
    [descents, errors, gradients, lesson_parts, lessons, slopes, stages, trainings],
    ids=lambda room: room.__name__,
)
def test_a_table_is_not_shown_as_it_stands(room: ModuleType) -> None:
    assert "translate" in vars(room)


# --- which language --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("locale", "code"),
    [
        ("ko_KR.UTF-8", "ko"),
        ("ko-KR", "ko"),
        ("ja", "ja"),
        ("ja_JP.eucJP", "ja"),
        ("en_GB.UTF-8", "en"),
        ("C", "en"),
        ("C.UTF-8", "en"),
        ("POSIX", "en"),
        ("kok_IN", "en"),
        ("fr_FR@euro", "en"),
        ("", "en"),
    ],
)
def test_locale(locale: str, code: str) -> None:
    assert language.language_of(locale) == code


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps it elsewhere where the environment is silent")
@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "LC_MESSAGES": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": ""}, "ko"),
    ],
)
def test_environment(environment: dict[str, str], code: str) -> None:
    assert language.language_of_system(environment) == code


def test_system_of_the_window() -> None:
    assert system_language() == "en"  # that of the tests


# --- the command line ------------------------------------------------------------------------------------------------

WHOLE = {"ko": "정수", "ja": "整数"}
HELP = {"ko": "사용법: gradviz trace [options]", "ja": "使い方: gradviz trace [options]"}


def run(*arguments: str, code: str = "import sys; from gradviz.cli import main; sys.exit(main())", locale: str = "C"):  # type: ignore[no-untyped-def]
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": locale, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("code", FOREIGN)
@pytest.mark.parametrize("place", range(4))
def test_refusals_are_in_the_language_that_is_asked_for(code: str, place: int) -> None:
    wrong = ["trace", "--steps", "0"]
    ways = (["--lang", code, *wrong], [*wrong, "--lang", code], ["trace", f"--lang={code}", *wrong[1:]])
    done = run(*ways[place]) if place < len(ways) else run(*wrong, locale=f"{code}_XX.UTF-8")
    assert done.returncode == 2
    assert done.stdout == ""
    assert WHOLE[code] in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("code", FOREIGN)
def test_help_and_outcome(code: str) -> None:
    told = run("--lang", code, "trace", "--help").stdout
    assert told.startswith(HELP[code])
    assert max(map(columns, told.splitlines())) <= 80
    done = run("trace", "--steps", "1", "--lang", code)
    assert SCRIPT[code].search(done.stderr)
    assert done.stdout == run("trace", "--steps", "1").stdout, "numbers are the same in every language"


@pytest.mark.parametrize("command", [["trace", "--steps", "1"], ["functions"], ["trace", "--help"]], ids=" ".join)
def test_speaks_without_qt(command: list[str]) -> None:
    code = "import sys; from gradviz.cli import main; main(); print(*sys.modules, file=sys.stderr)"
    done = run("--lang", "ko", *command, code=code)
    assert SCRIPT["ko"].search(done.stdout + done.stderr)
    assert not {"PySide6", "pyqtgraph"} & set(done.stderr.split())


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--lang", "fr"], "--lang takes en, ko or ja, not “fr”."),
        (["trace", "--lang"], "--lang takes en, ko or ja."),
        (["trace", "--lang", "--h", "1"], "--lang takes en, ko or ja."),
        (["--lang=xx", "trace"], "--lang takes en, ko or ja, not “xx”."),
    ],
    ids=str,
)
def test_other_languages_are_refused(arguments: list[str], sentence: str) -> None:
    assert run(*arguments).stderr == f"{sentence}\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three", ["one two", "three"]),
        ("세 글자 낱말", ["세 글자", "낱말"]),
        ("日本語の文章です。", ["日本語の", "文章で", "す。"]),
        ("averylongword no", ["averylongword", "no"]),
        ("", [""]),
    ],
)
def test_lines_are_broken_by_columns(text: str, lines: list[str]) -> None:
    assert wrapped(text, 8) == lines


# --- widgets ---------------------------------------------------------------------------------------------------------


class Parent(QObject):
    def said(self) -> str:
        return self.tr("Play")


class Transport(Parent):
    """Has its text from the class in which tr is called, or from its own."""


def test_tr_asks_for_every_class_of_the_object(speaking: Callable[[str], None]) -> None:
    speaking("ko")
    assert Transport().said() == "재생"
    assert Parent().said() == "Play", "what has no translation stays as it is"


def test_a_language_follows_another(speaking: Callable[[str], None]) -> None:
    said = {}
    for code in ("ko", "ja", "en", "ja"):
        speaking(code)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        said[code] = (QCoreApplication.translate("Transport", "Play"), box.buttons()[0].text().split("(")[0])
        discard(box)
    assert said == {"ko": ("재생", "닫기"), "ja": ("再生", "閉じる"), "en": ("Play", "Close")}
