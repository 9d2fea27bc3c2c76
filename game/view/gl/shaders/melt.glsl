// The pool under feet whose shoes melt: it spreads on the floor, towards the viewer most.
#include "frame"
#include "toned"
#define TIME f_time.x
#include "shadowink"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_at;      // foot x, y (plane); how far melted 0..1; seed
out vec2 v_away;    // world units from the foot
out vec2 v_uv;
flat out vec2 how;
void main() {
    v_away = in_corner * 84.0;
    how = in_at.zw;
    vec2 plane = in_at.xy + vec2(v_away.x, v_away.y * KY);
    gl_Position = vec4(on_screen(plane, 0.0), 0.0, 1.0);
    v_uv = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
in vec2 v_away;
in vec2 v_uv;
flat in vec2 how;
out vec4 o;
void main() {
    vec2 p = v_away * vec2(1.0, 1.1) - vec2(0.0, 5.0);
    float r = length(p), th = atan(p.y, p.x), near = smoothstep(-0.6, 1.0, sin(th));
    float lobe = how.x * (21.0 + 8.0 * near + (9.0 + 24.0 * near) * max(0.0, ink_finger(th, how.y, 1.0)));
    float ink = smoothstep(lobe + 2.5, lobe - 3.5, r);
    float rim = exp(-pow((r - lobe - 1.5) / 3.2, 2.0)) * (0.35 + 0.65 * near) * smoothstep(0.0, 0.3, how.x);
    vec3 c = vec3(0.0010, 0.0012, 0.0040) + vec3(0.55, 0.75, 1.0) * ink_star(v_away * vec2(1.0, KY)) * 0.8 * smoothstep(lobe - 2.0, lobe - 12.0, r);
    vec3 lip = vec3(0.16, 0.22, 0.95) * rim * 0.30;
    float a = ink * 0.985;
    o = vec4(toned(c, v_uv) * a + toned(lip, v_uv) * (1.0 - 0.6 * ink), a);
}
#endif
