// Glyphs from one distance field, every text of a frame in one draw call.
#ifdef VERTEX
uniform vec2 target;  // px
in vec2 in_corner;    // 0 to 1
in vec4 in_place;     // left, top, width, height, px, y down
in vec4 in_glyph;     // u, v, width, height
in vec4 in_ink;       // straight colour and alpha
in vec4 in_edge;      // grow px, 1 / soft px (0 = crisp), how much light is added, fold
in float in_reach;    // px from the edge to the darkest value
out vec2 uv;
flat out vec4 ink;
flat out vec4 edge;
flat out float reach;
out vec2 sheet;         // 0 to 1 down a letter; across in the same measure
void main() {
    vec2 p = in_place.xy + in_corner * in_place.zw;
    uv = in_glyph.xy + in_corner * in_glyph.zw;
    ink = in_ink; edge = in_edge; reach = in_reach;
    sheet = in_corner * in_place.zw / in_place.w;
    gl_Position = vec4(p.x / target.x * 2.0 - 1.0, 1.0 - p.y / target.y * 2.0, 0.0, 1.0);
}
#endif
#ifdef FRAGMENT
uniform sampler2D glyphs;
in vec2 uv;
flat in vec4 ink;
flat in vec4 edge;
flat in float reach;
in vec2 sheet;
out vec4 colour;

// px inside the edge, negative outside
float depth(vec2 at) { return (texture(glyphs, at).r * 2.0 - 1.0) * reach + edge.x; }

void main() {
    vec2 dx = dFdx(uv), dy = dFdy(uv);
#ifdef COARSE
    float mean = depth(uv);
    float crisp = clamp(mean * 1.15 + 0.5, 0.0, 1.0);
#else
    // Four samples a pixel: thin strokes keep their weight at small sizes.
    vec4 d = vec4(depth(uv + 0.125 * dx + 0.375 * dy), depth(uv - 0.125 * dx - 0.375 * dy),
                  depth(uv + 0.375 * dx - 0.125 * dy), depth(uv - 0.375 * dx + 0.125 * dy));
    float mean = dot(d, vec4(0.25));
    float crisp = dot(clamp(d * 1.5 + 0.5, 0.0, 1.0), vec4(0.25));
#endif
    float t = clamp(mean * edge.y + 1.0, 0.0, 1.0);
    float cover = edge.y > 0.0 ? t * t * (1.5 - 0.5 * t) : crisp;
    vec3 tint = ink.rgb;
#ifdef FOLDED
    // The way inward is read over two texels at least: nearer, the field is too coarse.
    float far = max(1.5, 2.0 / length(dx * vec2(textureSize(glyphs, 0))));
    vec2 sx = dx * far, sy = dy * far;
    vec2 slope = vec2(depth(uv + sx) - depth(uv - sx), depth(uv - sy) - depth(uv + sy));
    float ridge = length(slope);
    float lit = dot(slope / max(ridge, 1e-4), vec2(0.55, 0.835));
    float away = (0.5 - 0.5 * lit) * smoothstep(0.2, 0.9, ridge / (2.0 * far));
    // Every letter is one strip: creases across it, each field turned a little to the light.
    vec2 field = floor(vec2(dot(sheet, vec2(1.9, 3.1)), dot(sheet, vec2(-2.3, 2.2))) + 0.37);
    float turned = fract(dot(field, vec2(0.618, 0.371)) + 0.13);
    float low = smoothstep(0.24, 0.80, sheet.y);
    vec3 cool = vec3(0.66, 0.70, 0.86);
    tint *= mix(vec3(1.0), cool, edge.w * (0.58 * away + 0.44 * turned + 0.40 * low));
#endif
    float a = ink.a * cover;
    colour = vec4(tint * a, a * (1.0 - edge.z));
}
#endif
