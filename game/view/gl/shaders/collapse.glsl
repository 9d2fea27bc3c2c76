// A wall in large facets: light leaks along its seams, then it tips outward and falls away.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec4 in_at;       // corner, middle of its piece (plane)
in vec3 in_chance;   // chance twice, ticks it waits
in vec2 in_corner;   // which of three, whether its piece goes on across the last edge
uniform vec4 u_box;  // left, top, width, height of the wall
uniform float u_ticks;
out vec2 q;          // in the picture, 0..1
out vec2 lit_at;
out vec2 screen;
out vec3 bary;
flat out vec4 gone;  // how far it has tipped, how near it still is, chance, whole
flat out vec2 floor_;
void main() {
    float t = max(0.0, u_ticks - in_chance.z) / 80.0, lean = smoothstep(0.0, 46.0, u_ticks);
    vec2 off = in_at.xy - in_at.zw;
    // A jolt first; then it turns about a slanting axis, and the night takes it.
    float tip = smoothstep(0.0, 1.15, t) * (1.5 + 2.2 * in_chance.x) + 0.9 * max(0.0, t - 0.6);
    float axis = (in_chance.y - 0.5) * 1.5, c = cos(axis), s = sin(axis);
    vec2 turned = mat2(c, -s, s, c) * off;
    turned.y *= cos(tip);
    turned = mat2(c, s, -s, c) * turned;
    float near = 1.0 / (1.0 + 0.55 * t + 0.80 * t * t);
    vec2 home = vec2(u_box.x + 0.5 * u_box.z, u_box.y + 0.50 * u_box.w);
    vec2 away = (in_at.zw - home) / u_box.zw;
    vec2 flung = away * vec2(190.0, 120.0) * (1.0 - exp(-1.6 * t)) + vec2(0.0, -46.0 * smoothstep(0.0, 0.7, t) + 120.0 * t * t * (0.5 + in_chance.x));
    // Before it breaks apart, all of it leans outward a little.
    flung.y -= 0.05 * lean * (u_box.y + u_box.w - in_at.w);
    vec2 at = home + (in_at.zw - home + flung) * mix(1.0, near, 0.62) + turned * near;
    gl_Position = vec4(on_screen(at, 0.0), 0.0, 1.0);
    screen = gl_Position.xy * 0.5 + 0.5;
    lit_at = on_screen(in_at.xy, 0.0) * 0.5 + 0.5;
    q = (in_at.xy - u_box.xy) / u_box.zw;
    int k = int(in_corner.x + 0.5);
    bary = vec3(k == 0, k == 1, k == 2);
    gone = vec4(tip, near, in_chance.y, in_corner.y);
    floor_ = vec2(cos(tip), at.y);
}
#endif
#ifdef FRAGMENT
#include "coded"
uniform sampler2D t_wall;
uniform sampler2D t_light;
uniform vec4 u_box;
uniform float u_ticks;
uniform float u_creaked;   // 0..1 how far light has leaked through
in vec2 q;
in vec2 lit_at;
in vec2 screen;
in vec3 bary;
flat in vec4 gone;
flat in vec2 floor_;
out vec4 o;
const vec3 NIGHT = vec3(0.55, 0.50, 1.30), DAWN = vec3(0.42, 1.05, 1.20);
void main() {
    vec4 c = texture(t_wall, q);
    vec3 w = bary / max(fwidth(bary), vec3(1e-4)) * f_scene.y;   // plane px from each edge
    // The edge over against the first corner lies between the two halves of a piece.
    float inner = gone.w > 0.5 ? 1e4 : w.z;
    float edge = min(min(w.x, w.y), inner);
    vec3 leak = mix(NIGHT, DAWN, 0.5 + 0.5 * sin(q.x * 9.0 + q.y * 5.0));
    if (u_ticks < 0.0) {
        float far = length((q - vec2(0.5, 0.62)) * vec2(1.7, 1.15));
        float here = clamp(u_creaked * 2.3 - 1.7 * far, 0.0, 1.0);
        float uneven = 0.35 + 0.65 * gone.z;
        float line = max(0.0, 1.0 - edge / (0.45 + 0.75 * here * uneven)) * here * uneven, halo = exp(-edge / 6.0) * here * here;
        o = vec4(toned((leak * (0.75 * line + 0.055 * halo) + 0.20 * line) * c.a, screen), 0.0);
        return;
    }
    if (c.a < 0.02) discard;
    vec4 light = texture(t_light, lit_at);
    float moved = smoothstep(0.0, 0.25, gone.x);
    vec3 face = decoded(c) / max(c.a, 0.004) * (light.rgb + f_down.w) * light.a;
    // Turning, a facet shows grey card that takes the light of what lies beyond.
    vec3 paper = decoded(c) / max(c.a, 0.004), card = vec3(0.055, 0.052, 0.092) * (0.3 + 1.7 * gone.z);
    // Its pleats show on the face; its back is plain, with one fold down the middle.
    float fold = w.x < w.y ? 0.72 : 1.12, toward = abs(floor_.x);
    vec3 front = paper * (0.55 + 1.1 * gone.z) + card * 0.45, back = card * (1.25 * fold) + leak * 0.085 * (1.0 - gone.z);
    vec3 lit = mix(face, (floor_.x < 0.0 ? back : front) * (0.35 + 0.95 * toward) + leak * 0.05 * (1.0 - toward), moved);
    float rim = max(0.0, 1.0 - edge / 1.5) * (0.25 + 0.75 * moved);
    lit += (leak * 0.55 + 0.16) * rim * gone.y;
    lit += (leak * (0.055 * exp(-edge / 6.0) + 0.55 * max(0.0, 1.0 - edge / 1.2)) + 0.1 * max(0.0, 1.0 - edge / 1.2)) * exp(-u_ticks / 26.0);
    float seen = smoothstep(0.10, 0.34, gone.y);
    // What is beyond the sill goes down behind it.
    seen *= 1.0 - moved * smoothstep(u_box.y + u_box.w - 96.0, u_box.y + u_box.w - 40.0, f_view.y + (1.0 - screen.y) * f_view.w);
    lit *= 0.22 + 0.78 * gone.y;
    float a = c.a * seen;
    o = vec4(toned(lit, screen) * a, a);
}
#endif
