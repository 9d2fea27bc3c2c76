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
uniform float u_sun;    // how far across the view it stands, 0..1
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
    vec2 sight = (plane - f_sight.xy) / f_sight.zw, off = clamp(sight - 0.5, -0.7, 0.7);
    vec3 eye = normalize(vec3(-off.x * 0.9, KZ - off.y * 0.5, KY));
    vec3 r = reflect(-eye, n);
    float lucky = fract(in_emission.w * 7919.0);   // few facets hold the sun, the rest the night
    float north = smoothstep(0.45, 0.98, -r.y) * smoothstep(-0.1, 0.35, r.z);
    float fresnel = 0.30 + 0.70 * pow(1.0 - max(0.0, dot(n, eye)), 2.0);
    vec3 sky = mix(vec3(0.022, 0.011, 0.060), vec3(0.006, 0.014, 0.036), smoothstep(0.35, -0.35, r.y + 0.8 * r.x)) * (0.40 + 0.95 * lucky);
    // a few hold the aurora's violet or the ice of the towers; the sun lies broken in a path under it
    sky += mix(vec3(0.060, 0.034, 0.170), vec3(0.030, 0.075, 0.115), smoothstep(0.40, 0.60, fract(lucky * 17.3))) * north * smoothstep(0.80, 0.98, lucky) * 0.42;
    float aside = (sight.x - u_sun) / (0.030 + 0.085 * max(0.0, sight.y));
    float path = exp(-aside * aside) * smoothstep(0.50, 0.95, fract(lucky * 5.7)) * u_rise;
    sky += vec3(0.010, 0.26, 0.135) * path * (0.25 + north);
    float shade = abs(in_emission.w);
    v_base = in_albedo.rgb * shade * (mix(f_down.rgb, f_up.rgb, 0.5 + 0.5 * n.z) + f_key_colour.rgb * max(0.0, dot(n, f_key.xyz)) * (0.10 + 0.12 * u_rise));
    v_base += sky * fresnel * shade * (0.30 + 0.030 * in_albedo.w) * smoothstep(-160.0, -4.0, in_position.z);
    vec3 h = normalize(eye + normalize(f_key.xyz));
    float q = max(0.0, dot(n, h)), q2 = q * q, q8 = q2 * q2 * q2 * q2;
    v_base += mix(vec3(0.20, 0.26, 0.40), vec3(0.03, 0.62, 0.34), exp(-aside * aside * 0.5)) * (in_albedo.w / 30.0) * q8 * q8 * q8 * (0.08 + 0.20 * u_rise);
    // its edges catch the sun in the path under it, elsewhere the violet of the night
    float shine = dot(in_emission.rgb, vec3(0.3, 0.5, 0.2));
    v_base += mix(vec3(0.30, 0.26, 0.82) * shine, in_emission.rgb, 0.18 + 0.82 * exp(-aside * aside * 0.16)) * (0.40 + 0.70 * u_rise);
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
    vec3 cold = mix(light.rgb, vec3(0.80, 0.95, 1.15) * dot(light.rgb, vec3(0.2, 0.6, 0.2)), 0.55);
    vec3 c = v_base * (0.5 + 0.5 * light.a) + cold * (v_albedo * 1.6 + 0.007 + 0.040 * v_gloss) * light.a;
    vec3 dx = dFdx(v_bary), dy = dFdy(v_bary);
    vec3 w = v_bary * inversesqrt(dx * dx + dy * dy + 1e-12) / max(1.1 * f_scene.x, 0.8);
    int e = int(v_crease + 0.5);
    float d = min((e & 1) != 0 ? w.z : 9.0, min((e & 2) != 0 ? w.x : 9.0, (e & 4) != 0 ? w.y : 9.0));
    float line = max(0.0, 1.0 - d);
    c += line * (c * 0.9 + vec3(0.0022, 0.0042, 0.0050) + cold * 0.014);
    o = vec4(toned(c, uv) * v_there, v_there);
}
#endif
