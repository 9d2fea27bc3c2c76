// What shines in a doorway: one drawing a relic, all of one family of light.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec3 in_position;   // world units, about the foot of the door
in vec3 in_across;     // -1..1 across, 0..1 up, 0 middle to 1 edge
in vec4 in_at;         // x, y (plane), height over width, seed
in vec4 in_hue;        // linear, glow
in vec2 in_stand;      // heading, 1 where it is shut
uniform float u_style;
out vec3 across;
out vec2 v_uv;
#ifdef MIRROR
out vec2 v_plane;
#endif
flat out vec4 hue;
flat out vec3 more;
void main() {
    float c = cos(in_stand.x), s = sin(in_stand.x);
    vec2 turned = mat2(c, s, -s, c) * in_position.xy, plane = in_at.xy + turned * vec2(1.0, KY);
#ifdef MIRROR
    v_plane = vec2(plane.x, plane.y + in_position.z * KZ);
    gl_Position = vec4(on_screen(plane, -in_position.z), 0.0, 1.0);
#else
    gl_Position = vec4(on_screen(plane, in_position.z), sorted(in_at.y, turned.y * KZ + in_position.z * KY), 1.0);
#endif
    v_uv = gl_Position.xy * 0.5 + 0.5;
    across = in_across; hue = in_hue; more = vec3(in_at.zw, in_stand.y);
}
#endif
#ifdef FRAGMENT
uniform float u_style;
in vec3 across;
in vec2 v_uv;
#ifdef MIRROR
in vec2 v_plane;
uniform sampler2D t_cells;
uniform vec2 u_map;
#endif
flat in vec4 hue;
flat in vec3 more;
out vec4 o;
float line(float d, float wide) { return max(0.0, 1.0 - abs(d) / max(wide, fwidth(d))); }
float arms(vec2 p, float count, float twist, float turn) {
    float r = length(p) + 1e-3, step_ = 6.2831853 / count;
    float k = mod(atan(p.y, p.x) - twist * pow(r, 1.15) + turn, step_) - step_ * 0.5;
    return abs(k) * r;
}
void main() {
    vec2 p = vec2(across.x, (across.y - 0.47) * more.x);   // half widths from the middle
    float r = length(p * vec2(1.0, 0.82)), t = f_time.x, edge = across.z;
    vec3 h = hue.rgb, white = mix(h, vec3(1.0), 0.72) * 1.15;
    vec3 c = mix(white, h * 0.95, smoothstep(0.05, 0.55, r));
    c = mix(c, h * h * 0.55 + h * 0.10, smoothstep(0.5, 1.35, r));
    int style = int(u_style + 0.5);
    float breath = 1.0 + 0.05 * sin(t * 1.7 + more.y);
    if (style == 0) {                                     // a swirl, like a petal turning in
        float a = arms(p, 5.0, 3.4, t * 0.55);
        c = mix(c, h * h * 0.22, smoothstep(0.25, 1.3, r));
        c += mix(h, vec3(1.0), 0.6) * (exp(-a * a * 130.0) * 0.85 + exp(-a * a * 14.0) * 0.22) * smoothstep(1.5, 0.2, r);
    } else if (style == 1) {                              // sail of a kite: four panels on two spars
        float panel = (p.x > 0.0 ? 0.82 : 1.0) * (p.y > 0.25 ? 1.0 : 0.80);
        c = mix(c, white, 0.25) * panel;
        c += white * (line(p.x, 0.030) + line(p.y - 0.25, 0.030)) * 0.55;
    } else if (style == 2) {                              // a report: ruled, and one tick that forgives
        float rule = line(fract(across.y * 11.0) - 0.5, 0.07);
        c = mix(c * 0.85, white, 0.35 * rule);
        c = mix(c, h * 0.35, 0.5 * line(p.x + 0.55, 0.03));
        float tick = min(abs(dot(p - vec2(-0.12, -0.10), normalize(vec2(1.0, 0.9)))) + 9.0 * step(0.0, p.x + 0.12) , abs(dot(p - vec2(-0.12, -0.24), normalize(vec2(-1.0, 0.62)))) + 9.0 * step(p.x, -0.12));
        c += white * max(0.0, 1.0 - tick / 0.07) * step(abs(p.x), 0.6) * 0.9;
    } else if (style == 3) {                              // an envelope held against the light
        float fold = abs(p.x) * 0.72 - (0.62 - p.y) ;
        float low = abs(p.x) * 0.72 + (p.y + 0.75);
        c *= fold > 0.0 ? 0.92 : 1.08;
        c = mix(c, h * 0.40, 0.6 * line(fold, 0.035) + 0.4 * line(low - 0.35, 0.03));
        float seal = length((p - vec2(0.0, 0.02)) * vec2(1.0, 1.0));
        c = mix(c, vec3(0.75, 0.06, 0.05), smoothstep(0.15, 0.11, seal));
    } else if (style == 4) {                              // a blueprint: grid, and the first turn of a spiral
        vec2 g = fract(vec2(p.x * 4.0, p.y * 4.0)) - 0.5;
        c = h * (0.30 + 0.55 * exp(-1.6 * r * r)) * vec3(0.55, 0.75, 1.0);
        c += white * (line(g.x, 0.035) + line(g.y, 0.035)) * 0.16;
        float a = arms(p, 2.0, 5.4, -t * 0.25);
        c += white * exp(-a * a * 420.0) * smoothstep(0.95, 0.55, r) * 0.9 + white * exp(-r * r * 60.0);
    } else if (style == 5) {                              // a front page: one black line and grey columns
        float bars = step(0.35, fract(across.y * 17.0)), column = step(0.06, abs(p.x));
        c = mix(white, h, 0.25) * (0.85 + 0.2 * (1.0 - r));
        c *= 1.0 - 0.34 * bars * column * step(across.y, 0.56) * step(abs(p.x), 0.74);
        c *= 1.0 - 0.62 * step(abs(across.y - 0.68), 0.035) * step(abs(p.x), 0.72);
    } else if (style == 6) {                              // the handle's door: morning
        c = mix(white * 1.15, h, smoothstep(0.2, 1.7, r));
        c += vec3(1.0, 0.9, 0.7) * exp(-p.x * p.x * 3.0) * 0.25;
    } else if (style == 7) {                              // midnight glass, a bruise that turns
        float lr = log(r + 0.16), ph = 3.0 * (atan(p.y, p.x) - 2.1 * lr) - t * 0.9;
        float arm = 0.5 + 0.5 * cos(ph), thread = pow(arm, 26.0);
        vec3 deep_ = vec3(0.0015, 0.0020, 0.012), mid_ = vec3(0.012, 0.016, 0.21), lit_ = vec3(0.10, 0.15, 0.86);
        float f = pow(arm, 1.8) * exp(-0.9 * r) + 0.10;
        c = f < 0.5 ? mix(deep_, mid_, f * 2.0) : mix(mid_, lit_, f * 2.0 - 1.0);
        c += vec3(0.30, 0.42, 1.15) * thread * exp(-1.3 * r) * 0.9;
        c += vec3(0.75, 0.85, 1.25) * exp(-pow(r / 0.15, 1.3)) * 1.15;
        c += vec3(0.05, 0.07, 0.30) * smoothstep(0.80, 1.0, edge);
    } else if (style == 9) {                              // a morning: the sky, and a low sun over roofs
        float up = across.y, roofs = 0.17 + 0.035 * step(0.42, fract(p.x * 1.7 + 0.2)) + 0.03 * step(0.6, fract(p.x * 3.1));
        c = mix(vec3(1.30, 0.74, 0.36), vec3(1.05, 0.52, 0.40), smoothstep(0.16, 0.46, up));
        c = mix(c, vec3(0.42, 0.40, 0.62), smoothstep(0.42, 0.98, up));
        float sun = length(vec2(p.x, (up - 0.27) * more.x));
        c += vec3(1.5, 1.1, 0.7) * smoothstep(0.20, 0.17, sun) + vec3(0.9, 0.5, 0.25) * exp(-sun * 3.2);
        c = mix(c, c * vec3(0.26, 0.20, 0.32), smoothstep(roofs + 0.006, roofs - 0.006, up)) * 0.66;
    } else {                                              // the white door: a stair of arches, each one nearer home
        c = mix(vec3(0.34, 0.19, 0.07), vec3(0.10, 0.05, 0.035), smoothstep(0.1, 1.5, r));
        float near = max(abs(p.x), length(vec2(p.x, max(0.0, p.y - 0.35) * 0.9))), deep = log(near + 0.02) * 2.6 + t * 0.16;
        float rung = fract(deep), ease = smoothstep(0.0, 0.30, near) * smoothstep(1.1, 0.75, near);
        c += vec3(0.62, 0.42, 0.20) * (exp(-rung * 9.0) + 0.35 * exp(-(1.0 - rung) * 30.0)) * ease;
        c *= 0.72 + 0.28 * smoothstep(-1.4, 0.6, p.y);
        c += vec3(1.20, 1.02, 0.72) * exp(-pow(near / 0.20, 1.5)) * 1.05 + vec3(0.40, 0.27, 0.12) * exp(-near * 2.4);
        c += vec3(0.55, 0.40, 0.20) * exp(-p.x * p.x * 14.0) * smoothstep(0.1, -1.5, p.y) * 0.9;
    }
    if (style != 7) c *= 0.82 + 0.30 * smoothstep(1.0, 0.86, edge);
    if (more.z > 0.5) {                                   // shut: two leaves, and light in the gap between
        float leaf = (p.x > 0.0 ? 0.34 : 0.24) * (0.75 + 0.25 * smoothstep(0.0, 0.5, abs(p.x)));
        float gap = exp(-p.x * p.x * 900.0) + 0.30 * exp(-p.x * p.x * 60.0) + 0.35 * smoothstep(0.90, 1.0, edge);
        c = c * leaf + white * gap * 1.25;
    }
    c *= hue.a * breath;
#ifdef MIRROR
    // the crystal keeps the light near the foot, and loses it with the height
    float fade = (1.0 - smoothstep(0.05, 0.95, across.y)) * texture(t_cells, v_plane / u_map).r;
    o = vec4(toned(c * (0.16 * fade), v_uv), 0.0);
#else
    o = vec4(toned(c, v_uv), 1.0);
#endif
}
#endif
