// The sky over the city and the depth under it: night, aurora, the second sun, haze in three layers.
// SKY is the upper part, SUN the same once the sun is up; without either it is the depth alone.
#include "frame"
#include "toned"
#include "outlook"
#include "band"
#ifdef FRAGMENT
uniform sampler2D t_noise;   // 4 spectra, -1..1, repeating
#ifdef SKY
uniform sampler2D t_night;   // the repeating tile of stars
#endif
out vec4 o;

#ifdef SUN
vec3 sun(vec2 p) {
    vec2 q = p - sun_at();
    float d = length(q), th = atan(q.y, q.x), r = SUN_R;
    float inside = smoothstep(r + 0.8, r - 0.8, d);
    // an iris: nine blades whose edges are tangent to a nonagon, opened by one's breath
    float open = r * (0.40 + 0.014 * f_time.y);
    float turn = f_time.x * 0.012, k = 0.69813;
    float sector = mod(th - turn, k) - k * 0.5;
    float nonagon = d * cos(sector);
    float core = smoothstep(open + 1.2, open - 1.2, nonagon);
    float blade = fract((th - turn - 0.95 * log(max(d, 1.0) / r)) / k);
    float shade = pow(blade, 1.3);
    vec3 c = mix(vec3(0.004, 0.075, 0.040), vec3(0.018, 0.46, 0.20), shade);
    float seam = exp(-pow(min(blade, 1.0 - blade) * k * d / 1.5, 2.0));
    c += vec3(0.12, 0.85, 0.48) * seam * 0.55;
    c += vec3(0.03, 0.5, 0.25) * exp(-max(nonagon - open, 0.0) / 22.0);
    c = mix(c, vec3(0.80, 1.28, 1.0) * (1.0 + 0.25 * exp(-d * d / 700.0)), core);
    c += vec3(0.32, 1.0, 0.66) * exp(-pow((d - r + 2.5) / 2.4, 2.0));
    c *= inside;
    float out_ = max(d - r, 0.0);
    float rays = 0.5 + 0.5 * texture(t_noise, vec2(th * 0.31831 * 0.5, 0.13 + f_time.x * 0.002)).z
               + 0.30 * texture(t_noise, vec2(th * 0.31831 * 1.5 + f_time.x * 0.003, 0.57)).w;
    float corona = exp(-out_ / 44.0) * (0.42 + 0.62 * rays) + 0.12 * exp(-out_ / 110.0) * (0.7 + 0.5 * rays);
    corona += 0.11 * exp(-pow((d - 1.9 * r) / 3.0, 2.0)) + 0.05 * exp(-pow((d - 2.6 * r) / 5.0, 2.0));
    return c + mix(EMERALD, vec3(0.05, 0.80, 0.42), exp(-out_ / 30.0)) * corona * (1.0 - inside) * (1.0 + 0.06 * f_time.y);
}
#endif

void main() {
    vec2 p = at_rest(uv), far = p + u_away * LOFT;
    float above = HORIZON - far.y;
    vec3 c = vec3(0.0);
#ifdef SKY
    {
        float high = clamp(above / 230.0, 0.0, 1.0);
        c = mix(vec3(0.0075, 0.0085, 0.036), vec3(0.0018, 0.0018, 0.010), high);
        vec2 q = far / 1500.0;
        vec4 wide = texture(t_noise, q * vec2(0.9, 2.1) + vec2(f_time.x * 0.0008, 0.0));
        vec4 mid = texture(t_noise, q * vec2(2.1, 4.6) + 0.3 + 0.10 * wide.xy);
        float cloud = max(0.0, 0.10 + 0.9 * wide.y + 0.5 * mid.z), lip = exp(-pow((wide.y + 0.4 * mid.z - 0.10) / 0.24, 2.0));
        c += mix(vec3(0.062, 0.018, 0.120), vec3(0.020, 0.022, 0.100), high) * cloud * 0.33;
        vec2 s = (far - vec2(846.0, HORIZON)) / vec2(330.0, 180.0);
        float green = exp(-dot(s, s));
        c += vec3(0.05, 0.20, 0.16) * lip * (0.05 + 0.32 * green) * (0.4 + 0.6 * u_rise);
        c += texture(t_night, vec2(far.x, -far.y) / vec2(2048.0, 1536.0)).rgb * (0.85 * high * (1.0 - 0.8 * green * u_rise));
        // what is still under the horizon shows at its edge
        vec2 e = (far - vec2(846.0, HORIZON + 14.0)) / vec2(300.0, 46.0);
        c += EMERALD * (0.80 - 0.35 * u_rise) * exp(-dot(e, e)) + vec3(0.010, 0.10, 0.062) * (1.0 - u_rise) * exp(-dot(e, e) * 0.22);
        c += EMERALD * 0.10 * exp(-max(above, 0.0) / 40.0) * exp(-pow((far.x - 846.0) / 460.0, 2.0));
#ifdef SUN
        c += sun(far) * smoothstep(-16.0, 14.0, above);
#endif
    }
#endif
    // the plain and the depth: blue haze, a breath of plum, black at last
    float down = max(-above, 0.0) + 1.0;
    vec2 low = p + u_away * 0.30;
    vec4 fog = texture(t_noise, low / vec2(1700.0, 1100.0) + vec2(f_time.x * 0.0022, 0.0));
    vec4 drift = texture(t_noise, low / vec2(760.0, 520.0) - vec2(f_time.x * 0.0034, 0.2) + 0.05 * fog.xy);
    float body = 0.62 + 0.55 * fog.y + 0.34 * drift.z;
    vec3 haze = mix(vec3(0.008, 0.027, 0.046), vec3(0.005, 0.009, 0.026), smoothstep(0.0, 330.0, down));
    haze = mix(haze, vec3(0.012, 0.006, 0.026), smoothstep(300.0, 800.0, down) * (0.5 + 0.5 * fog.x));
    vec2 g = (p + u_away * LOFT - vec2(846.0, HORIZON + 20.0)) / vec2(340.0, 110.0);
    haze += mix(EMERALD, vec3(0.010, 0.26, 0.20), 0.5) * (0.05 + 0.07 * u_rise) * exp(-dot(g, g));
    haze *= max(0.0, body) * (0.45 + 0.55 * exp(-down / 260.0));
#ifdef SKY
    c = mix(c, haze, smoothstep(26.0, -84.0, above));
#else
    c = haze;
#endif
#ifndef HDR
    c += (fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5) * 0.0016;
    c = max(c, 0.0);
#endif
    o = vec4(toned(c, uv), 1.0);
}
#endif
