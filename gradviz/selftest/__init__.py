"""`gradviz --self-test`: the program tries all that it does, wherever it has been installed, and reports."""
