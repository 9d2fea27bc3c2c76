// Bakes cosmos and pane into one tile, for where the deep lies still under the crystal.
#include "screen"
#ifdef FRAGMENT
#include "crystal"
uniform sampler2D t_cosmos;
uniform sampler2D t_pane;
uniform vec2 u_period;
out vec4 o;
void main() {
    vec4 pane = texture(t_pane, uv);
    vec2 off = (pane.xy - 0.5) * 20.0;
    o = crystal(texture(t_cosmos, uv + vec2(off.x, -off.y) / u_period).rgb, pane);
}
#endif
