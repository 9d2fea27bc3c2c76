// The fragment half of facets that gather over a deep: each lit as the floor is, with a crease at its edges.
#ifdef FRAGMENT
uniform sampler2D t_light;
in vec3 v_bary;
in vec2 uv;
flat in vec3 v_colour;
flat in float v_there;
out vec4 o;
// taken: of its colour by itself, and of lamps; then what contact leaves, and takes.
// within: px from an edge between which its crease fades; shine: what that adds.
vec4 faceted(vec4 taken, vec2 within, vec3 shine) {
    vec4 light = texture(t_light, uv);
    vec3 w = v_bary / max(fwidth(v_bary), vec3(1e-5));
    float crease = 1.0 - smoothstep(within.x, within.y, min(w.x, min(w.y, w.z)) / max(f_scene.x, 0.7));
    vec3 c = (v_colour * (taken.x + taken.y * light.rgb)) * (taken.z + taken.w * light.a);
    c += crease * shine;
    return vec4(toned(c, uv), 1.0) * v_there;
}
#endif
