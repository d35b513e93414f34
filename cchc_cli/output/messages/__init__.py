"""What the messages of lint and of the reader say, in Vietnamese and English: one module for each tier."""
