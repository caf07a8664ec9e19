package io.github.creditkit.model.json3;

import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.item.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import tools.jackson.core.Version;
import tools.jackson.databind.module.SimpleModule;

/**
 * Canonical JSON for Jackson 3 (规范 JSON): {@code JsonMapper.builder().findAndAddModules()} finds it.
 *
 * <p>A code is its text, known or not. An amount is {@code {"value":0.2,"unit":"万元"}}. A date is {@code 2026-03-02}; an open
 * end is absent. No other module is needed.
 */
public final class CreditModelModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Reads codes by the code sets of this release. */
    public CreditModelModule() {
        this(CodeSets.bundled());
    }

    /**
     * Reads codes by other code sets, such as a newer edition.
     *
     * @param codeSets the code sets
     */
    public CreditModelModule(CodeSets codeSets) {
        super("credit-model", Version.unknownVersion());
        addDeserializer(Coded.class, new CodedReader(codeSets));
        addSerializer(new TextWriter<Coded<?>>(Coded.class, Coded::text));
        addDeserializer(IdNumber.class, new IdNumberReader());
        addSerializer(new TextWriter<>(IdNumber.class, IdNumber::text));
        addDeserializer(LocalDate.class, new DateReader());
        addSerializer(LocalDate.class, new DateWriter());
        addDeserializer(OffsetDateTime.class, new TimeReader());
        addSerializer(OffsetDateTime.class, new TimeWriter());
        addDeserializer(Money.class, new MoneyReader());
        addSerializer(Money.class, new MoneyWriter());
        setSerializerModifier(new ComponentWriter.Modifier());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.appendAnnotationIntrospector(new AbsentWhenEmpty());
    }
}
