"""The translations: extracting texts from the code, updating and compiling the catalogue."""
