// The edge of a sheet: a thin line that catches the light. FLAP bends with its paper; SEAM is the
// crease itself, where light leaks out near whoever stands there.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_side;     // two ends on the flat paper, plane px
out float across;    // px
out vec2 plane;
out vec2 uv;
#ifdef FLAP
#include "folding"
#endif
const float WIDE =
#ifdef SEAM
    9.0;
#else
    1.6;
#endif
void main() {
    vec3 a = vec3(in_side.xy, 0.0), b = vec3(in_side.zw, 0.0);
#ifdef FLAP
    a = folded(a); b = folded(b);
#endif
    vec2 p = on_screen(a.xy, a.z) * f_view.zw * 0.5, q = on_screen(b.xy, b.z) * f_view.zw * 0.5;
    vec2 along = q - p;
    float len = max(length(along), 1e-3);
    along /= len;
    vec2 at = mix(p - along * 0.4, q + along * 0.4, in_corner.x * 0.5 + 0.5) + vec2(-along.y, along.x) * in_corner.y * WIDE;
    across = in_corner.y * WIDE;
    plane = mix(a.xy, b.xy, in_corner.x * 0.5 + 0.5);
    gl_Position = vec4(at / f_view.zw * 2.0, 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_light;
uniform float u_gain;
#ifdef SEAM
uniform vec4 u_hue;     // linear, and how much it needs somebody near
#endif
in float across;
in vec2 plane;
in vec2 uv;
out vec4 o;
void main() {
    float d = abs(across) * f_scene.x, core = max(0.0, 1.0 - max(d - 0.25, 0.0) / 0.9) * min(1.0, f_scene.x);
#ifdef SEAM
    float near = length((plane - f_rib.xy) / vec2(1.0, KY)) / 210.0;
    float leak = mix(0.55, 0.26 + exp(-pow(near, 1.3)), u_hue.w) * (1.0 + 0.15 * f_time.y);
    float halo = max(0.0, 1.0 - abs(across) / 9.0);
    vec3 c = u_hue.rgb * (core * 0.85 + halo * halo * 0.15) * leak + vec3(0.35) * core * leak * leak * 0.6;
    o = vec4(toned(c * u_gain, uv), 0.0);
#else
    vec4 light = texture(t_light, uv);
    vec3 c = (vec3(0.085, 0.088, 0.120) + light.rgb * 0.16) * light.a * core * u_gain;
    o = vec4(toned(c, uv), 0.0);
#endif
}
#endif
