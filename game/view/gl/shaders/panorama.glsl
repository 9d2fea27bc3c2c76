// Three rows of towers of glass: each bends what stands behind it.
#include "frame"
#include "toned"
#include "outlook"
#include "band"
#ifdef FRAGMENT
uniform sampler2D t_far;            // roots of premultiplied light, cover; see city.py
uniform sampler2D t_far_glass;      // what it throws back of the sun, how it shifts what lies behind
uniform sampler2D t_middle;
uniform sampler2D t_middle_glass;
uniform sampler2D t_near;
uniform sampler2D t_near_glass;
out vec4 o;
uniform vec4 u_far;      // how much it moves with the view, across and down; its top; its height
uniform vec4 u_middle;
uniform vec4 u_near;

vec2 place(vec2 p, vec4 row) { return vec2((p.x + u_away.x * row.x) / 2048.0, (p.y + u_away.y * row.y - row.z) / row.w); }
bool holds(vec2 t) { return t.y > 0.002 && t.y < 0.998; }
vec2 bend(vec3 glass) { return (glass.gb - 0.5) * 2.0; }

void main() {
    vec2 p = at_rest(uv);
    vec2 n = place(p, u_near), bent = vec2(0.0);
    vec4 a = vec4(0.0);
    vec3 glass;
    float lit = sunlight(p + u_away * 0.2);
    vec3 sunny = mix(EMERALD, MINT, 0.18) * lit;
    // how far the tick of the city lights and dims its windows
    float tick = 0.92 + 0.08 * cos(f_time.x * 12.566);
    if (holds(n)) {
        a = texture(t_near, n);
        glass = texture(t_near_glass, n).rgb;
        a.rgb = a.rgb * a.rgb * tick + sunny * glass.r * glass.r * 1.3;
        bent = bend(glass) * (13.0 * step(0.03, a.a));
    }
    float deep = 1.0 - a.a;
    vec2 m = place(p + bent, u_middle);
    if (holds(m)) {
        vec4 b = texture(t_middle, m);
        glass = texture(t_middle_glass, m).rgb;
        b.rgb = b.rgb * b.rgb * 0.92 + sunny * glass.r * glass.r * 1.5;
        a.rgb += deep * b.rgb; a.a += deep * b.a;
        deep *= 1.0 - b.a;
        bent += bend(glass) * (9.0 * step(0.03, b.a));
    }
    vec2 f = place(p + bent, u_far);
    if (holds(f)) {
        vec4 b = texture(t_far, f);
        glass = texture(t_far_glass, f).rgb;
        b.rgb = b.rgb * b.rgb * 1.1 + sunny * glass.r * glass.r * 1.6;
        a.rgb += deep * b.rgb; a.a += deep * b.a;
    }
    o = vec4(toned(a.rgb, uv), a.a);
}
#endif
