// Everything that only shines: added, soft, without an outline. One quad each.
// GLOW draws nothing but glows, RING nothing but rings: they are most of it by far.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;   // of a RING: the way out, 1 long at its inner edge and 2 at its outer one
in vec4 in_at;      // x, y (plane), z (world), how far before its foot it sorts (px)
in vec4 in_shape;   // half width, half height (px), kind, angle
in vec4 in_light;   // linear colour, seed
out vec2 q;
out vec2 v_uv;
out float v_taken;
flat out vec4 light;
flat out vec3 shape;    // kind, half width, half height
void main() {
    q = in_corner; light = in_light;
#ifdef RING
    q = normalize(in_corner) * (length(in_corner) > 1.5 ? 1.036 : max(0.0, 0.88 - 16.0 / in_shape.y));
#endif
    shape = vec3(in_shape.z, in_shape.xy);
    float s = sin(in_shape.w), c = cos(in_shape.w);
    vec2 p = in_at.xy + mat2(c, s, -s, c) * (q * vec2(1.0, -1.0) * in_shape.xy);
    gl_Position = vec4(on_screen(p, in_at.z), sorted(in_at.y + in_at.w, 0.0), 1.0);
    v_uv = gl_Position.xy * 0.5 + 0.5;
    v_taken = taken(v_uv);
}
#endif
#ifdef FRAGMENT
in vec2 q;
in vec2 v_uv;
in float v_taken;
flat in vec4 light;
flat in vec3 shape;
out vec4 o;
float drop(vec2 p) {
    float w = 0.44 * sqrt(max(0.0, (1.0 - p.y) * 0.5)) * smoothstep(-1.05, -0.35, p.y) * (p.y > 0.0 ? 1.0 - 0.35 * p.y : 1.0);
    return 1.0 - smoothstep(-0.02, 0.10, abs(p.x) - w);
}
void main() {
#ifdef GLOW
    o = vec4(shown(light.rgb * max(0.0, exp(-3.6 * dot(q, q)) - 0.0273), v_taken), 0.0);
#elif defined(RING)                                                             // 1.3 px and a breath of glow
    float far = length(q), d = (far - 0.88) * shape.y;
    float a = (exp(-d * d * 0.75) + 0.22 * exp(-d * d * 0.02)) * smoothstep(1.0, 0.94, far);
    o = vec4(shown(light.rgb * a, v_taken), 0.0);
#else
    float r = dot(q, q), a;
    vec3 c = light.rgb;
    if (shape.x < 1.5) a = 1.0 - smoothstep(0.25, 1.0, r);                          // mote
    else if (shape.x < 3.5) {                                                     // flame
        vec2 p = vec2(q.x + 0.12 * sin(f_time.x * 9.0 + light.w * 7.0) * max(0.0, q.y), q.y);
        float outer = drop(p), core = drop((p + vec2(0.0, 0.24)) / 0.58);
        c = mix(vec3(1.0, 0.24, 0.035) * outer, vec3(1.45, 0.86, 0.30), core) * light.rgb;
        a = 1.0;
    } else if (shape.x < 4.5) {                                                     // streak, thin at both ends
        float e = 1.0 - abs(q.x);
        a = max(0.0, 1.0 - abs(q.y) / max(0.05, e)) * e;
    } else if (shape.x < 5.5) {                                                     // star of four points
        vec2 p = abs(q);
        a = max(0.0, 1.0 - (sqrt(p.x) + sqrt(p.y)) * 1.02) * 2.4 + 0.5 * max(0.0, exp(-14.0 * r) - 0.01);
    } else if (shape.x < 6.5) {                                                     // a length of a tube, running into the next
        a = (1.0 - abs(q.x)) * (0.90 + 0.10 * sin(q.x * 5.0 + light.w + f_time.x * 23.0)) * (1.0 - smoothstep(0.55, 1.0, abs(q.y)));
    } else if (shape.x > 9.5) {                                                     // a shaft of light, wider below
        float wide = mix(1.0, 0.55, q.y * 0.5 + 0.5), e = abs(q.x) / wide;
        a = (1.0 - smoothstep(0.35, 1.0, e)) * (0.20 + 0.80 * smoothstep(-1.0, 1.0, q.y)) * smoothstep(-1.0, -0.55, q.y);
    } else if (shape.x < 7.5) {                                                     // a pool on the floor: flat inside
        a = max(0.0, exp(-2.2 * r * r) - 0.11);
    } else if (shape.x < 8.5) {                                                     // a wedge: nothing at its tail, broad at its head
        float e = 0.5 + 0.5 * q.x, w = e * sqrt(max(0.0, 1.0 - q.x * q.x * q.x * q.x));
        a = max(0.0, 1.0 - abs(q.y) / max(0.02, w)) * e;
    } else {                                                                        // a facet of paper, sharp
        a = q.y < 0.9 - 1.8 * abs(q.x + 0.2) ? 1.0 : 0.0;
    }
    o = vec4(toned(c * a, v_uv), 0.0);
#endif
}
#endif
