/** Synthetic identity codes and records as arbitraries for jqwik, and conformance vectors for any language. */
module io.github.creditkit.testkit {
    requires static org.jspecify;
    requires transitive io.github.creditkit.codes;
    requires transitive io.github.creditkit.model;
    requires transitive net.jqwik.api;

    exports io.github.creditkit.testkit;

    provides net.jqwik.api.providers.ArbitraryProvider with
            io.github.creditkit.testkit.CodesProvider,
            io.github.creditkit.testkit.RecordsProvider;
    provides net.jqwik.api.SampleReportingFormat with
            io.github.creditkit.testkit.RecordReport,
            io.github.creditkit.testkit.SyntheticReport;
}
