package dev.lede.http.selection;

import com.fasterxml.jackson.annotation.JsonFilter;

/** An item that is written only as far as its caller selected it. */
@JsonFilter(FieldSelection.FILTER)
public interface Selectable {

    /** What the caller selected; not written itself. */
    FieldSelection selection();
}
