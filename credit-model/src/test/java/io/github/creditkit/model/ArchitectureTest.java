package io.github.creditkit.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the layout of the code promises (架构约束). */
@AnalyzeClasses(packages = "io.github.creditkit.model", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule no_package_is_a_dumping_ground = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..impl..", "..common..", "..helper..", "..helpers..", "..misc..");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("io.github.creditkit.(model..)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule code_sets_know_no_records = noClasses()
            .that()
            .resideInAPackage("io.github.creditkit.model.codeset..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.creditkit.model",
                    "io.github.creditkit.model.check..",
                    "io.github.creditkit.model.constraint..",
                    "io.github.creditkit.model.item..");

    @ArchTest
    static final ArchRule tables_know_no_records = noClasses()
            .that()
            .resideInAPackage("io.github.creditkit.model.table..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.creditkit.model", "io.github.creditkit.model.check..");

    @ArchTest
    static final ArchRule only_the_json_packages_need_a_mapper = noClasses()
            .that()
            .resideOutsideOfPackages("io.github.creditkit.model.json..", "io.github.creditkit.model.json3..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..", "tools.jackson..");

    @ArchTest
    static final ArchRule only_the_table_package_needs_libraries_for_files = noClasses()
            .that()
            .resideOutsideOfPackage("io.github.creditkit.model.table..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("de.siegmar..", "org.dhatim..");
}
