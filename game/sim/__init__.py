"""The rules: stdlib, numpy and pymunk only; no files, clocks, environment or drawing."""
