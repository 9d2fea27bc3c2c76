// The path of the calm: where breath parts the fire, facets rise that hold.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec3 in_corner;         // world
in vec3 in_middle;
in vec4 in_colour;         // linear, chance
out vec3 v_bary;
out vec2 uv;
flat out vec3 v_colour;
flat out float v_there;
void main() {
    float id = in_colour.a, late = fract(id * 7.31);
    vec2 foot = vec2(f_rib.x, f_rib.y / KY), off = in_middle.xy - foot;
    float far = length(off) / (70.0 + 230.0 * f_time.z);
    float s = clamp(1.45 * f_time.z * exp(-pow(far, 2.2)) - 0.34 * id, 0.0, 1.0);
    s = smoothstep(0.0, 0.62, s);
    vec2 d = (in_corner.xy - in_middle.xy) * (0.20 + 0.80 * s);
    float turn = (1.0 - s) * (late - 0.5) * 3.0, c = cos(turn), n = sin(turn);
    vec2 p = in_middle.xy + mat2(c, n, -n, c) * d;
    float z = (1.0 - s) * (10.0 + 30.0 * late + 4.0 * sin(f_time.x * 1.3 + id * 40.0));
    gl_Position = s <= 0.01 ? vec4(2.0, 2.0, 2.0, 1.0) : vec4(on_screen(vec2(p.x, p.y * KY), z), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    v_there = smoothstep(0.0, 0.30, s) * 0.92;
    v_colour = in_colour.rgb * (1.0 + 0.5 * (1.0 - s));
    int k = gl_VertexID % 3;
    v_bary = vec3(k == 0, k == 1, k == 2);
}
#endif
#include "facets"
#ifdef FRAGMENT
void main() { o = faceted(vec4(0.72, 0.40, 0.45, 0.55), vec2(0.2, 1.2), vec3(0.05, 0.17, 0.14)); }
#endif
