// The folded shell of the chamber: dark facets whose creases hum, outward from the spark.
#include "frame"
#include "toned"
uniform vec4 u_middle;   // the spark's x, y (plane), how warm it shines, how cold the blueprint
#ifdef VERTEX
in vec3 in_at;       // x, y (plane), parallax
in vec3 in_colour;   // linear
in vec3 in_look;     // how its edges shine, how much the spark lights it, chance
out vec3 v_bary;
out vec2 v_plane;
out vec2 uv;
flat out vec3 v_colour;
flat out vec3 v_look;
void main() {
    // What lies deep stays behind as the view leaves the middle.
    v_plane = in_at.xy + (f_sight.xy + f_sight.zw * 0.5 - u_middle.xy) * (1.0 - in_at.z);
    gl_Position = vec4(on_screen(v_plane, 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    v_colour = in_colour; v_look = in_look;
    int k = gl_VertexID % 3;
    v_bary = vec3(k == 0, k == 1, k == 2);
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_light;
in vec3 v_bary;
in vec2 v_plane;
in vec2 uv;
flat in vec3 v_colour;
flat in vec3 v_look;
out vec4 o;
float pow4(float x) { x *= x; return x * x; }
void main() {
    vec2 away = (v_plane - u_middle.xy) / vec2(1.0, 0.71);
    float d = length(away);
    // Light pools towards one corner of each facet, as in thick glass.
    float pool = 0.58 + 0.62 * v_bary.x * v_bary.x + 0.24 * v_bary.y;
    vec3 c = v_colour * pool;
    float warm = u_middle.z * v_look.y * pow4(max(0.0, 1.0 - d / 430.0));
    c += vec3(0.17, 0.056, 0.016) * warm * (0.55 + 0.9 * v_look.z);
    c += texture(t_light, uv).rgb * (v_colour * 2.4 + 0.004) * (0.5 + v_look.z);
    vec3 dx = dFdx(v_bary), dy = dFdy(v_bary);
    vec3 w = v_bary * inversesqrt(dx * dx + dy * dy + 1e-12) / max(1.1 * f_scene.x, 0.8);
    float near = min(w.x, min(w.y, w.z));
    float line = max(0.0, 1.0 - near), haze = 1.0 / (1.0 + near * near * 0.035);
    // The hum: one ring a pulse, that runs out along the creases.
    float phase = d / 520.0 - f_time.x * 1.25;
    float swell = 1.0 - 3.6 * abs(fract(phase) - 0.5), hum = pow4(max(0.0, swell)) / (1.0 + d * 0.0018);
    vec3 seam = mix(vec3(0.010, 0.060, 0.046), vec3(0.13, 0.06, 0.02), clamp(warm * 1.6, 0.0, 1.0));
    c += seam * v_look.x * (line * (0.42 + 1.6 * hum) + haze * (0.10 + 0.8 * hum));
    float grain = 0.0;
#ifndef HDR
    grain = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
#endif
    o = vec4(toned(c, uv) + grain * 0.0045, 1.0);
}
#endif
