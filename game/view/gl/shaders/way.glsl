// A way of the blueprint: two fine rails, and between them the tide, running out or in.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec4 in_at;      // x, y (plane), px along, -1 or 1 across
out vec2 q;
out vec2 uv;
void main() {
    q = in_at.zw;
    gl_Position = vec4(on_screen(in_at.xy, 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
uniform vec4 u_way;    // px of it all, half its width, px it has flowed, -1..1 how fast and which way
uniform vec4 u_look;   // strength, pulse 0..1, 1 a line of the plan or 0 a mere draught
in vec2 q;
in vec2 uv;
out vec4 o;
float chance(float n) { return fract(sin(n * 12.9898) * 43758.5453); }
void main() {
    float across = q.y * u_way.y, fast = abs(u_way.w), side = abs(q.y);
    float ends = smoothstep(0.0, 120.0, q.x) * smoothstep(0.0, 140.0, u_way.x - q.x);
    // Threads of the tide, each in a lane of its own, drawn out the faster it runs.
    float lanes = 11.0, lane = floor((q.y * 0.5 + 0.5) * lanes), n = chance(lane + 3.0);
    float off = (fract((q.y * 0.5 + 0.5) * lanes) - 0.5) * 2.0 * u_way.y / lanes;
    float pace = 150.0 + 110.0 * n, x = q.x - u_way.z * (0.82 + 0.36 * n) + 600.0 * n;
    float f = fract(x / pace), head = u_way.w >= 0.0 ? f : 1.0 - f;
    float drawn = 0.16 + 0.66 * fast;
    float tail = smoothstep(1.0 - drawn, 1.0, head) * smoothstep(1.0, 0.94, head);
    float thick = exp(-off * off / (0.35 + 0.9 * tail * tail));
    float soft = exp(-off * off / (3.0 + 30.0 * tail));
    float stream = tail * (0.80 * thick + 0.07 * soft) * (1.0 - side * side * 0.7);
    float rail = exp(-pow((side - 0.93) * u_way.y, 2.0) * 0.6) + 0.22 * exp(-pow((side - 0.93) * u_way.y, 2.0) * 0.02);
    float heart = exp(-across * across / (u_way.y * u_way.y * 0.18));
    vec3 cold = vec3(0.17, 0.66, 0.90), out_ = vec3(0.36, 0.92, 0.78), in_ = vec3(0.34, 0.42, 1.0);
    vec3 hue = mix(cold, u_way.w >= 0.0 ? out_ : in_, fast);
    vec3 c = hue * stream * (0.35 + 0.75 * fast);
    c += u_look.z * (cold * rail * (0.55 + 0.55 * u_look.y) + hue * heart * (0.016 + 0.034 * fast + 0.012 * u_look.y));
    o = vec4(toned(c * ends * u_look.x, uv), 0.0);
}
#endif
