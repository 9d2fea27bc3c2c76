// The depths as they are shown: what is kept for glass to bend is scene light.
#include "frame"
#include "toned"
#include "screen"
#ifdef FRAGMENT
uniform sampler2D t_sky;
out vec4 o;
void main() {
    // what 8 bits cannot say is scattered over the neighbours
    float grain = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
    o = vec4(toned(texelFetch(t_sky, ivec2(gl_FragCoord.xy), 0).rgb, uv) + grain * 0.0045, 1.0);
}
#endif
