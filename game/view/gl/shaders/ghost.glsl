// A rival's outline: light along the edge of a figure that is not there. The figure's mask is
// drawn before, each in a channel of its own; this is the quad round it.
#include "frame"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_at;      // middle x, y (plane), half width, half height (px of the plane)
in vec4 in_light;   // colour as shown, how much of it
in vec4 in_mask;    // 1 for its channel
out vec2 v_uv;
flat out vec4 v_light;
flat out vec4 v_mask;
void main() {
    vec2 p = in_at.xy + in_corner * vec2(1.0, -1.0) * in_at.zw;
    gl_Position = vec4(on_screen(p, 0.0), 0.0, 1.0);
    v_uv = gl_Position.xy * 0.5 + 0.5;
    v_light = in_light; v_mask = in_mask;
}
#endif
#ifdef FRAGMENT
in vec2 v_uv;
flat in vec4 v_light;
flat in vec4 v_mask;
uniform sampler2D t_mask;
uniform vec3 u_px;      // one px of the target in the mask, and window px for each px of the plane
out vec4 o;
float there(vec2 off) { return min(1.0, dot(texture(t_mask, v_uv + off * u_px.xy), v_mask)); }
float round_about(float reach) {
    float d = reach * 0.7071;
    return (there(vec2(reach, 0.0)) + there(vec2(-reach, 0.0)) + there(vec2(0.0, reach)) + there(vec2(0.0, -reach))
        + there(vec2(d, d)) + there(vec2(-d, d)) + there(vec2(d, -d)) + there(vec2(-d, -d))) * 0.125;
}
void main() {
    float own = there(vec2(0.0)), k = u_px.z;
    float near = (round_about(1.0 * k) + own) * 0.5, far = round_about(2.8 * k), wide = (round_about(5.5 * k) + round_about(9.0 * k)) * 0.5;
    // a sharp line where paper ends, a breath of light beyond it, next to nothing within
    float line = 4.0 * near * (1.0 - near);
    float breath = (1.0 - own) * (0.50 * far + 0.60 * wide);
    float body = own * (0.06 + 0.26 * (1.0 - wide));
    vec3 c = v_light.rgb * (1.05 * line + 0.62 * breath + body) + vec3(0.30) * line * line;
    o = vec4(c * v_light.a, 0.0);
}
#endif
