// Grass: tufts of folded blades that lie down before the wind, and show where it is.
#include "frame"
#include "toned"
const int WINDS = 4;
#ifdef VERTEX
in vec4 in_blade;   // aside px, 0 root .. 1 tip, lean of its own, light
in vec4 in_at;      // x, y (plane), size, chance
uniform vec4 u_box[WINDS];    // left, top, right, bottom
uniform vec4 u_wind[WINDS];   // direction, force 0..1, where its front is 0..1 along it (2 = past)
uniform sampler2D t_light;
out vec2 uv;
out vec3 v_light;
void main() {
    vec2 p = in_at.xy, blown = vec2(0.0);
    float gust = 0.0;
    for (int i = 0; i < WINDS; i++) {
        vec4 b = u_box[i], w = u_wind[i];
        vec2 in_x = smoothstep(vec2(0.0), vec2(50.0), vec2(p.x - b.x, b.z - p.x));
        vec2 in_y = smoothstep(vec2(0.0), vec2(34.0), vec2(p.y - b.y, b.w - p.y));
        float inside = in_x.x * in_x.y * in_y.x * in_y.y;
        vec2 size = b.zw - b.xy;
        float length_ = max(1.0, abs(dot(size, abs(w.xy))));
        float along = dot(p - 0.5 * (b.xy + b.zw), w.xy) / length_ + 0.5;
        float front = exp(-pow((along - w.w) * 6.0, 2.0));
        float force = inside * max(w.z, front * 0.8);
        float wave = 0.66 + 0.34 * sin(f_time.x * 9.0 - along * length_ * 0.045 + in_at.w * 2.0);
        blown += w.xy * force * wave;
        gust += force * wave;
    }
    float breeze = sin(f_time.x * 1.3 + p.x * 0.014 + p.y * 0.02) * 0.5 + 0.5;
    vec2 lean = vec2(0.20 + 0.22 * breeze, 0.0) + blown * 1.25;
    float t = in_blade.y, tall = 19.0 * in_at.z;
    float flat_ = 1.0 / (1.0 + 0.55 * dot(lean, lean));
    vec2 off = vec2(in_blade.x * in_at.z, 0.0) + (lean + vec2(in_blade.z, 0.0)) * t * t * tall * 0.85;
    gl_Position = vec4(on_screen(p + off * vec2(1.0, 0.75), t * tall * flat_ / KZ), sorted(p.y + 1.0, 0.0), 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    vec2 foot = on_screen(p, 0.0) * 0.5 + 0.5;
    vec4 pool = textureLod(t_light, clamp(foot, 0.0, 1.0), 0.0);
    vec3 cool = vec3(0.026, 0.084, 0.062), straw = vec3(0.310, 0.255, 0.078);
    vec3 albedo = mix(cool, straw, clamp(0.10 + 0.52 * t + 0.30 * in_at.w, 0.0, 1.0));
    float sheen = 0.55 * gust * t;
    v_light = albedo * in_blade.w * (0.34 + 0.62 * t + sheen) + albedo * pool.rgb * 1.4;
    v_light *= mix(0.5, 1.0, pool.a);
}
#endif
#ifdef FRAGMENT
in vec2 uv;
in vec3 v_light;
out vec4 o;
void main() { o = vec4(toned(v_light, uv), 1.0); }
#endif
