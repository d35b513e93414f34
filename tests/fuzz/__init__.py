"""Fuzzing of the loader, the schema and the rules; what it found is replayed by `test_fuzz_finds.py`."""
