// The depths of the city: night below, and the sun's emerald breath beyond the upper edge.
#include "frame"
#include "gearing"
#include "screen"
#ifdef FRAGMENT
uniform sampler2D t_noise;
out vec4 o;
void main() {
    vec2 seen = sighted(uv), p = vec2(seen.x, 1.0 - seen.y) * f_sight.zw;
    float y = seen.y;
    vec2 s = vec2(seen.x - 0.60, y + 0.17) * vec2(f_sight.z / f_sight.w, 1.25);
    float d = length(s), a = atan(s.x, s.y);
    vec3 c = mix(vec3(0.009, 0.026, 0.036), vec3(0.0010, 0.0016, 0.0050), clamp(pow(max(y, 0.0), 0.55) * 1.15, 0.0, 1.0));
    float breath = 1.0 + 0.10 * f_time.y;
    c += SUN * (0.42 * exp(-d * d * 9.5) + 0.040 * exp(-d * d * 1.9)) * breath;
    vec2 drift = (f_sight.xy * 0.10 + p) / 900.0;
    float n = texture(t_noise, drift).r, m = texture(t_noise, vec2(a * 0.42 + f_sight.x * 0.00006, 0.3 + f_time.x * 0.0035)).r;
    c *= 0.72 + 0.56 * n;
    float shaft = max(0.0, m - 0.40) * exp(-d * 1.35);
    c += SUN * shaft * 0.20;
    o = vec4(c, 1.0);
}
#endif
