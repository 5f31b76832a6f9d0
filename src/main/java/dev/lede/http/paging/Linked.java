package dev.lede.http.paging;

/** An answer with links to its neighbours, which go out as a {@code Link} header too. */
public interface Linked {

    PageLinks links();
}
