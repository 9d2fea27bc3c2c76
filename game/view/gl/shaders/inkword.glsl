// Letters that bloom along the ink as the pen passes, and burst into glitter at last.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_place;   // middle on the plane, half width and height px
in vec4 in_glyph;   // u, v, width, height
in vec4 in_turn;    // angle, part of the way, px to the darkest value, seed
uniform vec4 u_ink; // part written, px of the way, how much of it all is seen, seconds since whole or -1
out vec2 uv;
out vec2 at;
out vec2 screen;
flat out vec4 look; // reach, seed, how far it has bloomed, how far it has burst
const float BURST = 1.1;
void main() {
    float bloom = clamp((u_ink.x - in_turn.y) * u_ink.y / 46.0, 0.0, 1.0);
    bloom = bloom * bloom * (3.0 - 2.0 * bloom);
    float burst = clamp((u_ink.w - BURST - 0.5 * in_turn.y) / 1.5, 0.0, 1.0);
    float grown = 1.0 + 0.30 * (1.0 - bloom) + 0.5 * burst;
    vec2 q = in_corner * in_place.zw * grown;
    float a = in_turn.x + 0.10 * sin(f_time.x * 1.3 + in_turn.w * 6.3) * (1.0 - bloom + 0.25);
    vec2 p = vec2(q.x * cos(a) - q.y * sin(a), q.x * sin(a) + q.y * cos(a));
    vec2 sway = vec2(0.0, 2.2 * sin(f_time.x * 1.1 + in_turn.y * 9.0));
    vec2 drift = burst * vec2(sin(in_turn.w * 50.0) * 16.0, 40.0 * burst - 10.0);
    gl_Position = vec4(on_screen(in_place.xy + p + sway + drift, 0.0), 0.0, 1.0);
    uv = in_glyph.xy + (in_corner * 0.5 + 0.5) * in_glyph.zw;
    at = in_place.xy + q;
    screen = gl_Position.xy * 0.5 + 0.5;
    look = vec4(in_turn.z, in_turn.w, bloom, burst);
}
#endif
#ifdef FRAGMENT
uniform sampler2D u_glyphs;
uniform vec4 u_ink;
in vec2 uv;
in vec2 at;
in vec2 screen;
flat in vec4 look;
out vec4 o;
float chance(vec2 p) { return fract(sin(dot(p, vec2(12.9898, 78.233))) * 43758.5453); }
void main() {
    float d = (texture(u_glyphs, uv).r * 2.0 - 1.0) * look.x;
    float body = clamp(d * f_scene.x * 1.2 + 0.5, 0.0, 1.0);
    float near = clamp(1.0 + d / (look.x * 0.92), 0.0, 1.0), glow = near * near * near * step(d, 0.0);
    vec3 iris = mix(vec3(0.55, 0.95, 1.05), vec3(0.92, 0.70, 1.10), 0.5 + 0.5 * sin(at.x * 0.02 + look.y * 4.0 - f_time.x * 0.6));
    vec2 cell = floor(at * 0.5);
    float grain = chance(cell);
    float left = 1.0 - smoothstep(grain * 0.75, grain * 0.75 + 0.20, look.w);
    float spark = step(0.86, grain) * look.w * (1.0 - look.w) * 9.0 * (0.5 + 0.5 * sin(f_time.x * 21.0 + grain * 40.0));
    vec3 c = iris * (body * 0.92 + glow * 0.20) * left + vec3(1.1, 1.0, 0.82) * body * spark;
    o = vec4(toned(c * look.z * u_ink.z, screen), 0.0);
}
#endif
