// A ring of light on the floor: where it is good to come down, and where one would.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_at;      // x, y (plane), radius px, dashes round it (0 = whole)
in vec4 in_light;   // linear, how far it glows px
out vec2 q;
out vec2 v_uv;
flat out vec4 v_at;
flat out vec4 v_light;
void main() {
    q = in_corner * (in_at.z + 2.2 * in_light.w);
    gl_Position = vec4(on_screen(in_at.xy + q * vec2(1.0, KY), 0.0), 0.0, 1.0);
    v_uv = gl_Position.xy * 0.5 + 0.5;
    v_at = in_at; v_light = in_light;
}
#endif
#ifdef FRAGMENT
in vec2 q;
in vec2 v_uv;
flat in vec4 v_at;
flat in vec4 v_light;
out vec4 o;
void main() {
    float d = abs(length(q) - v_at.z);
    float a = exp(-d * d * 0.55) + 0.30 * exp(-d / v_light.w * 2.0);
    if (v_at.w > 0.5) a *= smoothstep(0.30, 0.36, abs(fract(atan(q.y, q.x) / 6.2831853 * v_at.w + f_time.x * 0.2) - 0.5));
    o = vec4(shown(v_light.rgb * a, taken(v_uv)), 0.0);
}
#endif
