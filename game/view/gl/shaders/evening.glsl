// The evening: night above, and below all hills the glow of a day that is over.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
out vec2 uv;
void main() { uv = in_corner * 0.5 + 0.5; gl_Position = vec4(in_corner, 0.0, 1.0); }
#endif
#ifdef FRAGMENT
uniform float u_rise;   // how far up the glow stands for where one looks, in views
in vec2 uv;
out vec4 o;
const vec3 RAMP[6] = vec3[](vec3(0.0030, 0.0040, 0.0180), vec3(0.0130, 0.0120, 0.0640), vec3(0.036, 0.018, 0.074), vec3(0.104, 0.030, 0.062), vec3(0.26, 0.066, 0.040), vec3(0.62, 0.22, 0.060));
void main() {
    // warmest a little to the east, where it has gone down
    vec2 seen = sighted(uv);
    float side = seen.x - 0.56;
    float t = clamp((seen.y - 0.44 + u_rise - side * side * 0.62) / 0.62, 0.0, 1.0);
    t = t * t * (1.7 - 0.7 * t) * 4.8;
    int k = int(min(t, 4.0));
    float f = t - float(k);
    vec3 c = mix(RAMP[k], RAMP[k + 1], f * f * (3.0 - 2.0 * f));
    o = vec4(matt(c, uv), 1.0);
}
#endif
