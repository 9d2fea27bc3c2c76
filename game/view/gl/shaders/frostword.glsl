// A letter of frost: it condenses from its edge inwards, uneven as breath is.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_place;   // left, top (plane), width, height px
in vec4 in_glyph;   // u, v, width, height
in vec3 in_look;    // px to the darkest value, when it grows, chance
out vec2 uv;
out vec2 at;
out vec2 screen;
flat out vec3 look;
void main() {
    vec2 part = in_corner * 0.5 + 0.5;
    at = in_place.xy + part * in_place.zw;
    gl_Position = vec4(on_screen(at, 0.0), 0.0, 1.0);
    uv = in_glyph.xy + part * in_glyph.zw;
    screen = gl_Position.xy * 0.5 + 0.5;
    look = in_look;
}
#endif
#ifdef FRAGMENT
uniform sampler2D u_glyphs;
uniform float u_frost;
in vec2 uv;
in vec2 at;
in vec2 screen;
flat in vec3 look;
out vec4 o;
void main() {
    float d = (texture(u_glyphs, uv).r * 2.0 - 1.0) * look.x;
    float grown = clamp((u_frost - look.y) / 0.22, 0.0, 1.0);
    float body = clamp(d * f_scene.x * 1.2 + 0.5, 0.0, 1.0);
    // the rim freezes first
    float deep = smoothstep(0.0, 2.6, d), there = clamp(grown * 2.0 - deep, 0.0, 1.0);
    vec2 w = at * 0.145 + vec2(look.z * 40.0, 0.0);
    float grain = 0.80 + 0.28 * sin(w.x * 1.3 + 2.0 * sin(w.y * 0.7)) + 0.22 * sin(w.y * 2.3 + 1.7 * sin(w.x * 0.9));
    float glow = max(0.0, 1.0 + d / (look.x * 0.9)); glow = glow * glow * glow * step(d, 0.0);
    vec3 c = mix(vec3(0.44, 0.86, 1.0), vec3(0.97, 1.0, 1.0), clamp(grain - 0.25, 0.0, 1.0));
    float flare = 1.0 + 0.7 * exp(-pow((u_frost - look.y - 0.2) / 0.06, 2.0));
    o = vec4(toned(c * (body * there * grain * flare + glow * 0.045 * grown), screen), 0.0);
}
#endif
