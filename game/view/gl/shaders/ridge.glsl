// Far hills of folded paper that fade downward into the glow. They move less than the ground does.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec4 in_at;      // x, y where it is seen in the middle, how much it moves with the ground, 0 crest .. 1 gone
in vec3 in_light;   // linear
uniform vec2 u_middle;   // of the place, plane px
out vec2 uv;
out vec4 v_light;
void main() {
    vec2 away = (f_sight.xy + f_sight.zw * 0.5 - u_middle) * in_at.z;
    vec2 p = f_sight.xy + f_sight.zw * 0.5 - f_view.xy + in_at.xy - away;
    vec2 q = p / f_view.zw;
    gl_Position = vec4(2.0 * q.x - 1.0, 1.0 - 2.0 * q.y, 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    v_light = vec4(in_light, 1.0 - in_at.w);
}
#endif
#ifdef FRAGMENT
in vec2 uv;
in vec4 v_light;
out vec4 o;
void main() { o = vec4(matt(v_light.rgb, uv) * v_light.a, v_light.a); }
#endif
