// Nothing, where the scissor lets it: a framebuffer's own clear asks no scissor.
#include "screen"
#ifdef FRAGMENT
out vec4 o;
void main() { o = vec4(0.0 * uv.x); }
#endif
