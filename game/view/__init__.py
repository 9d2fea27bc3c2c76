"""Drawing: reads the world and its events, writes nothing into it."""

import pyglet

# Importing arcade would open a sound device, and complain where there is none.
pyglet.options.audio = ("silent",)
# Asking the driver for errors after every call costs a third of a frame's Python.
pyglet.options.debug_gl = False
