// A name carved into the front of a plinth.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec4 in_glyph;      // x, z (world) on the front; u, v in the atlas
uniform vec4 u_at;     // foot x, y (plane), how far before the axis, how shattered
out vec2 v_uv;
out vec2 uv;
void main() {
    float y = u_at.z;
    gl_Position = vec4(on_screen(vec2(u_at.x + in_glyph.x, u_at.y + y * KY), in_glyph.y), sorted(u_at.y, y * KZ + in_glyph.y * KY + 3.0), 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    v_uv = in_glyph.zw;
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_glyphs;
in vec2 v_uv;
in vec2 uv;
out vec4 o;
void main() {
    float d = texture(t_glyphs, v_uv).r - 0.5, soft = max(fwidth(d) * 0.7, 0.02);
    float a = smoothstep(-soft, soft, d);
    if (a < 0.02) discard;
    o = vec4(toned(vec3(0.88, 0.72, 0.42) * 0.75, uv), 1.0) * a;
}
#endif
