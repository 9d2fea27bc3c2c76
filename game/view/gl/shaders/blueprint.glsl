// The living blueprint: folded panels in two blues, and the loose triangles of its free edge.
#include "frame"
#include "toned"
#include "unfurl"
#ifdef VERTEX
in vec2 in_at;      // radius, angle
in vec4 in_look;    // blue 0..1, chance, loose 0..1, how far beyond the edge
out vec3 v_rest;    // x, y of the sheet at rest from the spark, radius
out vec2 v_open;    // how far open here, slope
out float v_side;
out vec2 uv;
flat out vec4 v_look;
void main() {
    vec2 polar = in_at.xy;
    float t = u_unfurl.w;
    if (in_look.z > 0.5) {   // what is loose drifts and turns
        polar.x += 10.0 * sin(t * 0.5 + in_look.y * 40.0) - 40.0 * (1.0 - clamp(opened(REACH) , 0.0, 1.0));
        polar.y += 0.008 * sin(t * 0.37 + in_look.y * 70.0);
    }
    vec3 p = unfurled(polar);
    gl_Position = vec4(on_screen(p.xy, p.z), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    v_rest = vec3(in_at.x * cos(in_at.y), in_at.x * sin(in_at.y) * SQUASH, in_at.x);
    v_open = vec2(clamp(opened(polar.x), 0.0, 1.2), slope(polar.x));
    v_side = pleat(in_at.y);
    v_look = in_look;
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_light;
in vec3 v_rest;
in vec2 v_open;
in float v_side;
in vec2 uv;
flat in vec4 v_look;
out vec4 o;
float ruled(vec2 p, float cell, float width) {
    vec2 q = abs(fract(p / cell + 0.5) - 0.5) * cell, w = vec2(width * f_scene.y + 0.35);
    vec2 line = clamp(1.5 - q / w, 0.0, 1.0);
    return max(line.x, line.y);
}
void main() {
    float out_ = v_rest.z / REACH;
    vec3 deep = mix(vec3(0.0036, 0.0130, 0.052), vec3(0.0062, 0.0270, 0.094), v_look.x);
    // Each pleat is lit along one of its sides, and as the swell runs under it.
    float shade = 0.74 + 0.24 * v_side * (v_look.x * 2.0 - 1.0) + 0.26 * v_open.y * (0.35 + out_) + 0.16 * (v_look.y - 0.5);
    vec3 c = deep * shade * (0.78 + 0.42 * out_);
    float rule = 0.055 * ruled(v_rest.xy, 44.0, 0.8) + 0.07 * ruled(v_rest.xy, 220.0, 1.0);
    c += vec3(0.16, 0.42, 0.95) * rule * 0.42;
    float far = exp(-v_rest.z / 210.0), warm = far * far * sqrt(far);
    c = mix(c, vec3(0.60, 0.26, 0.085), 0.85 * warm) + vec3(0.10, 0.045, 0.016) * far;
    vec4 light = texture(t_light, uv);
    c += light.rgb * (deep * 1.1 + 0.005);
    if (v_look.z > 0.5) c = c * 1.5 + vec3(0.010, 0.04, 0.09) * v_look.y;
    float there = smoothstep(0.0, 0.10, v_open.x) * smoothstep(0.0, 1.4, u_unfurl.z);
    float cover = (v_look.z > 0.5 ? 0.85 * (1.0 - v_look.w / 260.0) : mix(0.95, 0.86, out_)) * there;
    o = vec4(toned(c, uv) * cover, cover);
}
#endif
