// One level of bloom up, added to the level above.
#include "screen"
#ifdef FRAGMENT
uniform sampler2D t_narrow;
uniform vec2 u_texel;
uniform float u_gain;
out vec4 o;
void main() {
    vec2 h = u_texel * 0.5, d = vec2(h.x, -h.y);
    o = (texture(t_narrow, uv + h) + texture(t_narrow, uv - h) + texture(t_narrow, uv + d) + texture(t_narrow, uv - d)) * (0.25 * u_gain);
}
#endif
