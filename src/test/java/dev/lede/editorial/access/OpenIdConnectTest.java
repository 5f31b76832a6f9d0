package dev.lede.editorial.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tokens of a provider beside the keys. */
@QuarkusTest
@TestProfile(OpenIdConnectTest.WithProvider.class)
class OpenIdConnectTest {

    private static final String TOPIC = "{\"name\": \"Rare earths\", \"kind\": \"subject\"}";

    @Test
    void tokenGivesTheRoleThatTheProviderNamesAndThoseBelowIt() {
        putTopic(TestProvider.token("chief")).statusCode(org.hamcrest.Matchers.oneOf(200, 201));
        putTopic(TestProvider.token("reader", "admin")).statusCode(200);
        getImport(TestProvider.token("admin")).statusCode(404);
        who(TestProvider.token("writer", "reader", "postman"), "/editorial/v1/test-who")
                .statusCode(200)
                .body("name", equalTo("oidc:anna"))
                .body("roles", equalTo(List.of("reader", "writer")));
    }

    @Test
    void tooLittleRoleIsForbiddenWhetherTheThingExistsOrNot() {
        forbidden(putTopic(TestProvider.token("writer")));
        // the name here is another, and Lede's own name for it means nothing
        forbidden(putTopic(TestProvider.token("editor")));
        forbidden(putTopic(TestProvider.token()));
        forbidden(getImport(TestProvider.token("chief")));
    }

    @Test
    void tokenOfAnotherSignerOrOfThePastOrWithoutASignatureIsNone() {
        Instant soon = Instant.now().plusSeconds(60);
        refused(putTopic(TestProvider.token(TestProvider.pair().getPrivate(), soon, "admin")));
        refused(putTopic(
                TestProvider.token(TestProvider.privateKey(), Instant.now().minusSeconds(60), "admin")));
        String[] good = TestProvider.token("admin").split("\\.", -1);
        String none = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        refused(putTopic(none + "." + good[1] + "."));
        refused(putTopic(none + "." + good[1] + "." + good[2]));
        refused(putTopic(good[0] + "." + base64("{\"sub\":\"4711\",\"exp\":4102444800}") + "." + good[2]));
        refused(putTopic("a.b.c"));
        refused(getImport("a.b.c"));
    }

    @Test
    void keysGoOnWorking() {
        getImport(TestKeys.ADMIN).statusCode(404);
        refused(getImport("lede_admin_wrong"));
        refused(getImport("wrong"));
    }

    @Test
    void wrongTokenIsNotTakenForNoneOnThePublicSide() {
        for (String wrong : List.of("a.b.c", "wrong", "lede_admin_wrong")) {
            refused(who(wrong, "/v1/test-who"));
        }
        who(TestProvider.token("writer"), "/v1/test-who").statusCode(200).body("name", equalTo("oidc:anna"));
    }

    private static ValidatableResponse putTopic(String credential) {
        return given().header("Authorization", "Bearer " + credential)
                .contentType("application/json")
                .body(TOPIC)
                .put("/editorial/v1/topics/rare-earths")
                .then();
    }

    private static ValidatableResponse getImport(String credential) {
        return given().header("Authorization", "Bearer " + credential)
                .get("/editorial/v1/imports/" + UUID.randomUUID())
                .then();
    }

    private static ValidatableResponse who(String credential, String path) {
        return given().header("Authorization", "Bearer " + credential).get(path).then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/unauthenticated"));
    }

    private static void forbidden(ValidatableResponse answer) {
        answer.statusCode(403)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/forbidden"));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The settings of a newsroom that has a provider, whose key is known without asking it. */
    public static class WithProvider implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.tenant-enabled",
                    "true",
                    "quarkus.oidc.public-key",
                    TestProvider.publicKey(),
                    "quarkus.oidc.roles.role-claim-path",
                    "newsroom/roles",
                    "lede.oidc.roles.editor",
                    "chief");
        }
    }
}
