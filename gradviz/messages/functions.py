"""What the catalogue's functions are called, and what each teaches."""

from __future__ import annotations

from collections.abc import Mapping

from gradviz.language import translate
from gradviz.messages.mark import QT_TRANSLATE_NOOP

FUNCTIONS: Mapping[str, tuple[str, str]] = {
    # key: (name, what it teaches)
    "sphere": (
        QT_TRANSLATE_NOOP("functions", "Round bowl"),
        QT_TRANSLATE_NOOP("functions", "every gradient points straight away from the minimum"),
    ),
    "elongated": (
        QT_TRANSLATE_NOOP("functions", "Elongated bowl"),
        QT_TRANSLATE_NOOP("functions", "the steepest direction is not the direction to the minimum"),
    ),
    "saddle": (
        QT_TRANSLATE_NOOP("functions", "Saddle"),
        QT_TRANSLATE_NOOP("functions", "a zero gradient that is no minimum"),
    ),
    "dome": (
        QT_TRANSLATE_NOOP("functions", "Dome"),
        QT_TRANSLATE_NOOP("functions", "a zero gradient at a maximum: descent leaves it"),
    ),
    "shelf": (
        QT_TRANSLATE_NOOP("functions", "Plateau"),
        QT_TRANSLATE_NOOP("functions", "far out the gradient is nearly zero and learning stalls"),
    ),
    "two_wells": (
        QT_TRANSLATE_NOOP("functions", "Two wells"),
        QT_TRANSLATE_NOOP("functions", "the learning rate decides which minimum is found"),
    ),
    "rotated": (
        QT_TRANSLATE_NOOP("functions", "Rotated ellipse"),
        QT_TRANSLATE_NOOP("functions", "a narrow valley across the axes"),
    ),
    "booth": (
        QT_TRANSLATE_NOOP("functions", "Booth"),
        QT_TRANSLATE_NOOP("functions", "a bowl whose minimum is not at the origin"),
    ),
    "matyas": (QT_TRANSLATE_NOOP("functions", "Matyas"), QT_TRANSLATE_NOOP("functions", "a flat diagonal valley")),
    "rosenbrock": (
        QT_TRANSLATE_NOOP("functions", "Rosenbrock"),
        QT_TRANSLATE_NOOP("functions", "a curved valley that is easy to find and slow to follow"),
    ),
    "himmelblau": (
        QT_TRANSLATE_NOOP("functions", "Himmelblau"),
        QT_TRANSLATE_NOOP("functions", "four equal minima: the start decides"),
    ),
    "beale": (
        QT_TRANSLATE_NOOP("functions", "Beale"),
        QT_TRANSLATE_NOOP("functions", "flat in the middle, steep at the corners"),
    ),
    "goldstein_price": (
        QT_TRANSLATE_NOOP("functions", "Goldstein–Price"),
        QT_TRANSLATE_NOOP("functions", "heights from 3 to a million"),
    ),
    "camel3": (
        QT_TRANSLATE_NOOP("functions", "Three-hump camel"),
        QT_TRANSLATE_NOOP("functions", "one global minimum and two local ones"),
    ),
    "camel6": (
        QT_TRANSLATE_NOOP("functions", "Six-hump camel"),
        QT_TRANSLATE_NOOP("functions", "two global minima and four local ones"),
    ),
    "mccormick": (QT_TRANSLATE_NOOP("functions", "McCormick"), QT_TRANSLATE_NOOP("functions", "a valley on a slope")),
    "rastrigin": (
        QT_TRANSLATE_NOOP("functions", "Rastrigin"),
        QT_TRANSLATE_NOOP("functions", "about a hundred local minima"),
    ),
    "ackley": (
        QT_TRANSLATE_NOOP("functions", "Ackley"),
        QT_TRANSLATE_NOOP("functions", "a kink at the minimum: a fixed step never settles"),
    ),
    "griewank": (
        QT_TRANSLATE_NOOP("functions", "Griewank"),
        QT_TRANSLATE_NOOP("functions", "ripples on a very wide bowl"),
    ),
    "styblinski": (
        QT_TRANSLATE_NOOP("functions", "Styblinski–Tang"),
        QT_TRANSLATE_NOOP("functions", "four minima of different depth"),
    ),
    "easom": (
        QT_TRANSLATE_NOOP("functions", "Easom"),
        QT_TRANSLATE_NOOP("functions", "one hole in a plain where the gradient vanishes"),
    ),
    "eggholder": (
        QT_TRANSLATE_NOOP("functions", "Eggholder"),
        QT_TRANSLATE_NOOP("functions", "the lowest point lies on the edge of the window"),
    ),
    "bohachevsky1": (QT_TRANSLATE_NOOP("functions", "Bohachevsky 1"), QT_TRANSLATE_NOOP("functions", "a dimpled bowl")),
    "branin": (QT_TRANSLATE_NOOP("functions", "Branin"), QT_TRANSLATE_NOOP("functions", "three equal minima")),
    "dropwave": (
        QT_TRANSLATE_NOOP("functions", "Drop-wave"),
        QT_TRANSLATE_NOOP("functions", "rings that trap the descent"),
    ),
    "schaffer2": (
        QT_TRANSLATE_NOOP("functions", "Schaffer N. 2"),
        QT_TRANSLATE_NOOP("functions", "ever finer ripples towards the corners"),
    ),
    "schwefel": (
        QT_TRANSLATE_NOOP("functions", "Schwefel"),
        QT_TRANSLATE_NOOP("functions", "the second-best minimum is far from the best"),
    ),
    "monkey": (
        QT_TRANSLATE_NOOP("functions", "Monkey saddle"),
        QT_TRANSLATE_NOOP("functions", "three ways down: the Hessian is zero at the centre"),
    ),
    "wavy": (QT_TRANSLATE_NOOP("functions", "Wavy bowl"), QT_TRANSLATE_NOOP("functions", "local minima on a bowl")),
    "absvalley": (
        QT_TRANSLATE_NOOP("functions", "Absolute valley"),
        QT_TRANSLATE_NOOP("functions", "a kink: a fixed step hops across it for ever"),
    ),
    "flatquartic": (
        QT_TRANSLATE_NOOP("functions", "Flat quartic"),
        QT_TRANSLATE_NOOP("functions", "ever slower towards a minimum without curvature"),
    ),
    "gaussian_wells": (
        QT_TRANSLATE_NOOP("functions", "Gaussian wells"),
        QT_TRANSLATE_NOOP("functions", "a shallow well beside a deep one"),
    ),
    "sine_saddle": (
        QT_TRANSLATE_NOOP("functions", "Sine valley"),
        QT_TRANSLATE_NOOP("functions", "minima and saddles in turn"),
    ),
    "dented_bowl": (
        QT_TRANSLATE_NOOP("functions", "Dented bowl"),
        QT_TRANSLATE_NOOP("functions", "an elongated dent in a bowl"),
    ),
    "hills": (QT_TRANSLATE_NOOP("functions", "Hills"), QT_TRANSLATE_NOOP("functions", "hills that divert the path")),
    "ripples": (QT_TRANSLATE_NOOP("functions", "Ripples"), QT_TRANSLATE_NOOP("functions", "rings around a hole")),
}

CURVES: Mapping[str, tuple[str, str]] = {
    "square": (
        QT_TRANSLATE_NOOP("curves", "Parabola"),
        QT_TRANSLATE_NOOP("curves", "central is exact here: the chapter's own example hides its best h"),
    ),
    "book": (
        QT_TRANSLATE_NOOP("curves", "The book's curve"),
        QT_TRANSLATE_NOOP("curves", "slopes 0.2 at 5 and 0.3 at 10"),
    ),
    "cubic": (
        QT_TRANSLATE_NOOP("curves", "Cubic"),
        QT_TRANSLATE_NOOP("curves", "the simplest curve with both kinds of truncation"),
    ),
    "two_wells": (
        QT_TRANSLATE_NOOP("curves", "Two wells"),
        QT_TRANSLATE_NOOP("curves", "two minima and a maximum between them"),
    ),
    "sine": (
        QT_TRANSLATE_NOOP("curves", "Sine"),
        QT_TRANSLATE_NOOP("curves", "every derivative is as large as the function"),
    ),
    "exponential": (QT_TRANSLATE_NOOP("curves", "Exponential"), QT_TRANSLATE_NOOP("curves", "its own derivative")),
    "runge": (
        QT_TRANSLATE_NOOP("curves", "Runge's curve"),
        QT_TRANSLATE_NOOP("curves", "bends sharply: a small h is needed"),
    ),
    "shelf": (
        QT_TRANSLATE_NOOP("curves", "Plateau"),
        QT_TRANSLATE_NOOP("curves", "far out the slope is lost in the rounding of 1"),
    ),
    "absolute": (
        QT_TRANSLATE_NOOP("curves", "Absolute value"),
        QT_TRANSLATE_NOOP("curves", "a kink at 0: central says 0 where there is no slope"),
    ),
    "sign": (
        QT_TRANSLATE_NOOP("curves", "Step"),
        QT_TRANSLATE_NOOP("curves", "a jump at 0: the quotient grows without end"),
    ),
    "reciprocal": (QT_TRANSLATE_NOOP("curves", "Reciprocal"), QT_TRANSLATE_NOOP("curves", "a pole at 0")),
    "logarithm": (
        QT_TRANSLATE_NOOP("curves", "Logarithm"),
        QT_TRANSLATE_NOOP("curves", "near 0 a sample leaves the domain"),
    ),
    "root": (
        QT_TRANSLATE_NOOP("curves", "Square root"),
        QT_TRANSLATE_NOOP("curves", "a vertical tangent at the edge of the domain"),
    ),
    "flat_quartic": (
        QT_TRANSLATE_NOOP("curves", "Flat quartic"),
        QT_TRANSLATE_NOOP("curves", "at 0 every derivative up to the third is 0"),
    ),
    "wiggle": (QT_TRANSLATE_NOOP("curves", "Wiggle"), QT_TRANSLATE_NOOP("curves", "ever finer waves towards 0")),
}


def function_name(key: str, variables: int = 2) -> str:
    """The name of a function of the catalogue."""
    return translate("curves", CURVES[key][0]) if variables == 1 else translate("functions", FUNCTIONS[key][0])


def function_note(key: str, variables: int = 2) -> str:
    """What a function of the catalogue teaches; "" for a typed one."""
    table, context = (CURVES, "curves") if variables == 1 else (FUNCTIONS, "functions")
    return translate(context, table[key][1]) if key in table else ""
