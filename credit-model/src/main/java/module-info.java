/** Canonical records of public-credit information: code sets, rules, JSON, templates. */
module io.github.creditkit.model {
    requires transitive io.github.creditkit.codes;
    requires transitive jakarta.validation;
    requires java.xml;
    requires static com.fasterxml.jackson.annotation;
    requires static com.fasterxml.jackson.databind;
    requires static de.siegmar.fastcsv;
    requires static org.dhatim.fastexcel;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires static tools.jackson.databind;

    exports io.github.creditkit.model;
    exports io.github.creditkit.model.catalog;
    exports io.github.creditkit.model.check;
    exports io.github.creditkit.model.codeset;
    exports io.github.creditkit.model.constraint;
    exports io.github.creditkit.model.dialect;
    exports io.github.creditkit.model.disclosure;
    exports io.github.creditkit.model.envelope;
    exports io.github.creditkit.model.item;
    exports io.github.creditkit.model.json;
    exports io.github.creditkit.model.json3;
    exports io.github.creditkit.model.procedure;
    exports io.github.creditkit.model.publication;
    exports io.github.creditkit.model.reconcile;
    exports io.github.creditkit.model.schema;
    exports io.github.creditkit.model.subject;
    exports io.github.creditkit.model.table;
    exports io.github.creditkit.model.time;
    exports io.github.creditkit.model.view;

    opens io.github.creditkit.model;
    opens io.github.creditkit.model.schema; // its resources are for everyone

    provides com.fasterxml.jackson.databind.Module with
            io.github.creditkit.model.json.CreditModelModule;
    provides tools.jackson.databind.JacksonModule with
            io.github.creditkit.model.json3.CreditModelModule;
}
