// The star floor in pieces: whole where it holds; where it lets go, each piece lifts, turns,
// shrinks, and is light in the end. Each shows the piece of floor it was. WHOLE draws those
// that hold, which are most and cheap, else those that do not.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec4 in_at;       // corner and middle of the facet (plane)
in vec4 in_piece;    // middle of the piece (plane), number of the facet 0..1, chance 0..1
in vec4 in_lost;     // how lost by where it lies, world units to the middle, to what stands, corner
uniform float u_front;
uniform vec2 u_middle;
out vec2 p;          // where it lay
out vec2 uv;
out vec3 bary;
flat out vec4 gone;  // how far gone, shade, mote, chance
const float FADES = 215.0;
float chance(float k) { return fract(sin(in_piece.w * 91.7 + in_piece.z * 37.3 + k) * 4375.85); }
void main() {
    vec2 away = (in_at.zw - f_rib.xy) / vec2(1.0, KY);
    float lost = max(in_lost.x, (in_lost.y - u_front) / FADES + 0.45 * (in_piece.z - 0.5));
    lost = min(lost, (in_lost.z - 95.0) / 150.0);
    if (f_key.w > 0.5) lost = min(lost, (length(away) - 120.0) / 170.0);   // never under feet
    float g = clamp(lost * 1.30 - 0.30 * chance(1.0), 0.0, 1.0), a = in_piece.w;
    vec2 out_ = normalize(in_piece.xy - u_middle + vec2(0.01));
    float mote = clamp((0.06 + 0.80 * g - chance(2.0)) * 7.0, 0.0, 1.0) * smoothstep(0.04, 0.22, g);
    float size = (1.0 - 0.78 * g) * (1.0 - mote) + mote * 0.075 * (1.0 - g);
    float spin = (chance(3.0) - 0.5) * (2.6 * g + 0.25 * g * f_time.x), c = cos(spin), s = sin(spin);
    float tip = 1.0 - g * (0.35 + 0.55 * abs(sin(f_time.x * (0.25 + 0.3 * chance(4.0)) + 6.0 * chance(5.0))));
    vec2 shape = mat2(c, s, -s, c) * (in_at.xy - in_piece.xy) * size * vec2(1.0, g > 0.0 ? tip : 1.0);
    float lift = pow(g, 1.2) * (20.0 + 130.0 * chance(6.0)) + mote * g * 40.0 + 5.0 * g * sin(f_time.x * 0.7 + 6.28 * a);
    vec2 drift = out_ * (g * g * (20.0 + 70.0 * chance(7.0)));
    vec2 at = in_piece.xy + shape + drift - vec2(0.0, lift);
    p = in_at.xy;
    int k = int(in_lost.w + 0.5);
    bary = vec3(k == 0, k == 1, k == 2);
    gone = vec4(g, mix(1.0, 0.55 + 1.1 * chance(8.0), min(1.0, g * 4.0)), smoothstep(0.8, 1.0, mote), a);
    gl_Position = vec4(on_screen(at, 0.0), 0.0, 1.0);
#ifdef WHOLE
    if (g > 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
#else
    if (g <= 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
#endif
    uv = on_screen(in_at.xy, 0.0) * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
#include "crystal"
uniform sampler2D t_light;
uniform vec2 u_period;
#ifdef BAKED
uniform sampler2D t_crystal;
#else
uniform sampler2D t_cosmos;
uniform sampler2D t_pane;
#endif
in vec2 p;
in vec2 uv;
in vec3 bary;
flat in vec4 gone;
out vec4 o;
const float GLASS = 0.20;
vec2 turns(vec2 q) { return vec2(q.x, -q.y) / u_period; }
void main() {
    vec4 light = texture(t_light, uv);
#ifdef BAKED
    vec4 seen = texture(t_crystal, turns(p));
#else
    vec4 pane = texture(t_pane, turns(p));
    vec4 seen = crystal(texture(t_cosmos, turns(p - f_view.xy + f_cosmos.xy + (pane.xy - 0.5) * 20.0)).rgb, pane);
#endif
    vec3 c = seen.rgb * light.a + light.rgb * (GLASS * seen.a);
    vec2 screen = gl_FragCoord.xy * f_scene.y / f_view.zw;
#ifndef WHOLE
    float g = gone.x;
    vec3 dx = dFdx(bary), dy = dFdy(bary);
    vec3 w = bary * inversesqrt(dx * dx + dy * dy + 1e-12);
    float lit = max(0.0, 1.0 - w.z / 1.1), dim = max(0.0, 1.0 - min(w.x, w.y) / 0.9), open = min(1.0, g * 6.0);
    c = c * gone.y + vec3(0.004, 0.006, 0.024) * open;
    // as it comes off, light breaks through its edges
    float flash = 1.0 + 3.0 * smoothstep(0.16, 0.02, g);
    c += flash * (vec3(0.16, 0.30, 0.52) * lit * (0.5 + gone.w) + vec3(0.035, 0.060, 0.15) * dim) * open * (1.0 - 0.6 * g);
    vec3 spark = gone.w < 0.4 ? vec3(0.50, 0.76, 1.0) : gone.w < 0.7 ? vec3(1.0, 0.75, 0.36) : vec3(0.46, 0.33, 0.86);
    c = mix(c, spark * 2.4, gone.z);
    float a = 1.0 - smoothstep(0.80, 1.0, g);
#endif
#ifdef HDR
    float grain = 0.0;
#else
    float grain = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
#endif
#ifdef WHOLE
    o = vec4(matt(c, screen) + grain * 0.0045, 1.0);
#else
    o = vec4(toned(c, screen) + grain * 0.0045, 1.0) * a;
#endif
}
#endif
