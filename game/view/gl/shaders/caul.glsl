// The faint light round an idea yet unborn.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
uniform vec4 u_at;      // middle on the plane, px of a unit, how much of it shines
out vec2 q;
out vec2 uv;
void main() {
    q = in_corner * 1.5;
    gl_Position = vec4(on_screen(u_at.xy + q * u_at.z, 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
uniform vec4 u_at;
uniform vec3 u_tint;
in vec2 q;
in vec2 uv;
out vec4 o;
void main() {
    float d = dot(q, q), glow = max(0.0, exp(-d * 1.6) - 0.028);
    // a skin of light at its rim
    float rim = exp(-abs(sqrt(d) - 1.06) * 16.0) * 0.20;
    o = vec4(toned(u_tint * ((glow * 0.055 + rim * 0.06) * u_at.w), uv), 0.0);
}
#endif
