// White lines on the blueprint: they draw themselves, and are warm while they are new.
#include "frame"
#include "toned"
#include "unfurl"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_ends;    // radius, angle of both ends
in vec4 in_look;    // when 0..1, half width px, strength, how far it curls in the tide
out vec2 q;         // px across, strength
out float v_new;
out vec2 uv;
flat out float v_half;
void main() {
    vec2 a = in_ends.xy, b = in_ends.zw;
    float sway = in_look.w * 0.035 * sin(u_unfurl.w * 0.9 + a.y * 14.0 + in_look.w * 2.5);
    a.y += sway * max(0.0, in_look.w - 0.05); b.y += sway * in_look.w;
    vec3 p = unfurled(a), r = unfurled(b);
    vec2 s = vec2(p.x, p.y - p.z * KZ), t = vec2(r.x, r.y - r.z * KZ);
    vec2 way = t - s;
    float far = max(length(way), 1e-3);
    way /= far;
    const float WIDE = 5.0;
    vec2 at = mix(s, t, in_corner.x * 0.5 + 0.5) + vec2(-way.y, way.x) * in_corner.y * WIDE;
    gl_Position = vec4(on_screen(at, 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    float since = u_unfurl.z - (in_ends.x / REACH * 0.60 * LAST + 0.16 * LAST) - in_look.x * 1.7;
    v_new = exp(-max(since, 0.0) * 1.6);
    q = vec2(in_corner.y * WIDE, in_look.z * smoothstep(0.0, 0.12, since) * step(far, 90.0));
    v_half = in_look.y;
}
#endif
#ifdef FRAGMENT
in vec2 q;
in float v_new;
in vec2 uv;
flat in float v_half;
out vec4 o;
void main() {
    float d = abs(q.x);
    float line = clamp((v_half - d) * f_scene.x + 0.5, 0.0, 1.0), glow = max(0.0, exp(-d * d * 0.16) - 0.02);
    vec3 c = mix(vec3(0.42, 0.70, 1.0), vec3(1.5, 0.95, 0.42), v_new);
    o = vec4(toned(c * (0.62 * line + 0.075 * glow + 0.5 * v_new * glow) * q.y, uv), 0.0);
}
#endif
