package io.github.creditkit.codes.find;

/** The letters and digits of a stretch, folded; filled again and again, so that a number that is no code costs no object. */
final class Token implements CharSequence {
    private static final int LONGEST = 20;

    private final char[] characters = new char[LONGEST];
    private int length;

    /** Takes the letters and digits of a stretch that has no more than a code can have. */
    Token fill(CharSequence text, int start, int end) {
        length = 0;
        for (int i = start; i < end; i++) {
            int kind = CharacterKind.of(text.charAt(i));
            if (kind > CharacterKind.HYPHEN) {
                characters[length++] = (char) kind;
            }
        }
        return this;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return characters[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(characters, start, end - start);
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }
}
