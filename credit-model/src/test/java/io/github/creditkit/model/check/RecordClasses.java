package io.github.creditkit.model.check;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.creditkit.model.AdministrativePermit;
import java.util.List;

/** All records of the model, found in its package, so that none is forgotten. */
public final class RecordClasses {
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
}
