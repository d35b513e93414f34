"""The verdicts of the loader and the schema tier beside those of other validators, on mutated plans."""
