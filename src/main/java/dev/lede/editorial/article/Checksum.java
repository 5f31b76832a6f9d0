package dev.lede.editorial.article;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the content as JSON, members in the order of declaration. */
final class Checksum {

    // not the program's mapper: a setting of it must not make all stored content look changed
    private static final ObjectWriter JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .addMixIn(ArticleContent.class, WithoutSlug.class)
            .build()
            .writerFor(ArticleContent.class);

    private Checksum() {}

    static String of(ArticleContent content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(content));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Content is made of records", e);
        }
    }

    @JsonIgnoreProperties("givenSlug")
    private interface WithoutSlug {}
}
