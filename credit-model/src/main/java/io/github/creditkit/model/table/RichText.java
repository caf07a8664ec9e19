package io.github.creditkit.model.table;

/** Text in runs of different looks (富文本). The reading of Chinese or Japanese characters that may stand by it is no part of it. */
final class RichText {
    private RichText() {}

    /** Reads the element that has begun to its end. */
    static void read(XmlPull xml, CellText to) {
        int level = 1;
        boolean inText = false;
        for (XmlPull.Event event; level > 0 && (event = xml.next()) != null; ) {
            switch (event) {
                case BEGIN -> {
                    if (xml.is("rPh")) {
                        xml.skip();
                    } else {
                        level++;
                        inText = xml.is("t");
                    }
                }
                case END -> {
                    level--;
                    inText = false;
                }
                case TEXT -> {
                    if (inText) {
                        xml.text(to);
                    }
                }
            }
        }
    }
}
