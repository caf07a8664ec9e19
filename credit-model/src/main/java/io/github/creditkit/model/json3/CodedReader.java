package io.github.creditkit.model.json3;

import io.github.creditkit.model.codeset.CodeMeaning;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.Coded;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Reads a code as the type argument of its component says; what nobody knows keeps its text. */
final class CodedReader extends TextReader<Coded<?>> {
    private final CodeSets codeSets;
    private final Function<String, Coded<?>> meaning;

    CodedReader(CodeSets codeSets) {
        this(codeSets, text -> new Coded<>(text, null));
    }

    private CodedReader(CodeSets codeSets, Function<String, Coded<?>> meaning) {
        super(Coded.class);
        this.codeSets = codeSets;
        this.meaning = meaning;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType type = context.getContextualType();
        if (type == null || type.containedTypeCount() == 0) {
            return this;
        }
        return new CodedReader(codeSets, CodeMeaning.of(type.containedType(0).getRawClass(), codeSets));
    }

    @Override
    Coded<?> read(String text, DeserializationContext context) {
        return meaning.apply(text);
    }
}
