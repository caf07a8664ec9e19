package io.github.creditkit.codes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What the layout of the code promises (架构约束). */
@ArchTag("exhaustive")
@AnalyzeClasses(packages = "io.github.creditkit.codes", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule no_package_is_a_dumping_ground = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..impl..", "..common..", "..helper..", "..helpers..", "..misc..");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("io.github.creditkit.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule check_stands_alone = noClasses()
            .that()
            .resideInAPackage("io.github.creditkit.codes.check..")
            .should()
            .dependOnClassesThat(outside("io.github.creditkit.codes.check"));

    @ArchTest
    static final ArchRule division_stands_alone = noClasses()
            .that()
            .resideInAPackage("io.github.creditkit.codes.division..")
            .should()
            .dependOnClassesThat(outside("io.github.creditkit.codes.division"));

    @ArchTest
    static final ArchRule guava_shows_in_no_signature =
            classes().that().arePublic().or().areProtected().should(notShowGuava());

    @ArchTest
    static final ArchRule only_the_jdk_guava_and_jspecify_are_needed = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.google.common..",
                    "com.google.errorprone.annotations..",
                    "org.jspecify..",
                    "io.github.creditkit.codes..");

    @ArchTest
    static final ArchRule what_is_made_stays_as_it_is = fields().that()
            .areDeclaredInClassesThat(valuesOrRules())
            .and(notStatic())
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule nothing_static_is_exchanged =
            fields().that(staticOnes()).should().beFinal();

    @ArchTest
    static final ArchRule public_static_state_is_no_array =
            fields().that(staticOnes()).and().arePublic().should().notHaveRawType(array());

    private static DescribedPredicate<JavaClass> outside(String name) {
        return DescribedPredicate.describe(
                "are of another package of this project",
                type -> type.getPackageName().startsWith("io.github.creditkit")
                        && !type.getPackageName().startsWith(name));
    }

    /** Codes, verdicts, tables and check systems: whatever a caller can hold and share between threads. */
    private static DescribedPredicate<JavaClass> valuesOrRules() {
        return DescribedPredicate.describe(
                "are public", type -> type.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static DescribedPredicate<JavaField> notStatic() {
        return DescribedPredicate.describe(
                "are not static", field -> !field.getModifiers().contains(JavaModifier.STATIC));
    }

    private static DescribedPredicate<JavaField> staticOnes() {
        return DescribedPredicate.describe(
                "are static", field -> field.getModifiers().contains(JavaModifier.STATIC));
    }

    private static DescribedPredicate<JavaClass> array() {
        return DescribedPredicate.describe("array", JavaClass::isArray);
    }

    private static ArchCondition<JavaClass> notShowGuava() {
        return new ArchCondition<>("not show a type of Guava to its callers") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<JavaClass> shown = new HashSet<>();
                type.getCodeUnits().stream().filter(ArchitectureTest::visible).forEach(unit -> {
                    shown.addAll(unit.getReturnType().getAllInvolvedRawTypes());
                    unit.getParameterTypes().forEach(parameter -> shown.addAll(parameter.getAllInvolvedRawTypes()));
                });
                type.getFields().stream()
                        .filter(field -> visible(field.getModifiers()))
                        .forEach(field -> shown.addAll(field.getType().getAllInvolvedRawTypes()));
                type.getAllRawSuperclasses().forEach(shown::add);
                type.getAllRawInterfaces().forEach(shown::add);
                shown.stream()
                        .filter(one -> one.getPackageName().startsWith("com.google"))
                        .forEach(one -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " shows " + one.getName())));
            }
        };
    }

    private static boolean visible(JavaCodeUnit unit) {
        return visible(unit.getModifiers());
    }

    private static boolean visible(Collection<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }
}
