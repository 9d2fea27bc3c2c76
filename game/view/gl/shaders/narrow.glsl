// One level of bloom down.
#include "screen"
#ifdef FRAGMENT
uniform sampler2D t_wide;
uniform vec2 u_texel;
out vec4 o;
void main() {
    vec2 d = vec2(u_texel.x, -u_texel.y);
    o = texture(t_wide, uv) * 0.25 + (texture(t_wide, uv + u_texel) + texture(t_wide, uv - u_texel)
      + texture(t_wide, uv + d) + texture(t_wide, uv - d)) * 0.1875;
}
#endif
