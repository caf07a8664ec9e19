/** Identity codes of Chinese organisations and persons: read, judge with reasons, find, repair, map, generate. */
module io.github.creditkit.codes {
    requires static org.jspecify;
    requires com.google.common;

    exports io.github.creditkit.codes.check;
    exports io.github.creditkit.codes.division;
    exports io.github.creditkit.codes.find;
    exports io.github.creditkit.codes.generate;
    exports io.github.creditkit.codes.mapping;
    exports io.github.creditkit.codes.privacy;
    exports io.github.creditkit.codes.repair;
    exports io.github.creditkit.codes;
}
