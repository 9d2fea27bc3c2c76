// The second sun, far off: a disc behind nine blades of an iris, and its cold corona.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
uniform vec4 u_sun;    // x, y (plane), radius px, glow 0..1
uniform float u_keeps; // 1: however far one goes it stays in sight, smaller
out vec2 q;
flat out float size;
out vec2 uv;
void main() {
    // far away: it hardly moves when the view does
    vec2 middle = f_sight.xy + f_sight.zw * 0.5, away = (u_sun.xy - middle) * 0.70;
    float left = max(0.0, abs(away.x) - 400.0) * u_keeps;
    away.x /= 1.0 + left / 600.0;
    size = u_sun.z / (1.0 + left / 2200.0);
    q = in_corner * 6.0 * size;
    vec2 p = middle + away;
    gl_Position = vec4(on_screen(p + q, 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
uniform vec4 u_sun;
in vec2 q;
in vec2 uv;
flat in float size;
out vec4 o;
void main() {
    float d = length(q), r = size, th = atan(q.y, q.x);
    float blade = fract((th - 0.3 - f_time.x * 0.02 - 0.9 * log(max(d, 1.0) / r)) * 1.43239);
    float inside = smoothstep(r + 1.0, r - 1.0, d), core = exp(-pow(d / (r * 0.46), 3.0));
    float b = pow(blade, 1.3);
    vec3 c = mix(vec3(0.002, 0.041, 0.025), vec3(0.009, 0.34, 0.14), b) * (0.28 + 0.5 * u_sun.w) * inside;
    c += vec3(0.22, 0.80, 0.49) * core * 0.72 * inside;
    c += vec3(0.11, 0.68, 0.36) * 0.30 * exp(-pow((d - r + 2.0) / 2.2, 2.0));
    float out_ = max(d - r, 0.0), breath = 1.0 + 0.08 * f_time.y;
    float fade = smoothstep(6.0 * r, 3.0 * r, d);
    c += vec3(0.014, 0.39, 0.17) * (0.16 * exp(-out_ / (0.65 * r)) + 0.05 * exp(-out_ / (3.2 * r)) + 0.03 * exp(-pow((d - 2.0 * r) / 4.0, 2.0))) * (1.0 - inside) * breath * (0.6 + u_sun.w) * fade;
    o = vec4(toned(c, uv), inside * 0.9);
}
#endif
