// The floor and its light, with bloom, as it is shown; grain hides the steps of 8 bits.
#include "frame"
#include "screen"
#include "toned"
#ifdef FRAGMENT
uniform sampler2D t_scene;
uniform sampler2D t_bloom;
#ifdef GRAIN
uniform sampler2D t_noise;
#endif
out vec4 o;
void main() {
    vec3 c = toned(texelFetch(t_scene, ivec2(gl_FragCoord.xy), 0).rgb + texture(t_bloom, uv).rgb, uv);
#ifdef GRAIN
    ivec2 g = (ivec2(gl_FragCoord.xy) + ivec2(vec2(271.0, 433.0) * fract(f_time.x * vec2(7.31, 3.17)))) & 255;
    c += texelFetch(t_noise, g, 0).a * 0.011;
#endif
    o = vec4(c, 1.0);
}
#endif
