// A length of string, or a bow of its tail: a straight piece, as broad at each end as it says.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_ends;    // two points, px of the plane as they are seen
in vec2 in_wide;    // half widths, px
in vec3 in_light;   // linear
uniform float u_foot;   // where it sorts, where depth is tested
out vec2 q;
out vec2 v_uv;
flat out vec3 v_light;
void main() {
    vec2 along = in_ends.zw - in_ends.xy;
    vec2 u = along / max(length(along), 0.001), n = vec2(-u.y, u.x);
    float t = in_corner.x * 0.5 + 0.5, wide = mix(in_wide.x, in_wide.y, t);
    vec2 p = mix(in_ends.xy, in_ends.zw, t) + n * in_corner.y * (wide + 0.7);
    gl_Position = vec4(on_screen(p, 0.0), sorted(u_foot, 0.0), 1.0);
    v_uv = gl_Position.xy * 0.5 + 0.5;
    q = vec2(in_corner.y * (wide + 0.7), wide);
    v_light = in_light * (in_wide.x == in_wide.y ? 1.0 : 0.82 + 0.18 * sign(in_corner.y));
}
#endif
#ifdef FRAGMENT
in vec2 q;
in vec2 v_uv;
flat in vec3 v_light;
out vec4 o;
void main() {
    float a = clamp(q.y + 0.7 - abs(q.x), 0.0, 1.0);
    o = vec4(toned(v_light, v_uv) * a, a);
}
#endif
