package io.github.creditkit.benchmarks;

import java.util.Random;

/** What makes a code invalid, each as often as its share of 100: mostly slips that only arithmetic finds. */
enum Slip {
    CHECK_CHARACTER(35) {
        @Override
        String apply(String valid, Codes codes, Random random) {
            return replaced(valid, valid.length() - 1, codes.alphabet, random);
        }
    },
    BODY_CHARACTER(30) {
        @Override
        String apply(String valid, Codes codes, Random random) {
            return replaced(valid, random.nextInt(valid.length() - 1), codes.alphabet, random);
        }
    },
    SWAP(15) {
        @Override
        String apply(String valid, Codes codes, Random random) {
            int i = random.nextInt(valid.length() - 1);
            return new StringBuilder(valid)
                    .replace(i, i + 2, "" + valid.charAt(i + 1) + valid.charAt(i))
                    .toString();
        }
    },
    RULE(10) {
        @Override
        String apply(String valid, Codes codes, Random random) {
            return codes.breakRule(valid, random);
        }
    },
    LENGTH(5) {
        @Override
        String apply(String valid, Codes codes, Random random) {
            return random.nextBoolean() ? valid + valid.charAt(17) : valid.substring(0, 17);
        }
    },
    LETTER(5) {
        @Override
        String apply(String valid, Codes codes, Random random) {
            return replaced(valid, random.nextInt(valid.length()), "IOSVZ", random);
        }
    };

    private final int share;

    Slip(int share) {
        this.share = share;
    }

    abstract String apply(String valid, Codes codes, Random random);

    static Slip any(Random random) {
        int left = random.nextInt(100);
        for (Slip slip : values()) {
            left -= slip.share;
            if (left < 0) {
                return slip;
            }
        }
        throw new AssertionError("the shares are not 100");
    }

    /** An invalid text. Tried again when it is valid by chance, as after a swap of two equal characters. */
    String spoil(Codes codes, Random random) {
        String text;
        do {
            text = apply(codes.valid(random), codes, random);
        } while (codes.isValid(text));
        return text;
    }

    private static String replaced(String text, int at, String alphabet, Random random) {
        char c = alphabet.charAt(random.nextInt(alphabet.length()));
        return text.substring(0, at) + c + text.substring(at + 1);
    }
}
