// How much of the void is seen: it sinks away under the edge of the crystal, and still tiles
// lie over it.
uniform sampler2D t_cover;    // how near crystal is, softly
#ifdef TILED
uniform sampler2D t_tiles;    // the still tile layers, wrapped round; see tiles.glsl
uniform vec4 u_tiles;         // left, bottom, width, height of the view in turns of it
#endif
float seen(vec2 uv, vec2 on_map) {
    float bare = 1.0 - smoothstep(0.12, 0.30, texture(t_cover, on_map).r);
#ifdef TILED
    bare *= 1.0 - texture(t_tiles, u_tiles.xy + uv * u_tiles.zw).a;
#endif
    return bare;
}
