// An idea yet unborn: folds of membrane that only shine, along their seams above all.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec3 in_position;
in vec3 in_normal;
in vec2 in_fold;
uniform vec4 u_at;      // middle on the plane, px of a unit, how much of it shines
uniform vec2 u_turn;    // heading, tilt
out vec3 v_bary;
out vec2 uv;
flat out float skin;
flat out float v_crease;
vec3 turned(vec3 p) {
    float c = cos(u_turn.x), s = sin(u_turn.x);
    p = vec3(c * p.x - s * p.y, s * p.x + c * p.y, p.z);
    c = cos(u_turn.y); s = sin(u_turn.y);
    return vec3(p.x, c * p.y - s * p.z, s * p.y + c * p.z);
}
void main() {
    vec3 p = turned(in_position) * u_at.z, n = turned(in_normal);
    gl_Position = vec4(on_screen(u_at.xy + vec2(p.x, p.y * KY), p.z), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    // seen from its edge a membrane is brighter
    float facing = abs(dot(n, vec3(0.0, KZ, KY)));
    skin = 0.012 + 0.045 * max(0.0, dot(n, vec3(-0.52, -0.30, 0.80))) + 0.035 * (1.0 - facing) * (1.0 - facing);
    int k = gl_VertexID % 3;
    v_bary = vec3(k == 0, k == 1, k == 2);
    v_crease = in_fold.x;
}
#endif
#ifdef FRAGMENT
uniform vec4 u_at;
uniform vec3 u_tint;
in vec3 v_bary;
in vec2 uv;
flat in float skin;
flat in float v_crease;
out vec4 o;
void main() {
    vec3 dx = dFdx(v_bary), dy = dFdy(v_bary);
    vec3 w = v_bary * inversesqrt(dx * dx + dy * dy + 1e-12) / max(1.2 * f_scene.x, 0.8);
    int e = int(v_crease + 0.5);
    float d = min((e & 1) != 0 ? w.z : 99.0, min((e & 2) != 0 ? w.x : 99.0, (e & 4) != 0 ? w.y : 99.0));
    float seam = max(0.0, 1.0 - d) * 0.26 + exp(-d * 0.32) * 0.030;
    float breath = 0.85 + 0.15 * f_time.y;
    o = vec4(toned(u_tint * ((skin + seam * breath) * u_at.w), uv), 0.0);
}
#endif
