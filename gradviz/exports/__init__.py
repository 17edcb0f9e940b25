"""What leaves the program: tables, scripts, pictures, animations. It is told what to write and knows no page."""
