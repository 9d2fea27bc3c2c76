// Someone folded into a pleat, and the lantern light behind them.
#include "frame"
#include "toned"
#ifdef VERTEX
#ifdef LANTERN
in vec2 in_corner;
#else
in vec3 in_cut;      // across, world z, brightness
#endif
in vec4 in_panel;    // feet of both edges of the panel
in vec4 in_who;      // world z of foot and top, lit, seed
out vec2 v_uv;
out vec3 v_cut;
flat out vec2 v_who;  // lit, seed
void main() {
    float span = in_who.y - in_who.x;
#ifdef LANTERN
    float across = in_corner.x, z = in_who.x + span * (in_corner.y * 0.5 + 0.5);
    v_cut = vec3(in_corner, 0.0);
#else
    float sway = 0.012 * sin(f_time.x * 1.1 + in_who.w * 40.0) * in_who.z;
    float across = (in_cut.x + sway * in_cut.y * 0.05) * 0.80, z = in_who.x + 3.0 + in_cut.y * min(1.42, (span - 8.0) / 126.0);
    v_cut = in_cut;
#endif
    vec2 plane = mix(in_panel.xy, in_panel.zw, across * 0.5 + 0.5);
    gl_Position = vec4(on_screen(plane, z), sorted(plane.y + 0.6, z * KY), 1.0);
    v_uv = gl_Position.xy * 0.5 + 0.5;
    v_who = in_who.zw;
}
#endif
#ifdef FRAGMENT
in vec2 v_uv;
in vec3 v_cut;
flat in vec2 v_who;
out vec4 o;
void main() {
    float lit = v_who.x, a;
    vec3 c;
#ifdef LANTERN
    float d = length((v_cut.xy - vec2(0.0, -0.10)) * vec2(0.72, 0.86));
    c = mix(mix(vec3(1.0, 0.44, 0.068), vec3(0.58, 0.133, 0.023), smoothstep(0.0, 0.55, d)), vec3(0.195, 0.042, 0.102), smoothstep(0.45, 1.05, d));
    a = mix(mix(0.66, 0.40, smoothstep(0.0, 0.55, d)), 0.05, smoothstep(0.5, 1.05, d)) * lit;
    c *= 0.85 + 0.30 * (1.0 - d);
#else
    float b = abs(v_cut.z);
    c = mix(vec3(0.60, 0.18, 0.028), vec3(1.0, 0.88, 0.66), smoothstep(0.5, 1.0, b)) * (0.55 + 0.75 * lit) * (0.55 + 0.5 * b);
    a = mix(0.05, 0.95, smoothstep(0.0, 0.6, lit));
    c = mix(vec3(0.10, 0.11, 0.22), c, smoothstep(0.0, 0.25, lit));
    if (v_cut.z < 0.0) {                 // ahead they are only drawn yet
        a = 0.75 * (1.0 - smoothstep(0.12, 0.6, lit));
        c = mix(vec3(0.30, 0.21, 0.30), vec3(0.95, 0.55, 0.22), smoothstep(0.0, 0.3, lit)) * 0.62;
    }
#endif
    o = vec4(toned(c, v_uv) * a, a);
}
#endif
