// A band of haze at the feet of the farthest towers, so that no line parts sky and plain.
#include "frame"
#include "toned"
#include "outlook"
#include "band"
#ifdef FRAGMENT
uniform sampler2D t_noise;
out vec4 o;
void main() {
    vec2 p = at_rest(uv);
    float away = (p.y + u_away.y * 0.16 - HORIZON - 20.0) / 30.0;
    float mist = exp(-away * away) * (0.34 + 0.14 * texture(t_noise, p / vec2(900.0, 300.0) + f_time.x * 0.003).y);
    vec2 s = (p + u_away * LOFT - vec2(846.0, HORIZON)) / vec2(300.0, 190.0);
    vec3 air = mix(vec3(0.020, 0.017, 0.066), vec3(0.012, 0.13, 0.085) * (0.4 + 0.6 * u_rise), exp(-dot(s, s)));
    o = vec4(toned(air, uv) * mist, mist);
}
#endif
