// A drop of wet paint that was flung off a ribbon.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_at;      // x, y (plane), radius px, family 0..1
in vec3 in_look;    // direction of the flow, strength
in vec3 in_when;    // 1 for each cue at which it flies
uniform vec2 u_behind;
uniform vec3 u_shares;
out vec2 q;
out vec2 uv;
out vec2 v_map;
uniform vec2 u_map;
flat out vec3 look;
void main() {
    float there = min(1.0, dot(in_when, u_shares));
    q = in_corner * 1.3;
    vec2 k = q * in_at.z * there;
    // drawn out a little the way it flies
    vec2 p = in_at.xy + u_behind + in_look.xy * k.x * 1.5 + vec2(-in_look.y, in_look.x) * k.y;
    look = vec3(in_at.w, in_look.z, in_at.z);
    gl_Position = vec4(on_screen(p, 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    v_map = p / u_map;
}
#endif
#ifdef FRAGMENT
#ifdef OVER
#include "covered"
#endif
uniform sampler2D t_ramps;
in vec2 q;
in vec2 uv;
in vec2 v_map;
flat in vec3 look;
out vec4 o;
void main() {
    float d = length(q), a = clamp((1.0 - d) * look.z * f_scene.x + 0.5, 0.0, 1.0);
#ifdef OVER
    a *= seen(uv, v_map);
#endif
    vec3 col = texture(t_ramps, vec2(0.55, look.x)).rgb;
    float glint = 1.0 - smoothstep(0.20, 0.34, length(q - vec2(-0.30, 0.36)));
    float lip = max(0.0, dot(q, vec2(0.6, -0.7))) * d * d;
    vec3 c = col * (0.16 + 0.5 * max(0.0, dot(q, vec2(-0.5, 0.6)))) + col * lip * 0.9 + glint * 0.9;
    o = vec4(toned(c * look.y, uv), 1.0) * a;
}
#endif
