// Jade: facets over the deep, each on its way between where it drifts and where it belongs.
#include "frame"
#include "toned"
uniform vec3 u_gathered;   // how whole, how frail, whether its pieces lie there meanwhile
#ifdef VERTEX
in vec3 in_corner;         // world
in vec3 in_middle;
in vec4 in_colour;         // linear, chance
out vec3 v_bary;
out vec2 uv;
flat out vec3 v_colour;
flat out float v_there;
void main() {
    float id = in_colour.a, late = fract(id * 7.31), whole = u_gathered.x;
    float home = smoothstep(0.0, 0.55, whole * 1.30 - 0.30 * id), away = 1.0 - home;
    float turn = away * (late - 0.5) * 5.0 + u_gathered.y * 0.10 * sin(f_time.x * 31.0 + id * 40.0);
    vec2 d = in_corner.xy - in_middle.xy;
    float small = mix(0.30 + 0.42 * u_gathered.z, 1.0, home);
    d = mat2(cos(turn), sin(turn), -sin(turn), cos(turn)) * d * small;
    float drift = sin(f_time.x * (0.5 + late) + id * 20.0);
    vec2 p = in_middle.xy + d + away * (vec2(cos(id * 40.0), sin(id * 40.0)) * (8.0 + 14.0 * late) + 3.0 * drift);
    float z = away * mix(26.0 * id + 3.0 * drift, -16.0 * late, u_gathered.z) + 2.0 * home * id;
    gl_Position = vec4(on_screen(vec2(p.x, p.y * KY), z), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    v_there = mix(0.08 + 0.40 * f_time.z + (0.65 - 0.38 * f_time.z) * u_gathered.z, 1.0, home);
    v_colour = in_colour.rgb * mix(0.75, 1.0, home);
    int k = gl_VertexID % 3;
    v_bary = vec3(k == 0, k == 1, k == 2);
}
#endif
#include "facets"
#ifdef FRAGMENT
void main() { o = faceted(vec4(0.50, 0.26, 0.35, 0.65), vec2(0.4, 1.5), mix(vec3(0.05, 0.17, 0.14), vec3(0.45, 0.70, 0.62), u_gathered.y)); }
#endif
