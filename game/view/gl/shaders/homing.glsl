// Golden lines: along them the pieces of what is remade wind their way home.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec3 in_strand;   // which line, how far out, side
in vec4 in_at;       // hub x, y (plane), radius, how far from home 1..0
out vec2 q;
out float v_glow;
out vec2 uv;
vec3 along(float t) {
    float angle = in_strand.x * 6.2831853 + t * 3.9 + f_time.x * 0.7;
    float far = in_at.z * t * (0.86 + 0.24 * fract(in_strand.x * 7.0));
    return vec3(cos(angle) * far, sin(angle) * far, 34.0 + 100.0 * t * (1.0 - t) * fract(in_strand.x * 5.0 + 0.3) - 44.0 * t);
}
vec2 seen(vec3 p) { return on_screen(in_at.xy + p.xy * vec2(1.0, KY), p.z); }
void main() {
    vec2 here = seen(along(in_strand.y)), ahead = seen(along(in_strand.y + 0.02));
    vec2 way = normalize((ahead - here) * f_view.zw + 1e-4);
    here += vec2(-way.y, way.x) * in_strand.z * 3.2 * 2.0 / f_view.zw;
    gl_Position = vec4(here, 0.0, 1.0);
    uv = here * 0.5 + 0.5;
    float front = 1.0 - in_at.w;   // what is home glows no more
    v_glow = smoothstep(0.0, 0.15, in_strand.y) * smoothstep(1.0, 0.55, in_strand.y) * sin(3.1416 * clamp(in_at.w * 0.86 + 0.07, 0.0, 1.0)) * (0.6 + 0.4 * front);
    q = vec2(in_strand.z, in_strand.y);
}
#endif
#ifdef FRAGMENT
in vec2 q;
in float v_glow;
in vec2 uv;
out vec4 o;
void main() {
    float d = abs(q.x), line = exp(-d * d * 9.0) * 0.9 + (1.0 - d) * 0.12;
    float spark = pow(0.5 + 0.5 * sin(q.y * 26.0 + f_time.x * 9.0), 8.0);
    o = vec4(toned(vec3(1.0, 0.74, 0.30) * line * v_glow * (0.55 + 0.9 * spark), uv), 0.0);
}
#endif
