// Contact: the floor is darker under and round what stands on it.
#include "frame"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_at;       // x, y (plane), half width, half depth (plane px)
in vec2 in_look;     // darkness 0..1, squareness 0..1
out vec2 q;
flat out vec2 look;
void main() {
    q = in_corner * 1.7; look = in_look;
    gl_Position = vec4(on_screen(in_at.xy + q * in_at.zw, 0.0), 0.0, 1.0);
}
#endif
#ifdef FRAGMENT
in vec2 q;
flat in vec2 look;
layout(location = 0) out vec4 o_light;
layout(location = 1) out vec4 o_from;
void main() {
    vec2 a = abs(q), b = max(a - 0.55, 0.0) / 0.45;
    float d = mix(dot(q, q), dot(b, b) * 0.55, look.y);
    float s = look.x * max(0.0, exp(-1.35 * d) - 0.02);
    o_light = vec4(0.0, 0.0, 0.0, s); o_from = vec4(0.0);
}
#endif
