// What is seen below a gear where no glass covers it: its shadow (SHADE), then the arbor and the
// small wheel.
#include "frame"
#include "toned"
#include "gearing"
uniform vec3 u_gear;    // hub x, y (plane), radius
uniform vec4 u_under;
uniform float u_dark;
#ifdef VERTEX
in vec2 in_px;         // of the screen, from the hub
out vec2 q;
out vec2 uv;
void main() {
    q = in_px;
    gl_Position = vec4(on_screen(u_gear.xy + q, 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
in vec2 q;
in vec2 uv;
out vec4 o;
void main() {
    vec2 p = (q - vec2(-14.0, 46.0)) / vec2(1.0, KY) / (u_gear.z * 1.04);
    float d = dot(p, p);
    float shade = 0.50 * exp(-d * d * d);
#ifdef SHADE
    o = vec4(0.0, 0.0, 0.0, shade);
#else
    vec4 c = below(q, u_under, u_dark);
    vec3 seen = hazed(c.rgb, uv);
    // of what it lets through the shadow has taken its part
    o = vec4(toned(seen, uv) * c.a, 1.0 - (1.0 - max(c.a, shade)) / (1.0 - shade));
#endif
}
#endif
