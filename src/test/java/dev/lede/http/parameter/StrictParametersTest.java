package dev.lede.http.parameter;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StrictParametersTest {

    private static final String BASE = "/v1/test-only/parameters";

    @Test
    void recordOfParametersHasItsDefaults() {
        when().get(BASE)
                .then()
                .statusCode(200)
                .body(equalTo("{\"limit\":20,\"topics\":[],\"count\":false,\"order\":\"newest\",\"ids\":[]}"));
    }

    @Test
    void recordOfParametersIsFilled() {
        given().urlEncodingEnabled(false)
                .get(BASE + "?limit=100&topic=a,b&topic=c&from=2026-06-12T10:30:00%2B02:00&count=true&order=most-read"
                        + "&ids=01976a3c-0000-7000-8000-000000000001&q=%20x%3By")
                .then()
                .statusCode(200)
                .body(
                        equalTo(
                                "{\"limit\":100,\"topics\":[\"a,b\",\"c\"],\"from\":\"2026-06-12T08:30:00Z\",\"count\":true,"
                                        + "\"order\":\"most-read\",\"ids\":[\"01976a3c-0000-7000-8000-000000000001\"],\"text\":\" x;y\"}"));
    }

    @Test
    void plainDateIsItsFirstMomentInUtc() {
        when().get(BASE + "?from=2026-06-12").then().statusCode(200).body("from", equalTo("2026-06-12T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    limt=1             | limt  | Unknown parameter; allowed are: limit, topic, from, count, order, ids, q.
                    limit=1&limit=2    | limit | limit may be there only once.
                    limit=             | limit | limit must have a value; leave it out to have the default.
                    limit              | limit | limit must have a value; leave it out to have the default.
                    topic=a&topic=     | topic | topic must have a value; leave it out to have the default.
                    limit=abc          | limit | limit must be a whole number; it was 'abc'.
                    limit=%2B5         | limit | limit must be a whole number; it was '+5'.
                    limit=99999999999  | limit | limit must be a whole number; it was '99999999999'.
                    limit=%D9%A3       | limit | limit must be a whole number; it was '\u0663'.
                    limit=0            | limit | limit must be greater than or equal to 1
                    limit=101          | limit | limit must be less than or equal to 100
                    count=yes          | count | count must be true or false; it was 'yes'.
                    count=TRUE         | count | count must be true or false; it was 'TRUE'.
                    order=NEWEST       | order | order must be one of: newest, most-read; it was 'NEWEST'.
                    ids=1-1-1-1-1      | ids   | ids must be a UUID; it was '1-1-1-1-1'.
                    """)
    void wrongParameterIsNamedWithWhatIsRight(String query, String parameter, String detail) {
        given().urlEncodingEnabled(false)
                .get(BASE + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("detail", equalTo(detail))
                .body("errors.size()", equalTo(1))
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].detail", equalTo(detail));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-12T08:30:00", "2026-06-12T08:30Z", "2026-02-30", "1781253000", "2026-06-12T10:30:00+02:00"})
    void timeWithoutSecondsOrOffsetIsRefused(String from) {
        given().urlEncodingEnabled(false)
                .get(BASE + "?from=" + from)
                .then()
                .statusCode(400)
                .body(
                        "detail",
                        equalTo(
                                "from must be a time with seconds and offset such as 2026-06-12T08:30:00Z (RFC 3339; a + is"
                                        + " written %2B), or a date such as 2026-06-12, which means its first moment in UTC; it was '"
                                        + from.replace('+', ' ') + "'."));
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        when().get(BASE + "?limit=x&nonsense=1&count=&order=a&order=b")
                .then()
                .statusCode(400)
                .body("detail", equalTo("4 parameters are not allowed as they are."))
                .body(
                        "errors.parameter",
                        org.hamcrest.Matchers.containsInAnyOrder("limit", "nonsense", "count", "order"));
    }

    @Test
    void numberInThePathIsChecked() {
        when().get(BASE + "/7?size=9").then().statusCode(200).body(equalTo("[7,9]"));
        when().get(BASE + "/x")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("number"))
                .body("errors[0].detail", equalTo("number must be a whole number; it was 'x'."));
        when().get(BASE + "/0?size=10")
                .then()
                .statusCode(400)
                .body(
                        "errors.detail",
                        equalTo(java.util.List.of(
                                "number must be greater than or equal to 1", "size must be less than or equal to 9")));
    }

    @Test
    void headIsCheckedLikeGet() {
        when().head(BASE + "?limit=abc").then().statusCode(400);
        when().head(BASE + "?limit=5").then().statusCode(200);
    }
}
