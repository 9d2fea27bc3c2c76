"""LiveSplit: its splits files, and talking to it while a run is on."""
