package io.github.creditkit.codes.mapping;

import io.github.creditkit.codes.CodeType;
import java.util.List;

/**
 * Mappings that cannot all be right (映射冲突), kept for a person to decide. {@code toString} leaves the old code out when it
 * could be a person's number.
 *
 * @param kind     what is wrong
 * @param oldType  the kind of the old code
 * @param oldText  the old code as it stands on record
 * @param mappings the mappings of that old code, in the order they came; at least one
 */
public record MappingConflict(Kind kind, CodeType oldType, String oldText, List<CodeMapping> mappings) {

    /** What is wrong (冲突类别). */
    public enum Kind {
        /** One old code leads to several new ones (重码). */
        DUPLICATE_CODE("重码：一个旧代码对应多个统一社会信用代码", "one old code leads to several unified social credit codes"),
        /** The old code does not pass its own rules (错码). */
        WRONG_CODE("错码：旧代码本身校验不通过", "the old code does not pass its own rules"),
        /** The old organization code is not the one inside the new code, although that was not newly assigned (主体标识码不一致). */
        ORGANIZATION_CODE_DIFFERS("组织机构代码与统一社会信用代码第 9–17 位不一致", "the organization code differs from positions 9 to 17");

        private final String messageZh;
        private final String messageEn;

        Kind(String messageZh, String messageEn) {
            this.messageZh = messageZh;
            this.messageEn = messageEn;
        }

        /**
         * The message for people in Chinese.
         *
         * @return one sentence
         */
        public String messageZh() {
            return messageZh;
        }

        /**
         * The message for people in English.
         *
         * @return one sentence
         */
        public String messageEn() {
            return messageEn;
        }
    }

    /**
     * Copies the list.
     *
     * @param kind     what is wrong
     * @param oldType  the kind of the old code
     * @param oldText  the old code
     * @param mappings its mappings
     */
    public MappingConflict {
        mappings = List.copyOf(mappings);
    }

    @Override
    public String toString() {
        return "MappingConflict[" + kind + ", " + mappings + "]";
    }
}
