// A thread of wind. While a gust is still, hardly seen; its front runs along them before it blows.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec4 in_at;      // x, y (plane), px along the wind, -1 or 1 across
in vec4 in_look;    // chance, height px, 0..1 along the thread, half width px
uniform vec4 u_wind;   // direction, px from end to end, px it has blown
uniform vec2 u_now;    // force 0..1, where the front is 0..1 (below 0 none is coming, 2 past)
out vec3 q;            // px along, px across, 0..1 along
out vec2 v_uv;
flat out vec4 look;
void main() {
    float wide = in_look.w + 1.1;
    vec2 across = vec2(-u_wind.y, u_wind.x);
    float drift = sin(f_time.x * 0.7 + in_at.z * 0.006 + in_look.x * 2.0) * 5.0;
    vec2 p = in_at.xy + across * (in_at.w * wide * vec2(1.0, 0.85) + drift);
    gl_Position = vec4(on_screen(p, in_look.y / KZ), 0.0, 1.0);
    v_uv = gl_Position.xy * 0.5 + 0.5;
    q = vec3(in_at.z, in_at.w * wide, in_look.z);
    look = in_look;
}
#endif
#ifdef FRAGMENT
uniform vec4 u_wind;
uniform vec2 u_now;
in vec3 q;
in vec2 v_uv;
flat in vec4 look;
out vec4 o;
void main() {
    float edge = clamp(1.0 - (abs(q.y) - look.w + 0.6) / 1.4, 0.0, 1.0);
    float ends = smoothstep(0.0, 0.22, q.z) * smoothstep(1.0, 0.90, q.z);
    float len = 300.0 + 240.0 * fract(look.x * 7.3);
    float s = fract((q.x - u_wind.w * (1.0 + 0.5 * look.x)) / len + look.x * 13.0);
    float streak = 0.30 + 0.70 * smoothstep(0.0, 0.75, s) * smoothstep(1.0, 0.93, s);
    float front = q.x / u_wind.z - u_now.y;
    float wall = u_now.y < 0.0 || u_now.y > 1.5 ? 0.0 : exp(-front * front * (front > 0.0 ? 900.0 : 60.0));
    bool bright = look.w > 1.2;
    float a = edge * ends * (0.055 + u_now.x * streak * (bright ? 0.60 : 0.34) + wall * 0.55);
    vec3 cool = vec3(0.40, 0.58, 0.95), warm = vec3(0.95, 0.56, 0.34);
    vec3 c = mix(bright ? vec3(0.80, 0.88, 1.0) : cool, warm, fract(look.x * 5.7) < 0.24 ? 0.8 : 0.0);
    o = vec4(shown(c * a, taken(v_uv)), 0.0);
}
#endif
