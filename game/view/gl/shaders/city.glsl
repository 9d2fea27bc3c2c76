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
    vec3 c = mix(vec3(0.009, 0.026, 0.036), vec3(0.0010, 0.0016, 0.0050), clamp(sqrt(max(y, 0.0)) * 1.13, 0.0, 1.0));
    float breath = 1.0 + 0.10 * f_time.y;
    c += SUN * (0.36 * exp(-d * d * 9.5) + 0.040 * exp(-d * d * 1.9)) * breath;
    vec2 drift = (f_sight.xy * 0.10 + p) / 900.0;
    float n = texture(t_noise, drift).r, m = texture(t_noise, vec2(a * 0.42 + f_sight.x * 0.00006, 0.3 + f_time.x * 0.0035)).r;
    c *= 0.72 + 0.56 * n;
    float shaft = max(0.0, m - 0.40) * exp(-d * 1.35);
    // the nine blades of the sun send nine shafts, that turn slowly
    float blade = 0.5 + 0.5 * cos(a * 9.0 - f_time.x * 0.05);
    shaft += blade * blade * blade * (0.35 + 0.65 * n) * exp(-d * 1.9) * 0.55;
    c += SUN * shaft * 0.24;
    // its limb alone looks over the edge
    c += mix(SUN, vec3(0.75, 1.0, 0.86), 0.55) * smoothstep(0.262, 0.246, d) * (0.55 + 0.35 * blade) + SUN * (0.32 / (1.0 + 26.0 * max(d - 0.25, 0.0) * (1.0 + 20.0 * max(d - 0.25, 0.0))));
    o = vec4(c, 1.0);
}
#endif
