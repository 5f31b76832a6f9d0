package dev.lede.editorial.front;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fronts, by name. */
@Schema(name = "EditorialFrontList")
public record FrontList(@Schema(required = true) List<FrontItem> items) {}
