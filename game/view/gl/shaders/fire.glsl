// How bright cold fire burns, and how pale it is there, 0..1: a tile of tongues moved along the spiral. Every doubling of the
// distance has an octave of its own, so that tongues are as wide far out as they are near.
#include "spiral"
#include "screen"
#ifdef FRAGMENT
uniform sampler2D t_seed;
uniform vec4 u_area;       // left, top, width, height of what is drawn, plane px
uniform float u_seconds;
out vec4 o;
float burning(float psi, float far, float octave) {
    float share = exp2(octave), turns = psi / TAU;
    vec2 q = vec2(turns * 2.0 * share + 0.37 * octave, far * 0.34 * share);
    float bend = texture(t_seed, q * vec2(1.0, 0.8) + vec2(0.13, -0.020 * u_seconds)).a;
    q.x += 0.032 * bend;
    vec4 wide = texture(t_seed, vec2(q.x, q.y - 0.034 * u_seconds));
    vec4 fine = texture(t_seed, vec2(q.x * 2.0 + 0.02 * bend, q.y * 1.6 - 0.075 * u_seconds));
    return 0.42 * wide.r + 0.40 * pow(wide.g, 1.25) + 0.20 * fine.g + 0.05 * wide.b;
}
void main() {
    vec2 at = polar(u_area.xy + vec2(uv.x, 1.0 - uv.y) * u_area.zw);
    float far = log(at.x / 112.0), psi = at.y - TWIST * far;
    float octave = max(0.0, log2(at.x / 190.0)), low = floor(octave);
    float share = smoothstep(0.25, 0.75, octave - low);
    float f = share < 1.0 ? burning(psi, far, low) * (1.0 - share) : 0.0;
    if (share > 0.0) f += burning(psi, far, low + 1.0) * share;
    float pale = 0.43 + 0.42 * exp(-pow(at.x / 560.0, 1.3)) - 0.08 * smoothstep(1000.0, 1600.0, at.x);
    o = vec4(f, pale, 0.0, 1.0);
}
#endif
