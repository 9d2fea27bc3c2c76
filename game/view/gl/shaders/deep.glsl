// Huge slow gears, far below everything: dark rings that the sun just finds.
#include "frame"
#include "gearing"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_at;      // x, y (px of its layer), radius, parallax
in vec4 in_look;    // teeth, sense, strength, number
out vec2 q;
out vec2 uv;
flat out vec4 at;
flat out vec4 look;
void main() {
    q = in_corner * in_at.z * 1.12;
    // of a wider sight they are spread over all
    vec2 apart = f_sight.zw / (f_sight.zw * in_at.w + f_view.zw * (1.0 - in_at.w));
    vec2 p = (f_sight.xy * (1.0 - in_at.w) - f_view.xy + in_at.xy * apart + q * vec2(1.0, KY)) / f_view.zw;
    gl_Position = vec4(2.0 * p.x - 1.0, 1.0 - 2.0 * p.y, 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    at = in_at; look = in_look;
}
#endif
#ifdef FRAGMENT
in vec2 q;
in vec2 uv;
flat in vec4 at;
flat in vec4 look;
out vec4 o;
void main() {
    float r = length(q), soft = 6.0;
    if (r > at.z * 1.07) discard;
    float turn = (f_time.x * 0.02 + look.w * 6.0) * look.y;
    float hole = r - at.z * 0.74;
    float d;
    if (hole < -soft) {   // within the felloe there are only spokes
        float spoke = abs(sin((atan(q.y, q.x) - turn) * 2.5)) * r - at.z * 0.13;
        d = -max(hole, -spoke);
    } else {
        d = max(cog(q, at.z, look.x, turn, 0.045), -hole);
    }
    d = min(d, r - at.z * 0.17);
    d = max(d, at.z * 0.05 - r);
    float cover = clamp(0.5 - d / soft, 0.0, 1.0);
    if (cover <= 0.0) discard;
    float edge = exp(-abs(d + 3.0) * 0.20), lip = max(0.0, -q.y / max(r, 1.0)) * sign(hole + 0.01);
    float high = smoothstep(0.0, 1.0, 1.0 - sighted(uv).y);
    vec3 c = vec3(0.0020, 0.0075, 0.0110) * (0.5 + 1.6 * high);
    c += mix(vec3(0.010, 0.050, 0.052), SUN * 0.10, max(lip, 0.0)) * edge * (0.12 + 0.55 * high);
    o = vec4(c * look.z * cover * 2.0, cover * look.z * 1.5);
}
#endif
