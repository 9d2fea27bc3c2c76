"""The window and the loop: the one place where the layers meet."""

import game.view  # noqa: F401 - it settles arcade's options, which must be before arcade comes in
