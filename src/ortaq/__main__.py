"""`python -m ortaq` is the command `ortaq`."""

from __future__ import annotations

import sys

from ortaq.cli import main

sys.exit(main())
