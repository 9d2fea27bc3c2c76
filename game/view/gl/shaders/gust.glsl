// A thread of wind: streaks that run along it. While a front comes up it is a wall of light ahead of them.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec4 in_at;      // x, y (plane), px along the wind, -1 or 1 across
in vec4 in_look;    // chance, shelter, how far in the area, half width px
uniform vec4 u_wind;   // direction, px from end to end, px a second
uniform vec2 u_now;    // how hard it blows, how near the front is
out vec2 q;
out vec2 uv;
out vec2 there;
flat out float chance;
void main() {
    float wide = in_look.w + 0.8;
    vec2 side = vec2(-u_wind.y, u_wind.x) * in_at.w * wide * vec2(1.0, 0.8);
    float beat = sin(f_time.x * 5.0 + in_at.z * 0.016 + in_look.x * 6.0) * 3.0 * u_now.x;
    vec2 p = in_at.xy + side + vec2(-u_wind.y, u_wind.x) * beat;
    gl_Position = vec4(on_screen(p, 26.0 + 44.0 * in_look.x), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    q = vec2(in_at.z, in_at.w * wide);
    there = vec2(in_look.z * (1.0 - in_look.y), in_look.w);
    chance = in_look.x;
}
#endif
#ifdef FRAGMENT
uniform vec4 u_wind;
uniform vec2 u_now;
in vec2 q;
in vec2 uv;
in vec2 there;
flat in float chance;
out vec4 o;
void main() {
    float speed = u_wind.w * (2.6 + 1.6 * chance), len = 190.0 + 260.0 * fract(chance * 7.3);
    float s = fract((q.x - f_time.x * speed) / len + chance * 13.0);
    float streak = smoothstep(0.0, 0.72, s) * smoothstep(1.0, 0.94, s);
    float bright = 0.20 + 0.80 * step(0.86, fract(chance * 5.7));
    // the front: it runs the whole length while it nears, and the first breath goes before it
    float front = q.x - u_now.y * (u_wind.z + 120.0) + 60.0, ahead = u_now.x > 0.0 ? 0.0 : 1.0;
    float wall = exp(-front * front / (front > 0.0 ? 300.0 : 5200.0)) * ahead;
    float blown = mix(wall * 0.85, u_now.x, step(0.001, u_now.x));
    float edge = max(0.0, 1.0 - abs(q.y) / (there.y + 0.8));
    float a = there.x * edge * (streak * blown * bright * 0.50 + wall * 0.20);
    vec3 c = mix(vec3(0.42, 0.62, 0.80), vec3(0.72, 0.92, 0.95), bright * streak);
    o = vec4(toned(c * a, uv), 0.0);
}
#endif
