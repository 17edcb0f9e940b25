<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>BatchPanel</name>
    <message>
        <source>A batch of points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} calls with shape {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Book</name>
    <message>
        <source>Derivative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Forward, central and exact gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>Curve with secant and tangent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DerivativePage</name>
    <message>
        <source>Derivative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no secant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tangent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secant, slope {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tangent, slope {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DerivativePanel</name>
    <message>
        <source>DIFFERENCE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FUNCTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>POINT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRECISION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take h to the descent →</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DescentPage</name>
    <message>
        <source>Descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the path to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function&apos;s own window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DialPanel</name>
    <message>
        <source>A STEP OF LENGTH {0} IN {1} DIRECTIONS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directions in numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest decrease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest increase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the minimum</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DialPlot</name>
    <message>
        <source>angle of the step, in degrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f after a small step, against its direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rise of f</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the minimum</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferenceFold</name>
    <message>
        <source>Difference scheme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorPlot</name>
    <message>
        <source>Error against h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|error|</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExperimentPanel</name>
    <message>
        <source>Back to this function&apos;s own start and learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DESCENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FUNCTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GRADIENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset start and η</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>climb +∇f (the mistake)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>descend −∇f</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>η  learning rate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldCaption</name>
    <message>
        <source>Something went wrong that should not have: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrows: none, for with this h the numerical {0} is 0 everywhere here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrows: {0} · length on a logarithmic scale, the longest is |∇f| = {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FunctionPicker</name>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact derivative, from the formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed formula</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GradientPage</name>
    <message>
        <source>Gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this point to the descent →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function&apos;s own window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GradientPanel</name>
    <message>
        <source>FUNCTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GRADIENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GradientSide</name>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction dial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here −∇f points straight at the minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THE GRID OF {0} POINTS, EACH WITH −∇f</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THREE POINTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−∇f is the largest decrease, but misses the minimum by {0}°.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridPlot</name>
    <message>
        <source>The grid&apos;s arrows, −∇f</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} − min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Logarithmic axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f against step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|∇f| against step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Magnifier</name>
    <message>
        <source>MAGNIFIER × {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each line is a number that can be stored   ○ asked   ● stored</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeBar</name>
    <message>
        <source>Computing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing: {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after {0} steps.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Arrows: +∇f, steepest ascent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows: −∇f, steepest descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No arrows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProbePlot</name>
    <message>
        <source>Contour picture with the gradient at a point</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuotientPanel</name>
    <message>
        <source>  (h is lost)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of this gradient</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SliceGraph</name>
    <message>
        <source>Slice along x{0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlopePanel</name>
    <message>
        <source>IN NUMBERS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotient in numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not exist here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undefined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undefined, for f′(x) is 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of f′(x)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>Numbers of this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STEP {0} → {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STEP {0}: THE END</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not exist here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact ∇f</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Still</name>
    <message>
        <source>step {0} of {1}:  x = {2},  f = {3}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurfacePlot</name>
    <message>
        <source>Contour picture of the descent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>One step back (←)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step forward (→)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} steps/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrapCard</name>
    <message>
        <source># what both call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What both call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[]  shape {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓  THE RIGHT WAY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗  THE MISTAKE</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About GradViz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look: as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look: dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look: light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a derivative computed, a gradient put together and a descent taken, with the true numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_PointRow</name>
    <message>
        <source>Point x</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>--step takes a whole number from 0 to {last}, where this run ends, not {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-o takes a file that can be written, not “{path}” ({problem}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the page&apos;s picture of one step of the run into a PNG file, without any display, and prints the name of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each has a --help of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 2 bad input or a file that cannot be written, 3 no display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 2 bad input or a file that cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON has the members experiment, columns, rows and outcome (key and sentence). What the last row lacks is null there, and numbers that are not finite are the strings &quot;nan&quot;, &quot;inf&quot; and &quot;-inf&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists what --function knows by key, with the eta and the start of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the window, with these options set there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the run as CSV, one row a step, the start and the end included:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard output cannot be written ({problem}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display to open a window on; gradviz render and gradviz trace work without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no standard output to write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file that ends in .png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file, as JSON if it ends in .json, or - for standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key that gradviz functions lists, or a formula in x0 and x1 of at most 400 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from {low} to below {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>g is the numerical gradient, move what was added to x. The last row has neither. Numbers have all their digits, as Python&apos;s repr writes them; those that are not finite are nan, inf and -inf. How the run ended is said on standard error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradviz has no command {given}: it takes {commands}, or options alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the function&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the function&apos;s, 0.1 for a formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the functions there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run as a picture, without a display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run as a table, CSV or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two numbers with a comma between them, each from -1e12 to 1e12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width and height in pixels with an x between them, each {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{command} --help lists what it takes ({problem}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{command} does not take {given}; {command} --help lists what it takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option} is not for {optimizer}, which takes {taken}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option} takes {what}, not {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option} takes {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{others} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{others} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} (default: {default})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, for {optimizers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, within the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>curves</name>
    <message>
        <source>Absolute value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cubic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat quartic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parabola</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reciprocal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runge&apos;s curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book&apos;s curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two wells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wiggle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a jump at 0: the quotient grows without end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a kink at 0: central says 0 where there is no slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pole at 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a vertical tangent at the edge of the domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at 0 every derivative up to the third is 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bends sharply: a small h is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>central is exact here: the chapter&apos;s own example hides its best h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ever finer waves towards 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every derivative is as large as the function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far out the slope is lost in the rounding of 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own derivative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near 0 a sample leaves the domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slopes 0.2 at 5 and 0.3 at 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the simplest curve with both kinds of truncation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two minima and a maximum between them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A number, a variable, a function or “(” was expected, not “{found}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point needs an array of coordinates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point of this function has {takes} coordinates, not {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An operator is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An operator is missing here; perhaps {suggestion}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An operator or the end was expected, not “{found}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {limit} characters fit into a formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {column}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {limit} brackets, signs or powers stand within each other here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula breaks off: a number, a variable, a function or “(” was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula breaks off: “)” was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula has more than {limit} parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function has to return a real number, not {type}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function has to return one number per point: shape {wanted}, not {returned}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a formula, for example x0**2 + x1**2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes a finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes a number from {low} to below {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes a number from {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes a number, for example 0.0001, 1e-4 or 10^-4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes a positive number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes one of {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes one point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes {takes} values, not {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is too large a number; the largest is about 1.8e308.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“(” was expected: {name} is called with parentheses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“)” was expected, not “{found}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{character}” ({codepoint}) has no meaning in a formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not known here; perhaps {suggestion}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is an unfinished number; for the constant e write {suggestion}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>functions</name>
    <message>
        <source>Absolute valley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ackley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bohachevsky 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dented bowl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-wave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eggholder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elongated bowl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat quartic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian wells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goldstein–Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Griewank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Himmelblau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matyas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>McCormick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monkey saddle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rastrigin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ripples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rosenbrock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotated ellipse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round bowl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schaffer N. 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schwefel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sine valley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six-hump camel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Styblinski–Tang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three-hump camel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two wells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wavy bowl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bowl whose minimum is not at the origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a curved valley that is easy to find and slow to follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a dimpled bowl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a flat diagonal valley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a kink at the minimum: a fixed step never settles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a kink: a fixed step hops across it for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a narrow valley across the axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a shallow well beside a deep one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a valley on a slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a zero gradient at a maximum: descent leaves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a zero gradient that is no minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about a hundred local minima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an elongated dent in a bowl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ever finer ripples towards the corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ever slower towards a minimum without curvature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every gradient points straight away from the minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far out the gradient is nearly zero and learning stalls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat in the middle, steep at the corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four equal minima: the start decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four minima of different depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heights from 3 to a million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hills that divert the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local minima on a bowl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minima and saddles in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one global minimum and two local ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one hole in a plain where the gradient vanishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rings around a hole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rings that trap the descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ripples on a very wide bowl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the learning rate decides which minimum is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lowest point lies on the edge of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second-best minimum is far from the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the steepest direction is not the direction to the minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three equal minima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three ways down: the Hessian is zero at the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two global minima and four local ones</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>moments</name>
    <message>
        <source>at the point: f(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both quotients as one vector: the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave {name} as it is, sample f</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore {name}, divide: the quotient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set {name} to {name} + h, sample f</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set {name} to {name} − h, sample f</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>natures</name>
    <message>
        <source>A maximum: the gradient is zero and f curves downwards all round (curvatures {low} and {high}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A maximum: the gradient is zero; curvature ({low}, {high}) does not decide, but f is lower all round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minimum: the gradient is zero and f curves upwards all round (curvatures {low} and {high}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minimum: the gradient is zero; curvature ({low}, {high}) does not decide, but f is higher all round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saddle point: the gradient is zero, but f curves down one way and up another (curvatures {low} and {high}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saddle point: the gradient is zero; curvature ({low}, {high}) does not decide, but f rises and falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slope: f rises fastest along ∇f and falls fastest along −∇f, by {slope} per unit of length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat: the gradient is zero, and f is the same all round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding: this h is too small to change f here, so the quotients are zero. The exact ∇f is {exact}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no gradient here: f is undefined at the point or beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With this h the quotients happen to be zero here. The exact ∇f is {exact}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>undefined</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>optimizers</name>
    <message>
        <source>AdaGrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>outcomes</name>
    <message>
        <source>Converged to a minimum at {point}, f = {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diverged: the steps grow without end; at step {step}, x = {point}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen by rounding at {point}: h or the move is too small to change x, and the slope is not zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infinite at the start, {point}: no step can be taken from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left the domain: beyond {point} the function is undefined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oscillates for ever: every second step returns to {point}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stalled on a plateau at {point}: the function is flat all around.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at a maximum, {point}: the gradient is zero, but it is no minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at a saddle point, {point}: the gradient is zero, but it is no minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at {point}, beside the minimum: with this h the difference quotient is zero there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps ran out at {point}, f = {value}; the slope there is still {slope}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undefined at the start, {point}: the function has no value there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>regimes</name>
    <message>
        <source>absorbed: x + h == x, the quotient is 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below 2/λmax = {bound}: stable at the nearest minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no exact gradient at the start to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not below 2/λmax = {bound}: cannot stay at the nearest minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>round-off rules: error ≈ {error} of |∇f|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safe here: error ≈ {error} of |∇f|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truncation rules: error ≈ {error} of |∇f|</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>schemes</name>
    <message>
        <source>backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>central</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>central difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forward difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>slopes</name>
    <message>
        <source>A jump: there is no slope at x. The smaller h, the larger the quotient: it grows like 1/h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kink: the slope is {left} from the left and {right} from the right. There is no derivative at x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pole: f is infinite at x = {x} and has no slope, whatever the quotient is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample has left the domain: f is no number there. {other} would stay inside, or a smaller h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample has left the domain: f is no number there; a smaller h may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vertical tangent: the quotient grows without end as h shrinks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absorbed: x {signs} h is x again, for the next number is {spacing} away. The quotient is {quotient}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between the samples lies a kink, a jump or a pole: this secant says nothing about the slope at x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half absorbed: x {stays} h is x again and the other sample moved, yet all of 2h is divided by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {dtype} this h is 0: the quotient is 0/0, not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near the best h, {best}: truncation and rounding contribute about equally.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No truncation: the curve is straight here, so only rounding errs, the less the larger h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No truncation: the third derivative is 0, so only rounding errs, the less the larger h. No best h here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round-off rules: {shared} leading digits cancel, and what rounding left is divided by h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round-off rules: {shared} leading digits cancel, and what rounding left is divided by h. Best is {best}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotient is the slope, to the last digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples differ in x but f is the same number at both: every digit cancels, the quotient is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truncation rules: a smaller h makes the error smaller, at this point by more than usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truncation rules: half the h, a quarter of the error. Best is an h of about {best}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truncation rules: the secant is not yet the tangent. Half the h, half the error; best is {best}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a jump at x: no slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a kink at x: no slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pole at x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sample is outside the domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absorbed: x + h == x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every digit cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact to the last digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f is too large a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f is undefined at x = {x}: there is nothing to differentiate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f({x}) is too large for {dtype}: infinity stands for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h is 0 in this precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half absorbed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near the best h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no truncation, rounding alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>round-off rules: h is small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the samples span a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truncation rules: h is large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undefined at x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vertical tangent at x</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>traps</name>
    <message>
        <source>+∇f is the direction of the largest increase: every step climbs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1e-4 is small beside x, and large beside its rounding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 + 1e-50 is rounded to 3: both samples are the same, and their difference is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy leaves the start as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An integer array cuts x + h and x − h down to whole numbers, and so the result: no error, only wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components first: one number per point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floats keep x ± h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following +∇f</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integer input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum over the whole batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient is handed back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without return the function gives None; the error comes only where it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[: 0] means “the rows before row 0”: there are none. A comma is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[:, 0] is the first column: ∂f/∂x₀ of every point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>axis=0 sums over the coordinates alone: one number per point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grad[: 0] for grad[:, 0]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h = 1e-50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>np.sum adds up all points: a single number, in which each point moves every other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x = start makes no copy, and −= changes it in place: the start is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x[0] and x[1] are then the first two points, not the two coordinates: two numbers for three points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−∇f descends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vectors</name>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
