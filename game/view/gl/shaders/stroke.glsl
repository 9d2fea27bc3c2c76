// A stroke of a drawing, of one weight. In the deep it is drawn while one looks; FLOOR is light on
// the ground, that shows as one comes near.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_ends;    // two ends, where they are seen when they are in the middle
in vec2 in_look;    // how clear, when it is drawn (0..1)
uniform float u_gain;
out vec2 q;
out float v_taken;
flat out vec2 look; // half length px, strength
const float WIDE = 2.5, TAKES = 7.0;
void main() {
#ifdef FLOOR
    vec2 a = in_ends.xy, b = in_ends.zw;
    float drawn = 1.0 - smoothstep(140.0, 560.0, length(((a + b) * 0.5 - f_rib.xy) / vec2(1.0, KY)));
#else
    vec2 middle = f_view.zw * 0.5, drift = f_view.xy - f_cosmos.xy;
    vec2 a = middle + (in_ends.xy - middle) * f_cosmos.w + drift, b = middle + (in_ends.zw - middle) * f_cosmos.w + drift;
    float drawn = smoothstep(in_look.y, in_look.y + 0.06, f_time.x / TAKES);
#endif
    vec2 along = b - a;
    float len = max(length(along), 0.001);
    vec2 u = along / len, n = vec2(-u.y, u.x);
    float pulse = 0.85 + 0.15 * sin(f_time.x * 0.8 - length(in_ends.xy) * 0.01);
    look = vec2(len * 0.5, in_look.x * drawn * pulse * u_gain);
    q = in_corner * vec2(len * 0.5 + 0.5, WIDE);
    vec2 p = (a + b) * 0.5 + u * q.x + n * q.y;
    gl_Position = drawn > 0.0 ? vec4(on_screen(p, 0.0), 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
    v_taken = taken(gl_Position.xy * 0.5 + 0.5);
}
#endif
#ifdef FRAGMENT
in vec2 q;
in float v_taken;
flat in vec2 look;
out vec4 o;
void main() {
    // .9 px wide where px are the window's, and as much light where they are larger
    float d = abs(q.y) * f_scene.x, core = max(0.0, 1.0 - max(d - 0.2, 0.0) / 0.75) * min(1.0, f_scene.x);
#ifdef FLOOR
    vec3 light = vec3(1.0, 0.86, 0.55) * 0.55 * (core + 0.16 * max(0.0, 1.0 - abs(q.y) / 2.5));
#else
    vec3 light = vec3(0.085, 0.185, 0.42) * core;
#endif
    o = vec4(shown(light * look.y, v_taken), 0.0);
}
#endif
