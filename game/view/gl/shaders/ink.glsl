// Ink written in the air: iridescent where the pen has been, a thread of dots ahead of it.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec3 in_at;      // x, y on the plane, part of the way
in vec2 in_nib;     // -1 or 1 across, half the ink's width px
out vec3 q;         // px across, part of the way, half width
out vec2 uv;
const float REACH = 26.0;
void main() {
    q = vec3(in_nib.x * REACH, in_at.z, in_nib.y);
    vec2 sway = vec2(0.0, 2.2 * sin(f_time.x * 1.1 + in_at.z * 9.0));
    gl_Position = vec4(on_screen(in_at.xy + sway, 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
uniform vec4 u_ink;   // part written, px of the way, how much of it all is seen, seconds since whole or -1
in vec3 q;
in vec2 uv;
out vec4 o;

vec3 iris(float t) {
    // Cyan, lilac, rose and back: the sheen of oil, never the whole rainbow.
    vec3 a = vec3(0.20, 0.85, 1.05), b = vec3(0.62, 0.42, 1.10), c = vec3(1.10, 0.52, 0.74);
    float w = 0.5 + 0.5 * sin(t);
    return w < 0.5 ? mix(a, b, w * 2.0) : mix(b, c, w * 2.0 - 1.0);
}

void main() {
    float px = q.y * u_ink.y, pen = u_ink.x * u_ink.y, ahead = px - pen;
    float d = abs(q.x);
    float wet = clamp(0.5 - ahead / 6.0, 0.0, 1.0);
    float swell = 1.0 + 0.5 * exp(-ahead * ahead / 900.0);
    float body = clamp((q.z * swell - d) * f_scene.x + 0.5, 0.0, 1.0);
    float vein = 0.5 + 0.5 * cos(q.x / max(q.z, 1.0) * 3.4 + px * 0.045);
    vein *= vein;
    float ends = clamp(min(px, u_ink.y - px) / 26.0, 0.0, 1.0), glow = max(0.0, exp(-d * 0.17) - 0.012) * ends;
    vec3 hue = iris(px * 0.013 - f_time.x * 0.7 + q.x * 0.10);
    vec3 ink = hue * (body * (0.16 + 0.44 * vein) + glow * 0.10) * wet;
    float tip = exp(-(ahead * ahead + q.x * q.x) / 60.0) * step(u_ink.x, 0.999);
    ink += vec3(1.0, 0.96, 0.85) * tip;
    float near = 0.42 + 0.58 * exp(-max(ahead, 0.0) / 200.0);
    float bead = length(vec2(mod(px + 8.0, 16.0) - 8.0, q.x));
    float dots = clamp((2.2 + 0.8 * near - bead) * 0.8, 0.0, 1.0) + 0.16 * exp(-bead * bead / 26.0);
    // A glint runs ahead of the pen: that way.
    float run = ahead - mod(f_time.x * 170.0, 260.0);
    float glint = exp(-(run * run * (run > 0.0 ? 0.03 : 0.0016) + q.x * q.x * 0.07)) * step(2.0, ahead);
    ink += (vec3(0.42, 0.98, 0.86) * dots * near + vec3(0.9, 1.0, 0.9) * glint * 0.7) * (1.0 - wet);
    float whole = step(0.0, u_ink.w), flash = 1.0 + 1.6 * exp(-max(u_ink.w, 0.0) * 2.2) * whole;
    // It burns away under its letters, from the first to the last.
    ink *= 1.0 - smoothstep(0.0, 1.0, (u_ink.w - 1.3 - 0.5 * q.y) / 1.3) * whole;
    o = vec4(toned(ink * flash * u_ink.z, uv), 0.0);
}
#endif
