"""Trainings as a whole: where they lead, that they are what they are said to be, and how they end."""

import dataclasses
import itertools
import math
from typing import Any

import numpy as np
import pytest

from gradviz.core import OPTIMIZERS, SettingError
from gradviz.core.optimizers import Adam, GradientDescent, Nesterov
from gradviz.core.training.batches import batch_costs, batch_of, noise
from gradviz.core.training.data import DATA_SETS, OWN, are_classes, built_in, made, split
from gradviz.core.training.fit import check, fit
from gradviz.core.training.outcome import KEYS
from gradviz.core.training.plane import plane_through
from gradviz.core.training.run import train
from gradviz.core.training.settings import MODELS, MOST_RECORDED, TrainingSettings
from gradviz.core.training.surface import LossSurface, minima_of, window_of
from gradviz.core.training.trace import TrainingTrace


def whole(settings: TrainingSettings) -> TrainingTrace:
    *_, trace = train(settings)
    return trace


def line_through(settings: TrainingSettings) -> np.ndarray:
    examples = settings.split.training
    matrix = np.stack([examples.inputs, np.ones(len(examples))], axis=1)
    return np.linalg.lstsq(matrix, examples.targets, rcond=None)[0]


# --- where they lead -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("gradient", ["numerical", "backpropagated"])
@pytest.mark.parametrize("data", ["line", "outliers", "noisy"])
def test_linear_regression_reaches_least_squares(data: str, gradient: str) -> None:
    settings = TrainingSettings.of("linear", data, gradient=gradient, epochs=2000)
    trace = whole(settings)
    np.testing.assert_allclose(trace.run.points[-1], line_through(settings), atol=1e-7)
    assert trace.outcome is not None
    assert trace.outcome.key == "settled"
    np.testing.assert_allclose(minima_of(settings)[0], line_through(settings), atol=1e-12)


def test_what_opens_shows_a_zigzag_that_arrives() -> None:
    settings = TrainingSettings()
    assert settings == TrainingSettings.of("linear", "line")
    run = whole(settings).run
    turns = np.sign((run.moves[1:12] * run.moves[:11]).sum(axis=1))
    assert (turns[:4] < 0).all()
    np.testing.assert_allclose(run.points[-1], line_through(settings), atol=0.05)


def test_absolute_errors_are_less_moved_by_outliers() -> None:
    squared = whole(TrainingSettings.of("linear", "outliers")).run.points[-1]
    absolute = TrainingSettings.of("linear", "outliers", loss="absolute", optimizer=GradientDescent(0.02), epochs=2000)
    true = np.array([1.5, -1.0])
    assert 2 * np.abs(whole(absolute).run.points[-1] - true).max() < np.abs(squared - true).max()


def test_logistic_regression_settles_where_its_gradient_is_zero() -> None:
    settings = TrainingSettings.of("logistic", "classes", epochs=4000, gradient="backpropagated")
    trace = whole(settings)
    assert trace.outcome is not None
    assert trace.outcome.key == "settled"
    np.testing.assert_allclose(trace.run.points[-1], minima_of(settings)[0], atol=1e-4)
    assert trace.accuracies[0, -1] > 0.8


@pytest.mark.parametrize(
    ("inputs", "middle"),
    [
        ([-2.0, -1.0, 1.0, 2.0], 0.0),
        ([0.0, 1.0, 1.0, 2.0], 1.0),  # they meet: only there is anything left to lose
        ([1.0, 1.0, 1.0, 2.0], 1.0),
        ([0.0, 1.0, 1.0, 1.0], 1.0),
    ],
)
@pytest.mark.parametrize("rising", [1, -1])
def test_classes_that_can_be_separated_have_no_minimum(inputs: list[float], middle: float, rising: int) -> None:
    rows = tuple((rising * x, y) for x, y in zip(inputs, [0.0, 0.0, 1.0, 1.0], strict=True))
    settings = TrainingSettings.of("logistic", OWN, rows, validation=0.0)
    assert minima_of(settings) == ()
    assert np.isfinite(window_of(settings, None)).all()
    steep = np.array([[2.0, 20.0], [-2.0 * rising * middle, -20.0 * rising * middle]]) * [[rising], [rising]]
    flat, steeper = settings.objective.value(steep, settings.split.training)
    assert steeper < flat


def test_classes_at_one_place_have_a_minimum() -> None:
    rows = ((0.5, 0.0), (0.5, 1.0), (0.5, 1.0))
    settings = TrainingSettings.of("logistic", OWN, rows, validation=0.0)
    ((w, b),) = minima_of(settings)
    assert 0.5 * w + b == pytest.approx(math.log(2))  # two of three


@pytest.mark.parametrize("x", [0.1, 0.3, 2.0, -1e-9, 1e12 / 3])
@pytest.mark.parametrize("count", [2, 3, 7, 40])
def test_a_column_of_one_number_has_no_spread(x: float, count: int) -> None:
    rows = tuple((x, float(y)) for y in range(count))
    parts = split(rows, 0.0, scaled=True)
    np.testing.assert_array_equal(parts.training.inputs, np.zeros(count))
    np.testing.assert_array_equal(
        split(tuple((y, x) for x, y in rows), 0.0, scaled=True).training.targets, np.zeros(count)
    )
    settings = TrainingSettings.of("linear", OWN, rows, validation=0.0, scaled=False)
    assert minima_of(settings) == ((0.0, pytest.approx((count - 1) / 2)),)


# --- what they are said to be ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("gradient", ["numerical", "backpropagated"])
def test_a_batch_of_all_is_the_full_batch_to_the_bit(model: str, gradient: str) -> None:
    full = TrainingSettings.of(model, "classes", epochs=15, gradient=gradient)
    for size in (full.training_size, full.training_size + 7):
        first, second = whole(full), whole(full.changed(batch=size))
        for name in ("points", "values", "gradients", "moves"):
            np.testing.assert_array_equal(getattr(first.run, name), getattr(second.run, name))
        np.testing.assert_array_equal(first.batch_losses, first.run.values[:-1])


@pytest.mark.parametrize("model", MODELS)
def test_the_same_seed_is_the_same_training(model: str) -> None:
    settings = TrainingSettings.of(model, "classes", epochs=8, batch=7, seed=5)
    first, second, other = (whole(each).run.points for each in (settings, settings, settings.changed(seed=6)))
    np.testing.assert_array_equal(first, second)
    assert (first != other).any()


def test_every_epoch_takes_every_example_once() -> None:
    settings = TrainingSettings(batch=7)
    per_epoch = settings.steps_per_epoch
    assert per_epoch == math.ceil(30 / 7)
    epochs = [np.concatenate([batch_of(settings, e * per_epoch + i) for i in range(per_epoch)]) for e in range(3)]
    for epoch in epochs:
        assert sorted(epoch) == list(range(30))
    assert (epochs[0] != epochs[1]).any()
    assert (epochs[1] != epochs[2]).any()


def independent(key: str, eta: float, gradients: list[float]) -> list[float]:
    """The moves that an optimizer makes of one coordinate's gradients, from its published rule and default values."""
    x, moves = 0.0, []
    v = m = h = 0.0
    for t, g in enumerate(gradients, start=1):
        before = x
        if key == "gradient_descent":
            x -= eta * g
        elif key == "momentum":
            v = 0.9 * v - eta * g
            x += v
        elif key == "nesterov":
            x += 0.9 * 0.9 * v - 1.9 * eta * g
            v = 0.9 * v - eta * g
        elif key == "adagrad":
            h += g * g
            x -= eta * g / (math.sqrt(h) + 1e-7)
        elif key == "rmsprop":
            h = 0.99 * h + 0.01 * g * g
            x -= eta * g / (math.sqrt(h) + 1e-7)
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g * g
            x -= eta * math.sqrt(1 - 0.999**t) / (1 - 0.9**t) * m / (math.sqrt(v) + 1e-7)
        moves.append(x - before)
    return moves


@pytest.mark.parametrize("key", OPTIMIZERS)
@pytest.mark.parametrize("model", MODELS)
def test_steps_are_those_of_the_rule(model: str, key: str) -> None:
    settings = TrainingSettings.of(model, "classes", batch=10, epochs=3, optimizer=OPTIMIZERS[key](lr=0.05))
    trace = whole(settings)
    run, objective = trace.run, settings.objective
    for step in range(trace.steps):
        batch = settings.split.training.part(batch_of(settings, step))
        exact = objective.gradient(run.points[step], batch)
        np.testing.assert_allclose(run.gradients[step], exact, atol=1e-7)
        assert trace.batch_losses[step] == objective.value(run.points[step], batch)
        np.testing.assert_array_equal(run.points[step + 1], run.points[step] + run.moves[step])
    for coordinate in range(run.points.shape[1]):
        moves = independent(key, 0.05, run.gradients[:, coordinate].tolist())
        np.testing.assert_allclose(run.moves[:, coordinate], moves, rtol=1e-9, atol=1e-12)


def test_what_is_measured_after_each_epoch() -> None:
    settings = TrainingSettings.of("logistic", "classes", batch=8, epochs=6)
    trace, parts, objective = whole(settings), settings.split, settings.objective
    assert len(trace.training) == len(trace.validation) == 7
    for epoch in range(7):
        at = trace.run.points[epoch * settings.steps_per_epoch]
        assert trace.training[epoch] == objective.value(at, parts.training)
        assert trace.validation[epoch] == objective.value(at, parts.validation)
        right = (at[0] * parts.validation.inputs + at[1] >= 0) == (parts.validation.targets == 1)
        assert trace.accuracies[1, epoch] == right.mean()


def test_a_trace_grows_and_never_changes() -> None:
    settings = TrainingSettings(batch=5, epochs=20)
    traces = list(train(settings))
    copies = [np.array(trace.run.points) for trace in train(settings)]
    assert len(traces) > 10
    for earlier, later in itertools.pairwise(traces):
        assert later.continues(earlier)
        assert later.steps >= earlier.steps
    for trace, copy in zip(traces, copies, strict=True):
        np.testing.assert_array_equal(trace.run.points, copy)
        for buffer in (trace.run.points, trace.batch_losses, trace.validation, trace.accuracies):
            with pytest.raises(ValueError, match="read-only"):
                buffer[...] = 0
    assert not traces[0].continues(next(train(settings)))


# --- how they end ----------------------------------------------------------------------------------------------------

ENDINGS: dict[str, tuple[str, dict[str, Any]]] = {
    "η too large": ("diverged", {"optimizer": GradientDescent(0.5), "epochs": 30}),
    "η far too large": ("diverged", {"optimizer": GradientDescent(1e4), "epochs": 1000}),
    "h that is absorbed": ("frozen", {"h": 1e-50}),
    "η that is lost beside the parameters": ("frozen", {"optimizer": GradientDescent(1e-20)}),
    "batches with nothing to teach beside one that has": (
        "epochs_over",
        {
            "data": "classes",
            "model": "logistic",
            "loss": "cross_entropy",
            "batch": 1,
            "epochs": 1,
            "start": (1000.0, 0.0),
            "gradient": "backpropagated",
        },
    ),
    "forward, h far too large": ("biased", {"scheme": "forward", "h": 1.0, "epochs": 2000}),
    "forward, an h that is used": ("settled", {"scheme": "forward", "epochs": 2000}),
    "central, for a square any h": ("settled", {"h": 1.0, "epochs": 2000}),
    "backward, h far too large, in batches": (
        "epochs_over",
        {"scheme": "backward", "h": 1.0, "epochs": 200, "batch": 4},
    ),
    "time enough": ("settled", {"epochs": 2000}),
    "too few epochs": ("epochs_over", {"epochs": 5}),
}


@pytest.mark.parametrize(("key", "changes"), ENDINGS.values(), ids=ENDINGS.keys())
def test_endings(key: str, changes: dict[str, Any]) -> None:
    trace = whole(TrainingSettings().changed(**changes))
    assert trace.outcome is not None
    assert trace.outcome.key == key
    assert set(trace.outcome.parameters) == {"step", "epochs", "first", "training", "validation", "best", "lowest"}


def test_a_training_ends_with_its_first_value_that_is_not_finite() -> None:
    trace = whole(TrainingSettings(optimizer=GradientDescent(1e6), epochs=1000, gradient="backpropagated"))
    assert trace.steps < 1000
    assert trace.run.finite_steps == trace.steps - 1
    assert np.isfinite(trace.run.values[:-1]).all()


def test_a_network_overfits_and_validation_tells_when_to_stop() -> None:
    trace = whole(TrainingSettings.of("network", "noisy", gradient="backpropagated"))
    best = trace.best_epoch
    assert trace.outcome is not None
    assert trace.outcome.key == "overfitted"
    assert best is not None
    assert 5 < best < 200
    assert trace.validation[best] == trace.validation.min() < trace.validation[-1] / 1.3
    assert trace.training[-1] < trace.training[best] / 1.5
    assert trace.outcome.parameters["best"] == best
    assert {"overfitted", *(key for key, _ in ENDINGS.values())} == set(KEYS), "each is met here"


# --- a network's plane -----------------------------------------------------------------------------------------------


def test_the_plane_holds_start_and_end_and_as_much_as_it_can() -> None:
    path = np.random.default_rng(0).normal(size=(60, 7)).cumsum(axis=0)
    plane = plane_through(path)
    np.testing.assert_allclose(plane.axes @ plane.axes.T, np.eye(2), atol=1e-12)
    for end in (0, -1):
        np.testing.assert_allclose(plane.parameters(plane.places(path[end])[:, None])[:, 0], path[end], atol=1e-12)
    centred = path - path.mean(axis=0)
    assert plane.share == pytest.approx(((centred @ plane.axes.T) ** 2).sum() / (centred**2).sum())
    along = plane.axes[0]
    for turn in np.random.default_rng(1).normal(size=(200, 7)):  # no other plane through both ends has more
        across = turn - turn @ along * along
        across /= np.linalg.norm(across)
        assert ((centred @ np.stack([along, across]).T) ** 2).sum() / (centred**2).sum() <= plane.share + 1e-12
    flat = path[:, :2] @ np.random.default_rng(2).normal(size=(2, 7))
    assert plane_through(flat).share == pytest.approx(1.0)


@pytest.mark.parametrize("scale", [1e-200, 1e200, 1e307])
def test_the_plane_of_any_scale(scale: float) -> None:
    path = np.random.default_rng(0).normal(size=(20, 5)).cumsum(axis=0)
    expected, plane = plane_through(path), plane_through(scale * path / np.abs(path).max())
    np.testing.assert_allclose(plane.axes, expected.axes, atol=1e-9)
    assert plane.share == pytest.approx(expected.share)


STRAIGHT = {
    "line": lambda way, steps: np.outer(steps, way),
    "line from elsewhere": lambda way, steps: np.outer(steps, way) + way[::-1],
    "diverging": lambda way, steps: np.outer((-3.0) ** np.arange(len(steps)), way),
    "diverging far": lambda way, steps: np.outer((-1e6) ** np.arange(len(steps)), way) + way[::-1],
    "almost": lambda way, steps: np.outer(steps, way) + 1e-16 * np.random.default_rng(5).normal(size=(40, len(way))),
}


@pytest.mark.parametrize("kind", STRAIGHT)
@pytest.mark.parametrize("count", [3, 7, 25])
def test_the_plane_of_a_straight_path_is_a_plane(kind: str, count: int) -> None:
    random = np.random.default_rng(count)
    for _ in range(50):
        path = STRAIGHT[kind](random.normal(size=count), np.sort(random.uniform(-1, 1, 40)))
        plane = plane_through(path)
        np.testing.assert_allclose(plane.axes @ plane.axes.T, np.eye(2), atol=1e-14)
        assert 1 - 1e-9 < plane.share <= 1
        size = np.abs(path).max()
        np.testing.assert_allclose(plane.parameters(plane.places(path).T).T, path, rtol=0, atol=1e-13 * size * count)


@pytest.mark.parametrize(
    "changes",
    [
        *({"data": "line", "optimizer": GradientDescent(rate), "epochs": 60} for rate in (1.0, 3.0)),
        {"data": "outliers", "activation": "sigmoid", "width": 8, "optimizer": Nesterov(10.0), "batch": 1}
        | {"validation": 0.8},
    ],
    ids=["line 1", "line 3", "outliers"],
)
def test_the_plane_of_a_network_that_leaves_along_a_line(changes: dict[str, Any]) -> None:
    plane = whole(TrainingSettings(model="network", gradient="backpropagated", **changes)).plane
    assert plane is not None
    np.testing.assert_allclose(plane.axes @ plane.axes.T, np.eye(2), atol=1e-14)
    assert plane.share <= 1


def test_a_network_that_diverges_can_be_shown() -> None:
    settings = TrainingSettings.of("network", "noisy", optimizer=GradientDescent(1e3), gradient="backpropagated")
    trace = whole(settings)
    assert trace.outcome is not None
    assert trace.outcome.key == "diverged"
    for low, high in window_of(settings, trace):
        assert -1e9 < low < high < 1e9


def test_a_path_that_goes_nowhere_has_a_plane() -> None:
    plane = plane_through(np.ones((5, 4)))
    assert plane.share == 1.0
    np.testing.assert_allclose(plane.axes @ plane.axes.T, np.eye(2), atol=1e-12)


def test_the_loss_on_the_plane_is_the_loss_of_the_run_at_its_ends() -> None:
    settings = TrainingSettings.of("network", "noisy", epochs=40)
    *growing, trace = train(settings)
    assert growing[-1].path is None
    assert trace.plane is not None
    assert trace.path is not None
    surface = LossSurface(settings.objective, settings.split.training, trace.plane)
    for end in (0, -1):
        assert surface(trace.path.points[end]) == pytest.approx(trace.run.values[end], rel=1e-9)
    assert trace.path.moves.shape == (40, 2)
    np.testing.assert_allclose(np.diff(trace.path.points, axis=0), trace.path.moves, atol=1e-12)
    (low, high), _ = window_of(settings, trace)
    assert low < trace.path.points[:, 0].min() < trace.path.points[:, 0].max() < high


@pytest.mark.parametrize("model", ["linear", "logistic"])
def test_the_surface_over_two_parameters_is_the_loss(model: str) -> None:
    settings = TrainingSettings.of(model, "classes")
    trace = whole(settings)
    assert trace.plane is None
    assert trace.path is trace.run
    surface = LossSurface(settings.objective, settings.split.training)
    np.testing.assert_array_equal(surface(trace.run.points.T), trace.run.values)
    grid = surface.value((np.linspace(-1, 1, 3)[None, :], np.linspace(-2, 2, 4)[:, None]))
    assert grid.shape == (4, 3)
    assert grid[1, 2] == surface(np.array([1.0, np.linspace(-2, 2, 4)[1]]))
    for (low, high), start, lowest in zip(
        window_of(settings, trace), settings.start, trace.run.points[-1], strict=True
    ):
        assert low < min(start, lowest) < max(start, lowest) < high


# --- batches, gradients, answers -------------------------------------------------------------------------------------


def test_noise_falls_as_the_theory_of_samples_says() -> None:
    gradients = np.random.default_rng(0).normal(1.0, 2.0, size=(3, 64))
    spread = math.sqrt(((gradients - gradients.mean(axis=1, keepdims=True)) ** 2).mean(axis=1).sum())
    for size in (1, 4, 16):  # drawn without replacement from so many
        expected = spread / math.sqrt(size) * math.sqrt((64 - size) / 63)
        assert noise(gradients, size) == pytest.approx(expected, rel=0.15)
    assert noise(gradients, 64) == 0.0


def test_costs_of_batches() -> None:
    settings = TrainingSettings(batch=7)
    costs = batch_costs(settings, settings.beginning)
    assert [cost.size for cost in costs] == [1, 4, 7, 16, 30]
    assert [cost.steps for cost in costs] == [30, 8, 5, 2, 1]
    assert {cost.passes for cost in costs} == {30 * 4}, "two samples of each of two parameters"
    assert [cost.bytes for cost in costs] == [16 * cost.size for cost in costs]
    assert [cost.noise for cost in costs] == sorted((cost.noise for cost in costs), reverse=True)
    network = TrainingSettings.of("network", "line", gradient="backpropagated")
    assert {cost.passes for cost in batch_costs(network, network.beginning)} == {30 * 2}


def test_both_gradients_of_a_step() -> None:
    settings = TrainingSettings.of("network", "noisy", batch=4, width=3, epochs=2)
    trace = whole(settings)
    told = check(trace, 1)
    assert told.step == 1
    assert told.names == ("w1 1", "w1 2", "w1 3", "b1 1", "b1 2", "b1 3", "w2 1", "w2 2", "w2 3", "b2")
    np.testing.assert_array_equal(told.numerical, trace.run.gradients[1])
    assert 0 < told.differences.max() < 1e-6
    ruined = check(whole(settings.changed(h=1e-14)), 1)
    assert ruined.differences.max() > 1e-4
    exact = whole(settings.changed(gradient="backpropagated"))
    np.testing.assert_array_equal(check(exact, 1).exact, exact.run.gradients[1])
    np.testing.assert_allclose(check(exact, 1).numerical, exact.run.gradients[1], atol=1e-6)
    assert check(trace, trace.steps).differences.max() < 1e-6, "there is one at the end, too"


def test_what_a_model_answers() -> None:
    settings = TrainingSettings.of("logistic", "classes")
    told = fit(settings, np.array([2.0, -1.0]))
    assert told.boundaries == pytest.approx([0.5], abs=1e-3)
    assert told.y[np.abs(told.x).argmin()] == pytest.approx(1 / (1 + math.e), abs=0.02)
    line = fit(TrainingSettings(), np.array([2.0, -1.0]))
    np.testing.assert_array_equal(line.y, 2.0 * line.x - 1.0)
    assert len(line.boundaries) == 0


# --- data and settings -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", DATA_SETS)
def test_built_in_sets_are_made_of_the_generator_alone(key: str) -> None:
    first, second = (made(key, np.random.default_rng(9)) for _ in range(2))
    assert first == second != made(key, np.random.default_rng(10))
    assert are_classes(built_in(key)) == (key == "classes")


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 0.8])
def test_a_split_loses_nothing(share: float) -> None:
    rows = built_in("noisy")
    parts = split(rows, share, scaled=False)
    assert len(parts.validation) == round(24 * share)
    both = [part for half in (parts.training, parts.validation) for part in zip(half.inputs, half.targets, strict=True)]
    assert sorted(both) == sorted(rows)


def test_scaling() -> None:
    rows = tuple((1000.0 + 50.0 * k, 3e5 - 1e3 * k) for k in range(20))
    parts = split(rows, 0.25, scaled=True)
    for values in (parts.training.inputs, parts.training.targets):
        assert (values.mean(), values.std()) == pytest.approx((0.0, 1.0), abs=1e-9)
    classes = split(built_in("classes"), 0.25, scaled=True)
    assert set(classes.training.targets) == {0.0, 1.0}
    constant = split(((2.0, 1.0), (2.0, 3.0)), 0.0, scaled=True)
    np.testing.assert_array_equal(constant.training.inputs, [0.0, 0.0])


@pytest.mark.parametrize("data", ["line", "classes"])
def test_a_line_over_scaled_data_is_one_in_their_own_units(data: str) -> None:
    rows, w, b = built_in(data), 0.8, -0.3
    scaled, own = split(rows, 0.25, scaled=True), split(rows, 0.25, scaled=False)
    weight, bias = scaled.in_own_units(w, b)
    answers = w * scaled.validation.inputs + b
    targets = own.training.targets if data == "line" else np.array([-1.0, 1.0])  # classes stay 0 and 1
    np.testing.assert_allclose(
        weight * own.validation.inputs + bias, targets.mean() + targets.std() * answers, rtol=0, atol=1e-12
    )
    assert own.in_own_units(w, b) == (w, b)


ROWS = ((0.0, 1.0), (1.0, 2.0), (2.0, 2.5))
REFUSED: dict[str, tuple[dict[str, Any], str, str]] = {
    "data": ({"data": "moons"}, "unknown_choice", "data"),
    "model": ({"model": "tree"}, "unknown_choice", "model"),
    "a loss that does not fit": ({"loss": "cross_entropy"}, "unknown_choice", "loss"),
    "classes": ({"model": "logistic", "loss": "squared"}, "needs_classes", "loss"),
    "activation": ({"activation": "step"}, "unknown_choice", "activation"),
    "gradient": ({"gradient": "guessed"}, "unknown_choice", "gradient"),
    "scheme": ({"scheme": "sideways"}, "unknown_choice", "scheme"),
    "optimizer": ({"optimizer": "adam"}, "unknown_choice", "optimizer"),
    "no rate": ({"optimizer": Adam()}, "missing", "eta"),
    "h": ({"h": 0.0}, "out_of_range", "h"),
    "start": ({"start": (1.0,)}, "wrong_count", "start"),
    "far start": ({"start": (1.0, 1e13)}, "out_of_range", "start"),
    "batch": ({"batch": -1}, "out_of_range", "batch"),
    "broken batch": ({"batch": 1.5}, "not_whole", "batch"),
    "epochs": ({"epochs": 0}, "out_of_range", "epochs"),
    "seed": ({"seed": 1_000_000}, "out_of_range", "seed"),
    "width": ({"width": 33}, "out_of_range", "width"),
    "validation": ({"validation": 0.9}, "out_of_range", "validation"),
    "validation, nan": ({"validation": math.nan}, "not_finite", "validation"),
    "no rows": ({"data": OWN}, "out_of_range", "rows"),
    "half a row": ({"data": OWN, "rows": ((1.0,), (2.0,))}, "wrong_count", "rows"),
    "a row of infinity": ({"data": OWN, "rows": (*ROWS, (1.0, math.inf))}, "not_finite", "rows"),
    "too long": ({"batch": 1, "epochs": 100_000}, "too_much_to_record", "epochs"),
}


@pytest.mark.parametrize(("parts", "code", "name"), REFUSED.values(), ids=REFUSED.keys())
def test_settings_that_cannot_be(parts: dict[str, Any], code: str, name: str) -> None:
    with pytest.raises(SettingError) as caught:
        TrainingSettings(**parts)
    assert (caught.value.code, caught.value.parameters["name"]) == (code, name)


def test_the_longest_training_that_is_recorded() -> None:
    with pytest.raises(SettingError) as caught:
        TrainingSettings(batch=1, epochs=100_000)
    limit = caught.value.parameters["limit"]
    assert isinstance(limit, int)
    longest = TrainingSettings(batch=1, epochs=limit)
    assert longest.steps * 2 <= MOST_RECORDED
    with pytest.raises(SettingError):
        longest.changed(epochs=limit + 1)


def test_settings_are_values() -> None:
    listed = TrainingSettings(data=OWN, rows=[[0, 1], [1, 2]], validation=0)  # type: ignore[arg-type]
    assert listed == TrainingSettings(data=OWN, rows=((0.0, 1.0), (1.0, 2.0)), validation=0.0)
    assert hash(listed) == hash(listed.changed())
    assert TrainingSettings(rows=ROWS) == TrainingSettings(), "rows of one's own belong to own data"
    for field in dataclasses.fields(TrainingSettings):
        assert isinstance(getattr(listed, field.name), (str, int, float, tuple, GradientDescent))
    assert listed.function != listed.changed(rows=((0.0, 1.0), (1.0, 3.0))).function
    minus = [listed.changed(rows=((0.0, y), (1.0, 2.0))).function for y in (-1.0, -2.0)]
    assert minus[0] != minus[1], "although their hashes are the same"
    assert listed.function == listed.changed(epochs=3).function


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("data", DATA_SETS)
def test_what_each_model_opens_with(model: str, data: str) -> None:
    if model == "logistic" and data != "classes":
        return
    settings = TrainingSettings.of(model, data)
    trace = whole(settings)
    assert trace.outcome is not None
    assert trace.outcome.key in ("epochs_over", "settled", "overfitted")
    assert trace.run.values[-1] < trace.run.values[0] / 1.15
