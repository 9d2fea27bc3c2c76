// The air in a lamp's light: one lamp that stands outside the picture, and the dark it fades into.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
out vec2 p;
out vec2 uv;
void main() {
    uv = in_corner * 0.5 + 0.5;
    p = f_view.xy + vec2(uv.x, 1.0 - uv.y) * f_view.zw;
    gl_Position = vec4(in_corner, 0.0, 1.0);
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_noise;
uniform vec4 u_lamp;    // x, y (plane), radius px, strength
uniform vec3 u_hue;
uniform float u_alpha;  // 0 to be added to what is there, 1 to be kept
in vec2 p;
in vec2 uv;
out vec4 o;
void main() {
    vec2 d = (p - u_lamp.xy) / vec2(1.0, 0.82);
    float far = length(d) / u_lamp.z;
    float air = 0.90 + 0.34 * texture(t_noise, p / 1500.0 + vec2(f_time.x * 0.0021, 0.0)).y;
#ifdef HDR
    air += 0.12 * texture(t_noise, p / 640.0 - vec2(f_time.x * 0.0034, 0.0)).z;
#endif
    air = max(0.0, air);
    float light = (exp(-far * 1.9) + 0.30 * exp(-far * 0.85)) * air * smoothstep(2.6, 1.2, far);
    o = vec4(matt(u_hue * light * u_lamp.w, uv), u_alpha);
}
#endif
