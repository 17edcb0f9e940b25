"""The functions that come with GradViz, as data: key, formula, window, start, η and known minima.

Windows, starts and minima of the benchmark surfaces are those of their literature; each η shows what its function
teaches: 0.95 zigzags down the elongated bowl, 0.05 leaves two_wells in the wrong one. Minima are those of the
function, not of its window: eggholder's lowest point in it, (512, 404.23), is on the edge of a slope that goes on.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from gradviz.core.functions import Curve, Surface

FIRST_SURFACES = ("sphere", "elongated", "saddle", "dome", "shelf", "two_wells")
"""What the chapter's first reader needs; everything else is one click further."""
FIRST_CURVES = ("square", "book", "sine", "exponential", "cubic", "runge")


def _square(half: float) -> tuple[tuple[float, float], tuple[float, float]]:
    return (-half, half), (-half, half)


# fmt: off
_SURFACES = (
    Surface("sphere", "x0**2+x1**2", _square(5.0), (-3.0, 4.0), 0.1, ((0.0, 0.0),)),
    Surface("elongated", "x0**2/20+x1**2", ((-10.0, 10.0), (-5.0, 5.0)), (-7.0, 2.0), 0.95, ((0.0, 0.0),)),
    Surface("rotated", "(x0+x1)**2/4+5*(x0-x1)**2/2", _square(5.0), (-4.0, 3.0), 0.15, ((0.0, 0.0),)),
    Surface("booth", "(x0+2*x1-7)**2+(2*x0+x1-5)**2", _square(10.0), (-8.0, 6.0), 0.08, ((1.0, 3.0),)),
    Surface("matyas", "0.26*(x0**2+x1**2)-0.48*x0*x1", _square(10.0), (-7.0, 6.0), 1.5, ((0.0, 0.0),)),
    Surface("rosenbrock", "(1-x0)**2+100*(x1-x0**2)**2", ((-2.0, 2.0), (-1.0, 3.0)), (-1.2, 1.0), 0.001, ((1.0, 1.0),)),
    Surface("himmelblau", "(x0**2+x1-11)**2+(x0+x1**2-7)**2",
        _square(6.0), (0.0, -4.0), 0.01,
        ((3.0, 2.0), (-2.805118086952745, 3.131312518250573), (-3.779310253377747, -3.2831859912861696),
         (3.5844283403304917, -1.8481265269644036))),
    Surface("beale", "(1.5-x0+x0*x1)**2+(2.25-x0+x0*x1**2)**2+(2.625-x0+x0*x1**3)**2",
        _square(4.5), (-2.0, 2.0), 0.005, ((3.0, 0.5),)),
    Surface("goldstein_price",
        "(1+(x0+x1+1)**2*(19-14*x0+3*x0**2-14*x1+6*x0*x1+3*x1**2))"
        "*(30+(2*x0-3*x1)**2*(18-32*x0+12*x0**2+48*x1-36*x0*x1+27*x1**2))",
        _square(2.0), (-1.5, 1.0), 3e-6, ((0.0, -1.0),)),
    Surface("camel3", "2*x0**2-1.05*x0**4+x0**6/6+x0*x1+x1**2",
        _square(5.0), (-3.0, 2.0), 0.01,
        ((0.0, 0.0), (-1.7475523458302888, 0.8737761729151444), (1.7475523458302888, -0.8737761729151444))),
    Surface("camel6", "(4-2.1*x0**2+x0**4/3)*x0**2+x0*x1+(-4+4*x1**2)*x1**2",
        ((-3.0, 3.0), (-2.0, 2.0)), (-1.8, 1.5), 0.02,
        ((0.08984201310031806, -0.7126564030207396), (-0.08984201310031806, 0.7126564030207396),
         (-1.703606714969981, 0.7960835686726251), (1.703606714969981, -0.7960835686726251),
         (1.6071047529201972, 0.5686514548841314), (-1.6071047529201972, -0.5686514548841314))),
    Surface("mccormick", "sin(x0+x1)+(x0-x1)**2-1.5*x0+2.5*x1+1",
        ((-1.5, 4.0), (-3.0, 4.0)), (3.0, -2.0), 0.1, ((-0.5471975511965977, -1.5471975511965979),)),
    Surface("rastrigin", "20+x0**2-10*cos(2*pi*x0)+x1**2-10*cos(2*pi*x1)",
        _square(5.12), (-3.4, 2.7), 0.002, ((0.0, 0.0),)),
    Surface("ackley", "-20*exp(-0.2*sqrt((x0**2+x1**2)/2))-exp((cos(2*pi*x0)+cos(2*pi*x1))/2)+20+e",
        _square(5.0), (-3.5, 3.0), 0.02, ((0.0, 0.0),)),
    Surface("griewank", "1+(x0**2+x1**2)/4000-cos(x0)*cos(x1/sqrt(2))", _square(10.0), (-7.0, 6.0), 1.0, ((0.0, 0.0),)),
    Surface("styblinski", "(x0**4-16*x0**2+5*x0+x1**4-16*x1**2+5*x1)/2",
        _square(5.0), (0.5, 4.0), 0.01,
        ((-2.903534027771177, -2.903534027771177), (2.746802770990837, -2.903534027771177),
         (-2.903534027771177, 2.746802770990837), (2.746802770990837, 2.746802770990837))),
    Surface("easom", "-cos(x0)*cos(x1)*exp(-(x0-pi)**2-(x1-pi)**2)",
        _square(10.0), (1.5, 2.0), 0.3, ((3.141592653589793, 3.141592653589793),)),
    Surface("eggholder", "-(x1+47)*sin(sqrt(abs(x0/2+x1+47)))-x0*sin(sqrt(abs(x0-x1-47)))",
        _square(512.0), (-358.4, 307.2), 1.0),
    Surface("bohachevsky1", "x0**2+2*x1**2-0.3*cos(3*pi*x0)-0.4*cos(4*pi*x1)+0.7",
        _square(2.0), (-1.4, 1.2), 0.01, ((0.0, 0.0),)),
    Surface("branin", "(x1-5.1/(4*pi**2)*x0**2+5/pi*x0-6)**2+10*(1-1/(8*pi))*cos(x0)+10",
        ((-5.0, 10.0), (0.0, 15.0)), (-2.75, 12.0), 0.05,
        ((-3.141592653589793, 12.275), (3.141592653589793, 2.275), (9.42477796076938, 2.475))),
    Surface("dropwave", "-(1+cos(12*sqrt(x0**2+x1**2)))/((x0**2+x1**2)/2+2)",
        _square(2.0), (-1.4, 1.2), 0.01, ((0.0, 0.0),)),
    Surface("schaffer2", "0.5+(sin(x0**2-x1**2)**2-0.5)/(1+0.001*(x0**2+x1**2))**2",
        _square(10.0), (-7.0, 6.0), 0.3, ((0.0, 0.0),)),
    Surface("schwefel", "837.9657745448674-x0*sin(sqrt(abs(x0)))-x1*sin(sqrt(abs(x1)))",
        _square(500.0), (-350.0, 300.0), 1.0, ((420.96874635998205, 420.96874635998205),)),
    Surface("saddle", "x0**2-x1**2", _square(2.0), (1.5, 0.01), 0.025),
    Surface("monkey", "x0**3-3*x0*x1**2", _square(2.0), (1.0, 0.3), 0.003),
    Surface("wavy", "sin(3*x0)*cos(x1)+(x0**2+x1**2)/10",
        _square(5.0), (-3.5, 3.0), 0.15, ((-0.5122140283561128, 0.0),)),
    Surface("absvalley", "abs(x0)+5*abs(x1)", _square(4.0), (-3.0, 2.5), 0.1, ((0.0, 0.0),)),
    Surface("flatquartic", "x0**4+x1**4", _square(2.0), (-1.7, 1.5), 0.05, ((0.0, 0.0),)),
    Surface("dome", "-x0**2-x1**2", _square(3.0), (0.5, 0.3), 0.05),
    Surface("shelf", "tanh(x0)**2+tanh(x1)**2", _square(8.0), (5.0, 5.0), 0.5, ((0.0, 0.0),)),
    Surface("two_wells", "x0**4-3*x0**2+x0+x1**2",
        ((-2.5, 2.5), (-2.0, 2.0)), (2.0, 1.0), 0.05, ((-1.3008395659415772, 0.0), (1.1309011226299859, 0.0))),
    Surface("gaussian_wells",
        "-2*exp(-((x0-1)**2+(1.4*x1)**2)/0.2)-6*exp(-((x0+1)**2+(1.4*x1)**2)/0.2)+x0**2+(1.4*x1)**2",
        _square(2.0), (1.5, 1.5), 0.02, ((-0.9675774464554597, 0.0), (0.9053178606008483, 0.0))),
    Surface("sine_saddle", "sin(x0)+x1**2", ((-4.0, 4.0), (-2.0, 2.0)), (1.5, 1.5), 0.1, ((-1.5707963267948966, 0.0),)),
    Surface("dented_bowl", "-exp(-((x0/2)**2+5*(x1/2)**2))+(x0/2)**2+0.5*(x1/2)**2",
        _square(2.0), (1.5, 1.5), 0.2, ((0.0, 0.0),)),
    Surface("hills",
        "2*exp(-((x0-1)**2+(1.4*x1)**2)/0.2)+6*exp(-((x0+1)**2+(1.4*x1)**2)/0.2)"
        "-2*exp(-((x0-1)**2+(1.4*x1+1)**2)/0.2)+x0**2+(1.4*x1)**2",
        _square(2.0), (1.5, 1.5), 0.05,
        ((0.9003065222993073, -0.6534011583039486), (0.04150712569956181, -0.0006403776376543042))),
    Surface("ripples",
        "-sin(sqrt((10*x0)**2+(10*x1)**2)+0.01)/(sqrt((10*x0)**2+(10*x1)**2)+0.01)"
        "+0.01*(sqrt((10*x0)**2+(10*x1)**2)+0.01)**2",
        _square(2.0), (1.5, 1.5), 0.02, ((0.0, 0.0),)),
)

_CURVES = (
    Curve("square", "x**2", ((-5.0, 5.0),), (3.0,), 0.1, ((0.0,),)),
    Curve("book", "0.01*x**2+0.1*x", ((0.0, 20.0),), (5.0,), 1.0, ((-5.0,),)),
    Curve("cubic", "x**3-2*x", ((-2.5, 2.5),), (1.5,), 0.05, ((0.816496580927726,),)),
    Curve("two_wells", "x**4-3*x**2+x", ((-2.5, 2.5),), (2.0,), 0.05, ((-1.3008395659415772,), (1.1309011226299859,))),
    Curve("sine", "sin(x)", ((-7.0, 7.0),), (1.0,), 0.3, ((-1.5707963267948966,), (4.71238898038469,))),
    Curve("exponential", "exp(x)", ((-3.0, 3.0),), (1.0,), 0.1),
    Curve("runge", "1/(1+25*x**2)", ((-1.0, 1.0),), (0.3,), 0.01),
    Curve("shelf", "tanh(x)**2", ((-8.0, 8.0),), (5.0,), 0.5, ((0.0,),)),
    Curve("absolute", "abs(x)", ((-3.0, 3.0),), (2.0,), 0.15, ((0.0,),)),
    Curve("sign", "sign(x)", ((-2.0, 2.0),), (0.5,), 0.1),
    Curve("reciprocal", "1/x", ((-3.0, 3.0),), (1.0,), 0.1),
    Curve("logarithm", "log(x)", ((-1.0, 6.0),), (1.0,), 0.1),
    Curve("root", "sqrt(x)", ((-1.0, 6.0),), (1.0,), 0.1),
    Curve("flat_quartic", "x**4", ((-2.0, 2.0),), (1.5,), 0.05, ((0.0,),)),
    Curve("wiggle", "x**2*sin(1/x)", ((-0.3, 0.3),), (0.05,), 0.01),
)
# fmt: on

SURFACES: Mapping[str, Surface] = MappingProxyType({surface.key: surface for surface in _SURFACES})
CURVES: Mapping[str, Curve] = MappingProxyType({curve.key: curve for curve in _CURVES})
