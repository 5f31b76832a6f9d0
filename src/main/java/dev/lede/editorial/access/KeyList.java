package dev.lede.editorial.access;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All keys, the newest first. */
@Schema(name = "KeyList")
public record KeyList(@Schema(required = true) List<KeyView> items) {}
