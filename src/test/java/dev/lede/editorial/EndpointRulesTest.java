package dev.lede.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.lede.editorial.access.Role;
import dev.lede.editorial.idempotency.Idempotent;
import dev.lede.editorial.idempotency.IdempotentCalls;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every operation of the writing side, whoever adds one. */
class EndpointRulesTest {

    private static final JavaClasses WRITING_SIDE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.lede.editorial");

    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::word).collect(Collectors.toSet());

    /** What only these roles, and those above them, may do; everything else of its kind follows the same line. */
    private static final Map<String, String> LEAST_ROLE = Map.of(
            "keys", "admin",
            "audit", "admin",
            "webhooks", "admin",
            "imports", "admin",
            "publish", "editor",
            "unschedule", "editor",
            "withdraw", "editor");

    @Test
    void everyOperationSaysWhichRoleItNeeds() {
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.isAnnotatedWith(PermitAll.class) || operation.isAnnotatedWith(DenyAll.class))
                    .as(operation.getFullName() + " is open or closed to all")
                    .isFalse();
            assertThat(roles(operation))
                    .as("the roles of " + operation.getFullName())
                    .hasSize(1);
            assertThat(ROLES).as("the roles of " + operation.getFullName()).containsAll(roles(operation));
        });
    }

    @Test
    void whatOnlyEditorsOrAdministratorsMayDoIsClosedToOthers() {
        assertThat(operations())
                .allSatisfy(operation -> Stream.of(address(operation).split("/", -1))
                        .map(LEAST_ROLE::get)
                        .filter(role -> role != null)
                        .forEach(role -> assertThat(roles(operation))
                                .as("who may " + address(operation))
                                .containsExactly(role)));
    }

    @Test
    void everyPostCanBeSentAgain() {
        assertThat(operations().filter(operation -> operation.isAnnotatedWith(POST.class)))
                .isNotEmpty()
                .allSatisfy(post -> assertThat(post.isAnnotatedWith(Idempotent.class) || callsOnce(post.getOwner()))
                        .as(post.getFullName() + " heeds Idempotency-Key")
                        .isTrue());
    }

    private static Stream<JavaMethod> operations() {
        return WRITING_SIDE.stream()
                .filter(one -> one.isAnnotatedWith(Path.class))
                .flatMap(resource -> resource.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class));
    }

    /** Those of the method, which count instead of those of its class. */
    private static List<String> roles(JavaMethod operation) {
        return operation
                .tryGetAnnotationOfType(RolesAllowed.class)
                .or(() -> operation.getOwner().tryGetAnnotationOfType(RolesAllowed.class))
                .map(allowed -> List.of(allowed.value()))
                .orElse(List.of());
    }

    private static String address(JavaMethod operation) {
        return path(operation.getOwner().tryGetAnnotationOfType(Path.class)) + "/"
                + path(operation.tryGetAnnotationOfType(Path.class));
    }

    private static String path(Optional<Path> path) {
        return path.map(Path::value).orElse("");
    }

    /** A resource that streams its body does so by hand, in a collaborator of its own package. */
    private static boolean callsOnce(JavaClass resource) {
        return resource.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass())
                .filter(target -> target.getPackageName().equals(resource.getPackageName()))
                .flatMap(collaborator -> collaborator.getDirectDependenciesFromSelf().stream())
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(IdempotentCalls.class));
    }
}
