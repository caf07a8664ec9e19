package io.github.creditkit.model.json;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import io.github.creditkit.model.codeset.CodeMeaning;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.Coded;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a code as the type argument of its component says; what nobody knows keeps its text. */
final class CodedReader extends TextReader<Coded<?>> implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    private final transient CodeSets codeSets;
    private final transient Function<String, Coded<?>> meaning;

    CodedReader(CodeSets codeSets) {
        this(codeSets, text -> new Coded<>(text, null));
    }

    private CodedReader(CodeSets codeSets, Function<String, Coded<?>> meaning) {
        super(Coded.class);
        this.codeSets = codeSets;
        this.meaning = meaning;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
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
