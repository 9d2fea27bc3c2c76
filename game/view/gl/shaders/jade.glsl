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
#ifdef FRAGMENT
uniform sampler2D t_light;
in vec3 v_bary;
in vec2 uv;
flat in vec3 v_colour;
flat in float v_there;
out vec4 o;
void main() {
    vec4 light = texture(t_light, uv);
    vec3 w = v_bary / max(fwidth(v_bary), vec3(1e-5));
    float crease = 1.0 - smoothstep(0.4, 1.5, min(w.x, min(w.y, w.z)) / max(f_scene.x, 0.7));
    vec3 c = (v_colour * (0.50 + 0.26 * light.rgb)) * (0.35 + 0.65 * light.a);
    c += crease * mix(vec3(0.05, 0.17, 0.14), vec3(0.45, 0.70, 0.62), u_gathered.y);
    o = vec4(toned(c, uv), 1.0) * v_there;
}
#endif
