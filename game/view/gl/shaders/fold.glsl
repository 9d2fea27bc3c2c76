// Folded paper: flat facets, lit corner by corner with the facet's one normal.
// The formulas are those of fold/light.py, word for word.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec3 in_position;
in vec3 in_normal;
in vec4 in_albedo;     // linear, gloss
in vec4 in_emission;   // linear, variation; a negative variation marks selfglow
in vec2 in_fold;       // crease bits, bone (of no use here)
in vec4 in_at;         // x, y (plane), z (world), scale
in vec4 in_turn;       // heading, sway, ink (see cast.Stood), how much it sorts by its own facets; TUMBLE: a quaternion
in vec4 in_tint;       // factor r, g, b; gilt
in vec4 in_lamps;      // numbers of the lamps besides the rib light that light it; -1 for none
out vec3 v_colour;
out vec3 v_bary;
out vec2 v_uv;
out vec2 v_plane;
flat out vec4 v_emission;   // and gilt
flat out float v_crease;
mat2 turn(float a) { float c = cos(a), s = sin(a); return mat2(c, s, -s, c); }
#include "paper"
// How much of the paper at that height has gone into the ink.
float melted(float z) { return clamp(in_turn.z, 0.0, 1.0) * 0.97 * (1.0 - smoothstep(3.0, 25.0 * clamp(in_turn.z, 0.01, 1.0), z)); }

void main() {
    vec3 p = in_position, n = in_normal;
#ifdef TUMBLE
    float own_facets = 0.0;
    p += 2.0 * cross(in_turn.xyz, cross(in_turn.xyz, p) + in_turn.w * p);
    n += 2.0 * cross(in_turn.xyz, cross(in_turn.xyz, n) + in_turn.w * n);
#else
    p.x += in_turn.y * clamp(p.z / 100.0, 0.0, 1.0);
    float own_facets = in_turn.w;
    mat2 yaw = turn(in_turn.x);
    p.xy = yaw * p.xy; n.xy = yaw * n.xy;
#endif
    p *= in_at.w;
    float inner_depth = p.y * KZ * (1.0 - own_facets) + p.z * KY;
    p += vec3(in_at.x, in_at.y / KY, in_at.z);
    if (dot(n, vec3(0.0, KZ, KY)) < 0.0) n = -n;
    float foot = mix(in_at.y, p.y * KY, own_facets);
    vec2 plane = vec2(p.x, p.y * KY);
#ifdef SHELL
    gl_Position = vec4(on_screen(plane, p.z), sorted(foot - 1.0, inner_depth), 1.0);
    gl_Position.xy += SHELL * vec2(-0.9, 0.9) * 2.0 / f_view.zw;
    v_colour = f_rim.rgb * 0.5 * (1.0 - melted(in_position.z));
#elif defined(MIRROR)
    v_plane = vec2(plane.x, plane.y + p.z * KZ);
#ifdef DEPTH
    v_colour = vec3(0.0);
#endif
    gl_Position = vec4(on_screen(plane, -p.z), 0.99 + sorted(foot, -inner_depth) * 0.009 + MIRROR, 1.0);
#elif defined(HIDDEN)
    // All at one depth, nearer than itself: only what stands well before it hides it.
    gl_Position = vec4(on_screen(plane, p.z), sorted(in_at.y + HIDDEN, 0.0), 1.0);
#else
    gl_Position = vec4(on_screen(plane, p.z), sorted(foot, inner_depth), 1.0);
#endif
    v_uv = gl_Position.xy * 0.5 + 0.5;
#if defined(MASK) || defined(CREASES) || defined(HIDDEN)
    v_colour = vec3(0.0);
#endif
#if defined(CREASES) || defined(HIDDEN)
    v_emission = vec4(0.0); v_crease = in_fold.x;
    v_bary = vec3(gl_VertexID % 3 == 0, gl_VertexID % 3 == 1, gl_VertexID % 3 == 2);
    return;
#endif
#if defined(SHELL) || defined(DEPTH) || defined(MASK)
    v_emission = vec4(0.0); v_crease = 0.0; v_bary = vec3(1.0);
    return;
#endif
    bool own = in_emission.w < 0.0;
    v_colour = lit(p, n, in_albedo.rgb * in_tint.rgb, in_albedo.w, abs(in_emission.w), own);
    vec3 glow = in_emission.rgb;
    // After a whisper the ribs glow red: hot, ferrous courage.
    if (own) glow = mix(glow, vec3(1.15, 0.21, 0.035) * dot(glow, vec3(0.9)), f_tone.y) * (1.0 + 0.12 * f_time.y) + min(in_albedo.rgb, vec3(0.9)) * vec3(0.10, 0.12, 0.14);
    if (in_turn.z != 0.0) {   // ribs light from below, each with a flare; in shoes, as these melt
        float lit = (in_turn.z < 0.0 ? 1.0 + in_turn.z : 0.8 * in_turn.z) * 1.9 - clamp((in_position.z - 56.0) / 18.0, 0.0, 1.0);
        float rib = smoothstep(0.2, 0.5, glow.g), before = smoothstep(0.6, 0.9, glow.g), burns = smoothstep(0.0, 0.45, lit);
        glow *= mix(1.0, burns * (1.0 + 1.2 * exp(-pow((lit - 0.5) * 4.0, 2.0))), rib);
        // unlit they are folds: of a dark shirt before, of a white coat behind
        v_colour = mix(v_colour, mix(vec3(max(v_colour.g, v_colour.b)), v_colour * 0.12, before), rib * (1.0 - burns));
    }
    float gone = melted(in_position.z);
    v_colour = mix(v_colour, vec3(0.0010, 0.0012, 0.0040), gone);
    glow *= 1.0 - gone;
    v_emission = vec4(glow, in_tint.w);
    v_crease = in_fold.x;
    int k = gl_VertexID % 3;
    v_bary = vec3(k == 0, k == 1, k == 2);
}
#endif
#ifdef FRAGMENT
in vec3 v_colour;
in vec3 v_bary;
in vec2 v_uv;
in vec2 v_plane;
#ifdef MIRROR
uniform sampler2D t_cells;
uniform vec2 u_map;
#endif
flat in vec4 v_emission;
flat in float v_crease;
#if !defined(MIRROR) && !defined(SHELL)
uniform float u_line;   // window px for each px of the plane
#endif
#if defined(MASK) || defined(CREASES)
uniform vec4 u_channel;  // which channel of the mask; of creases their light
#endif
out vec4 o;
void main() {
#ifdef MASK
    o = u_channel;
    return;
#endif
    vec3 c = v_colour;
#ifdef SHELL
    o = vec4(toned(c, v_uv), 1.0);
#elif !defined(MIRROR)
    vec3 dx = dFdx(v_bary), dy = dFdy(v_bary);
    vec3 w = v_bary * inversesqrt(dx * dx + dy * dy + 1e-12) / (1.1 * u_line);
    int e = int(v_crease + 0.5);
    // bit 1 is the edge from corner 0 to 1, which lies across from corner 2
    float d = min((e & 1) != 0 ? w.z : 9.0, min((e & 2) != 0 ? w.x : 9.0, (e & 4) != 0 ? w.y : 9.0));
    float line = max(0.0, 1.0 - d);
#ifdef CREASES
    o = u_channel * line;
    return;
#endif
#ifdef HIDDEN
    // of the ribs' light; in shoes, of none in particular
    vec3 own = mix(vec3(0.10, 0.11, 0.13), vec3(0.018, 0.20, 0.15), f_key.w);
    o = vec4(toned(own * (1.0 + 1.1 * line), v_uv), 1.0) * 0.78;
    return;
#endif
    float luma = min(1.0, dot(c, vec3(0.3, 0.5, 0.2)));
    c = c * (1.0 + line * (0.85 - 1.25 * luma)) + line * vec3(0.007, 0.008, 0.010);
#ifdef TUMBLE
    // Less than no gilt is haze: what is far off drowns in the colour of the shell.
    c = mix(c + v_emission.rgb, vec3(0.0035, 0.0130, 0.0125), max(0.0, -v_emission.w)) - v_emission.rgb;
#endif
    c += max(0.0, v_emission.w) * max(0.0, 1.0 - min(w.x, min(w.y, w.z)) * 0.7) * vec3(0.20, 0.12, 0.03);
    o = vec4(toned(c + v_emission.rgb, v_uv), 1.0);
#else
    o = vec4(toned((c + v_emission.rgb) * 0.085, v_uv), 0.20) * texture(t_cells, v_plane / u_map).r;
#endif
}
#endif
