// A stretch of a constellation: a thin line that burns where the foot has been.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_ends;    // two ends on the plane
in vec2 in_lit;     // 0 dark, 1 walked; phase of its twinkling
out vec2 q;
out float v_taken;
flat out vec3 look; // half length px, lit, phase
const float WIDE = 9.0;
void main() {
    vec2 a = in_ends.xy, b = in_ends.zw, along = b - a;
    float len = max(length(along), 0.001);
    vec2 u = along / len, n = vec2(-u.y, u.x);
    look = vec3(len * 0.5, in_lit);
    q = in_corner * vec2(len * 0.5 + 1.0, WIDE);
    gl_Position = vec4(on_screen((a + b) * 0.5 + u * q.x + n * q.y, 0.0), 0.0, 1.0);
    v_taken = taken(gl_Position.xy * 0.5 + 0.5);
}
#endif
#ifdef FRAGMENT
in vec2 q;
in float v_taken;
flat in vec3 look;
out vec4 o;
void main() {
    float d = abs(q.y) * f_scene.x, end = max(0.0, abs(q.x) - look.x);
    float shimmer = 0.92 + 0.08 * sin(f_time.x * 3.0 + look.z + q.x * 0.12);
    float core = max(0.0, 1.0 - max(d - 0.25, 0.0) / 0.9), glow = max(0.0, exp(-abs(q.y) * 0.34) - 0.047);
    vec3 faint = vec3(0.016, 0.060, 0.088), hot = vec3(0.52, 1.05, 1.30);
    vec3 c = mix(faint * core * 0.85, (hot * core + vec3(0.10, 0.42, 0.52) * glow * 0.75) * shimmer, look.y);
    o = vec4(shown(c * step(end, 0.5), v_taken), 0.0);
}
#endif
