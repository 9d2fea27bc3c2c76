// Needles of cold: each flies a short way with the wind, is gone, and flies again.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_at;    // x, y (plane), height (world), chance
in vec4 in_fly;   // way x, y, speed px a second, force 0..1
out vec2 v_in;
out float v_force;
out vec2 v_uv;
const float FLIES = 0.42;   // seconds
void main() {
    float life = fract(f_time.x / FLIES + in_at.w * 17.0), far = (life - 0.5) * FLIES * in_fly.z;
    float half_long = (10.0 + 16.0 * in_at.w) * (0.5 + 0.5 * in_fly.w);
    vec2 way = in_fly.xy, aside = vec2(-way.y, way.x);
    vec2 foot = in_at.xy + way * far;
    gl_Position = vec4(on_screen(foot + way * in_corner.x * half_long + aside * in_corner.y * 1.3, in_at.z), 0.0, 1.0);
    v_in = in_corner;
    v_force = in_fly.w * sin(life * 3.14159);
    v_uv = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
in vec2 v_in;
in float v_force;
in vec2 v_uv;
out vec4 o;
void main() {
    float a = v_force * (1.0 - abs(v_in.y)) * (0.5 + 0.5 * v_in.x) * 0.95;
    o = vec4(toned(vec3(0.92, 1.05, 1.0), v_uv), 1.0) * a;
}
#endif
