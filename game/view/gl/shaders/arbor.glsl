// What is seen below a gear where no glass covers it: its shadow, the arbor, the small wheel.
#include "frame"
#include "toned"
#include "gearing"
uniform vec4 u_gear;    // hub x, y (plane), radius; 1 where glass covers what lies within
uniform vec4 u_under;
uniform float u_dark;
#ifdef VERTEX
in vec2 in_corner;
out vec2 q;
out vec2 uv;
void main() {
    float half_ = u_gear.z * 1.12, top = -u_gear.z * KY * 1.1, bottom = u_gear.z * KY * 1.1 + 200.0;
    q = vec2(in_corner.x * half_, mix(top, bottom, in_corner.y * 0.5 + 0.5));
    gl_Position = vec4(on_screen(u_gear.xy + q, 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
in vec2 q;
in vec2 uv;
out vec4 o;
void main() {
    vec2 own = q / vec2(1.0, KY);
    if (u_gear.w > 0.5 && dot(own, own) < u_gear.z * u_gear.z * 0.94) discard;
    vec2 p = (q - vec2(-14.0, 46.0)) / vec2(1.0, KY) / (u_gear.z * 1.04);
    float d = dot(p, p);
    float shade = 0.50 * exp(-d * d * d);
    vec4 c = below(q, u_under, u_dark);
    vec3 seen = hazed(c.rgb, uv);
    o = vec4(toned(seen, uv) * c.a, max(c.a, shade));
}
#endif
