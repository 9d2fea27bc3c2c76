// Haze, vignette and exposure change slowly: asked for at the corners of what is drawn.
// rgb comes to what is left of the light, which is a.
vec4 veiling(vec2 uv) {
    vec4 over = haze(uv);
    float dim = dimmed(uv);
    return vec4(mix(over.rgb * over.a, f_vignette.rgb, dim), (1.0 - over.a) * (1.0 - dim)) * f_tone.x;
}
