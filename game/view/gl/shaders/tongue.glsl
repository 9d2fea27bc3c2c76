// Flames of cold fire at the feet of the walls: each licks up their dark face and leans.
#include "frame"
#include "toned"
#ifdef VERTEX
uniform float u_fear;
in vec2 in_corner;
in vec4 in_at;     // foot x, y (plane), height (world), chance
out vec2 v_in;
out float v_bright;
out float v_sway;
out vec2 v_uv;
void main() {
    float beat = 0.5 + 0.5 * sin(f_time.x * (1.7 + 2.6 * in_at.w) + in_at.w * 60.0);
    float alive = smoothstep(0.15, 0.6, 0.5 + 0.5 * sin(f_time.x * 0.45 + in_at.w * 37.0));
    vec2 off = vec2(in_at.x - f_rib.x, (in_at.y - f_rib.y) / KY);
    float calm = 1.0 - (0.35 + 0.65 * f_time.z) * exp(-dot(off, off) / 40000.0);
    float tall = in_at.z * (0.55 + 0.45 * beat) * alive * calm * (0.80 + 1.25 * u_fear);
    float wide = 4.0 + 0.17 * tall, up = 0.5 + 0.5 * in_corner.y;
    float lean = (0.30 * sin(f_time.x * 1.1 + in_at.w * 20.0) - 0.25) * tall * up * up;
    gl_Position = vec4(on_screen(vec2(in_at.x + in_corner.x * wide + lean, in_at.y), up * tall - 2.0), sorted(in_at.y + 2.0, 0.0), 1.0);
    v_in = vec2(in_corner.x, up);
    v_bright = alive * calm;
    v_sway = 2.4 * sin(f_time.x * 2.3 + in_at.w * 31.0);
    v_uv = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
in vec2 v_in;
in float v_bright;
in float v_sway;
in vec2 v_uv;
out vec4 o;
void main() {
    float y = v_in.y, half_wide = (0.62 + 1.2 * y) * pow(1.0 - y, 1.15);
    float d = 1.0 - abs(v_in.x - v_sway * y * (1.0 - y)) / max(half_wide, 1e-3);
    if (d <= 0.0) discard;
    float outer = smoothstep(0.0, 0.85, d), core = smoothstep(0.30, 1.0, d * (1.2 - 0.8 * y));
    vec3 c = vec3(0.05, 0.80, 0.42) * outer + vec3(0.72, 0.55, 0.62) * core;
    o = vec4(toned(c, v_uv), 1.0) * outer * (0.35 + 0.65 * core) * v_bright * smoothstep(0.0, 0.10, y + 0.06);
}
#endif
