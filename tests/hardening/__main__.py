"""`python -m hardening`, from tests/."""

import sys

from hardening.runner import main

sys.exit(main(sys.argv[1:]))
