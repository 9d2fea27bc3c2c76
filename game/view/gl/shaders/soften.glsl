// What rests behind paper: out of focus, and dimmed.
#include "screen"
#ifdef FRAGMENT
uniform sampler2D t_sharp;
uniform sampler2D t_soft;
uniform float u_part;
out vec4 o;
void main() {
    vec3 c = mix(texture(t_sharp, uv).rgb, texture(t_soft, uv).rgb, min(1.0, u_part * 1.6));
    o = vec4(c * (1.0 - 0.40 * u_part), 1.0);
}
#endif
