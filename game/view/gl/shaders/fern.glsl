// A needle of frost on a pane, that grows when its moment comes and thaws from its tip.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_ends;    // two ends, plane px
in vec4 in_look;    // when it grows, strength, chance, 1 for jade
uniform float u_frost;
out vec2 q;
out vec2 uv;
flat out vec4 look;
void main() {
    float grown = clamp((u_frost * 1.15 - in_look.x) / 0.10, 0.0, 1.0);
    vec2 a = in_ends.xy, b = mix(a, in_ends.zw, grown), along = b - a;
    float len = max(length(along), 0.01);
    vec2 u = along / len, n = vec2(-u.y, u.x);
    q = in_corner * vec2(len * 0.5 + 0.4, 1.8);
    gl_Position = grown > 0.0 ? vec4(on_screen((a + b) * 0.5 + u * q.x + n * q.y, 0.0), 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    look = vec4(in_look.y, in_look.z, in_look.w, len);
}
#endif
#ifdef FRAGMENT
in vec2 q;
in vec2 uv;
flat in vec4 look;
out vec4 o;
void main() {
    float d = abs(q.y) * f_scene.x, core = max(0.0, 1.0 - max(d - 0.15, 0.0) / 0.8) * min(1.0, 0.4 + f_scene.x);
    float spark = pow(max(0.0, sin(f_time.x * 1.3 + look.y * 60.0)), 20.0) * step(0.8, look.y);
    vec3 c = mix(vec3(0.46, 0.70, 0.84), vec3(0.30, 0.85, 0.60), look.z) * (0.17 * look.x + 0.8 * spark);
#ifndef HDR
    c *= 0.32;   // toned one by one, many thin strokes add up to more
#endif
    o = vec4(toned(c * core, uv), 0.0);
}
#endif
