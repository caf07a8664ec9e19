package io.github.creditkit.testkit;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.generate.NearMiss;
import io.github.creditkit.codes.generate.SyntheticCodes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.SampleReportingFormat;

/**
 * Shows synthetic codes in full in jqwik's reports (合成代码的报告格式), which print masked otherwise. A code that is not
 * synthetic, however it came into a property, stays as masked as it is everywhere. Found by service loading.
 */
public final class SyntheticReport implements SampleReportingFormat {

    /** For the service loader. */
    public SyntheticReport() {}

    @Override
    public boolean appliesTo(Object value) {
        if (value instanceof IdentityCode code) {
            return SyntheticCodes.isSynthetic(code);
        }
        return value instanceof NearMiss miss
                && miss.type()
                        .tryParse(miss.original(), CodePolicy.STANDARD)
                        .toOptional()
                        .filter(SyntheticCodes::isSynthetic)
                        .isPresent();
    }

    @Override
    public Object report(Object value) {
        if (value instanceof IdentityCode code) {
            return code.text();
        }
        NearMiss miss = (NearMiss) value;
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("text", miss.text());
        report.put("slip", miss.slip());
        report.put("expected", miss.expected().word());
        report.put("original", miss.original());
        return report;
    }

    @Override
    public Optional<String> label(Object value) {
        return Optional.of(value instanceof IdentityCode code ? code.type().word() + " " : "near miss ");
    }
}
