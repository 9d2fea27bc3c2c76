// Breath on an unseen pane: it dims what is behind it, and is a little blue.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_at;       // middle on the plane, half width and height px
out vec2 q;
out vec2 uv;
flat out vec2 size;
void main() {
    q = in_corner * in_at.zw; size = in_at.zw;
    gl_Position = vec4(on_screen(in_at.xy + in_corner * in_at.zw, 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
uniform float u_frost;
in vec2 q;
in vec2 uv;
flat in vec2 size;
out vec4 o;
void main() {
    vec2 d = max(abs(q) - (size - 62.0), 0.0) / 62.0;
    float wisp = 0.10 * sin(q.x * 0.021 + f_time.x * 0.4) * sin(q.y * 0.05 - f_time.x * 0.3);
    float a = (1.0 - smoothstep(0.25, 1.0, length(d) + wisp)) * smoothstep(0.0, 0.22, u_frost);
    vec3 blue = vec3(0.006, 0.014, 0.030) * (0.8 + 0.4 * sin(q.x * 0.013 + 1.0));
    o = vec4(toned(blue, uv) * a * 0.9, a * 0.76);
}
#endif
