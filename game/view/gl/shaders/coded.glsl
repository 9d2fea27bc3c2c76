// A texel of the atlas: square roots of scene light over 2, times alpha. See view/atlas.py.
vec3 decoded(vec4 c) { return c.rgb * c.rgb * (2.0 / max(c.a, 0.004)); }
