// The floor as it was drawn small, scaled to the window.
// The place to be looked up comes whole from the corners: rasterizers that are processors
// have a way of their own for what only copies.
#ifdef VERTEX
uniform vec2 u_shift;     // what the view lies off the small picture's px
in vec2 in_corner;
out vec2 uv;
void main() { uv = in_corner * 0.5 + 0.5 + u_shift; gl_Position = vec4(in_corner, 0.0, 1.0); }
#endif
#ifdef FRAGMENT
uniform sampler2D t_picture;
in vec2 uv;
out vec4 o;
void main() { o = texture(t_picture, uv); }
#endif
