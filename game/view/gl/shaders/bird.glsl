// Cranes too many or too far for folds: pictures of them, baked from the same facets and light.
#include "frame"
#include "toned"
#ifdef VERTEX
uniform vec2 u_atlas;   // px of the atlas
in vec2 in_corner;
in vec4 in_at;          // x, y (plane), z (world), px of the plane for each px of the picture
in vec4 in_cell;        // centre of the cell in the atlas and of the bird in the cell, px, y down
in vec4 in_half;        // half the bird's width and height in the cell, px; 0, 0
in vec4 in_tint;        // factor r, g, b; 0
out vec2 v_uv;
flat out vec3 v_light;
void main() {
    vec2 at = in_cell.zw + in_half.xy * vec2(in_corner.x, -in_corner.y);
    vec2 texel = (in_cell.xy + at) / u_atlas;
    v_uv = vec2(texel.x, 1.0 - texel.y);
    gl_Position = vec4(on_screen(in_at.xy + at * in_at.w, in_at.z), sorted(in_at.y, 0.0), 1.0);
    vec2 middle = on_screen(in_at.xy, in_at.z) * 0.5 + 0.5;
    v_light = sqrt(max(vec3(0.0), in_tint.rgb * (BAKED * f_tone.x * (1.0 - dimmed(middle)))));
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_birds;  // roots of linear light, times coverage
in vec2 v_uv;
flat in vec3 v_light;
out vec4 o;
void main() {
    vec4 t = texture(t_birds, v_uv);
    o = vec4(veiled(rooted(t.rgb * v_light / max(t.a, 0.004))), 1.0) * t.a;
}
#endif
