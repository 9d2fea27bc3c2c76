// Scene light to display: vignette, drift of the hottest to white, tone curve, gamma.
// With HDR the picture stays scene light until develop.glsl does this once for all of it.
#ifdef HDR
float dimmed(vec2 uv) { return 0.0; }
vec3 toned(vec3 c, vec2 uv) { return c; }
vec3 matt(vec3 c, vec2 uv) { return c; }
float taken(vec2 uv) { return 1.0; }
vec3 shown(vec3 c, float taken) { return c; }
// A lit thing keeps its hue however near the lamp: only what shines itself turns white.
vec3 rooted(vec3 s) {
    vec3 c = s * s;
    return c * min(1.0, 1.6 / max(c.r, max(c.g, c.b))) / f_tone.x;
}
#else
float dimmed(vec2 uv) {
    vec2 v = (uv - 0.5) / vec2(0.72, 0.70);
    float d = min(dot(v, v), 1.44);
    return f_vignette.a * d * (0.72 + 0.28 * d);
}

vec3 toned(vec3 c, vec2 uv) {
    c = mix(c, f_vignette.rgb, dimmed(uv)) * f_tone.x;
    float m = max(c.r, max(c.g, c.b));
    c += 0.18 * clamp(m - 1.0, 0.0, 6.0) * (m - c) / max(m, 1.0);
    c = clamp(c * (2.51 * c + 0.03) / (c * (2.43 * c + 0.59) + 0.14), 0.0, 1.0);
    return 1.138 * sqrt(c) - 0.138 * c;
}

// The same curve for a colour that is known by its square root, within 1/1000 up to 3.6 of
// light: what is kept as roots (see coded.glsl) needs neither square nor root.
vec3 rooted(vec3 s) {
    return min(s * (0.46593479 + s * (1.79628673 + s * 9.55260437)) / (1.0 + s * (0.29500949 + s * (2.41370539 + s * 9.28270818))), 1.0);
}

// As toned, for what never shines so that it turns white.
vec3 matt(vec3 c, vec2 uv) { return rooted(sqrt(mix(c, f_vignette.rgb, dimmed(uv)) * f_tone.x)); }

// Soft light, to be added to what is shown. How much the eye takes of it is asked for at the
// corners of what shines: that changes slowly, and this is cheap.
float taken(vec2 uv) { return f_tone.x * (1.0 - dimmed(uv)); }
vec3 shown(vec3 c, float taken) { return rooted(sqrt(c * taken)); }
#endif
