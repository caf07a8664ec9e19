package io.github.creditkit.model.check;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.creditkit.model.AdministrativePermit;
import java.util.List;
import java.util.Set;

/** All records of the model, found in its package, so that none is forgotten. */
public final class RecordClasses {
    /** What is part of a record, or stands beside it. */
    private static final Set<String> PARTS = Set.of(
            "Applicant",
            "CommitmentVerification",
            "ContractBreach",
            "Corroboration",
            "Disclosure",
            "FormerName",
            "FulfilmentProgress",
            "Identifier",
            "JointActionMeasure",
            "NaturalPersonRef",
            "OrgRef",
            "OrganizationBase",
            "PersonRef",
            "Provenance",
            "RecordRef",
            "ReorganizationPlan",
            "RepairEffectDone",
            "RepairNotice",
            "RepairRecheck",
            "SubjectRef",
            "Validity");

    private RecordClasses() {}

    public static List<Class<? extends Record>> all() {
        return new ClassFileImporter()
                .importPackagesOf(AdministrativePermit.class).stream()
                        .filter(type -> type.getPackage().getName().equals(AdministrativePermit.class.getPackageName()))
                        .map(type -> type.reflect())
                        .filter(type -> type.isRecord() && java.lang.reflect.Modifier.isPublic(type.getModifiers()))
                        .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
                        .toList();
    }

    /** Those that stand by themselves: every one has a name on the wire, and can have an item of a catalog. */
    public static List<Class<? extends Record>> whole() {
        return all().stream()
                .filter(type -> !PARTS.contains(type.getSimpleName()))
                .toList();
    }
}
