// Inside the second sun, where values are turned round: the ground is pale fire, the deep is dark.
// OPENED has the opening in its middle, so many px round it; AFRAID what the afraid see; most of it needs neither.
#include "spiral"
#include "toned"
#include "screen"
#ifdef FRAGMENT
uniform sampler2D t_fire;     // how bright it burns, how pale it is so far from the middle
uniform sampler2D t_stands;   // 1 where there is ground, 1 where a wall throws its shadow, how near its lip a face of it is
uniform sampler2D t_light;
uniform vec4 u_area;
uniform vec2 u_map;           // size of the map, plane px
uniform float u_fear;
uniform float u_turn;         // psi of a wall
out vec4 o;
const float OPENING = 90.0, STEP = TAU / 9.0;
vec3 ramp(float t) {
    vec3 c = mix(vec3(0.0033, 0.1022, 0.0578), vec3(0.0284, 0.5520, 0.2874), clamp(3.0 * t, 0.0, 1.0));
    c = mix(c, vec3(0.3613, 0.9216, 0.6308), clamp(3.0 * t - 1.0, 0.0, 1.0));
    return mix(c, vec3(0.7758, 1.0, 0.8963), clamp(3.0 * t - 2.0, 0.0, 1.0));
}

// The deep: fire far below, dark, and under every northern edge the face of the ground.
vec3 deep(float drop, float stood, float fire, float pale, float far) {
    vec3 c = mix(vec3(0.0024, 0.044, 0.038), vec3(0.0070, 0.205, 0.122), smoothstep(0.30, 0.95, fire)) + vec3(0.008, 0.024, 0.015) * pale;
    // Beyond the rim the sun begins to show its outside.
    c += vec3(0.012, 0.26, 0.15) * (0.35 + 0.9 * fire) * smoothstep(1480.0 * 1480.0, 1860.0 * 1860.0, far);
    c = mix(c, mix(vec3(0.0025, 0.035, 0.034), vec3(0.018, 0.22, 0.135), 0.35 + 0.65 * fire), drop);
    float rim = smoothstep(0.10, 0.46, stood) * (0.35 + 0.9 * fire);
    return c + vec3(0.10, 0.52, 0.34) * rim * rim * (1.0 + 2.2 * f_time.z);
}

#ifdef OPENED
// The iris closes on the opening along the same spiral as the walls.
vec3 opened(vec3 c, vec2 p) {
    vec2 at = polar(p);
    float cover = 1.0 - smoothstep(106.0, 218.0, at.x), blade = fract((at.y - TWIST * log(at.x / 112.0) - u_turn) / STEP);
    c *= 1.0 - pow(blade, 1.5) * cover * 0.80 * vec3(0.84, 0.50, 0.60);
    float edge = min(blade, 1.0 - blade) * STEP * at.x / 2.4;
    c *= 1.0 - exp(-edge * edge) * cover * vec3(0.62, 0.30, 0.40);
    float corner = mod(at.y - u_turn, STEP) - 0.5 * STEP, gone = at.x * cos(corner) / cos(0.5 * STEP), width = 1.5 * f_scene.y;
    c += vec3(0.62, 1.0, 0.86) * 0.45 * exp(-max(0.0, gone - OPENING) / 11.0);
    return mix(c, vec3(2.2, 2.4, 2.3) * (0.75 + 0.5 * exp(-at.x * at.x / 3600.0)), smoothstep(OPENING + width, OPENING - width, gone));
}
#endif

void main() {
    vec2 p = f_view.xy + vec2(uv.x, 1.0 - uv.y) * f_view.zw, q = (p - u_area.xy) / u_area.zw;
    vec2 burns = texture(t_fire, vec2(q.x, 1.0 - q.y)).rg;
    float fire = burns.r, pale = burns.g;
    vec3 ground = texture(t_stands, p / u_map).rgb;
    float stood = ground.r;
    vec2 off = vec2(p.x - f_rib.x, (p.y - f_rib.y) / KY), way = vec2(p.x - u_sun.x, (p.y - u_sun.y) / KY);
    float near = dot(off, off) / 30000.0, far = dot(way, way);
    // Calm parts the fire; fear makes it louder everywhere else.
    float hollow = f_time.z / (1.0 + near * near * near);
    vec3 c = vec3(0.0);
    float here = smoothstep(0.42, 0.58, stood);
    if (here > 0.0) {
        float t = pale + (fire - 0.40) * (0.46 + 0.70 * u_fear) * (1.0 - 0.8 * hollow) - 0.10 * hollow;
        c = ramp(t) * (0.44 + 0.52 * clamp(t, 0.0, 1.1)) * (1.0 - hollow * vec3(0.30, 0.18, 0.19));
        // to the afraid its crests are white with cold, its troughs deep
        c *= 1.0 - u_fear * 0.55 * smoothstep(0.42, 0.18, fire);
        c = mix(c, vec3(1.02, 1.30, 1.42), u_fear * (1.0 - hollow) * 0.85 * smoothstep(0.50, 0.86, fire));
    }
    if (here < 1.0) c = mix(deep(ground.b, stood, fire, pale, far), c, here);
    vec4 light = texture(t_light, uv);
    c *= mix(vec3(0.30, 0.52, 0.58), vec3(1.0), light.a * (1.0 - 0.72 * ground.g)) + light.rgb * 0.10;
    // The deep stays dark however near the opening: a gap must not look like what bears.
    if (far < 4.0e5) {
        float haze = exp(-far / 52900.0);
        c = c * (1.0 - (1.0 - here) * min(0.55, 2.0 * haze)) + vec3(0.21, 0.34, 0.29) * haze * (0.06 + 0.94 * here);
    }
#ifdef OPENED
    if (far < OPENED * OPENED) c = opened(c, p);
#endif
#ifdef AFRAID
    // The greater the fear, the whiter it is all round.
    {
        vec2 e = abs(2.0 * uv - 1.0);
        float rime = smoothstep(1.7 - 1.45 * u_fear, 2.1 - 0.9 * u_fear, e.x * e.x * e.x + e.y * e.y * e.y);
        c = mix(c, vec3(0.80, 1.0, 0.93), rime * min(1.0, 1.3 * u_fear) * (0.75 + 0.25 * fire));
    }
#endif
    o = vec4(toned(c, uv), 1.0);
}
#endif
