"""Sound: events and place to music and effects. Reads the world, writes nothing into it.

``pieces`` says what there is to play, ``bank`` reads it, ``music`` and ``voices`` sound it,
``mixer`` adds it up a tick at a time, ``ears`` turn what happens into what is heard, and
``out`` brings it to the device.
"""
