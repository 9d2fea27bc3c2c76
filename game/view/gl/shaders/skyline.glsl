// A row of the far city: it hangs below the upper edge of whatever is seen.
#include "frame"
#include "gearing"
uniform vec2 u_size;   // of its picture, px
uniform vec4 u_row;    // parallax, px of its feet below the edge, haze, 0 in the sun's haze to 1 in the dark
#ifdef VERTEX
in vec2 in_corner;
out vec2 q;
out vec2 uv;
void main() {
    float x = f_view.x + (in_corner.x * 0.5 + 0.5) * f_view.z, y = f_sight.y + u_row.y - (in_corner.y * 0.5 + 0.5) * u_size.y - f_view.y;
    q = vec2((x - f_sight.x * (1.0 - u_row.x)) / u_size.x + u_row.x * 2.7, 0.5 - in_corner.y * 0.5);
    gl_Position = vec4(in_corner.x, 1.0 - 2.0 * y / f_view.w, 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_row;
in vec2 q;
in vec2 uv;
out vec4 o;
void main() {
    vec4 seen = texture(t_row, q);
    float aside = sighted(uv).x - 0.60, near = exp(-aside * aside * 5.0);
    vec3 haze = mix(mix(vec3(0.003, 0.015, 0.021), vec3(0.008, 0.088, 0.058), near), vec3(0.0026, 0.0085, 0.0135), u_row.w);
    // what is brass ticks: a little brighter on each step of the clock
    float tick = exp(-7.0 * fract(f_time.x * 2.0)) * step(seen.b, seen.r * 0.8);
    vec3 c = mix(seen.rgb * seen.rgb * vec3(0.30, 0.36, 0.34) * (1.0 + 0.5 * tick) * (1.0 - 0.45 * u_row.w), haze, u_row.z);
    o = vec4(c, 1.0) * (seen.a * 0.92);
}
#endif
