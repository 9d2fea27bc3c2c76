// The cosmos through a facet of the pane: its colour, and in a how much lamplight it gathers.
vec4 crystal(vec3 through, vec4 pane) {
    float bright = pane.z * 1.5 + 0.25;
    return vec4(through * (bright * 0.66 + 0.34) + pane.w * vec3(0.016, 0.030, 0.045), 0.55 + 0.45 * bright + 2.2 * pane.w);
}
