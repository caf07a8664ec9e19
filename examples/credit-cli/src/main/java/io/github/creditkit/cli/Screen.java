package io.github.creditkit.cli;

import java.io.OutputStream;
import java.nio.charset.Charset;

/**
 * One of the two output streams of the program (输出流).
 *
 * @param stream   takes the bytes
 * @param terminal if a person looks at it
 * @param charset  in which it is written: UTF-8 unless a terminal wants another
 */
record Screen(OutputStream stream, boolean terminal, Charset charset) {}
