// A tower whose legacy shatters at every revolution, hangs in pieces, and mends.
#include "frame"
#include "toned"
#include "outlook"
#ifdef VERTEX
in vec2 in_corner;   // u, v of a corner, v 0 at the top
in vec3 in_facet;    // of its facet, chance
in vec4 in_at;       // foot x, y of the view at rest, scale, how much it moves with the view
in vec2 in_look;     // place in the atlas, offset 0..1
out vec2 q;
out vec2 uv;
flat out vec3 look;  // how far gone, flash, light of the sun
const vec2 SIZE = vec2(160.0, 300.0);
void main() {
    float t = fract(f_time.x / 16.0 + in_look.y);
    float high = 1.0 - in_facet.y, id = in_facet.z;
    // it goes from the top, and comes back from below; the foot stays
    float gone = smoothstep(0.10, 0.36, t - 0.10 * (1.0 - high) + 0.04 * id), back = smoothstep(0.60, 0.84, t - 0.10 * high + 0.05 * id);
    float loose = clamp((high - 0.40 + 0.22 * (id - 0.5)) * 2.6, 0.0, 1.0);
    float f = loose * gone * (1.0 - back);
    float warn = loose * smoothstep(0.04, 0.09, t) * (1.0 - smoothstep(0.10, 0.14, t));
    float spin = (id * 9.0 + 3.0) * f, c = cos(spin), s = sin(spin);
    vec2 d = (in_corner - in_facet.xy) * SIZE * (1.0 - 0.45 * f);
    d = vec2(c * d.x - s * d.y, s * d.x + c * d.y);
    float side = (in_facet.x - 0.5) * 2.0 + (id - 0.5) * 1.4;
    // pieces fly off and wind back round the axis they left
    float wind = 3.6 * f * back * 3.0;
    vec2 away = vec2(side * cos(wind) * 78.0, (-46.0 - 40.0 * id) * f + 60.0 * f * f) * pow(f, 1.2);
    away += vec2(sin(f_time.x * 0.7 + id * 40.0), cos(f_time.x * 0.5 + id * 31.0)) * 5.0 * f;
    away += warn * vec2(sin(f_time.x * 70.0 + id * 50.0), cos(f_time.x * 63.0 + id * 20.0)) * 1.2;
    vec2 place = in_facet.xy * SIZE - vec2(SIZE.x * 0.5, SIZE.y - 8.0) + d + away;
    vec2 at = in_at.xy + place * in_at.z;
    q = vec2((in_corner.x + in_look.x) / 4.0, in_corner.y);
    look = vec3(f, warn + 0.8 * f * (0.5 + 0.5 * sin(f_time.x * 2.0 + id * 60.0)) * step(0.6, id), sunlight(at));
    gl_Position = vec4(on_screen(from_rest(at - u_away * in_at.w), 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_seen;
uniform sampler2D t_glass;
in vec2 q;
in vec2 uv;
flat in vec3 look;
out vec4 o;
void main() {
    vec4 a = texture(t_seen, q);
    vec3 glass = texture(t_glass, q).rgb;
    vec3 c = a.rgb * a.rgb * 1.1 + mix(EMERALD, MINT, 0.2) * (look.z * glass.r * glass.r * 1.4);
    c += vec3(0.42, 0.30, 0.62) * look.y * a.a * 0.35;
    float foot = smoothstep(0.98, 0.72, q.y);
    o = vec4(toned(c * foot, uv), a.a * foot);
}
#endif
