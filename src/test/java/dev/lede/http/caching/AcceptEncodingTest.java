package dev.lede.http.caching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    gzip, deflate, br          | BROTLI
                    gzip                       | GZIP
                    GZIP                       | GZIP
                    x-gzip                     | GZIP
                    br;q=0.5, gzip             | GZIP
                    br;q=0.5, gzip;q=0.5       | BROTLI
                    br;q=0, gzip;q=0           | IDENTITY
                    *                          | BROTLI
                    *;q=0.1, br;q=0            | GZIP
                    *;q=0                      | IDENTITY
                    identity                   | IDENTITY
                    identity, gzip;q=0.5       | IDENTITY
                    identity;q=0.5, gzip;q=1.0 | GZIP
                    identity;q=0, br           | BROTLI
                    identity;q=0               | IDENTITY
                    deflate, zstd              | IDENTITY
                    gzip;q=2                   | IDENTITY
                    gzip;q=nonsense, br        | BROTLI
                    gzip ; q=0.8 , br;q=0.7    | GZIP
                    ,,gzip,                    | GZIP
                    ''                         | IDENTITY
                    """)
    void codingOfTheHighestWeightIsChosen(String header, ContentCoding expected) {
        assertThat(AcceptEncoding.choose(header)).isEqualTo(expected);
    }

    @Test
    void withoutTheHeaderNothingIsCoded() {
        assertThat(AcceptEncoding.choose(null)).isEqualTo(ContentCoding.IDENTITY);
    }
}
