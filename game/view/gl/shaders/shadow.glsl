// What stands in the light of the ribs: edges drawn out away from it along the floor.
#include "frame"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_edge;      // two ends on the plane
in vec2 in_height;    // world, fade 0..1
flat out float dark;
out float along;
void main() {
    vec2 end = in_corner.x < 0.0 ? in_edge.xy : in_edge.zw;
    float k = f_rib.z / (f_rib.z - min(in_height.x, 0.84 * f_rib.z));
    vec2 p = in_corner.y < 0.0 ? end : f_rib.xy + (end - f_rib.xy) * k;
    dark = in_height.y;
    along = in_corner.y * 0.5 + 0.5;
    gl_Position = vec4(on_screen(p, 0.0), 0.0, 1.0);
}
#endif
#ifdef FRAGMENT
flat in float dark;
in float along;
out vec4 o;
void main() { o = vec4(dark * (1.0 - 0.45 * along)); }
#endif
