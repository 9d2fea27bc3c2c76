// The floor as it was drawn small, scaled to the window.
#include "screen"
#ifdef FRAGMENT
uniform sampler2D t_picture;
uniform vec2 u_shift;     // what the view lies off the small picture's px
out vec4 o;
void main() { o = texture(t_picture, uv + u_shift); }
#endif
