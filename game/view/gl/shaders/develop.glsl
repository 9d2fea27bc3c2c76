// Developing: the bloom of the brightest, then scene light to display, and the grain.
#include "frame"
#include "toned"
#include "screen"
#ifdef FRAGMENT
uniform sampler2D t_picture;
uniform sampler2D t_bloom;
out vec4 o;
void main() {
    vec3 c = texelFetch(t_picture, ivec2(gl_FragCoord.xy), 0).rgb + texture(t_bloom, uv).rgb;
    float grain = fract(52.9829189 * fract(dot(gl_FragCoord.xy + mod(f_time.x * 60.0, 64.0) * 5.588, vec2(0.06711056, 0.00583715)))) - 0.5;
    o = vec4(toned(c, uv) + grain * 0.008, 1.0);
}
#endif
