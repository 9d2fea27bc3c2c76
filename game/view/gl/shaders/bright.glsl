// Bloom begins with what is bright, at half the size.
#include "screen"
#ifdef FRAGMENT
uniform sampler2D t_scene;
uniform vec2 u_texel;
uniform vec2 u_bloom;    // threshold, gain
out vec4 o;
vec3 hot(vec2 t) {
    vec3 c = texture(t_scene, t).rgb;
    float l = max(c.r, max(c.g, c.b));
    return min(c * clamp((l - u_bloom.x) / (l + 0.25), 0.0, 1.0), 4.0);
}
void main() {
    vec2 h = u_texel * 0.25;
    o = vec4((hot(uv + h) + hot(uv - h) + hot(uv + vec2(h.x, -h.y)) + hot(uv - vec2(h.x, -h.y))) * (0.25 * u_bloom.y), 1.0);
}
#endif
