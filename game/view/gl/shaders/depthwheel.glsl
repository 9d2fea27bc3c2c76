// A flat wheel of glass in the depth, that turns by steps on the beat.
#include "frame"
#include "toned"
#include "outlook"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_at;      // x, y, radius of the view at rest, how much it moves with the view
in vec4 in_look;    // steps a turn, signed; offset; hue, light
out vec2 q;
out vec2 uv;
flat out vec3 look;   // hue, light, how much of the sun reaches it
void main() {
    vec2 p = from_rest(in_at.xy - u_away * in_at.w);
    float t = f_time.x * 2.0 + in_look.y, n = floor(t), s = clamp((t - n) / 0.6, 0.0, 1.0);
    s = s * s * (3.0 - 2.0 * s) + 0.10 * sin(s * 6.2832) * (1.0 - s);
    float a = (n + s) * 6.2831853 / in_look.x + in_look.y * 7.0;
    q = mat2(cos(a), sin(a), -sin(a), cos(a)) * in_corner * 0.5 + 0.5;
    gl_Position = vec4(on_screen(p + in_corner * in_at.z * vec2(1.0, mix(0.17, KY * 0.8, smoothstep(280.0, 800.0, in_at.y))), 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    // those under the nearest row are seen from the lip; from farther back haze lies over them
    float near_row = smoothstep(640.0, 520.0, in_at.y);
    float light = in_look.w * (1.0 + 0.9 * smoothstep(820.0, 420.0, in_at.y)) * (1.0 - 0.86 * near_row * smoothstep(200.0, 900.0, u_away.y));
    if (light < 0.2) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    look = vec3(in_look.z, light, sunlight(in_at.xy - u_away * in_at.w));
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_wheel;   // panes, folds, cover
in vec2 q;
in vec2 uv;
flat in vec3 look;
out vec4 o;
void main() {
    vec3 t = texture(t_wheel, q).rgb;
    vec3 tint = mix(vec3(0.030, 0.085, 0.16), vec3(0.085, 0.050, 0.16), smoothstep(0.35, 0.8, look.x));
    tint = mix(tint, vec3(0.020, 0.11, 0.12), smoothstep(0.35, 0.1, look.x));
    float r = length(q - 0.5) * 2.0;
    vec3 c = tint * (0.55 * t.r + 0.30 * t.g + 0.05 * t.b) + vec3(0.34, 0.20, 0.06) * exp(-r * r * 130.0) * t.b;
    c += vec3(0.10, 0.06, 0.018) * t.g * smoothstep(0.86, 0.93, r);
    c += EMERALD * (u_rise * look.z * (0.10 * t.r * t.r + 0.12 * t.g * smoothstep(0.1, -0.9, (q.y - 0.5) * 2.0)));
    o = vec4(toned(c * look.y * 0.50, uv), 0.0);
}
#endif
