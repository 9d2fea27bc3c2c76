// Flat gears of cut glass: panes that bend what lies below and flash towards the sun.
// OUTER has the slab, the teeth and the rim, INNER the hub.
// SHATTERS: the panes can come apart and find home. The rim of what is whole has
// a ring of its own where that saves time: see wheelrim.glsl.
#include "frame"
#include "toned"
#include "gearing"
#ifndef HDR
#include "veiling"
#endif
uniform vec4 u_gear;    // hub x, y (plane), radius, turn (radians)
uniform vec4 u_style;   // teeth, 0 brass to 1 lilac or 2 dark, how near to shattering 0..1, how shattered 0..1
uniform float u_left;   // of the time it stands, 0..1; negative where no clock counts it
uniform vec4 u_under;   // what turns below: radius, teeth, turn, how deep
uniform sampler2D t_light;
uniform sampler2D t_sky;
#ifdef VERTEX
in vec3 in_at;
in vec4 in_facet;       // middle x, y, tilt x, y
in vec4 in_look;        // brightness, creases, side, number
out vec3 v_bary;
out vec2 v_local;       // in the gear's own frame
out vec2 v_world;       // from the hub, as it stands
out vec2 uv;
#ifndef HDR
out vec4 v_light;        // what falls on it, and the veil before it: asked for at the corners, which saves time
out vec4 v_veil;
#endif
flat out vec3 v_glass;   // what the pane itself sends: tint, flash, sky
flat out vec4 v_look;    // brightness, creases, side, how far it faces the sun
flat out vec4 v_bend;    // px by which it bends what lies behind, how far apart, tint of lamps
mat2 turned(float a) { float c = cos(a), s = sin(a); return mat2(c, s, -s, c); }
void main() {
    vec3 p = in_at;
    float apart = 0.0;
#ifdef SHATTERS
    float near = u_style.z, id = in_look.w;
    apart = clamp(u_style.w * 1.7 - 0.7 * id, 0.0, 1.0);
    vec2 middle = in_facet.xy;
    float s = apart * apart * (3.0 - 2.0 * apart);
    float beat = f_time.x * 8.0;
    p.z += near * (fract(sin(id * 91.7 + floor(beat) * 7.3) * 437.5) - 0.5) * 7.0 * (1.0 - s);
    vec2 own = turned(s * (id * 9.0 - 4.0)) * (p.xy - middle) * (1.0 - (0.30 + 0.25 * id) * s);
    p.z = mix(p.z, p.z * 0.4, s);
    middle = turned(s * 0.5 * (0.8 - id)) * middle * (1.0 + s * (0.10 * fract(id * 7.31) - 0.07));
    p.xy = middle + own;
    p.z -= s * (14.0 + 96.0 * id * id) + s * 4.0 * sin(f_time.x * 0.9 + id * 40.0);
#endif
    mat2 turn = turned(u_gear.w);
    vec2 w = turn * p.xy;
    v_local = in_at.xy;
    v_world = w;
    vec2 tilt = turn * in_facet.zw;
    vec3 n = in_look.z > 0.5 ? vec3(tilt * 0.96, 0.28) : normalize(vec3(tilt * (u_style.y > 1.5 ? 0.6 : 1.0), 1.0));
    gl_Position = vec4(on_screen(u_gear.xy + w * vec2(1.0, KY), p.z), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
#ifndef HDR
    v_light = textureLod(t_light, clamp(uv, 0.0, 1.0), 0.0);
    v_veil = veiling(uv);
#endif
    // one facet, one light: reckoned where its middle stands
    vec2 at = u_gear.xy + turn * in_facet.xy * vec2(1.0, KY);
    vec3 sun = sunwards(on_screen(at, 0.0) * 0.5 + 0.5), eye = vec3(0.0, KZ, KY);
    float dark = step(1.5, u_style.y), k = mix(1.0, 0.40, dark), side = in_look.z;
    vec3 tint = tinted(u_style.y);
    float facing = abs(dot(n, eye)), rs = max(dot(2.0 * dot(n, eye) * n - eye, sun), 0.0), ns = max(dot(n, sun), 0.0);
    float flash = mix(pow(rs, 56.0) * 0.28, pow(rs, 10.0) * 0.30, side);
    float pane = mix(0.13, 0.07, dark) * in_look.x;
    v_glass = tint * (pane + 0.012) * (0.25 + 0.75 * ns) * k + SUN * (flash + ns * ns * ns * 0.035) * k
        + vec3(0.10, 0.20, 0.58) * pow(max(1.0 - facing, 0.0), 1.6) * 0.12 * k;
    // a great wheel fills the view: its glass is darker
    v_glass *= 1.0 - 0.36 * smoothstep(280.0, 520.0, u_gear.z);
    v_look = vec4(in_look.xyz, ns);
    v_bend = vec4(vec2(n.x, n.y * KY - n.z * KZ + KZ) * mix(34.0, 12.0, side), apart, 0.10 + 0.16 * in_look.x);
    int corner = gl_VertexID % 3;
    v_bary = vec3(corner == 0, corner == 1, corner == 2);
}
#endif
#ifdef FRAGMENT
in vec3 v_bary;
in vec2 v_local;
in vec2 v_world;
in vec2 uv;
#ifndef HDR
in vec4 v_light;
in vec4 v_veil;
#endif
flat in vec3 v_glass;
flat in vec4 v_look;
flat in vec4 v_bend;
out vec4 o;

void main() {
    vec3 sun = sunwards(uv), tint = tinted(u_style.y);
    float kind = u_style.y, dark = step(1.5, kind);
    float k = mix(1.0, 0.40, dark), side = v_look.z, ns = v_look.w, apart = v_bend.z;
#ifdef HDR
    vec4 light = texture(t_light, uv);
#else
    vec4 light = v_light;
#endif
    // what lies behind, bent by the pane
    vec2 bend = v_bend.xy;
    vec2 there = uv + bend / f_view.zw * vec2(1.0, -1.0);
    vec3 behind = texture(t_sky, there).rgb;
    if (side < 0.5 && u_under.x > 0.0) {
        vec4 under = below(v_world * vec2(1.0, KY) + bend, u_under, dark);
        behind = mix(behind, under.rgb * 0.85, under.a);
    }
    bool round_ = u_style.x > 0.5;   // a sheet of glass has neither hub nor teeth
    float r = length(v_local) / u_gear.z;
    vec3 c = behind * mix(0.80, 0.62, dark) + v_glass;
    c = c * light.a + light.rgb * v_bend.w * mix(vec3(1.0), tint, 0.4) * (1.0 - 0.6 * side);
    // creases of the panes
    vec3 dx = dFdx(v_bary), dy = dFdy(v_bary);
    vec3 w = v_bary * inversesqrt(dx * dx + dy * dy + 1e-12) / max(1.0 * f_scene.x, 0.8);
    int e = int(v_look.y + 0.5);
    float d = min((e & 1) != 0 ? w.z : 9.0, min((e & 2) != 0 ? w.x : 9.0, (e & 4) != 0 ? w.y : 9.0));
    float line = max(0.0, 1.0 - d);
    float towards = clamp(-v_world.y / u_gear.z * 0.5 + 0.5, 0.0, 1.0);
    vec3 edge = mix(tint, SUN, 0.45) * k;
    if (side > 0.5) {
        c *= 0.75;
        c += edge * line * (0.22 + 0.50 * towards);
    } else {
        c += edge * line * (0.05 + 0.13 * ns + light.g * 0.10);
        // the outermost pixel of the slab catches the sun
        float lip = round_ ? smoothstep(1.0 - 2.2 * TOOTH / u_style.x, 1.0, r) : 0.6;
        c += edge * line * lip * (0.15 + 0.45 * towards);
        float whole = round_ ? 1.0 - apart : 0.0;
        // turned on a lathe: a wedge of sheen along the line to the sun
        float along = clamp(dot(v_world, normalize(sun.xy)) / max(r * u_gear.z, 1.0), -1.0, 1.0);
        if (abs(along) > 0.85) {
            float wedge = exp(-(1.0 - abs(along)) * 24.0) * smoothstep(0.06, 0.5, r) * (along > 0.0 ? 1.0 : 0.4);
            float body = 1.0 - smoothstep(1.0 - 2.2 * TOOTH / u_style.x, 1.0 - 1.6 * TOOTH / u_style.x, r);
            c += (SUN * 0.05 + tint * 0.03) * wedge * body * k * (0.78 + 0.22 * sin(r * u_gear.z * 0.9)) * whole;
        }
#if defined(OUTER) && (defined(HDR) || defined(SHATTERS))
        c += rim(v_local, v_world, r, u_gear.z, u_style, u_left, light.rgb, sun).rgb * whole;
#endif
        // it is turned a little hollow: the middle lies deeper
        c *= round_ ? mix(0.70, 1.0, smoothstep(0.05, 0.85, r)) : 1.0;
    }
    float alpha = 1.0;
#ifdef INNER
    if (round_ && r * u_gear.z < 52.0) {
        vec4 hub = hubbed(v_world, u_gear.z, kind, light.rgb);
        c = mix(c, hub.rgb, hub.a * (1.0 - apart));
    }
#endif
#ifdef SHATTERS
    float fade = apart;
    c = mix(c, c * 0.45 + vec3(0.012, 0.010, 0.03), fade);
    alpha = 1.0 - 0.42 * fade;
    // what is about to go flushes, pane by pane, faster and faster
    float flush = 0.5 + 0.5 * sin(f_time.x * 26.0 + v_look.w * 3.0);
    c += vec3(0.47, 0.34, 0.87) * (0.42 * u_style.z * (0.35 + 0.65 * flush)) * (0.35 + 0.65 * v_look.x);
#endif
#ifdef HDR
    o = vec4(hazed(c, uv) * alpha, alpha);
#else
    o = vec4(rooted(sqrt(c * v_veil.a + v_veil.rgb)) * alpha, alpha);
#endif
}
#endif
