// A facet of a pane of air: fog, then ice. What cannot be seen yet is a glint now and then.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec4 in_at;      // x, y (plane), which corner, chance
in vec4 in_look;    // tilt x, y, 0 middle to 1 rim, 1 for jade
uniform float u_frost;
out vec2 uv;
out vec3 v_bary;
out float rim;
flat out vec4 look;
void main() {
    gl_Position = vec4(on_screen(in_at.xy, 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    int k = int(in_at.z + 0.5);
    v_bary = vec3(k == 0, k == 1, k == 2);
    rim = in_look.z;
    look = vec4(in_look.xy, in_at.w, in_look.w);
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_light;
uniform float u_frost;
in vec2 uv;
in vec3 v_bary;
in float rim;
flat in vec4 look;
out vec4 o;
void main() {
    vec4 light = texture(t_light, uv);
    float id = look.z;
    // each facet has its own moment to freeze, those at the rim first
    float fog = smoothstep(0.0, 0.35, u_frost);
    float ice = smoothstep(0.0, 0.22, u_frost * 1.25 - 0.55 * id * (1.0 - 0.5 * rim));
    vec2 view = uv - 0.5;
    float flash = pow(max(0.0, 1.0 - length(look.xy * 0.55 + view * 1.6 - vec2(0.10, 0.25))), 6.0);
    float sheen = 0.5 + 0.5 * dot(look.xy, vec2(0.55, -0.80));
    vec3 cold = mix(vec3(0.022, 0.056, 0.098), vec3(0.01, 0.085, 0.055), look.w);
    vec3 pale = mix(vec3(0.36, 0.56, 0.70), vec3(0.22, 0.66, 0.46), look.w);
    vec3 c = mix(cold * 0.6, cold * (0.7 + 1.2 * sheen), ice) + pale * (0.012 + 0.42 * flash) * ice;
    c += light.rgb * (0.022 + 0.05 * ice);
    vec3 dx = dFdx(v_bary), dy = dFdy(v_bary);
    vec3 w = v_bary * inversesqrt(dx * dx + dy * dy + 1e-12) / max(1.2 * f_scene.x, 0.8);
    float seam = max(0.0, 1.0 - min(w.x, min(w.y, w.z)));
    c += pale * seam * (0.05 + 0.24 * ice) * fog;
    float a = fog * 0.40 + ice * 0.30;
    // before anybody breathes: one facet in eight catches a star as it passes
    float wink = pow(max(0.0, sin(f_time.x * 0.7 + id * 50.0)), 24.0) * step(0.86, id) * (1.0 - fog);
    vec3 glint = pale * (seam * 0.16 + 0.05) * wink;
    o = vec4(toned(c, uv) * a + toned(glint, uv), a);
}
#endif
