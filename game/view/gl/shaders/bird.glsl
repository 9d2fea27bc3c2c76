// Cranes too many or too far for folds: pictures of them, baked from the same facets and light.
#include "frame"
#include "toned"
#ifdef VERTEX
uniform vec2 u_cell;    // share of the atlas in one cell
in vec2 in_corner;
in vec4 in_at;          // x, y (plane), z (world), half a cell in px of the plane
in vec4 in_cell;        // column, row, level of detail, 0
in vec4 in_tint;        // factor r, g, b; 0
out vec3 v_uvl;
out vec2 v_uv;
flat out vec3 v_tint;
void main() {
    vec2 cell = (in_cell.xy + 0.5 + vec2(0.5, -0.5) * in_corner) * u_cell;
    v_uvl = vec3(cell.x, 1.0 - cell.y, in_cell.z);
    v_tint = in_tint.rgb * BAKED;
    gl_Position = vec4(on_screen(in_at.xy + vec2(in_corner.x, -in_corner.y) * in_at.w, in_at.z), sorted(in_at.y, 0.0), 1.0);
    v_uv = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_birds;  // roots of linear light, times coverage
in vec3 v_uvl;
in vec2 v_uv;
flat in vec3 v_tint;
out vec4 o;
void main() {
    vec4 t = textureLod(t_birds, v_uvl.xy, v_uvl.z);
    if (t.a < 0.02) discard;
    vec3 c = t.rgb / t.a;
    o = vec4(toned(c * c * v_tint, v_uv), 1.0) * t.a;
}
#endif
