// One row of towers of glass where nothing bends what stands behind it: see panorama.glsl.
#include "frame"
#include "toned"
#include "outlook"
#include "band"
#ifdef FRAGMENT
uniform sampler2D t_row;      // roots of premultiplied light, cover
uniform sampler2D t_glass;    // what it throws back of the sun
uniform vec4 u_row;           // how much it moves with the view, its top, its height
uniform vec2 u_gain;          // of its own light, of the sun's
out vec4 o;
void main() {
    vec2 p = at_rest(uv);
    vec2 t = vec2((p.x + u_away.x * u_row.x) / 2048.0, (p.y + u_away.y * u_row.y - u_row.z) / u_row.w);
    vec4 a = texture(t_row, t);
    float thrown = texture(t_glass, t).r;
    vec3 sunny = mix(EMERALD, MINT, 0.18) * (sunlight(p + u_away * 0.2) * thrown * thrown * u_gain.y);
    o = vec4(toned((a.rgb * a.rgb * u_gain.x + sunny) * 0.66, uv), a.a);
}
#endif
