// The needle of the compass: four facets on a pin, emerald ahead, violet behind, a dark edge round it.
#include "frame"
#include "toned"
const vec2 WHOLE = vec2(36.0, 8.5);   // half its length and width, px
const float TILTED = 0.60;            // of its length it shows when it points up the screen, short of the face
const float PIN = 0.3;               // how far behind the middle it turns, of half its length
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_at;      // x, y (plane), z (world), how much of it there is
in vec2 in_turn;    // radians from east towards south; 0
out vec2 q;
out vec2 uv;
flat out vec4 look; // how much of it there is, how the light falls across it; half its length and width now
void main() {
    float c = cos(in_turn.x), s = sin(in_turn.x);
    vec2 half_size = WHOLE * vec2(mix(TILTED, 1.0, abs(c)), 1.0);
    vec2 p = in_at.xy + mat2(c, s, -s, c) * ((in_corner + vec2(PIN, 0.0)) * half_size);
    q = in_corner;
    gl_Position = vec4(on_screen(p, in_at.z), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    look = vec4(in_at.w, c > 0.0 ? -1.0 : 1.0, half_size);
}
#endif
#ifdef FRAGMENT
in vec2 q;
in vec2 uv;
flat in vec4 look;
out vec4 o;
void main() {
    vec2 half_size = look.zw;
    float ahead = q.x > -PIN ? 1.0 : 0.0, e = ahead > 0.5 ? (1.0 - q.x) / (1.0 + PIN) : (q.x + 1.0) / (1.0 - PIN);
    float wide = e * (half_size.y - 2.6), side = abs(q.y) * half_size.y;
    float body = clamp(wide - side + 0.5, 0.0, 1.0), edge = clamp(wide + 1.6 - side, 0.0, 1.0);
    float upper = q.y * look.y > 0.0 ? 1.0 : 0.0;
    vec3 c = mix(mix(vec3(0.035, 0.022, 0.13), vec3(0.10, 0.075, 0.34), upper), mix(vec3(0.004, 0.20, 0.10), vec3(0.03, 0.80, 0.42), upper), ahead);
    float fold = clamp(1.1 - side, 0.0, 1.0) * smoothstep(0.0, 0.2, e);
    c = mix(c, mix(vec3(0.30, 0.26, 0.70), vec3(0.72, 1.25, 0.98), ahead), fold);
    float away = length((q + vec2(PIN, 0.0)) * half_size), pin = clamp(3.4 - away, 0.0, 1.0);
    edge = max(edge, clamp(4.6 - away, 0.0, 1.0));
    c = mix(c, vec3(1.0, 0.74, 0.30), pin);
    c *= max(body, pin);
    o = vec4(toned(c, uv), 1.0) * vec4(vec3(max(body, pin)), edge * 0.92) * look.x;
}
#endif
