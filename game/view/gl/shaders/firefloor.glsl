// Inside the second sun, where values are turned round: the ground is pale fire, the deep is dark.
#include "spiral"
#include "toned"
#include "screen"
#ifdef FRAGMENT
uniform sampler2D t_fire;
uniform sampler2D t_stands;   // 1 where there is ground
uniform sampler2D t_light;
uniform vec4 u_area;
uniform vec2 u_map;           // size of the map, plane px
uniform float u_fear;
uniform float u_turn;         // psi of a wall
out vec4 o;
const float OPENING = 90.0, STEP = TAU / 9.0;
const vec3 RAMP[7] = vec3[7](vec3(0.0033, 0.1022, 0.0578), vec3(0.0060, 0.2918, 0.1441), vec3(0.0284, 0.5520, 0.2874), vec3(0.1746, 0.8070, 0.4793), vec3(0.3613, 0.9216, 0.6308), vec3(0.5647, 1.0, 0.7758), vec3(0.7758, 1.0, 0.8963));
vec3 ramp(float t) { t = clamp(t, 0.0, 1.0) * 5.999; int i = int(t); return mix(RAMP[i], RAMP[i + 1], t - float(i)); }
float stands(vec2 p) { return texture(t_stands, p / u_map).r; }
void main() {
    vec2 p = f_view.xy + vec2(uv.x, 1.0 - uv.y) * f_view.zw, at = polar(p);
    vec2 q = (p - u_area.xy) / u_area.zw;
    float fire = texture(t_fire, vec2(q.x, 1.0 - q.y)).r;
    vec2 off = vec2(p.x - f_rib.x, (p.y - f_rib.y) / KY);
    float near = dot(off, off);
    // Calm parts the fire; fear makes it louder everywhere else.
    float hollow = exp(-near * near / 9.0e8) * f_time.z, afraid = u_fear * u_fear;
    float t = 0.37 + 0.46 * exp(-pow(at.x / 560.0, 1.3)) - 0.10 * smoothstep(900.0, 1500.0, at.x);
    t += (fire - 0.40) * (0.50 + 0.55 * afraid) * (1.0 - 0.8 * hollow) - 0.10 * hollow;
    vec3 c = ramp(t) * (0.44 + 0.52 * clamp(t, 0.0, 1.1));
    c *= 1.0 - hollow * 0.45 * vec3(0.66, 0.40, 0.42);
    // The deep: fire far below, dark, and under every northern edge the face of the ground.
    float here = smoothstep(0.42, 0.58, stands(p));
    if (here < 1.0) {
        float drop = 0.0;
        for (int k = 6; k > 0; k--) drop = mix(drop, 1.0 - 0.13 * float(k), smoothstep(0.42, 0.58, stands(p - vec2(0.0, 4.5 * float(k)))));
        float glow = smoothstep(0.30, 0.95, fire);
        vec3 deep = mix(vec3(0.0024, 0.044, 0.038), vec3(0.0070, 0.205, 0.122), glow) + ramp(0.5) * 0.030 * exp(-pow(at.x / 420.0, 1.3));
        vec3 face = mix(vec3(0.0025, 0.035, 0.034), vec3(0.018, 0.22, 0.135), 0.35 + 0.65 * fire);
        deep = mix(deep, face, drop);
        float rim = smoothstep(0.10, 0.46, stands(p)) * (0.35 + 0.9 * fire);
        deep += vec3(0.10, 0.52, 0.34) * rim * rim;
        c = mix(deep, c, here);
    }
    vec4 light = texture(t_light, uv);
    c *= mix(vec3(0.30, 0.52, 0.58), vec3(1.0), light.a);
    c += light.rgb * c * 0.10;
    // The iris closes on the opening along the same spiral as the walls.
    float psi = at.y - TWIST * log(at.x / 112.0) - u_turn;
    float blade = fract(psi / STEP), cover = smoothstep(1.95 * 112.0, 0.95 * 112.0, at.x);
    c *= 1.0 - pow(blade, 1.5) * cover * 0.80 * vec3(0.84, 0.50, 0.60);
    float edge = min(blade, 1.0 - blade) * STEP * at.x / 2.4;
    c *= 1.0 - exp(-edge * edge) * cover * vec3(0.62, 0.30, 0.40);
    float corner = mod(at.y - u_turn, STEP) - 0.5 * STEP, gone = at.x * cos(corner) / cos(0.5 * STEP);
    c += vec3(0.62, 1.0, 0.86) * (0.34 * exp(-at.x * at.x / 52900.0) + 0.45 * exp(-max(0.0, gone - OPENING) / 11.0));
    float width = 1.5 * f_scene.y;
    c = mix(c, vec3(2.2, 2.4, 2.3) * (0.75 + 0.5 * exp(-at.x * at.x / 3600.0)), smoothstep(OPENING + width, OPENING - width, gone));
    // The greater the fear, the whiter it is all round.
    vec2 e = abs(2.0 * uv - 1.0);
    float rime = smoothstep(1.7 - 1.45 * u_fear, 2.1 - 0.9 * u_fear, e.x * e.x * e.x + e.y * e.y * e.y);
    c = mix(c, vec3(0.80, 1.0, 0.93), rime * min(1.0, 1.3 * u_fear) * (0.75 + 0.25 * fire));
    o = vec4(toned(c, uv), 1.0);
}
#endif
