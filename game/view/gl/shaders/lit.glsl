// The plate (see plate.glsl) in the light of the moment. MARKED: its alpha is handed on.
#include "frame"
#include "toned"
#ifdef VERTEX
uniform vec4 u_at;            // left, bottom, width, height of the view in turns of the plate
in vec2 in_corner;
out vec2 uv;
out vec2 at;
void main() {
    uv = in_corner * 0.5 + 0.5;
    at = u_at.xy + uv * u_at.zw;
    gl_Position = vec4(in_corner, 0.0, 1.0);
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_light;
uniform sampler2D t_shining;
uniform sampler2D t_taking;
in vec2 uv;
in vec2 at;
out vec4 o;
void main() {
    vec4 light = texture(t_light, uv);
    vec4 kept = texture(t_shining, at);
    vec3 shining = kept.rgb, taking = texture(t_taking, at).rgb;
    vec3 c = (shining * shining + taking * taking * light.rgb) * light.a;
#ifdef MARKED
    o = vec4(matt(c, uv), kept.a);
#else
    o = vec4(matt(c, uv), 1.0);
#endif
}
#endif
