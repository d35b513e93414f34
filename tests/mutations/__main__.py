"""`python -m mutations`, from tests/."""

import sys

from mutations.report import main

sys.exit(main())
