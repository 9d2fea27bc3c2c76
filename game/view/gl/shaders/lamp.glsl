// A light on the floor: how much falls on each point (first), and from where (second).
// A lamp may be a point, a bar along x (a tube), or the spill of a door to the south.
#include "frame"
const float REACH = 2.4;   // radii: what is left of a light there is cut off
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_at;       // x, y (plane), z (world), radius
in vec4 in_light;    // linear colour, shape: >= 0 half a bar's length, < 0 half a door's width
out vec2 span;
flat out vec4 at;
flat out vec4 light;
void main() {
    at = in_at; light = in_light;
    float bar = max(in_light.w, 0.0), reach = REACH * in_at.w;
    vec2 half_size = vec2(reach + bar, reach);
    vec2 shift = vec2(0.0);
#ifdef SPILL
    { half_size = vec2(-in_light.w * 2.0 + reach * 0.62, reach * 0.5); shift.y = half_size.y; }
#endif
    span = in_corner * half_size + shift;
    gl_Position = vec4(on_screen(in_at.xy + span * vec2(1.0, KY), 0.0), 0.0, 1.0);
}
#endif
#ifdef FRAGMENT
#ifdef SHADED
uniform sampler2D t_shadow;
uniform vec2 u_texel;
#endif
in vec2 span;
flat in vec4 at;
flat in vec4 light;
layout(location = 0) out vec4 o_light;
layout(location = 1) out vec4 o_from;
void main() {
    vec3 way = vec3(-span, at.z);
    float a;
#ifdef SPILL
    {
        float out_ = max(span.y, 0.0), wide = -light.w + 0.30 * out_;
        a = smoothstep(-2.0, 7.0, span.y) * exp(-out_ * sqrt(out_ / at.w) / at.w) * (1.0 - smoothstep(0.72, 1.28, abs(span.x) / wide));
        way = vec3(-span.x * 0.3, -at.w * 0.5 - out_, at.z);
    }
#else
    {
        way.x = -sign(span.x) * max(abs(span.x) - light.w, 0.0);
        float d = length(way);
        a = max(0.0, falloff(d, at.w) - 0.0104) * (way.z / d + 0.22) / 1.22;
    }
#endif
#ifdef SHADED
    vec2 t = gl_FragCoord.xy * u_texel;
    vec4 s = vec4(texture(t_shadow, t + u_texel * vec2(0.7, 0.3)).r, texture(t_shadow, t + u_texel * vec2(-0.3, 0.7)).r,
                  texture(t_shadow, t + u_texel * vec2(-0.7, -0.3)).r, texture(t_shadow, t + u_texel * vec2(0.3, -0.7)).r);
    a *= 1.0 - 0.80 * dot(s, vec4(0.25)) * smoothstep(10.0, 40.0, length(span));
#endif
    vec3 c = light.rgb * a;
    o_light = vec4(c, 0.0);
    vec2 from = normalize(way).xy;
    o_from = vec4(from * dot(c, vec3(0.3, 0.5, 0.2)), 0.0, 0.0);
}
#endif
