// The shadow of a page on what flows below it.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec3 in_shade;     // x, y (plane), how dark
out float dark;
void main() {
    dark = in_shade.z;
    gl_Position = vec4(on_screen(in_shade.xy, 0.0), 0.0, 1.0);
}
#endif
#ifdef FRAGMENT
in float dark;
out vec4 o;
void main() { o = vec4(0.0, 0.0, 0.0, dark * dark * (3.0 - 2.0 * dark)); }
#endif
