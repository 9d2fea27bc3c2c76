// Written paper: facets under the floor's own light. What is written multiplies, it never shines.
// FLAP bends over at its crease and shows its back; SHADOW is what it darkens below.
// PLATE keeps it as plate.glsl does: what it shows by itself, and what part of the light it gives back.
#include "frame"
#include "toned"
vec3 skylit(vec3 n) { return mix(f_down.rgb, f_up.rgb, 0.5 + 0.5 * n.z) + f_key_colour.rgb * max(0.0, dot(n, f_key.xyz)); }
float facing(vec3 n) { return clamp(1.0 + 3.2 * (dot(n, f_key.xyz) - f_key.z), 0.34, 1.30); }
#ifdef VERTEX
in vec3 in_leaf;     // plane x, y, height (world)
#ifndef FLAP
in vec3 in_normal;   // of its facet, towards the eye
flat out vec3 v_sky; // what falls on the facet but for lamps
flat out float v_facing;
#endif
out vec3 v_world;
out vec2 v_paper;    // where it lies in what is written, plane px
out vec2 uv;
#ifdef FLAP
#include "folding"
out vec3 v_normal;
vec3 bent_to(vec2 flat_) {
    vec3 p = folded(vec3(flat_, 0.0));
    return vec3(p.x, p.y / KY, p.z);
}
#endif
#ifdef SHADOW
uniform vec2 u_nudge;
#endif
#ifdef PLATE
uniform vec4 u_into;   // px of the scene less px of the plate, size of that
#endif
void main() {
    vec3 p = in_leaf;
#ifdef FLAP
    p = folded(in_leaf);
    vec3 here = bent_to(in_leaf.xy);
    v_normal = cross(bent_to(in_leaf.xy + vec2(3.0, 0.0)) - here, bent_to(in_leaf.xy + vec2(0.0, 3.0)) - here);
#endif
    v_world = vec3(p.x, p.y / KY, p.z);
    v_paper = in_leaf.xy;
#ifndef FLAP
    v_sky = skylit(in_normal);
    v_facing = facing(in_normal);
#endif
#ifdef SHADOW
    vec2 thrown = p.xy - vec2(f_key.x, f_key.y * KY) / f_key.z * p.z * 0.8;
    gl_Position = vec4(on_screen(thrown + u_nudge * (3.0 + 0.14 * p.z), 0.0), 0.0, 1.0);
#elif defined(PLATE)
    vec2 px = (vec2(p.x, p.y - p.z * KZ) * f_scene.x - u_into.xy) / u_into.zw;
    gl_Position = vec4(2.0 * px.x - 1.0, 1.0 - 2.0 * px.y, 0.0, 1.0);
#else
    gl_Position = vec4(on_screen(p.xy, p.z), 0.0, 1.0);
#endif
    uv = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_light;
uniform sampler2D t_print;   // albedo as display colours, premultiplied
uniform sampler2D t_noise;
uniform vec2 u_map;          // size of the print, plane px
#ifdef FLAP
uniform sampler2D t_seal;
uniform vec4 u_crease;
uniform vec4 u_seal;         // where on the flat paper, half its size px (0 = none), how far over
#endif
in vec3 v_world;
#ifdef FLAP
in vec3 v_normal;
#else
flat in vec3 v_sky;
flat in float v_facing;
#endif
in vec2 v_paper;
in vec2 uv;
#ifdef PLATE
layout(location = 0) out vec4 o_shining;
layout(location = 1) out vec4 o_taking;
#else
out vec4 o;
#endif
void main() {
#ifdef SHADOW
    o = vec4(0.0, 0.0, 0.0, 0.10 * smoothstep(1.0, 26.0, v_world.z));
#else
#ifdef FLAP
    vec3 n = normalize(v_normal);
    if (dot(n, vec3(0.0, KZ, KY)) < 0.0) n = -n;
    vec3 sky = skylit(n);
    float facing = facing(n);
#else
    vec3 sky = v_sky;
    float facing = v_facing;
#endif
    vec4 print = texture(t_print, v_paper / u_map);
    vec3 paper = vec3(0.315, 0.305, 0.285), albedo = paper * linear(print.rgb) * 1.18;
    float fibre = 1.0 + 0.13 * texture(t_noise, v_paper / vec2(680.0, 190.0)).y + 0.10 * texture(t_noise, v_paper / 150.0).w;
    vec3 glow = vec3(0.0);
#ifdef FLAP
    vec2 px = dFdx(v_paper), py = dFdy(v_paper);
    bool back = px.x * py.y - px.y * py.x > 0.0;
    if (back) {
        albedo = mix(paper * 1.5, albedo, 0.16);
        fibre = 1.0 + 0.6 * (fibre - 1.0);
    }
    if (u_seal.z > 0.0) {
        vec2 q = (v_paper - u_seal.xy) / u_seal.z;
        q = 2.0 * dot(q, u_crease.zw) * u_crease.zw - q;   // as it lies when it is folded
        float d = length(q / vec2(1.0, 0.8)), beat = 1.0 + 0.10 * f_time.y;
        vec3 ember = vec3(1.0, 0.26, 0.07) * beat;
        if (back) {
            glow += albedo * ember * 0.55 * exp(-d * d * 0.55);
            vec4 wax = texture(t_seal, q * 0.5 + 0.5);
            albedo *= 1.0 - 0.72 * smoothstep(1.25, 0.75, length((q - vec2(0.08, 0.10)) / vec2(1.0, 0.8)));
            albedo = mix(albedo, linear(wax.rgb / max(wax.a, 0.01)) * 0.62, wax.a);
            glow = mix(glow, linear(wax.rgb / max(wax.a, 0.01)) * ember * 0.42, wax.a);
            fibre = mix(fibre, 1.0, wax.a);
        } else {
            // from the wrong side the wax is a warmth in the sheet
            glow += albedo * ember * (1.15 * exp(-d * d * 1.5) + 0.30 * exp(-d * d * 0.32));
        }
    }
#endif
#ifdef PLATE
    vec3 gives = albedo * fibre * facing;
    float grain = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
    o_shining = vec4(sqrt(gives * sky) + grain / 255.0, 0.0);
    o_taking = vec4(sqrt(gives * 0.60) + grain / 255.0, 1.0);
#else
    vec4 light = texture(t_light, uv);
    vec3 c = albedo * fibre * facing * (sky + light.rgb * 0.60) * light.a + glow;
#ifdef FLAP
    o = vec4(toned(c, uv), 1.0);
#else
    o = vec4(matt(c, uv), 1.0);
#endif
#endif
#endif
}
#endif
