// Cranes near enough to be seen as folds: facets of a posed bird, their edges smooth at any size.
// Each facet reaches a little beyond itself and fades there; what lies beyond is pushed back in
// depth, so that only silhouettes show it.
#include "frame"
#include "toned"
#ifdef VERTEX
uniform sampler2D t_poses;  // a row for each pose, a texel for each corner
uniform float u_zoom;       // window px for each px of the plane
in vec4 in_paper;           // linear albedo with its variation, crease bits
in vec4 in_at;              // x, y (plane), z (world), scale
in vec4 in_turn;            // cos and sin of the heading, bank, pose
in vec4 in_tint;            // factor r, g, b; gilt, or -1 - gilt for what the dreamer wears
in vec4 in_lamps;           // numbers of the lamps besides the rib light that light it; -1 for none
flat out vec4 v_crease;     // how much each edge is a fold, gilt
flat out vec3 v_bright;     // how much each edge faces what lights the rims
out vec3 v_colour;
out vec3 v_within;          // px from each edge, beyond it negative
out vec2 v_uv;
#include "paper"

vec3 corner(int i, mat2 roll, mat2 yaw) {
    vec3 p = texelFetch(t_poses, ivec2(i, int(in_turn.w + 0.5)), 0).xyz;
    p.yz = roll * p.yz;
    p.xy = yaw * p.xy;
    return p * in_at.w;
}

// However near a lamp, white paper keeps its facets: beyond 0.8 light is only added ever more slowly.
vec3 kept(vec3 c) {
    float m = max(c.r, max(c.g, c.b)), over = max(0.0, m - 0.8);
    return c * ((m - over + over / (1.0 + 1.6 * over)) / max(m, 1e-4));
}

const vec3 PAPER = vec3(1.08, 1.02, 0.90);

vec2 seen(vec3 p) { return vec2(p.x, p.y * KY - p.z * KZ) * u_zoom; }
vec2 along(vec2 from, vec2 to) { vec2 d = to - from; return d / (length(d) + 1e-4); }

// The edges are counted from the facet's first corner, whichever this is.
vec3 in_order(int k, float a, float b, float c) { return k == 0 ? vec3(a, b, c) : k == 1 ? vec3(c, a, b) : vec3(b, c, a); }

void main() {
    float cr = cos(in_turn.z), sr = sin(in_turn.z);
    mat2 roll = mat2(cr, sr, -sr, cr), yaw = mat2(in_turn.x, in_turn.y, -in_turn.y, in_turn.x);
    int first = gl_VertexID / 3 * 3, k = gl_VertexID - first;
    vec3 p = corner(first + k, roll, yaw), p1 = corner(first + (k + 1) % 3, roll, yaw), p2 = corner(first + (k + 2) % 3, roll, yaw);
    vec3 n = cross(p1 - p, p2 - p);
    n /= length(n) + 1e-6;
    if (dot(n, vec3(0.0, KZ, KY)) < 0.0) n = -n;
    vec2 q = seen(p), q1 = seen(p1), q2 = seen(p2);
    vec2 a = along(q, q1), b = along(q1, q2), c = along(q2, q);
    float turn = a.y * c.x - a.x * c.y, side = turn < 0.0 ? -1.0 : 1.0;
    vec2 out_by = (c - a) / max(0.05, abs(turn));
    out_by *= min(1.0, 1.7 / (length(out_by) + 1e-4));
    float gilt = in_tint.w < 0.0 ? -1.0 - in_tint.w : in_tint.w, fringe = FRINGE + GILT * gilt;
    vec2 at = q + out_by * fringe;
    vec2 ia = side * vec2(-a.y, a.x), ib = side * vec2(-b.y, b.x), ic = side * vec2(-c.y, c.x);
    v_within = in_order(k, dot(at - q, ia), dot(at - q1, ib), dot(at - q, ic));
    const vec2 SHADOWED = vec2(0.6, 0.8);
    v_bright = in_order(k, max(0.0, dot(ia, SHADOWED)), max(0.0, dot(ib, SHADOWED)), max(0.0, dot(ic, SHADOWED)));
    int e = int(in_paper.w + 0.5);
    float clear = smoothstep(0.16, 0.55, in_at.w * u_zoom);
    v_crease = vec4(clear * vec3(float(e & 1), float((e >> 1) & 1), float((e >> 2) & 1)), gilt);
    bool own = in_tint.w < 0.0;
    vec3 paper = in_paper.rgb * in_tint.rgb, colour = kept(lit(p + vec3(in_at.x, in_at.y / KY, in_at.z), n, paper, 0.0, 1.0, own));
    if (own) colour += paper * vec3(0.15, 0.18, 0.21);
    // What can be caught stays paper in any light, and in none, and keeps its facets.
    colour += paper * vec3(0.15, 0.15, 0.14) * gilt;
    float luma = 1.4 * dot(colour, vec3(0.3, 0.5, 0.2)) + 0.05;
#ifdef PALE
    luma = 0.30 + 1.5 * luma;   // where all is bright, paper is brighter
#endif
    v_colour = mix(colour, luma / (1.0 + 0.8 * luma) * PAPER, 0.8 * gilt);
    vec2 plane = in_at.xy + at / u_zoom;
    gl_Position = vec4(on_screen(plane, in_at.z), sorted(in_at.y, p.y * KZ + p.z * KY), 1.0);
    v_uv = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
flat in vec4 v_crease;
flat in vec3 v_bright;
in vec3 v_colour;
in vec3 v_within;
in vec2 v_uv;
out vec4 o;
void main() {
    float d = min(v_within.x, min(v_within.y, v_within.z));
    float gilt = v_crease.w;
    float a = clamp(1.0 + (d + GILT * 0.6 * gilt) / FRINGE, 0.0, 1.0);
    if (a <= 0.0) discard;
    vec3 c = v_colour;
    vec3 near = max(vec3(0.0), 1.0 - max(vec3(0.0), v_within) / 1.1) * v_crease.xyz;
    float line = max(near.x, max(near.y, near.z)), luma = min(1.0, dot(c, vec3(0.3, 0.5, 0.2)));
    c = c * (1.0 + line * max(0.60 - 2.0 * luma, -0.35)) + line * vec3(0.007, 0.008, 0.010);
    if (d < 0.0) {
        float bright = d == v_within.x ? v_bright.x : d == v_within.y ? v_bright.y : v_bright.z;
        c = v_colour + f_rim.rgb * bright * (0.10 + 0.4 * v_colour);
#ifdef PALE
        const vec3 RIM = vec3(0.004, 0.016, 0.030);   // gold would be lost on what is pale: ink
#else
        const vec3 RIM = vec3(1.0, 0.58, 0.13) * 0.75;
#endif
        c = mix(c, RIM, gilt * clamp(-d * 1.6, 0.0, 1.0));
    }
    gl_FragDepth = gl_FragCoord.z + (d < 0.0 ? 0.06 / (f_view.w + 2400.0) : 0.0);
    o = vec4(toned(c, v_uv), 1.0) * a;
}
#endif
