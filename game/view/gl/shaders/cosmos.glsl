// Bakes the night under the crystal: a tile that repeats both ways.
#include "frame"
#include "screen"
#ifdef FRAGMENT
uniform sampler2D t_noise;   // 4 spectra, -1..1, repeating
out vec4 o;
vec3 night(float a) {
    vec3 c0 = vec3(0.00018, 0.00035, 0.0077), c1 = vec3(0.00041, 0.00100, 0.0149);
    vec3 c2 = vec3(0.0011, 0.0028, 0.0352), c3 = vec3(0.0036, 0.0036, 0.0782);
    a *= 3.0;
    return a < 1.0 ? mix(c0, c1, a) : a < 2.0 ? mix(c1, c2, a - 1.0) : mix(c2, c3, a - 2.0);
}
void main() {
    vec4 wide = texture(t_noise, uv), mid = texture(t_noise, uv * vec2(3.0, 2.0) + 0.31);
    vec4 fine = texture(t_noise, uv * vec2(8.0, 6.0) + 0.73);
    float depth = clamp(0.47 + 0.42 * wide.y + 0.26 * mid.z + 0.05 * fine.w, 0.0, 1.0);
    vec3 c = night(depth) * 0.95;
    float hue = clamp(0.5 + 0.7 * texture(t_noise, uv + 0.57).y, 0.0, 1.0) * 2.0;
    vec3 teal = vec3(0.0008, 0.039, 0.066), violet = vec3(0.0063, 0.0050, 0.0758), plum = vec3(0.0394, 0.0094, 0.1483);
    vec3 dust = hue < 1.0 ? mix(teal, violet, hue) : mix(violet, plum, hue - 1.0);
    float veil = max(0.0, mid.x * 0.9 + 0.35 * fine.z - 0.10);
    c += dust * veil * (0.30 + 0.12 * fine.w);
    // the river of far stars: one soft band, twice across the tile, with a dark lane in it
    float bank = fract(uv.x + uv.y + 0.10 * wide.z) - 0.5;
    float river = exp(-bank * bank * 90.0) * max(0.0, 0.75 + 0.55 * mid.y + 0.30 * fine.z);
    float lane = exp(-pow((bank - 0.012 + 0.03 * mid.w) * 34.0, 2.0)) * smoothstep(-0.3, 0.5, mid.z);
    c += (vec3(0.022, 0.034, 0.082) + dust * 0.55) * river * (1.0 - 0.7 * lane) * (0.9 + 0.25 * fine.w);
    o = vec4(c, 1.0);
}
#endif
