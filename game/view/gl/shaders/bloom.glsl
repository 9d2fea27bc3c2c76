// One step of the bloom: half the size going down, twice going up. FIRST takes what is bright.
#include "screen"
#ifdef FRAGMENT
uniform sampler2D t_from;
uniform float u_gain;
out vec4 o;
const float LEAST = 0.55;
vec3 at(vec2 off) {
    vec3 c = texture(t_from, uv + off / vec2(textureSize(t_from, 0))).rgb;
#ifdef FIRST
    float most = max(c.r, max(c.g, c.b));
    // a lone hot px must not flicker over half the screen
    c = min(c * clamp((most - LEAST) / (dot(c, vec3(0.3, 0.5, 0.2)) + 0.25), 0.0, 1.0), 4.0);
#endif
    return c;
}
void main() {
#ifdef UP
    vec3 c = at(vec2(0.0)) * 0.25
        + (at(vec2(-1.0, 0.0)) + at(vec2(1.0, 0.0)) + at(vec2(0.0, -1.0)) + at(vec2(0.0, 1.0))) * 0.125
        + (at(vec2(-1.0, -1.0)) + at(vec2(1.0, -1.0)) + at(vec2(-1.0, 1.0)) + at(vec2(1.0, 1.0))) * 0.0625;
#else
    vec3 c = (at(vec2(-1.0, -1.0)) + at(vec2(1.0, -1.0)) + at(vec2(-1.0, 1.0)) + at(vec2(1.0, 1.0))) * 0.25;
#endif
    o = vec4(c * u_gain, 1.0);
}
#endif
