// Folded ground: facets that lie on the floor, under the floor's own light.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec3 in_position;
in vec3 in_normal;
in vec4 in_albedo;
in vec4 in_emission;
in vec2 in_fold;
out vec3 v_base;
flat out vec3 v_albedo;
out vec3 v_bary;
out vec2 uv;
flat out float v_crease;
void main() {
    vec3 n = in_normal;
    gl_Position = vec4(on_screen(vec2(in_position.x, in_position.y * KY), in_position.z), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    v_albedo = in_albedo.rgb;
    float shade = abs(in_emission.w);
    v_base = in_albedo.rgb * shade * (mix(f_down.rgb, f_up.rgb, 0.5 + 0.5 * n.z) + f_key_colour.rgb * max(0.0, dot(n, f_key.xyz)));
    v_albedo *= shade * clamp(1.0 + 1.6 * dot(n, f_key.xyz) - 1.6 * f_key.z, 0.5, 1.6);
    int k = gl_VertexID % 3;
    v_bary = vec3(k == 0, k == 1, k == 2);
    v_crease = in_fold.x;
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_light;
in vec3 v_base;
flat in vec3 v_albedo;
in vec3 v_bary;
in vec2 uv;
flat in float v_crease;
out vec4 o;
void main() {
    vec4 light = texture(t_light, uv);
    vec3 c = (v_base + v_albedo * light.rgb * 0.6) * light.a;
    vec3 dx = dFdx(v_bary), dy = dFdy(v_bary);
    vec3 w = v_bary * inversesqrt(dx * dx + dy * dy + 1e-12) / max(1.1 * f_scene.x, 0.8);
    int e = int(v_crease + 0.5);
    float d = min((e & 1) != 0 ? w.z : 9.0, min((e & 2) != 0 ? w.x : 9.0, (e & 4) != 0 ? w.y : 9.0));
    float line = max(0.0, 1.0 - d), luma = min(1.0, dot(c, vec3(0.3, 0.5, 0.2)));
    o = vec4(toned(c * (1.0 + line * (0.85 - 1.25 * luma)) + line * vec3(0.010, 0.011, 0.014), uv), 1.0);
}
#endif
