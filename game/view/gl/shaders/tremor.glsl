// Panes that shift like plates: a ring runs outward, each is pushed, tilts, and comes to rest.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec4 in_at;       // corner and middle of the facet (plane)
in vec3 in_chance;   // its number, a chance, which corner
uniform vec2 u_stage;
uniform float u_seconds;
out vec2 here;
out vec3 bary;
flat out vec3 moved; // how far it is shifted, how it catches the light, chance
void main() {
    vec2 off = (in_at.zw - u_stage) / vec2(1.0, KY);
    float away = length(off), front = 150.0 + 520.0 * (1.0 - exp(-1.5 * u_seconds));
    float ring = exp(-(away - front) * (away - front) / 12000.0) * smoothstep(2.1, 0.9, u_seconds);
    ring *= smoothstep(0.0, 0.12, u_seconds) * (0.45 + 0.55 * in_chance.y);
    float angle = 6.2832 * in_chance.x;
    vec2 push = normalize(off) * 9.0 + 5.0 * vec2(cos(angle), sin(angle));
    vec2 at = in_at.zw + (in_at.xy - in_at.zw) * (1.0 - 0.035 * ring) + push * vec2(1.0, KY) * ring;
    at.y -= 11.0 * ring * (0.4 + in_chance.y);
    int k = int(in_chance.z + 0.5);
    bary = vec3(k == 0, k == 1, k == 2);
    moved = vec3(ring, cos(angle + 2.0), in_chance.y);
    gl_Position = vec4(on_screen(at, 0.0), 0.0, 1.0);
    here = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
#ifdef TILED
uniform sampler2D t_tiles;
uniform vec4 u_tiles;
#endif
in vec2 here;
in vec3 bary;
flat in vec3 moved;
out vec4 o;
void main() {
    float r = moved.x;
    vec3 w = bary / max(fwidth(bary), vec3(1e-4)) * f_scene.y;
    float edge = min(w.x, min(w.y, w.z)), lit = max(0.0, 1.0 - edge / 1.4);
    // A pane tilted to the light takes some, one tilted away goes dark; both gape at their seams.
    float dark = r * (0.46 * max(0.0, -moved.y) + 0.5 * exp(-edge / 4.5)) * (1.0 - lit);
    vec3 c = vec3(0.016, 0.024, 0.060) * r * max(0.0, moved.y) * (0.6 + 0.8 * moved.z);
    c += vec3(0.26, 0.42, 0.62) * lit * r * (0.35 + 0.65 * moved.z);
    float bare = 1.0;
#ifdef TILED
    bare -= texture(t_tiles, u_tiles.xy + here * u_tiles.zw).a;
#endif
    o = vec4(toned(c, here), min(1.0, dark)) * bare;
}
#endif
