// What a gust carries: grit, and torn pieces of the page one came from.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_place;    // part of the bounds across and down, chance, half size px
in vec2 in_kind;     // 1 paper, 0 grit; height
uniform vec4 u_wind; // direction, px from end to end, px a second
uniform vec2 u_now;  // how hard it blows, how near the front is
uniform vec4 u_box;  // left, top, right, bottom
out vec2 uv;
out vec2 q;
flat out vec3 look;
void main() {
    vec2 size = u_box.zw - u_box.xy;
    float id = in_place.z, pace = u_wind.w * (1.1 + 1.3 * id);
    vec2 moved = in_place.xy * size + u_wind.xy * f_time.x * pace;
    vec2 p = u_box.xy + mod(moved, size);
    p.y += sin(f_time.x * (3.0 + 4.0 * id) + id * 40.0) * 7.0;
    float a = f_time.x * (4.0 + 7.0 * id) + id * 30.0, c = cos(a), s = sin(a);
    // a page turns over as it flies: it is thin now and then
    float thin = in_kind.x > 0.5 ? 0.25 + 0.75 * abs(cos(f_time.x * (3.0 + 3.0 * id) + id * 9.0)) : 1.0;
    vec2 d = in_corner * in_place.w * vec2(1.0, 0.72 * thin);
    d = in_kind.x > 0.5 ? vec2(c * d.x - s * d.y, s * d.x + c * d.y) : d.x * u_wind.xy * 2.2 + d.y * vec2(-u_wind.y, u_wind.x);
    // how far along it is, against the front
    float along = dot(p - u_box.xy, abs(u_wind.xy)) / max(dot(size, abs(u_wind.xy)), 1.0);
    along = dot(u_wind.xy, vec2(1.0)) < 0.0 ? 1.0 - along : along;
    float there = u_now.x > 0.0 ? u_now.x : exp(-pow((along - u_now.y) / 0.05, 2.0)) * 0.8;
    there *= smoothstep(0.0, 0.08, along) * smoothstep(1.0, 0.92, along);
    gl_Position = there > 0.02 ? vec4(on_screen(p + d, in_kind.y), 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    q = in_corner;
    look = vec3(in_kind.x, there, thin);
}
#endif
#ifdef FRAGMENT
in vec2 uv;
in vec2 q;
flat in vec3 look;
out vec4 o;
void main() {
    vec3 c;
    float a = look.y;
    if (look.x > 0.5) {
        // a torn corner, a fold down its middle, three lines of print
        if (q.x + q.y * 0.8 > 1.15 || q.x * 0.7 - q.y > 1.25) discard;
        float print = step(0.5, fract(q.y * 2.6)) * step(abs(q.x), 0.74) * step(-0.6, q.y);
        c = mix(vec3(0.40, 0.40, 0.46), vec3(0.19, 0.21, 0.30), step(q.x, 0.05)) * (0.5 + 0.5 * look.z) * (1.0 - 0.5 * print);
    } else {
        a *= max(0.0, 1.0 - dot(q, q)) * 0.8;
        c = vec3(0.20, 0.26, 0.30);
    }
    o = vec4(toned(c, uv) * a, a);
}
#endif
