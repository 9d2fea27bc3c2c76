// Bakes one galaxy seen from above: r = arms, g = grain of stars, b = core, a = dust lane.
// Grain is sampled in (angle, log radius), so that it runs along the arm.
#include "screen"
#ifdef FRAGMENT
uniform sampler2D t_noise;
uniform float u_arms;
uniform float u_seed;
out vec4 o;
float hash(vec2 p) { p = fract(p * vec2(0.1031, 0.1137)); p += dot(p, p.yx + 33.33); return fract((p.x + p.y) * p.x * 41.7); }
void main() {
    vec2 q = (uv * 2.0 - 1.0) * 1.15;
    float r = length(q) + 1e-4, th = atan(q.y, q.x);
    float p = th - 2.6 * log(r + 0.05);
    float turn = p / 6.2831853;
    float along = texture(t_noise, vec2(turn + u_seed, 0.30 * log(r + 0.02) + u_seed)).w;
    float soft = texture(t_noise, vec2(turn * 2.0, 0.5 * log(r + 0.05) + u_seed * 3.0)).z;
    vec4 cloud = texture(t_noise, q * 0.5 + u_seed);
    float wave = 0.5 + 0.5 * cos(u_arms * p + 0.55 * soft + 0.35 * cloud.z);
    float arm = wave * wave * wave * max(0.0, 1.0 + 0.45 * along + 0.55 * soft) + 0.13 * wave;
    float lag = mod(u_arms * p - 0.95 + 0.5 * soft + 3.14159, 6.2831853) - 3.14159;
    float lane = exp(-pow(lag / 0.36, 2.0)) * 0.62;
    float fade = 1.0 - smoothstep(0.55, 1.12, r);
    float shine = exp(-2.75 * r) * fade;
    // point stars: two sizes of cell, thicker on the arms
    float grain = 0.0;
    for (int i = 0; i < 2; i++) {
        float cells = i == 0 ? 95.0 : 46.0;
        vec2 k = floor(q * cells), f = fract(q * cells) - 0.5;
        float h = hash(k + float(i) * 71.0 + u_seed * 97.0);
        vec2 at = vec2(hash(k + 3.1), hash(k + 7.7)) - 0.5;
        float b = max(0.0, h - 0.62 + 0.25 * arm * exp(-r)) * 2.6;
        float d = length(f - at * 0.6) * (i == 0 ? 4.2 : 7.0);
        grain += b * b * exp(-d * d) * (i == 0 ? 0.8 : 1.5);
    }
    o = vec4(arm * shine * (1.0 - lane), grain * (0.25 + arm) * exp(-2.1 * r) * fade, exp(-pow(10.5 * r, 1.15)) + 0.20 * exp(-9.0 * r), lane * shine);
}
#endif
