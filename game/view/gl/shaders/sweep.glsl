// Where a blade's shadow falls, and where it is about to be: the pale floor, multiplied.
#include "frame"
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_near;    // two ends, plane
in vec4 in_far;     // the two across from them
in vec4 in_dark;    // how dark each of the four is
out float v_dark;
void main() {
    vec2 p = in_corner.y < 0.0 ? (in_corner.x < 0.0 ? in_near.xy : in_near.zw) : (in_corner.x < 0.0 ? in_far.xy : in_far.zw);
    vec2 dark = in_corner.y < 0.0 ? in_dark.xy : in_dark.zw;
    v_dark = in_corner.x < 0.0 ? dark.x : dark.y;
    gl_Position = vec4(on_screen(p, 0.0), 0.0, 1.0);
}
#endif
#ifdef FRAGMENT
in float v_dark;
out vec4 o;
void main() {
    vec3 shade = vec3(0.10, 0.28, 0.35);
#ifndef HDR
    shade = sqrt(shade);
#endif
    o = vec4(mix(vec3(1.0), shade, v_dark), 1.0);
}
#endif
