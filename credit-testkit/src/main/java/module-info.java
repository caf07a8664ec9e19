/** Synthetic identity codes as arbitraries for jqwik, and conformance vectors for any language. */
module io.github.creditkit.testkit {
    requires static org.jspecify;
    requires transitive io.github.creditkit.codes;
    requires transitive net.jqwik.api;

    exports io.github.creditkit.testkit;

    provides net.jqwik.api.providers.ArbitraryProvider with
            io.github.creditkit.testkit.CodesProvider;
    provides net.jqwik.api.SampleReportingFormat with
            io.github.creditkit.testkit.SyntheticReport;
}
