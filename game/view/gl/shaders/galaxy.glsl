// A galaxy under the crystal: turns slowly, bent by the pane, and dims where the dreamer stands.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_at;      // x, y (deep), radius, angle
in vec4 in_look;    // gain, which of the bakes, lean, speed of turning
in vec3 in_inner;
in vec3 in_middle;
in vec3 in_outer;
out vec2 q;
out vec2 p;
out float v_taken;
flat out vec4 look;   // gain, which bake, level of the bake
flat out mat2 into;   // from a shift on the plane to one of q
flat out vec3 inner, middle, outer;
void main() {
    float lean = in_look.z * 0.5, a = in_at.w - in_look.w * f_time.x;
    mat2 leaning = mat2(cos(lean), sin(lean), -sin(lean), cos(lean));
    mat2 turning = mat2(cos(a), sin(a), -sin(a), cos(a));
    mat2 squash = mat2(1.0, 0.0, 0.0, 0.62);
    mat2 out_ = leaning * squash * (in_at.z * 1.15);
    into = turning * inverse(out_);
    q = turning * in_corner;
    look = vec4(in_look.xy, max(0.0, round(log2(512.0 / (2.3 * in_at.z * f_scene.x)))), 0.0); inner = in_inner; middle = in_middle; outer = in_outer;
    p = in_at.xy + out_ * in_corner - f_cosmos.xy + f_view.xy;
    gl_Position = vec4(on_screen(p, 0.0), 0.0, 1.0);
    v_taken = taken(gl_Position.xy * 0.5 + 0.5);
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_galaxy;
#ifndef BAKED
uniform sampler2D t_pane;
#endif
uniform sampler2D t_cover;
uniform vec2 u_period;
uniform vec2 u_map;
in vec2 q;
in vec2 p;
in float v_taken;
flat in vec4 look;
flat in mat2 into;
flat in vec3 inner, middle, outer;
out vec4 o;
void main() {
#ifdef BAKED
    vec2 s = q;
    float bright = 1.0;
#else
    vec4 pane = texture(t_pane, vec2(p.x, -p.y) / u_period);
    // no seam may cut a core in two: near the middle the crystal bends nothing
    float bent = smoothstep(0.10, 0.50, length(q));
    vec2 s = q + into * ((pane.xy - 0.5) * (20.0 * bent));
    float bright = mix(1.0, pane.z + 0.5, bent);
#endif
    float r = length(s) * 1.15;
    vec4 g = textureLod(t_galaxy, vec2((s.x * 0.5 + 0.5 + look.y) * 0.5, s.y * 0.5 + 0.5), look.z);
    float k = min(r * 1.55, 1.0) * 2.0;
    vec3 c = k < 1.0 ? mix(inner, middle, k) : mix(middle, outer, k - 1.0);
    vec3 light = c * (g.r * 1.45 + g.a * 0.10) + mix(c, vec3(1.0), 0.55) * g.g * 1.25 + mix(inner, vec3(1.0), 0.3) * g.b * 0.95;
    vec2 away = (p - f_rib.xy) / vec2(1.0, KY);
    float seen = smoothstep(0.30, 0.85, texture(t_cover, p / u_map).r) * bright;
    o = vec4(shown(light * (look.x * seen * step(r, 1.15) * (1.0 - 0.72 * exp(-dot(away, away) / 9000.0) * f_key.w)), v_taken), 0.0);
}
#endif
