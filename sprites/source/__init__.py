"""The programs that draw what lies in sprites."""
