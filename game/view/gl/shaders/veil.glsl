// A veil of far light that follows a way through the void: violet where it begins, rose and gold at its end.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec4 in_veil;     // plane x, y, how far along 0..1, how far aside (half widths)
out vec2 p;
out vec2 at;
out float v_taken;
void main() {
    p = in_veil.xy;
    at = in_veil.zw;
    gl_Position = vec4(on_screen(p, 0.0), 0.0, 1.0);
    v_taken = taken(gl_Position.xy * 0.5 + 0.5);
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_noise;   // 4 spectra, -1..1, repeating
uniform float u_reach;       // half widths of the way over which it thins out
in vec2 p;
in vec2 at;
in float v_taken;
out vec4 o;
void main() {
    vec2 q = p / 2048.0, flow = vec2(f_time.x * 0.0016, 0.0);
    vec4 wide = texture(t_noise, q * vec2(1.0, 1.3) + flow);
    vec4 mid = texture(t_noise, q * vec2(2.2, 3.1) + 0.31 + 0.06 * wide.xy - flow);
#ifdef HDR
    float fine = 1.0 + 0.25 * texture(t_noise, q * 6.0 + 0.7).w;
#else
    float fine = 1.0;
#endif
    float aside = at.y / u_reach + 0.22 * wide.x, thin = max(0.0, exp(-2.6 * aside * aside) - 0.06) * smoothstep(1.0, 0.75, abs(at.y) / u_reach);
    thin *= smoothstep(-0.10, 0.02, at.x) * smoothstep(1.10, 0.99, at.x);
    float cloud = max(0.0, 0.30 + 0.62 * wide.y + 0.42 * mid.z), lane = smoothstep(0.55, 0.05, abs(mid.x - 0.12));
    float body = thin * cloud * (1.0 - 0.55 * lane) * fine;
    float warm = smoothstep(0.10, 0.95, at.x + 0.10 * mid.y);
    vec3 cold = vec3(0.016, 0.015, 0.085), plum = vec3(0.056, 0.018, 0.085), rose = vec3(0.100, 0.034, 0.066);
    vec3 c = warm < 0.5 ? mix(cold, plum, warm * 2.0) : mix(plum, rose, warm * 2.0 - 1.0);
    c += vec3(0.10, 0.055, 0.012) * warm * warm * smoothstep(0.30, 0.85, body);
    o = vec4(shown(c * body * 1.25, v_taken), 0.0);
}
#endif
