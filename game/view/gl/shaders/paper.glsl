// Light on paper, for programs that have in_lamps: the formulas of fold/light.py. MATT has no gloss.
// How much of a lamp behind it shines through: a single sheet lets more through than card.
#ifndef THROUGH
#define THROUGH 0.18
#endif
float wrapped(float q) { return q > -0.22 ? (q + 0.22) / 1.22 : -THROUGH * q; }

float glint(vec3 n, vec3 towards, vec3 eye) {
    float q = max(0.0, dot(n, normalize(towards + eye))), q2 = q * q, q4 = q2 * q2;
    return q4 * q4 * q4 * q2 * 1.5;   // to the power of 14
}

void shine(int i, vec3 p, vec3 n, vec3 eye, float gloss, inout vec3 c, inout vec3 s) {
    vec4 at = f_lamp_at[i];
    vec3 way = vec3(at.x, at.y / KY, at.z) - p;
    float d = length(way) + 1e-3, a = falloff(d, at.w);
    way /= d;
    vec3 light = f_lamp_of[i].rgb * a;
    c += light * wrapped(dot(n, way));
#ifndef MATT
    s += light * (gloss * glint(n, way, eye));
#endif
}

vec3 lit(vec3 p, vec3 n, vec3 albedo, float gloss, float variation, bool own) {
    vec3 c = mix(f_down.rgb, f_up.rgb, 0.5 + 0.5 * n.z) + f_key_colour.rgb * max(0.0, dot(n, f_key.xyz));
    vec3 eye = vec3(0.0, KZ, KY), s = vec3(0.0);
#ifndef MATT
    s += f_key_colour.rgb * (gloss * glint(n, f_key.xyz, eye));
#endif
    // Lamp 0 is the rib light, where there is one; its wearer does not take it.
    int first = own && f_key.w > 0.5 ? 1 : 0;
#ifdef MIRROR
    first = 1;   // a faint image does with the key light
#elif defined(ALL_LAMPS)
    for (int i = first; i < int(f_time.w); i++) shine(i, p, n, eye, gloss, c, s);
#else
    if (first == 0 && f_key.w > 0.5) shine(0, p, n, eye, gloss, c, s);
    for (int k = 0; k < 4; k++) if (in_lamps[k] >= 0.0) shine(int(in_lamps[k]), p, n, eye, gloss, c, s);
#endif
    return albedo * (c * variation + s);
}
