"""GradViz: see a derivative computed, a gradient put together and a descent taken."""

__version__ = "0.1.0"
