// The finished picture, scaled to the window.
#include "screen"
#ifdef FRAGMENT
uniform sampler2D t_picture;
out vec4 o;
void main() { o = texture(t_picture, uv); }
#endif
