// Going through midnight glass: ink closes over the old picture from the feet, and opens on the
// new one from the ribs.
#include "screen"
#ifdef FRAGMENT
uniform vec4 u_at;      // px of the target, y down: where it starts; reach px; 1 closes, 0 opens
uniform vec4 u_size;    // width and height of the target, px; px for each px of the plane; seconds
out vec4 o;
#define TIME u_size.w
#include "shadowink"
void main() {
    vec2 p = (vec2(uv.x, 1.0 - uv.y) * u_size.xy - u_at.xy) / u_size.z;
    float th = atan(p.y / 0.7, p.x), r = length(p * vec2(1.0, 1.0 / 0.75));
    float reach = u_at.z, inside = u_at.w;
    float lobe = reach * (1.0 + 0.30 * ink_finger(th, 1.7, 0.6) * mix(0.5, 1.0, inside));
    float soft = mix(0.55 * reach + 8.0, 4.0, inside);
    float out_ = smoothstep(-soft, soft, r - lobe);
    float a = mix(out_, 1.0 - out_, inside);
    vec3 c = vec3(0.008, 0.010, 0.030) + vec3(0.60, 0.75, 1.0) * ink_star(p) * 0.55 * a;
    c += vec3(0.10, 0.14, 0.55) * exp(-pow((r - lobe) / 7.0, 2.0)) * inside * (0.4 + 0.6 * sin(3.0 * th + 2.0 * TIME) * sin(3.0 * th + 2.0 * TIME));
    float lip = inside * exp(-pow((r - lobe) / 9.0, 2.0)) * 0.6;
    o = vec4(c * max(a, lip), a);
}
#endif
