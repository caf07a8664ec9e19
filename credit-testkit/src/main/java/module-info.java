/** Synthetic codes and records as arbitraries for jqwik, conformance vectors, a platform in memory, and a suite for platforms. */
module io.github.creditkit.testkit {
    requires static org.jspecify;
    requires static transitive org.junit.jupiter.api;
    requires com.fasterxml.jackson.databind;
    requires com.networknt.schema;
    requires jdk.httpserver;
    requires org.snakeyaml.engine.v2;
    requires transitive io.github.creditkit.client;
    requires transitive io.github.creditkit.codes;
    requires transitive io.github.creditkit.model;
    requires transitive net.jqwik.api;

    exports io.github.creditkit.testkit;
    exports io.github.creditkit.testkit.conformance;
    exports io.github.creditkit.testkit.platform;

    provides net.jqwik.api.providers.ArbitraryProvider with
            io.github.creditkit.testkit.CodesProvider,
            io.github.creditkit.testkit.RecordsProvider;
    provides net.jqwik.api.SampleReportingFormat with
            io.github.creditkit.testkit.RecordReport,
            io.github.creditkit.testkit.SyntheticReport;
}
