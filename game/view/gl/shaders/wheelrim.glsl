// The inlaid rim of a wheel that is whole: added to its glass.
#include "frame"
#include "toned"
#include "gearing"
#include "veiling"
uniform vec4 u_gear;    // hub x, y (plane), radius, turn (radians)
uniform vec4 u_style;   // as in wheel.glsl
uniform float u_left;
#ifdef VERTEX
uniform sampler2D t_light;
in vec3 in_ring;        // towards it, 0 its inner edge or 1 its outer one
out vec2 v_local;
out vec2 v_world;
out vec2 uv;
out vec3 v_light;
out vec4 v_veil;
void main() {
    float tooth = TOOTH / u_style.x, soft = 2.0 / u_gear.z + 0.002;
    v_local = in_ring.xy * mix(1.0 - tooth * 3.1 - soft, 1.0 - tooth * 1.75 + soft, in_ring.z) * u_gear.z;
    float c = cos(u_gear.w), s = sin(u_gear.w);
    v_world = mat2(c, s, -s, c) * v_local;
    gl_Position = vec4(on_screen(u_gear.xy + v_world * vec2(1.0, KY), 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    v_light = textureLod(t_light, clamp(uv, 0.0, 1.0), 0.0).rgb;
    v_veil = veiling(uv);
}
#endif
#ifdef FRAGMENT
in vec2 v_local;
in vec2 v_world;
in vec2 uv;
in vec3 v_light;
in vec4 v_veil;
out vec4 o;
void main() {
    float r = length(v_local) / u_gear.z;
    vec4 c = rim(v_local, v_world, r, u_gear.z, u_style, u_left, v_light, sunwards(uv));
    o = vec4(rooted(sqrt(c.rgb * v_veil.a)), 0.0);
}
#endif
