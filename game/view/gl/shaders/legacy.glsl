// A legacy in milky glass: it comes apart from the head down, and winds its way home.
#include "frame"
#include "toned"
#include "gearing"
#ifdef VERTEX
in vec3 in_position;
in vec3 in_normal;
in vec4 in_albedo;
in vec4 in_emission;
in vec2 in_fold;
in vec4 in_home;       // the facet's middle; how high it is in the figure, 0..1
uniform vec4 u_at;     // foot x, y (plane), heading, how shattered 0..1
uniform vec2 u_mood;   // how near to shattering, whether it was remade
out vec3 v_colour;
out vec3 v_bary;
out vec2 uv;
flat out float v_crease;
flat out vec3 v_normal;
mat2 turn(float a) { float c = cos(a), s = sin(a); return mat2(c, s, -s, c); }
const vec4 in_lamps = vec4(-1.0);   // the ribs alone light it, and the key
#include "paper"
float chance(float k) { return fract(sin(dot(in_home.xyz, vec3(12.9898, 78.233, 37.719)) * k) * 43758.5453); }
void main() {
    vec3 p = in_position, n = in_normal;
    float high = in_home.w, a = chance(1.0), b = chance(1.7), c = chance(2.3);
    float s = 0.0;
    if (high > 0.0) {
        float start = (1.0 - high) * 0.55 + 0.15 * (a - 0.5);
        s = clamp((u_at.w * 1.25 - start) / 0.55, 0.0, 1.0);
        // what is about to go begins with the head
        s = max(s, clamp((u_mood.x * 0.75 - (1.0 - high) - 0.12 * a) * 1.3, 0.0, 0.5));
    }
    vec3 own = p - in_home.xyz, at = in_home.xyz;
    float f = s * s * (3.0 - 2.0 * s);
    if (f > 0.0) {
        own.xz = turn(f * (a * 9.0 - 4.5)) * own.xz;
        own.yz = turn(f * (b * 7.0 - 3.5)) * own.yz;
        n.xz = turn(f * (a * 9.0 - 4.5)) * n.xz;
        n.yz = turn(f * (b * 7.0 - 3.5)) * n.yz;
        own *= 1.0 - 0.42 * f;
        float angle = f * (3.6 + 2.2 * c) + f_time.x * 0.25 * f;
        at.xy = turn(angle) * (at.xy + vec2(16.0 + 34.0 * b, 0.0) * f);
        at.z += f * (46.0 * (c - 0.35) + 30.0 * a) + f * 4.0 * sin(f_time.x * 1.1 + a * 30.0);
    }
    p = at + own;
    mat2 yaw = turn(u_at.z);
    if (high > 0.0) { p.xy = yaw * p.xy; n.xy = yaw * n.xy; }
    float inner = p.y * KZ + p.z * KY;
    p += vec3(u_at.x, u_at.y / KY, 0.0);
    if (dot(n, vec3(0.0, KZ, KY)) < 0.0) n = -n;
    gl_Position = vec4(on_screen(vec2(p.x, p.y * KY), p.z), sorted(u_at.y, inner), 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    v_colour = lit(p, n, in_albedo.rgb, in_albedo.w, abs(in_emission.w), false);
    vec3 eye = vec3(0.0, KZ, KY), mirror = 2.0 * dot(n, eye) * n - eye;
    float flash = pow(max(dot(mirror, sunwards(uv)), 0.0), 18.0), thin = pow(max(1.0 - abs(dot(n, eye)), 0.0), 2.0);
    v_colour += SUN * (flash * (high > 0.0 ? 0.42 : 0.06) + thin * 0.10) + vec3(0.10, 0.12, 0.30) * thin * 0.35 + in_emission.rgb;
    // milky: something of what is behind it scatters, most in what faces up
    v_colour += vec3(0.075, 0.070, 0.150) * (high > 0.0 ? 0.45 + 0.55 * max(n.z, 0.0) : 0.10);
    v_colour += mix(vec3(0.47, 0.34, 0.87) * 0.16, vec3(1.0, 0.72, 0.28) * 0.34, u_mood.y) * f;
    v_crease = in_fold.x;
    v_normal = n;
    int k = gl_VertexID % 3;
    v_bary = vec3(k == 0, k == 1, k == 2);
}
#endif
#ifdef FRAGMENT
in vec3 v_colour;
in vec3 v_bary;
in vec2 uv;
flat in float v_crease;
flat in vec3 v_normal;
out vec4 o;
void main() {
    vec3 c = v_colour;
    vec3 dx = dFdx(v_bary), dy = dFdy(v_bary);
    vec3 w = v_bary * inversesqrt(dx * dx + dy * dy + 1e-12) / 1.1;
    int e = int(v_crease + 0.5);
    float d = min((e & 1) != 0 ? w.z : 9.0, min((e & 2) != 0 ? w.x : 9.0, (e & 4) != 0 ? w.y : 9.0));
    float line = max(0.0, 1.0 - d);
    c += line * vec3(0.05, 0.13, 0.13) * (0.35 + 0.65 * max(0.0, v_normal.z));
    o = vec4(toned(hazed(c, uv), uv), 1.0);
}
#endif
