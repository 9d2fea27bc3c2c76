// Cranes too many or too far for folds: pictures of them, baked from the same facets and light.
#include "frame"
#include "toned"
#ifdef VERTEX
uniform vec2 u_atlas;   // px of the atlas
uniform vec3 u_plain;   // scene light of paper that faces the sky, without lamps,
uniform vec3 u_shown;   // and what is shown of it
in vec2 in_corner;
in vec4 in_at;          // x, y (plane), z (world), px of the plane for each px of the picture
in vec4 in_cell;        // centre of the cell in the atlas and of the bird in the cell, px, y down
in vec4 in_half;        // half the bird's width and height in the cell; how far it is shifted, px
in vec4 in_lean;        // the columns by which the picture leans to a turn and bank between two of them
in vec4 in_tint;        // factor r, g, b; 0
out vec2 v_uv;
flat out vec3 v_light;
void main() {
    vec2 at = in_cell.zw + in_half.xy * vec2(in_corner.x, -in_corner.y);
    vec2 texel = (in_cell.xy + at) / u_atlas;
    v_uv = vec2(texel.x, 1.0 - texel.y);
    vec2 shown = mat2(in_lean.xy, in_lean.zw) * at + in_half.zw;
    gl_Position = vec4(on_screen(in_at.xy + shown * in_at.w, in_at.z), sorted(in_at.y, 0.0), 1.0);
    vec2 middle = on_screen(in_at.xy, in_at.z) * 0.5 + 0.5;
#ifdef HDR
    v_light = in_tint.rgb;
#else
    v_light = toned(u_plain * in_tint.rgb, middle) / u_shown;
#endif
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_birds;  // as crane.glsl draws them in an open picture
in vec2 v_uv;
flat in vec3 v_light;
out vec4 o;
void main() {
    vec4 t = texture(t_birds, v_uv);
    o = vec4(t.rgb * v_light, t.a);
}
#endif
