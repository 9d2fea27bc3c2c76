// The edges of a wheel of glass, as fine as the window: the floor may be drawn coarser.
#include "frame"
#include "toned"
#include "gearing"
uniform vec4 u_gear;    // hub x, y (plane), radius, turn (radians)
uniform float u_kind;   // as in wheel.glsl
#ifdef VERTEX
in vec4 in_edge;        // its two ends, world units from the hub
in vec3 in_out;         // outwards x, y; how far below the top
out float v_across;
out vec2 uv;
flat out vec3 v_light;
void main() {
    float c = cos(u_gear.w), s = sin(u_gear.w);
    mat2 turn = mat2(c, s, -s, c);
    vec2 outwards = turn * in_out.xy;
    int k = gl_VertexID % 6;
    float end = k == 0 || k == 2 || k == 5 ? 0.0 : 1.0, side = k == 0 || k == 1 || k == 3 ? -1.0 : 1.0;
    vec2 squash = vec2(1.0, KY), a = u_gear.xy + turn * in_edge.xy * squash, b = u_gear.xy + turn * in_edge.zw * squash;
    vec2 way = normalize(b - a);
    vec2 p = mix(a, b, end) + way * (end * 2.0 - 1.0) * 0.4 + vec2(-way.y, way.x) * side * 1.5;
    // of what lies below only the side that is seen
    bool hidden = in_out.z < 0.0 && min(outwards.y, (turn * (in_edge.xy + in_edge.zw)).y) < 0.05;
    gl_Position = hidden ? vec4(2.0, 2.0, 2.0, 1.0) : vec4(on_screen(p, in_out.z), 0.97, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    v_across = side * 1.5;
    float dark = step(1.5, u_kind), towards = clamp(0.5 - 0.5 * outwards.y, 0.0, 1.0);
    vec3 edge = mix(tinted(u_kind), SUN, 0.45) * mix(1.0, 0.40, dark);
    v_light = edge * (in_out.z < 0.0 ? 0.20 : 0.26 + 0.46 * towards);
}
#endif
#ifdef FRAGMENT
in float v_across;
in vec2 uv;
flat in vec3 v_light;
out vec4 o;
void main() {
    float a = 1.0 - smoothstep(0.35, 1.5, abs(v_across));
    o = vec4(toned(hazed(v_light, uv), uv), 1.0) * (a * 0.85);
}
#endif
