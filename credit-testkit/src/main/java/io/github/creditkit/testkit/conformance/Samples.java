package io.github.creditkit.testkit.conformance;

import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.DigestAlgorithm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Synthetic records of a run, with nothing wrong unless asked for (合成样本). */
final class Samples {
    static final String PERMIT = "administrativePermit";
    static final String PENALTY = "administrativePenalty";

    private static final int PENALTY_MONTHS = 9;
    private static final int PERMIT_YEARS = 5;

    private Samples() {}

    /** A text as it stands in JSON. */
    static String quoted(String text) {
        return Contract.JSON.getNodeFactory().textNode(text).toString();
    }

    static String unit(ConformanceAccount account) {
        return "{\"name\":" + quoted(account.unitName()) + ",\"creditCode\":\"" + account.unitCode() + "\"}";
    }

    /** A subject that is an organisation: its code, and the number of the person that represents it. */
    record Subject(String name, String code, String person) {
        String json() {
            return "{\"name\":" + quoted(name) + ",\"category\":\"法人及非法人组织\",\"creditCode\":\"" + code
                    + "\",\"legalRepresentative\":{\"name\":\"测甲\",\"idType\":\"身份证\",\"idNumber\":\"" + person
                    + "\"}}";
        }

        /** Never the person. */
        @Override
        public String toString() {
            return code;
        }
    }

    static Subject subject(ConformanceRun run) {
        return new Subject("某测试" + run.id("") + "有限公司", run.organization(), run.person());
    }

    /** A permit in the making. */
    record Permit(
            String id, String subject, String decisionNo, String content, LocalDate decidedOn, ConformanceAccount by) {
        static Permit of(ConformanceRun run, String subject) {
            String id = run.id("P");
            return new Permit(
                    id,
                    subject,
                    "测许准〔" + run.today().getYear() + "〕" + id + "号",
                    "测试内容",
                    run.today().minusDays(2),
                    run.needed(AccountRole.SENDER));
        }

        static Permit of(ConformanceRun run) {
            return of(run, Samples.subject(run).json());
        }

        Permit content(String other) {
            return new Permit(id, subject, decisionNo, other, decidedOn, by);
        }

        Permit decidedOn(LocalDate other) {
            return new Permit(id, subject, decisionNo, content, other, by);
        }

        Permit decisionNo(String other) {
            return new Permit(id, subject, other, content, decidedOn, by);
        }

        Permit by(ConformanceAccount other) {
            return new Permit(id, subject, decisionNo, content, decidedOn, other);
        }

        String address() {
            return "/records/" + PERMIT + "/" + id;
        }

        String data() {
            return "{\"subject\":" + subject + ",\"decisionTitle\":\"测试许可\",\"decisionNo\":" + quoted(decisionNo)
                    + ",\"permitCategory\":\"核准\",\"content\":" + quoted(content) + ",\"decidedOn\":\"" + decidedOn
                    + "\",\"validity\":{\"from\":\"" + decidedOn + "\",\"to\":\""
                    + decidedOn.plusYears(PERMIT_YEARS).minusDays(1) + "\"},\"authority\":" + unit(by)
                    + ",\"status\":\"1\",\"source\":" + unit(by) + "}";
        }

        String row() {
            return "{\"op\":\"I\",\"type\":\"" + PERMIT + "\",\"sourceRecordId\":\"" + id + "\",\"data\":" + data()
                    + "}";
        }

        /** Neither the subject nor what it says: a subject may be a person. */
        @Override
        public String toString() {
            return id;
        }
    }

    /** A penalty: its id in the address, and the envelope. */
    record Penalty(String id, String row) {
        static Penalty of(ConformanceRun run, Subject subject) {
            String id = run.id("F");
            ConformanceAccount by = run.needed(AccountRole.SENDER);
            LocalDate on = run.today().minusMonths(PENALTY_MONTHS);
            return new Penalty(
                    id,
                    "{\"op\":\"I\",\"type\":\"" + PENALTY + "\",\"sourceRecordId\":\"" + id
                            + "\",\"data\":{\"subject\":" + subject.json() + ",\"decisionNo\":\"测罚〔" + on.getYear()
                            + "〕" + id + "号\",\"violationType\":\"未按规定明码标价\",\"violationFacts\":"
                            + "\"当事人销售商品未标明价格\",\"legalBasis\":\"《价格法》第四十二条\",\"penaltyCategories\":"
                            + "[\"罚款\"],\"content\":\"罚款 2000 元\",\"fineAmount\":{\"value\":0.2,\"unit\":\"万元\"},"
                            + "\"decidedOn\":\"" + on + "\",\"authority\":" + unit(by) + ",\"source\":" + unit(by)
                            + "}}");
        }

        String address() {
            return "/records/" + PENALTY + "/" + id;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static String person(String number) {
        return "{\"name\":\"测乙\",\"category\":\"自然人\",\"idType\":\"身份证\",\"idNumber\":\"" + number + "\"}";
    }

    static String batch(ConformanceRun run) {
        return batch(run, PERMIT, run.needed(AccountRole.SENDER), "");
    }

    static String batch(ConformanceRun run, String type, ConformanceAccount by, String more) {
        return "{\"catalogItemId\":" + quoted(run.item(type)) + ",\"recordType\":\"" + type
                + "\",\"mode\":\"INCREMENTAL\",\"sourceUnit\":" + unit(by) + ",\"divisionCode\":"
                + quoted(run.profile().path("divisionCode").asText()) + ",\"businessDate\":\"" + run.today() + "\""
                + more + "}";
    }

    static String seal(int parts, int rows, List<String> digests) {
        List<ContentDigest> all = digests.stream()
                .map(digest -> ContentDigest.tryParse(digest).orThrow())
                .toList();
        return "{\"parts\":" + parts + ",\"totalRows\":" + rows + ",\"digest\":\""
                + ContentDigest.ofParts(DigestAlgorithm.SHA_256, all).text() + "\"}";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] plain, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                gzip.write(plain);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
