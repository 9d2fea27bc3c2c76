// What all that lies beyond the cliff shares: the view at rest, and the second sun in it.
uniform vec2 u_away;    // how far the view has moved from where it rests, px
uniform float u_rise;   // 0 the sun is below the horizon, 1 it is up
const float HORIZON = 206.0, SUN_R = 98.0, LOFT = 0.14;   // px of the view at rest; how much the sky moves
const vec3 EMERALD = vec3(0.014, 0.62, 0.25), MINT = vec3(0.40, 1.0, 0.72);
// A px of the view, as if the view were 1280 x 720.
vec2 at_rest(vec2 uv) { return (sighted(uv) - 0.5) * f_sight.zw + vec2(640.0, 360.0); }
vec2 from_rest(vec2 p) { return f_sight.xy + f_sight.zw * 0.5 + p - vec2(640.0, 360.0); }
vec2 sun_at() { return vec2(846.0, 122.0 + 176.0 * (1.0 - u_rise)); }
// How much of its light reaches what stands at p.
float sunlight(vec2 p) {
    vec2 d = (p - vec2(846.0, 170.0)) / vec2(560.0, 330.0);
    return (0.20 + 0.80 * exp(-dot(d, d))) * (0.16 + 0.84 * u_rise);
}
