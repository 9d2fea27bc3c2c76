// Black mirror stone: each facet throws back one piece of the sky, and flashes where it finds the sun.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec3 in_position;
in vec3 in_normal;
in vec4 in_albedo;      // linear, gloss
in vec4 in_emission;    // linear, variation
in vec2 in_fold;
uniform float u_rise;   // 0 the sun is below the horizon, 1 it is up
out vec3 v_base;
flat out vec3 v_albedo;
flat out float v_gloss;
out float v_there;
out vec3 v_bary;
out vec2 uv;
flat out float v_crease;
void main() {
    vec3 n = in_normal;
    vec2 plane = vec2(in_position.x, in_position.y * KY);
    gl_Position = vec4(on_screen(plane, in_position.z), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    // the eye is near enough that facets flash in turn as one walks
    vec2 off = (plane - f_view.xy) / f_view.zw - vec2(0.5, 0.5);
    vec3 eye = normalize(vec3(-off.x * 0.9, KZ - off.y * 0.5, KY));
    vec3 r = reflect(-eye, n);
    float lucky = fract(in_emission.w * 7919.0);   // few facets hold the sun, the rest the night
    float north = smoothstep(0.45, 0.98, -r.y) * smoothstep(-0.1, 0.35, r.z) * (0.05 + 0.95 * smoothstep(0.86, 0.99, lucky));
    float fresnel = 0.30 + 0.70 * pow(1.0 - max(0.0, dot(n, eye)), 2.0);
    vec3 sky = mix(vec3(0.018, 0.009, 0.052), vec3(0.004, 0.017, 0.036), smoothstep(0.35, -0.35, r.y + 0.8 * r.x)) * (0.50 + 0.95 * lucky);
    sky += mix(vec3(0.012, 0.24, 0.13), vec3(0.075, 0.065, 0.23), smoothstep(0.52, 0.62, fract(lucky * 17.3))) * north * (0.14 + 0.36 * u_rise) * exp(-r.x * r.x * 4.0);
    float shade = abs(in_emission.w);
    v_base = in_albedo.rgb * shade * (mix(f_down.rgb, f_up.rgb, 0.5 + 0.5 * n.z) + f_key_colour.rgb * max(0.0, dot(n, f_key.xyz)) * (0.10 + 0.12 * u_rise));
    v_base += sky * fresnel * shade * (0.30 + 0.030 * in_albedo.w) * smoothstep(-160.0, -4.0, in_position.z);
    vec3 h = normalize(eye + normalize(f_key.xyz));
    float q = max(0.0, dot(n, h)), q2 = q * q, q8 = q2 * q2 * q2 * q2;
    v_base += vec3(0.03, 0.62, 0.34) * (in_albedo.w / 30.0) * q8 * q8 * q8 * (0.08 + 0.40 * u_rise);
    v_base += in_emission.rgb * (0.45 + 0.75 * u_rise);
    v_there = smoothstep(-128.0, -36.0, in_position.z);   // rock ends in the dark of the depth
    v_albedo = in_albedo.rgb * shade;
    v_gloss = in_albedo.w / 30.0;
    int k = gl_VertexID % 3;
    v_bary = vec3(k == 0, k == 1, k == 2);
    v_crease = in_fold.x;
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_light;
in vec3 v_base;
flat in vec3 v_albedo;
flat in float v_gloss;
in float v_there;
in vec3 v_bary;
in vec2 uv;
flat in float v_crease;
out vec4 o;
void main() {
    vec4 light = texture(t_light, uv);
    // what shines near by is mirrored more than it lights
    vec3 c = v_base * (0.5 + 0.5 * light.a) + light.rgb * (v_albedo * 1.6 + 0.010 + 0.045 * v_gloss) * light.a;
    vec3 dx = dFdx(v_bary), dy = dFdy(v_bary);
    vec3 w = v_bary * inversesqrt(dx * dx + dy * dy + 1e-12) / max(1.1 * f_scene.x, 0.8);
    int e = int(v_crease + 0.5);
    float d = min((e & 1) != 0 ? w.z : 9.0, min((e & 2) != 0 ? w.x : 9.0, (e & 4) != 0 ? w.y : 9.0));
    float line = max(0.0, 1.0 - d);
    c += line * (c * 0.9 + vec3(0.0022, 0.0042, 0.0050) + light.rgb * 0.014);
    o = vec4(toned(c, uv) * v_there, v_there);
}
#endif
