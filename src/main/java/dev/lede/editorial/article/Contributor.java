package dev.lede.editorial.article;

/** Somebody who had a part in an article, and which: {@code author}, {@code editor}, {@code photographer} … */
public record Contributor(String name, String role) {}
