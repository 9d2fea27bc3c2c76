"""``python -m game`` is the starfloor command."""

import sys

from game.cli import main

sys.exit(main())
