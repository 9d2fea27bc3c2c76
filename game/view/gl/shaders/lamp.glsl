// A light on the floor: how much falls on each point (first), and from where (second).
// A lamp may be a point or a bar along x (a tube); SPILL is a door's light, that goes one way.
#include "frame"
const float REACH = 2.4;   // radii: what is left of a light there is cut off
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_at;       // x, y (plane), z (world), radius
in vec4 in_light;    // linear colour, half a bar's length or half a door's width
#ifdef SPILL
in float in_heading; // of the door: 0 sends its light south
flat out vec2 turn;
#endif
out vec2 span;
flat out vec4 at;
flat out vec4 light;
void main() {
    at = in_at; light = in_light;
    float reach = REACH * in_at.w;
#ifdef SPILL
    turn = vec2(cos(in_heading), sin(in_heading));
    vec2 half_size = vec2(in_light.w * 2.0 + reach * 0.62, reach * 0.5);
    span = in_corner * half_size + vec2(0.0, half_size.y);
    vec2 away = mat2(turn.x, turn.y, -turn.y, turn.x) * span;
#else
    span = in_corner * vec2(reach + in_light.w, reach);
    vec2 away = span;
#endif
    gl_Position = vec4(on_screen(in_at.xy + away * vec2(1.0, KY), 0.0), 0.0, 1.0);
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
#ifdef SPILL
flat in vec2 turn;
#endif
layout(location = 0) out vec4 o_light;
layout(location = 1) out vec4 o_from;
void main() {
    vec3 way = vec3(-span, at.z);
    float a;
#ifdef SPILL
    float out_ = max(span.y, 0.0), wide = light.w + 0.30 * out_;
    a = smoothstep(-2.0, 7.0, span.y) * exp(-out_ * sqrt(out_ / at.w) / at.w) * (1.0 - smoothstep(0.72, 1.28, abs(span.x) / wide));
    way = vec3(mat2(turn.x, turn.y, -turn.y, turn.x) * vec2(-span.x * 0.3, -at.w * 0.5 - out_), at.z);
#else
    way.x = -sign(span.x) * max(abs(span.x) - light.w, 0.0);
    float d = length(way);
    a = max(0.0, falloff(d, at.w) - 0.0104) * (way.z / d + 0.22) / 1.22;
    // a tube shines out of its trough: a cone
    if (light.w > 0.0) a *= 1.0 - 0.88 * smoothstep(0.42, 1.15, length(way.xy) / at.z);
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
