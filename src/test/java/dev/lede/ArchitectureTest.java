package dev.lede;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.config.ConfigMapping;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/** The arrows between the packages, and what the classes of a kind have in common. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.lede");

    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    /** Which leaf of the reading side may know which other; no other arrow is drawn. */
    private static final Map<String, Set<String>> LEAVES = Map.of(
            "article", Set.of("topic"),
            "corpus", Set.of(),
            "related", Set.of("article", "corpus"),
            "search", Set.of("article", "corpus", "topic"),
            "lead", Set.of("article", "related"),
            "topic", Set.of(),
            "preview", Set.of("article"),
            "feed", Set.of("article", "lead", "topic"),
            "changes", Set.of("article"),
            "index", Set.of());

    @Test
    void theTwoSidesMeetInTheDatabaseOnly() {
        noClasses()
                .that()
                .resideInAPackage("dev.lede.delivery..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.lede.editorial..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("dev.lede.editorial..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.lede.delivery..")
                .check(PRODUCT);
    }

    @Test
    void theEditionKnowsNeitherSide() {
        classes()
                .that()
                .resideInAPackage("dev.lede.edition..")
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAnyPackage("dev.lede", "dev.lede.delivery..", "dev.lede.editorial..")))
                .check(PRODUCT);
    }

    @Test
    void theCommandLineKnowsNothingButTheApi() {
        classes()
                .that()
                .resideInAPackage("dev.lede.commandline..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "dev.lede.commandline..", "java..", "picocli..", "com.fasterxml.jackson..", "org.jspecify.."))
                .check(PRODUCT);
    }

    @Test
    void whatKnowsNoFeatureImportsNone() {
        classes()
                .that()
                .resideInAPackage("dev.lede.http..")
                .should()
                .onlyDependOnClassesThat(are(inside("dev.lede.http"))
                        .or(inside("dev.lede.setting"))
                        .or(outsideOfTheProduct()))
                .check(PRODUCT);
        classes()
                .that()
                .resideInAPackage("dev.lede.database..")
                .should()
                .onlyDependOnClassesThat(are(inside("dev.lede.database")).or(outsideOfTheProduct()))
                .check(PRODUCT);
        classes()
                .that()
                .resideInAPackage("dev.lede.setting..")
                .should()
                .onlyDependOnClassesThat(are(inside("dev.lede.setting")).or(outsideOfTheProduct()))
                .check(PRODUCT);
    }

    /** One constraint on a setting brings back the validator of all settings, whose start costs half a second; see Bounds. */
    @Test
    void settingsHaveBoundsOfOurOwn() {
        noClasses()
                .that()
                .areAnnotatedWith(ConfigMapping.class)
                .or(are(nestedIn(ConfigMapping.class)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.validation..", "org.hibernate.validator..")
                .check(PRODUCT);
    }

    @Test
    void theLeavesOfTheReadingSideKeepToTheirArrows() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass one : PRODUCT) {
            leafOf(one).ifPresent(from -> one.getDirectDependenciesFromSelf()
                    .forEach(dependency -> leafOf(dependency.getTargetClass().getBaseComponentType())
                            .filter(to -> !to.equals(from))
                            .ifPresent(to -> arrows.computeIfAbsent(from, of -> new TreeSet<>())
                                    .add(to))));
        }
        arrows.forEach((from, to) -> assertThat(LEAVES.getOrDefault(from, Set.of()))
                .as("what delivery.%s knows", from)
                .containsAll(to));
    }

    @Test
    void whatHasAPathIsAResource() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(PRODUCT);
        methods().that(areEndpoints()).should().bePublic().check(PRODUCT);
    }

    @Test
    void whatLeavesIsARecord() {
        methods()
                .that(areEndpoints())
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("dev.lede.http..")
                .should(answerWithRecords())
                .check(PRODUCT);
    }

    @Test
    void onlyRepositoriesTouchEntitiesOfAnotherPackage() {
        for (JavaClass entity : PRODUCT.that(areEntities())) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(entity.getPackageName())
                    .and()
                    .haveSimpleNameNotEndingWith("Repository")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(entity.reflect())
                    .check(PRODUCT);
        }
    }

    @Test
    void readersNeverMeetAnEntity() {
        for (JavaClass entity : PRODUCT.that(areEntities())) {
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Resource")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(entity.reflect())
                    .check(PRODUCT);
        }
    }

    @Test
    void everythingComesByConstructor() {
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(ConfigProperty.class)
                .orShould()
                .beAnnotatedWith(Context.class)
                .check(PRODUCT);
    }

    private static java.util.Optional<String> leafOf(JavaClass one) {
        String name = one.getPackageName();
        String side = "dev.lede.delivery.";
        return name.startsWith(side)
                ? java.util.Optional.of(name.substring(side.length()).split("\\.", -1)[0])
                : java.util.Optional.empty();
    }

    private static DescribedPredicate<JavaClass> inside(String root) {
        return resideInAnyPackage(root + "..");
    }

    private static DescribedPredicate<JavaClass> outsideOfTheProduct() {
        return not(resideInAnyPackage("dev.lede.."));
    }

    private static DescribedPredicate<JavaClass> nestedIn(Class<? extends Annotation> annotated) {
        return DescribedPredicate.describe("nested in @" + annotated.getSimpleName(), one -> one.getEnclosingClass()
                .map(outer -> outer.isAnnotatedWith(annotated))
                .orElse(false));
    }

    private static DescribedPredicate<JavaClass> areEntities() {
        return DescribedPredicate.describe("are entities", one -> one.isAnnotatedWith(Entity.class));
    }

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe(
                "are endpoints", method -> VERBS.stream().anyMatch(method::isAnnotatedWith));
    }

    private static ArchCondition<JavaMethod> answerWithRecords() {
        return new ArchCondition<>("answer with records") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass content = content(method.getReturnType());
                boolean nothing = content.isEquivalentTo(void.class) || content.isEquivalentTo(Void.class);
                events.add(new SimpleConditionEvent(
                        method,
                        nothing || content.isRecord(),
                        method.getFullName() + " answers with " + content.getName()));
            }
        };
    }

    /** What is inside of a response, or of an answer that carries what caches need to know. */
    private static JavaClass content(JavaType type) {
        if (type instanceof JavaParameterizedType wrapped
                && (wrapped.toErasure().isEquivalentTo(RestResponse.class)
                        || wrapped.toErasure().isEquivalentTo(io.smallrye.mutiny.Uni.class)
                        || wrapped.toErasure().isEquivalentTo(dev.lede.http.caching.Answer.class))) {
            return content(wrapped.getActualTypeArguments().get(0));
        }
        return type.toErasure();
    }
}
