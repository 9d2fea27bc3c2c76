// Fear: the rim of the picture whitens, and facets of ice fold open in it from the corners.
uniform vec2 u_view;       // px of the plane
uniform float u_front;     // closeness to the corners at which frost ends
uniform float u_fear;
uniform float u_strength;
#ifdef VERTEX
in vec4 in_place;   // x, y, and the facet's middle, px of the view
in vec4 in_facet;   // closeness, chance, which corner, shade
out vec2 at;
flat out float open;
flat out float shade;
out vec3 corner;
void main() {
    vec2 p = in_place.xy;
    open = 1.0; shade = in_facet.w;
#ifdef FACET
    open = clamp((in_facet.x + (in_facet.y - 0.5) * 0.34 - u_front) / 0.26, 0.0, 1.0);
    open *= open * (3.0 - 2.0 * open);
    p = mix(in_place.zw, p, open);
#endif
    at = p / u_view;
    corner = vec3(in_facet.z == 0.0, in_facet.z == 1.0, in_facet.z == 2.0);
    gl_Position = vec4(at.x * 2.0 - 1.0, 1.0 - at.y * 2.0, 0.0, 1.0);
}
#endif
#ifdef FRAGMENT
in vec2 at;
flat in float open;
flat in float shade;
in vec3 corner;
out vec4 o;
void main() {
    vec2 e = 1.0 - 2.0 * min(at, 1.0 - at);
    float near = e.x * e.x * e.x + e.y * e.y * e.y;
    float deep = clamp((near - u_front + 0.22) / 1.2, 0.0, 1.0);
#ifdef FACET
    if (open <= 0.0) discard;
    vec3 px = corner / max(fwidth(corner), vec3(1e-5));
    float crease = 1.0 - smoothstep(0.3, 1.3, min(px.x, px.y));
    float lit = clamp(shade + 0.9 * (corner.z - 0.4), 0.0, 1.0);
    vec3 ice = mix(vec3(0.40, 0.52, 0.86), vec3(0.90, 0.96, 1.0), lit);
    float a = (0.07 + 0.40 * lit * lit) * (0.30 + 0.70 * deep) + crease * (0.08 + 0.22 * deep);
    a *= u_strength * min(1.0, open * 1.5);
    o = vec4(mix(ice, vec3(0.96, 0.985, 1.0), crease) * a, a);
#else
    float a = deep * deep * (0.18 + 0.52 * u_fear) * u_strength;
    o = vec4(vec3(0.74, 0.84, 0.98) * a, a);
#endif
}
#endif
