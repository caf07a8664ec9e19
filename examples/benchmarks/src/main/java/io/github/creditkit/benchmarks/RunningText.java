package io.github.creditkit.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;

/** Texts of about a million bytes with codes here and there (含代码的文本), synthetic and the same in every run. */
public enum RunningText {
    /** A contract (合同): Chinese, with names, sums and dates; a code in every fifth paragraph or so. */
    CONTRACT("合同文本", "contract, Chinese") {
        @Override
        void append(StringBuilder text, Random random) {
            text.append(String.format("第%d条　", 1 + random.nextInt(60)));
            switch (random.nextInt(6)) {
                case 0 ->
                    text.append("甲方：示例科技发展有限公司（统一社会信用代码：")
                            .append(Codes.ORGANIZATIONS.valid(random))
                            .append("），法定代表人身份证号 ")
                            .append(Codes.PERSONS.valid(random))
                            .append("，以下简称“委托方”。");
                case 1 ->
                    text.append(String.format(
                            "合同总价为人民币 %d.00 元，乙方应于 2025 年 %d 月 %d 日前一次性付清，逾期按日加收万分之五的违约金。",
                            random.nextInt(90_000_000), 1 + random.nextInt(12), 1 + random.nextInt(28)));
                case 2 -> text.append("双方应当对在履行本合同过程中知悉的商业秘密承担保密义务，未经对方书面同意，不得向任何第三方披露，本条款在合同终止后继续有效。");
                case 3 -> text.append("因不可抗力致使合同目的不能实现的，任何一方均可解除合同；主张不可抗力的一方应当及时通知对方，并在合理期限内提供证明，以减轻可能给对方造成的损失。");
                case 4 ->
                    text.append(String.format(
                            "交付物包括 Java 17 源代码、接口文档（OpenAPI 3.0）及测试报告，合同编号 HT-2025-%06d，保修期 %d 个月。",
                            random.nextInt(1_000_000), 12 * (1 + random.nextInt(3))));
                default -> text.append("本合同未尽事宜，由双方协商解决；协商不成的，任何一方均有权向合同签订地有管辖权的人民法院提起诉讼。本合同一式肆份，双方各执贰份，具有同等法律效力。");
            }
        }
    },
    /** A log (日志): ASCII lines full of times, identifiers and numbers; a code in every third line. */
    LOG("日志", "log, ASCII") {
        @Override
        void append(StringBuilder text, Random random) {
            text.append(String.format(
                    "2025-11-%02dT%02d:%02d:%02d.%03d+08:00 INFO  [http-nio-8080-exec-%d] c.e.permit.PermitService - ",
                    1 + random.nextInt(28),
                    random.nextInt(24),
                    random.nextInt(60),
                    random.nextInt(60),
                    random.nextInt(1000),
                    1 + random.nextInt(200)));
            switch (random.nextInt(3)) {
                case 0 ->
                    text.append("submitted uscc=")
                            .append(Codes.ORGANIZATIONS.valid(random))
                            .append(" status=201 took=")
                            .append(random.nextInt(500))
                            .append("ms");
                case 1 ->
                    text.append("GET /api/permits?page=")
                            .append(random.nextInt(1000))
                            .append("&size=200 trace=")
                            .append(new UUID(random.nextLong(), random.nextLong()))
                            .append(" status=200");
                default ->
                    text.append("cache refreshed, ")
                            .append(random.nextInt(100_000))
                            .append(" entries, checksum ")
                            .append(Long.toHexString(random.nextLong()))
                            .append(", next at ")
                            .append(1_764_000_000_000L + random.nextInt(1_000_000_000));
            }
        }
    };

    private static final int CHARACTERS = 500_000;
    private static final long SEED = 11714;

    private final String nameZh;
    private final String nameEn;

    RunningText(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** Adds a paragraph or a line without its end. */
    abstract void append(StringBuilder text, Random random);

    String nameZh() {
        return nameZh;
    }

    String nameEn() {
        return nameEn;
    }

    String text() {
        Random random = new Random(SEED);
        StringBuilder text = new StringBuilder();
        while (text.length() < CHARACTERS) {
            append(text, random);
            text.append('\n');
        }
        return text.toString();
    }

    /** How long the text is in a file. */
    long bytes() {
        return text().getBytes(StandardCharsets.UTF_8).length;
    }
}
