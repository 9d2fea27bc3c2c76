// A tower: brass that moves by steps on the beat, or CASING, the glass round it.
#include "frame"
#include "toned"
#include "gearing"
#ifdef VERTEX
in vec3 in_position;
in vec3 in_normal;
in vec4 in_albedo;
in vec4 in_emission;
in vec2 in_fold;       // creases, bone
uniform vec4 u_at;     // foot x, y (plane), scale, number
#ifndef CASING
uniform vec4 u_pivot[8];    // of each bone: x, y, z; axis 1 y, 2 z
uniform vec4 u_motion[8];   // turns a step, radians to either side
#endif
out vec3 v_colour;
out vec3 v_bary;
out vec2 uv;
out float v_high;
flat out float v_crease;
flat out vec3 v_normal;
flat out float v_chance;
mat2 turn(float a) { float c = cos(a), s = sin(a); return mat2(c, s, -s, c); }

// The key, what the sky and the depths give back, and the ribs where they are near.
vec3 lit(vec3 p, vec3 n) {
    vec3 c = mix(f_down.rgb, f_up.rgb, 0.5 + 0.5 * n.z) + f_key_colour.rgb * max(0.0, dot(n, f_key.xyz));
    vec2 far = u_at.xy - f_rib.xy;
    if (f_key.w > 0.5 && dot(far, far) < 130000.0) {
        vec3 way = vec3(f_rib.x, f_rib.y / KY, f_rib.z) - p;
        float d = length(way) + 1e-3;
        c += f_lamp_of[0].rgb * falloff(d, f_rib.w) * max(0.0, dot(n, way) / d);
    }
    return c;
}
void main() {
    vec3 p = in_position, n = in_normal;
#ifndef CASING
    int bone = int(in_fold.y + 0.5);
    if (bone > 0) {
        vec4 pivot = u_pivot[bone], motion = u_motion[bone];
        // a step each half second, eased over 18 of 30 ticks, and run a little on
        float beat = f_time.x * 2.0 + u_at.w, whole = floor(beat), k = min((beat - whole) / 0.6, 1.0);
        float eased = k * k * (3.0 - 2.0 * k) + 0.10 * sin(clamp((beat - whole - 0.6) * 20.0, 0.0, 6.2832)) * exp(-max(beat - whole - 0.6, 0.0) * 9.0);
        float angle = (whole + eased) * motion.x * 6.2831853 + motion.y * sin(f_time.x * 3.14159265 + u_at.w * 1.7);
        mat2 r = turn(angle);
        p -= pivot.xyz;
        if (pivot.w > 1.5) { p.xy = r * p.xy; n.xy = r * n.xy; }
        else { p.xz = r * p.xz; n.xz = r * n.xz; }
        p += pivot.xyz;
    }
#endif
    v_high = p.z;
    p *= u_at.z;
    float inner = p.y * KZ + p.z * KY;
    p += vec3(u_at.x, u_at.y / KY, 0.0);
    if (dot(n, vec3(0.0, KZ, KY)) < 0.0) n = -n;
    gl_Position = vec4(on_screen(vec2(p.x, p.y * KY), p.z), sorted(u_at.y, inner), 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    v_normal = n;
    v_crease = in_fold.x;
    v_chance = abs(in_emission.w);
    int k = gl_VertexID % 3;
    v_bary = vec3(k == 0, k == 1, k == 2);
#ifdef CASING
    v_colour = vec3(0.0);
#else
    v_colour = in_albedo.rgb * lit(p, n) * (abs(in_emission.w) * 0.56);
    vec3 eye = vec3(0.0, KZ, KY), h = normalize(eye + sunwards(uv));
    v_colour += (in_albedo.rgb * vec3(0.5, 0.6, 0.5) + SUN * 0.06) * pow(max(dot(n, h), 0.0), 20.0) * min(in_albedo.w, 1.0);
    // warmth from inside, where the works are
    vec2 off = in_position.xy;
    v_colour += in_albedo.rgb * vec3(1.0, 0.55, 0.20) * 0.26 * exp(-dot(off, off) / 1400.0) * min(in_albedo.w, 1.0);
    v_colour += in_emission.rgb;
#endif
}
#endif
#ifdef FRAGMENT
in vec3 v_colour;
in vec3 v_bary;
in vec2 uv;
in float v_high;
flat in float v_crease;
flat in vec3 v_normal;
flat in float v_chance;
uniform vec4 u_at;
out vec4 o;
void main() {
#ifdef CASING
    vec3 n = v_normal, eye = vec3(0.0, KZ, KY), sun = sunwards(uv);
    float facing = abs(dot(n, eye)), thin = pow(max(1.0 - facing, 0.0), 1.6);
    vec3 mirror = 2.0 * dot(n, eye) * n - eye;
    float flash = pow(max(dot(mirror, sun), 0.0), 10.0);
    float glance = v_chance > 1.06 ? 1.0 : 0.25;
    vec3 c = vec3(0.10, 0.30, 0.40) * (0.035 + 0.12 * v_chance * glance) + SUN * flash * 0.34 + vec3(0.10, 0.22, 0.55) * thin * 0.16;
    vec3 dx = dFdx(v_bary), dy = dFdy(v_bary);
    vec3 w = v_bary * inversesqrt(dx * dx + dy * dy + 1e-12) / 1.05;
    int e = int(v_crease + 0.5);
    float d = min((e & 1) != 0 ? w.z : 9.0, min((e & 2) != 0 ? w.x : 9.0, (e & 4) != 0 ? w.y : 9.0));
    float line = max(0.0, 1.0 - d), up = clamp(v_high / 430.0, 0.0, 1.0);
    c += vec3(0.16, 0.62, 0.56) * line * (0.07 + 0.30 * thin + 0.16 * up);
    c = hazed(c, uv);
#ifndef HDR
    c *= 0.34;   // display colours add up to more than light does
#endif
    float a = 0.16 + 0.22 * thin;
    o = vec4(toned(c, uv), a);
#else
    vec3 c = v_colour;
    c *= 0.45 + 0.55 * smoothstep(0.0, 60.0, v_high);
    c = hazed(c, uv);
    o = vec4(toned(c, uv), 1.0);
#endif
}
#endif
