/**
 * Executable keys: each proof runs an item's own exchange against a program that nobody here wrote, reads it with a strict
 * reader written for the test alone, or counts in another way than the key's formula. All on 127.0.0.1.
 */
@NullMarked
package roundtrip.quiz.proof;

import org.jspecify.annotations.NullMarked;
