// Morning through the slats of a window: bars of light that rake over the floor.
#include "frame"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_at;       // x, y of the middle of its foot (plane), half its width (below 0: no slats), how far it reaches, px
in vec4 in_light;    // linear colour, px to the east for each to the south
out vec2 span;       // -1..1 across the window, 0..1 along the beam
flat out vec4 light;
flat out float slats;
void main() {
    span = vec2(in_corner.x * 1.5, in_corner.y * 0.5 + 0.5);
    light = in_light;
    slats = step(0.0, in_at.z);
    float down = span.y * in_at.w;
    vec2 at = in_at.xy + vec2(in_light.w * down + span.x * (abs(in_at.z) + (in_at.z < 0.0 ? 0.16 : 0.10) * down), down);
    gl_Position = vec4(on_screen(at, 0.0), 0.0, 1.0);
}
#endif
#ifdef FRAGMENT
const float SLATS = 7.0;
in vec2 span;
flat in vec4 light;
flat in float slats;
layout(location = 0) out vec4 o_light;
layout(location = 1) out vec4 o_from;
void main() {
    float far = span.y, soft = 0.05 + 0.30 * far, x = abs(span.x);
    float s = fract(far * SLATS);
    float bar = smoothstep(0.0, soft, s) * (1.0 - smoothstep(0.70 - soft * 0.6, 0.70 + soft * 0.4, s));
    bar = mix(bar, 0.55, smoothstep(0.35, 0.95, far));
    float cords = 1.0 - 0.5 * exp(-pow((x - 0.62) / (0.025 + 0.10 * far), 2.0));
    bar = mix(1.0, bar, slats); cords = mix(1.0, cords, slats);
    float side = 1.0 - smoothstep(1.0 - 0.5 * soft, 1.0 + soft, x);
    float a = bar * cords * side * exp(-1.9 * far) * smoothstep(0.0, 0.03, far) * (1.0 - smoothstep(0.82, 1.0, far));
    vec3 c = light.rgb * a;
    o_light = vec4(c, 0.0);
    o_from = vec4(normalize(vec2(-light.w, -1.0)) * dot(c, vec3(0.3, 0.5, 0.2)), 0.0, 0.0);
}
#endif
