"""How many examples property tests try: the profile `fast`, and `slow` for `nox -s slow`.

Importing this module loads `fast`; tests/conftest.py does, and so does the copy of the core in mutation_testing.py.
"""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "fast",
    derandomize=True,
    max_examples=30,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("slow", settings.get_profile("fast"), max_examples=300)
settings.load_profile("fast")
