// A bird far below: two wings that beat, and the fold between them.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_at;      // x, y (plane), half span px, direction of flight
in vec2 in_look;    // phase of its wings, how light it is; less than a third is going out
out vec2 q;
out vec2 uv;
flat out vec3 c;
flat out vec3 beat;
void main() {
    float a = in_at.w, s = sin(in_look.x);
    // seen aslant: what flies across shows its side, what comes or goes its span
    vec2 ahead = vec2(cos(a), sin(a)), span = vec2(-ahead.y, ahead.x);
    q = in_corner;
    vec2 p = in_at.xy + (ahead * in_corner.y * 0.9 + span * in_corner.x) * in_at.z * vec2(1.0, 0.8);
    gl_Position = vec4(on_screen(p, 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    vec2 away = (in_at.xy - f_rib.xy - vec2(0.0, -36.0)) / vec2(118.0, 88.0);
    float free = smoothstep(0.55, 1.25, dot(away, away));
    c = mix(vec3(0.19, 0.13, 0.46), vec3(0.56, 0.46, 0.86), in_look.y) * (0.20 + 0.42 * in_look.y);
    beat = vec3(0.62 * s, 0.55 + 0.45 * abs(s), min(1.0, in_look.y * 3.0) * free);
}
#endif
#ifdef FRAGMENT
in vec2 q;
in vec2 uv;
flat in vec3 c;
flat in vec3 beat;
out vec4 o;
void main() {
    float x = abs(q.x), wing = abs(q.y - beat.x * x * 0.9 + 0.12);
    float body = 0.16 - abs(q.x) * 0.9 + (0.5 - abs(q.y)) * 0.35;
    float blade = (1.0 - x) * 0.52 * beat.y - wing;
    float d = max(blade, min(body, 0.8 - abs(q.y)));
    if (d <= 0.0) discard;
    float lit = q.x > 0.0 ? 1.0 : 0.62;
    o = vec4(toned(c * lit, uv), 1.0) * (min(1.0, 0.45 + d * 3.0) * beat.z);
}
#endif
