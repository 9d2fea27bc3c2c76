// The line of light from the lip into the sun: two rails and what flows between them.
// BIRD is one of the cranes that fly along it.
#include "frame"
#include "toned"
#include "outlook"
#ifdef VERTEX
uniform vec4 u_begin;   // the first two points of its curve, px of the view at rest
uniform vec4 u_end;     // the other two
uniform float u_led;    // 0..1 how much of it is drawn
vec2 way(float t) {
    float s = 1.0 - t;
    return s * s * s * u_begin.xy + 3.0 * s * s * t * u_begin.zw + 3.0 * s * t * t * u_end.xy + t * t * t * u_end.zw;
}
vec2 seen(float t) { return from_rest(way(t) - u_away * mix(LOFT, 1.0, (1.0 - t) * (1.0 - t) * (1.0 - t))); }
float nearness(float t) { return pow(1.0 - t, 1.7); }
#ifdef BIRD
in vec2 in_corner;
in vec4 in_bird;    // 0..1 along, px aside where it is nearest, chance, beat
out vec2 q;
out vec2 uv;
flat out vec3 look; // wing's beat, how much there is of it, how far along
void main() {
    float t = fract(in_bird.x + f_time.x * 0.016), near = nearness(t);
    float size = 3.5 + 21.0 * near;
    vec2 at = seen(t) + vec2(in_bird.y, 10.0 * sin(f_time.x * 0.9 + in_bird.z * 20.0) - 22.0) * (0.12 + 0.88 * near);
    q = in_corner;
    gl_Position = vec4(on_screen(at + in_corner * vec2(size, -size), 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    look = vec3(sin(f_time.x * 5.2 * in_bird.w + in_bird.z * 30.0), smoothstep(0.02, 0.12, t) * smoothstep(1.0, 0.9, t) * smoothstep(t, t + 0.1, u_led * 1.1), t);
}
#else
in vec2 in_way;
out vec3 v_in;      // along, across, half width px
out vec2 uv;
flat out float v_led;
void main() {
    float t = in_way.x, half_wide = 0.9 + 12.0 * nearness(t), reach = half_wide + 5.0 + 22.0 * nearness(t);
    vec2 a = seen(max(t - 0.01, 0.0)), b = seen(min(t + 0.01, 1.0)), d = normalize(b - a);
    // it lies flat: seen from the lip it is as wide across as it is far
    vec2 side = normalize(vec2(-d.y, d.x * 0.45));
    vec2 p = seen(t) + side * in_way.y * reach;
    gl_Position = vec4(on_screen(p, 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    v_in = vec3(t, in_way.y * reach, half_wide);
    v_led = u_led;
}
#endif
#endif
#ifdef FRAGMENT
in vec2 uv;
out vec4 o;
#ifdef BIRD
in vec2 q;
flat in vec3 look;
// A facet: all of what lies left of its three edges.
float facet(vec2 p, vec2 a, vec2 b, vec2 c) {
    vec2 ab = b - a, bc = c - b, ca = a - c, ap = p - a, bp = p - b, cp = p - c;
    float turn = sign(ab.x * ca.y - ab.y * ca.x);
    float d = max(max(turn * (ab.x * ap.y - ab.y * ap.x) * inversesqrt(dot(ab, ab)), turn * (bc.x * bp.y - bc.y * bp.x) * inversesqrt(dot(bc, bc))),
                  turn * (ca.x * cp.y - ca.y * cp.x) * inversesqrt(dot(ca, ca)));
    return clamp(0.5 - d * 13.0, 0.0, 1.0);
}
void main() {
    // seen from behind and a little above: neck and tail foreshortened, wings that beat
    float up = 0.22 + 0.50 * look.x;
    float left = facet(q, vec2(0.03, -0.36), vec2(0.03, 0.28), vec2(-0.92, up));
    float right = facet(q, vec2(0.0, -0.36), vec2(0.0, 0.28), vec2(0.90, up * 0.92 + 0.04));
    float body = facet(q, vec2(-0.15, 0.10), vec2(0.15, 0.10), vec2(0.02, -0.80));
    float neck = facet(q, vec2(0.00, 0.05), vec2(0.20, 0.05), vec2(0.24, 0.62));
    float there = max(max(left, right), max(body, neck));
    vec3 c = vec3(0.74, 0.78, 0.80) * left + vec3(0.36, 0.40, 0.56) * right * (1.0 - left);
    c = mix(c, vec3(0.46, 0.50, 0.58), body);
    c = mix(c, vec3(0.70, 0.74, 0.74), neck);
    c = mix(c, vec3(0.30, 0.75, 0.55), 0.5 * look.z);
    o = vec4(toned(c, uv), 1.0) * (there * look.y);
}
#else
in vec3 v_in;
flat in float v_led;
void main() {
    float t = v_in.x, d = abs(v_in.y), w = v_in.z, near = clamp((w - 0.9) / 12.0, 0.0, 1.0);
    float drawn = smoothstep(t - 0.002, t + 0.05, v_led * 1.06), tip = exp(-pow((t - v_led * 1.06 + 0.02) / 0.03, 2.0)) * step(v_led, 0.995);
    float rail = (d - w) / (0.7 + 0.5 * near);
    float lines = exp(-rail * rail) * (0.60 + 0.20 * near);
    // light runs ahead in packets that seem to go at one speed
    float far = 1.0 / (0.10 + 0.90 * pow(1.0 - t, 0.9)), s = fract(far * 1.55 - f_time.x * 0.42);
    float pulse = smoothstep(0.0, 0.75, s) * smoothstep(1.0, 0.86, s);
    float inside = smoothstep(w + 0.8, w - 0.8, d);
    float glow = exp(-d / (3.0 + 9.0 * near));
    vec3 c = mix(EMERALD, MINT, 0.35 + 0.5 * t) * (lines * 0.85 + inside * (0.05 + 0.46 * pulse * (1.0 - 0.75 * near)) * (0.55 + 0.6 * t) + glow * (0.10 + 0.10 * t));
    c += vec3(0.7, 1.0, 0.85) * (tip * exp(-d / 6.0) + lines * pulse * 0.35);
    c *= drawn * smoothstep(0.0, 0.06, t) * (0.80 + 0.20 * u_rise);
    o = vec4(toned(c, uv), 0.0);
}
#endif
#endif
