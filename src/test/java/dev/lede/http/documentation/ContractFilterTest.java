package dev.lede.http.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.Test;

class ContractFilterTest {

    @Test
    void readingListHasItsErrorsItsHeadersAnd304() {
        Operation list =
                filtered("/v1/articles", PathItem.HttpMethod.GET, page().addParameter(OASFactory.createParameter()));

        assertThat(list.getResponses().getAPIResponses())
                .containsOnlyKeys("200", "304", "400", "401", "406", "429", "500", "503");
        assertThat(list.getResponses().getAPIResponse("400").getRef())
                .isEqualTo("#/components/responses/invalid-parameter");
        assertThat(list.getResponses().getAPIResponse("200").getHeaders())
                .containsOnlyKeys(
                        "X-Request-Id",
                        "RateLimit",
                        "RateLimit-Policy",
                        "ETag",
                        "Last-Modified",
                        "Cache-Control",
                        "Vary",
                        "Surrogate-Key",
                        "Cache-Status",
                        "Link");
        // without a key, or with one
        assertThat(list.getSecurity()).hasSize(2);
        assertThat(list.getSecurity().get(1).getSchemes()).containsOnlyKeys("key");
    }

    @Test
    void writingHasBodyErrorsAndNeedsAKey() {
        Operation write = OASFactory.createOperation()
                .requestBody(OASFactory.createRequestBody())
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("201", OASFactory.createAPIResponse().description("Created"))
                        .addAPIResponse("401", OASFactory.createAPIResponse().description("Not Authorized")));

        filtered("/editorial/v1/articles/{id}", PathItem.HttpMethod.PUT, write);

        assertThat(write.getResponses().getAPIResponses())
                .containsOnlyKeys("201", "400", "401", "403", "404", "406", "413", "415", "422", "429", "500", "503");
        assertThat(write.getResponses().getAPIResponse("401").getRef())
                .isEqualTo("#/components/responses/unauthenticated");
        assertThat(write.getSecurity().get(0).getSchemes()).containsOnlyKeys("key");
        assertThat(write.getResponses().getAPIResponse("201").getHeaders()).containsOnlyKeys("X-Request-Id");
    }

    @Test
    void operationHasTheErrorsThatAreItsOwn() {
        assertThat(errors("/v1/articles/{article}/sections", "listSections", false))
                .contains("404", "410")
                .doesNotContain("409", "412", "428");
        assertThat(errors("/v1/articles", "listArticles", false)).doesNotContain("410");
        assertThat(errors("/editorial/v1/articles/{id}", "deleteArticle", true))
                .contains("409", "412")
                .doesNotContain("410", "428");
        assertThat(errors("/editorial/v1/articles/{id}", "replaceWorkingCopy", true))
                .contains("412", "428")
                .doesNotContain("409");
        assertThat(errors("/editorial/v1/articles/{id}/withdraw", "withdrawArticle", false))
                .contains("409")
                .doesNotContain("412");
    }

    @Test
    void earlierSlugLeadsToThePresentOne() {
        for (String path :
                List.of("/v1/articles/{article}", "/v1/topics/{slug}", "/v1/feeds/topics/{topic}.{format}")) {
            assertThat(filtered(path, PathItem.HttpMethod.GET, page())
                            .getResponses()
                            .getAPIResponse("308")
                            .getHeaders())
                    .as(path)
                    .containsKeys("Location", "Cache-Status");
        }
        assertThat(filtered("/v1/articles", PathItem.HttpMethod.GET, page())
                        .getResponses()
                        .getAPIResponse("308"))
                .isNull();
    }

    @Test
    void answerThatAResourceDescribesStays() {
        APIResponse own =
                OASFactory.createAPIResponse().description("No such article").content(OASFactory.createContent());
        Operation one = page();
        one.getResponses().addAPIResponse("404", own);

        filtered("/v1/articles/{slug}", PathItem.HttpMethod.GET, one);

        assertThat(one.getResponses().getAPIResponse("404")).isSameAs(own);
    }

    @Test
    void otherPathsAreLeftAlone() {
        Operation page = filtered("/problems", PathItem.HttpMethod.GET, page());

        assertThat(page.getResponses().getAPIResponses()).containsOnlyKeys("200");
    }

    @Test
    void enumsHaveTheirNamesInJson() {
        OpenAPI document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents()
                        .addSchema(
                                "Genre", OASFactory.createSchema().enumeration(List.of("NEWS", "LIVE_BLOG", "as-is"))));

        new ContractFilter().filterOpenAPI(document);

        assertThat(document.getComponents().getSchemas())
                .hasEntrySatisfying("Genre", genre -> assertThat(genre.getEnumeration())
                        .containsExactly("news", "live-blog", "as-is"))
                .hasEntrySatisfying("Problem", problem -> assertThat(problem.getRequired())
                        .containsExactly("type", "title", "status", "instance"));
    }

    private static Set<String> errors(String path, String name, boolean ifMatch) {
        Operation operation = page().operationId(name);
        if (ifMatch) {
            operation.addParameter(OASFactory.createParameter().name("If-Match"));
        }
        return filtered(path, PathItem.HttpMethod.POST, operation)
                .getResponses()
                .getAPIResponses()
                .keySet();
    }

    private static Operation page() {
        return OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(
                                "200",
                                OASFactory.createAPIResponse()
                                        .description("OK")
                                        .content(OASFactory.createContent()
                                                .addMediaType(
                                                        "application/json",
                                                        OASFactory.createMediaType()
                                                                .schema(OASFactory.createSchema()
                                                                        .ref("#/components/schemas/PageTeaser"))))));
    }

    private static Operation filtered(String path, PathItem.HttpMethod method, Operation operation) {
        PathItem item = OASFactory.createPathItem();
        item.setOperation(method, operation);
        OpenAPI document =
                OASFactory.createOpenAPI().paths(OASFactory.createPaths().addPathItem(path, item));
        new ContractFilter().filterOpenAPI(document);
        return operation;
    }
}
