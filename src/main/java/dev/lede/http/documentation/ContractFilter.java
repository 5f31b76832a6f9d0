package dev.lede.http.documentation;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to the OpenAPI document what holds for every operation, so that no resource needs to say it: the errors, the
 * headers, the key. What a resource does say stays as it is.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String KEY = "key";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = Optional.ofNullable(document.getComponents()).orElseGet(OASFactory::createComponents);
        document.setComponents(components);
        document.setServers(List.of(OASFactory.createServer().url("/").description("This server")));
        components.addSecurityScheme(
                KEY,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description(
                                "A key of the newsroom, with a role. Reading needs none; with one, partners see in full what others"
                                        + " do not"));
        ErrorAnswers.addTo(components);
        AnswerHeaders.addTo(components);
        EnumNames.rename(components);
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().forEach((path, item) -> complete(path, item, components));
        }
        if (document.getTags() != null) {
            document.setTags(document.getTags().stream()
                    .sorted(Comparator.comparing(tag -> tag.getName()))
                    .toList());
        }
    }

    private static void complete(String path, PathItem item, Components components) {
        boolean editorial = path.startsWith("/editorial/");
        if (!editorial && !path.equals("/v1") && !path.startsWith("/v1/")) {
            return;
        }
        for (Map.Entry<PathItem.HttpMethod, Operation> entry :
                item.getOperations().entrySet()) {
            Operation operation = entry.getValue();
            MediaTypeNames.complete(operation);
            if (editorial && entry.getKey() == PathItem.HttpMethod.POST) {
                IdempotencyKey.addTo(operation);
            }
            Examples.complete(
                    operation, Optional.ofNullable(components.getSchemas()).orElse(Map.of()));
            ErrorAnswers.complete(operation, path, editorial);
            AnswerHeaders.complete(operation, !editorial && entry.getKey() == PathItem.HttpMethod.GET, !editorial);
            if (!editorial && (path.contains("/articles/{") || path.contains("/topics/{"))) {
                AnswerHeaders.addMoved(operation);
            }
            if (!editorial) {
                operation.setSecurity(List.of(
                        OASFactory.createSecurityRequirement(),
                        OASFactory.createSecurityRequirement().addScheme(KEY)));
            } else {
                operation.setSecurity(
                        List.of(OASFactory.createSecurityRequirement().addScheme(KEY, roles(operation))));
            }
        }
    }

    /** What {@code @RolesAllowed} says, which the scanner puts under a scheme that the document does not have. */
    private static List<String> roles(Operation operation) {
        return operation.getSecurity() == null
                ? List.of()
                : operation.getSecurity().stream()
                        .flatMap(requirement -> requirement.getSchemes().values().stream())
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
    }
}
