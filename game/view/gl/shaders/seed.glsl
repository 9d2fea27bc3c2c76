// A seed on its parasol of hairs, carried by a gust.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_seed;       // 0..1 along, 0..1 across, height px, chance
uniform vec4 u_wind;   // direction, px from end to end, px it has blown
uniform vec4 u_span;   // first and last along, first and last across, px
uniform vec2 u_now;
out vec2 q;
out vec2 v_uv;
flat out float v_gain;
void main() {
    float at = fract(in_seed.x + u_wind.w * (0.45 + 0.3 * in_seed.w) / u_wind.z);
    float along = mix(u_span.x, u_span.y, at);
    float across = mix(u_span.z, u_span.w, in_seed.y) + 16.0 * sin(along * 0.012 + in_seed.w * 9.0);
    vec2 p = along * u_wind.xy + across * vec2(-u_wind.y, u_wind.x);
    float z = in_seed.z + 9.0 * sin(f_time.x * 1.1 + in_seed.w * 20.0);
    float tilt = 0.35 * sin(f_time.x * 1.7 + in_seed.w * 30.0) + 0.9 * u_now.x * u_wind.x, size = 6.5 + 2.5 * in_seed.w;
    float c = cos(tilt), s = sin(tilt);
    vec2 corner = mat2(c, s, -s, c) * (in_corner * size);
    gl_Position = vec4(on_screen(p + corner * vec2(1.0, -1.0), z / KZ), 0.0, 1.0);
    v_uv = gl_Position.xy * 0.5 + 0.5;
    q = in_corner;
    v_gain = smoothstep(0.0, 0.1, at) * smoothstep(1.0, 0.9, at) * (0.35 + 0.65 * u_now.x);
}
#endif
#ifdef FRAGMENT
in vec2 q;
in vec2 v_uv;
flat in float v_gain;
out vec4 o;
void main() {
    vec2 p = q - vec2(0.0, -0.15);
    float r = length(p), th = atan(p.x, p.y);
    float hair = smoothstep(0.22, 0.0, abs(fract(th * 1.75 + 0.5) - 0.5) * r * 1.2) * step(abs(th), 1.35) * smoothstep(0.85, 0.75, r);
    float stem = smoothstep(0.10, 0.04, abs(p.x)) * step(p.y, 0.0) * step(-0.75, p.y);
    float grain = smoothstep(0.16, 0.08, length((p - vec2(0.0, -0.72)) * vec2(1.0, 0.7)));
    float a = (0.60 * hair + 0.45 * stem + 0.7 * grain) * v_gain;
    o = vec4(shown(vec3(1.0, 0.90, 0.74) * a * 0.6, taken(v_uv)), 0.0);
}
#endif
