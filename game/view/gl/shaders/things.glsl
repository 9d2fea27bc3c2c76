// Furniture: a picture that stands on the floor, lit where its foot is, sorted by its foot.
// Light is asked for at the four corners: it changes slowly, and this is cheap.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_at;      // x, y, foot (plane), angle
in vec4 in_box;     // left, top, width, height about (x, y)
in vec4 in_uv;      // in the atlas, px
in vec4 in_tint;
in vec2 in_more;    // diagonal flip; 0 no mirror image, 1 one, 2 laid flat, 3 over everything, 4 lit by itself
uniform sampler2D t_light;
uniform sampler2D t_from;
out vec2 v_uv;      // on the screen
out vec2 v_atlas;   // px
out vec3 v_light;     // what a root of scene light is multiplied by
out vec2 v_plane;
out float v_high;     // px over its foot
flat out vec4 tint;
void main() {
    // laid flat: farther than all that stands; hung over everything: nearer
    float rank = sorted(in_at.z, 0.0);
    float depth = in_more.y > 3.5 ? rank : in_more.y > 2.5 ? rank * 0.01 - 0.98 : in_more.y > 1.5 ? rank * 0.01 + 0.97 : rank;
    vec2 k = vec2(in_corner.x * 0.5 + 0.5, 0.5 - in_corner.y * 0.5);
    vec2 q = in_box.xy + k * in_box.zw;
    float s = sin(in_at.w), c = cos(in_at.w);
    vec2 p = in_at.xy + mat2(c, s, -s, c) * q;
    vec2 f = in_more.x > 0.5 ? k.yx : k;
    v_atlas = mix(in_uv.xy, in_uv.zw, f);
    tint = in_tint;
#ifdef MIRROR
    v_high = in_at.z - p.y;
    p.y = 2.0 * (in_at.z + 6.0) - p.y;
    if (abs(in_more.y - 1.0) > 0.5 || in_at.w != 0.0) { gl_Position = vec4(2.0, 2.0, 2.0, 1.0); return; }
#endif
    v_plane = p;
    gl_Position = vec4(on_screen(p, 0.0), depth, 1.0);
    v_uv = gl_Position.xy * 0.5 + 0.5;
    vec2 foot = on_screen(vec2(p.x, in_at.z + 4.0), 0.0) * 0.5 + 0.5;
    vec3 light = textureLod(t_light, foot, 0.0).rgb;
#ifdef MIRROR
    v_light = (light + f_up.w) * 0.11;
#else
    float towards = textureLod(t_from, foot, 0.0).g / (dot(light, vec3(0.3, 0.5, 0.2)) + 0.002);
    light = in_more.y > 3.5 ? vec3(1.0) : light * clamp(0.74 + 0.46 * towards, 0.30, 1.15) + f_up.w;
    v_light = sqrt(light * in_tint.rgb / max(in_tint.a, 0.004) * (2.0 * f_tone.x * (1.0 - dimmed(v_uv))));
#endif
}
#endif
#ifdef FRAGMENT
#include "coded"
uniform sampler2D t_atlas;
uniform float u_level;
in vec2 v_uv;
in vec2 v_atlas;
in vec3 v_light;
in vec2 v_plane;
#ifdef MIRROR
in float v_high;
uniform sampler2D t_cells;
uniform vec2 u_map;
#endif
flat in vec4 tint;
out vec4 o;
void main() {
#ifdef NATIVE
    vec4 c = texelFetch(t_atlas, ivec2(v_atlas), 0);
#else
    vec4 c = textureLod(t_atlas, v_atlas / vec2(textureSize(t_atlas, 0)), u_level);
#endif
    float a = c.a * tint.a;
    if (a < 0.02) discard;
#ifdef MIRROR
    float near = 1.0 - smoothstep(24.0, 96.0, v_high);   // what stands high is lost in the deep
    o = vec4(toned(decoded(c) * tint.rgb * v_light, v_uv), a * 0.15) * texture(t_cells, v_plane / u_map).r * near;
#else
    o = vec4(rooted(c.rgb * v_light / c.a) * a, a);
#endif
}
#endif
