// A page of print: folded paper under the place's light, with its print multiplied.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec3 in_position;
in vec3 in_normal;
in vec4 in_paper;     // u, v on the paper; u, v of its print
in vec3 in_tone;
out vec4 paper;
out vec2 uv;
flat out vec3 base;
flat out vec3 albedo;
void main() {
    vec3 p = in_position;
#ifdef SCRAP
    // what came off drifts, the farther the freer
    float own = in_paper.x * 6.2831853, t = f_time.x * (0.35 + 0.4 * in_paper.x);
    p += vec3(sin(t + own), cos(0.8 * t + 2.0 * own), 1.6 * sin(1.3 * t + 3.0 * own)) * (3.0 + 9.0 * in_paper.y);
#endif
    gl_Position = vec4(on_screen(vec2(p.x, p.y * KY), p.z), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    paper = in_paper;
    vec3 n = in_normal;
    float day = dot(n, f_key.xyz);
    base = in_tone * (mix(f_down.rgb, f_up.rgb, 0.5 + 0.5 * n.z) + f_key_colour.rgb * max(0.0, day));
    albedo = in_tone * clamp(1.0 + 1.2 * (day - f_key.z), 0.55, 1.5);
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_light;
uniform sampler2D t_print;
uniform vec3 u_folds;     // where it is folded: across, down, down
in vec4 paper;
in vec2 uv;
flat in vec3 base;
flat in vec3 albedo;
out vec4 o;
float soft(float d) { d = max(0.0, 1.0 - d); return d * d; }
void main() {
#ifdef SCRAP
    vec4 glow = texture(t_light, uv);
    o = vec4(toned((base + albedo * glow.rgb * 0.5) * glow.a, uv), 1.0);
    return;
#endif
    vec3 ink = texture(t_print, paper.zw).rgb;
    // type that is smaller than a px is grey: it is to be read all the same
    ink *= ink * mix(vec3(1.0), ink, 0.8);
    vec4 light = texture(t_light, uv);
    vec3 c = (base * 1.16 + albedo * light.rgb * 0.46) * light.a * mix(vec3(1.0), ink, 0.90);
    // px to the folds: a dark line where it dips, and worn fibre beside it
    vec2 px = max(vec2(length(vec2(dFdx(paper.x), dFdy(paper.x))), length(vec2(dFdx(paper.y), dFdy(paper.y)))), 1e-5);
    float valley = min(abs(paper.x - u_folds.x) / px.x, abs(paper.y - u_folds.z) / px.y);
    float ridge = abs(paper.y - u_folds.y) / px.y;
    float fine = max(1.1 * f_scene.x, 0.8);
    c *= 1.0 - 0.42 * max(0.0, 1.0 - valley / fine) - 0.10 * soft(valley / (18.0 * f_scene.x));
    c += base * (0.55 * max(0.0, 1.0 - ridge / fine) + 0.16 * soft(ridge / (13.0 * f_scene.x)));
    // the edge of a sheet catches what comes from below
    vec2 in_from = min(paper.xy, 1.0 - paper.xy) / px;
    float deep = min(in_from.x, in_from.y);
    float rim = max(0.0, 1.0 - max(deep - 0.8, 0.0) / max(1.5 * f_scene.x, 0.9));
    c += f_rim.rgb * (rim * 0.34);
    o = vec4(toned(c, uv), 1.0) * min(1.0, deep);
}
#endif
