// The tile layers as they were gathered, under this moment's light.
#include "frame"
#include "screen"
#ifdef FRAGMENT
uniform sampler2D t_cache;
uniform sampler2D t_light;
uniform vec4 u_window;     // left, bottom, width, height of the view in turns of the buffer
out vec4 o;
void main() {
    vec4 c = texture(t_cache, u_window.xy + uv * u_window.zw), light = texture(t_light, uv);
    o = vec4(c.rgb * ((light.rgb + f_down.w) * light.a), c.a);
}
#endif
