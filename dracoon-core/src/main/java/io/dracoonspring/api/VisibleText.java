// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Escapes characters that break lines, are invisible or incomplete, or reverse the order
 * of other characters. Any user can choose the name of a file. With such characters, the
 * name could forge lines of a log, or look like another name. Every
 * {@link DracoonException} escapes its message.
 */
public final class VisibleText {

	/**
	 * Control and format characters, separators of lines and paragraphs, surrogates
	 * without a partner, and letters and symbols that are not visible.
	 */
	private static final Pattern HIDDEN = Pattern
		.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\u115F\\u1160\\u2800\\u3164\\uFFA0]");

	private VisibleText() {
	}

	/**
	 * Escapes a text for a message or a log.
	 * @param text the text, such as the name of a file
	 * @return the text on one line, with escapes such as <code>&#92;u202E</code>
	 */
	public static String of(@Nullable Object text) {
		String raw = String.valueOf(text);
		return HIDDEN.matcher(raw).replaceAll((found) -> escape(found.group()));
	}

	private static String escape(String character) {
		StringBuilder escaped = new StringBuilder();
		// escape the backslashes for replaceAll
		character.chars().forEach((unit) -> escaped.append("\\\\u%04X".formatted(unit)));
		return escaped.toString();
	}

	/**
	 * Returns the reason of a failure as a sentence. The message of the failure is often
	 * no sentence. The message of a missing file, for example, is only its path, and some
	 * exceptions have no message.
	 * @param failure the failure
	 * @return a sentence on one line, without a full stop at its end
	 */
	public static String ofFailure(Throwable failure) {
		String message = failure.getMessage();
		boolean ours = failure instanceof DracoonException
				// accept an IOException around an exception of this library, because
				// streams wrap these exceptions
				|| (failure instanceof IOException && failure.getCause() instanceof DracoonException);
		if (ours && message != null) {
			return of(message);
		}
		boolean wrapper = failure instanceof UncheckedIOException || failure instanceof DirectoryIteratorException;
		if (wrapper && failure.getCause() != null) {
			return ofFailure(failure.getCause());
		}
		if (failure instanceof FileSystemException ex && ex.getFile() != null) {
			return "'" + of(ex.getFile()) + "' " + of(problem(ex));
		}
		String kind = failure.getClass().getSimpleName();
		return "It failed unexpectedly (" + ((message != null) ? kind + ": " + of(message) : kind) + ")";
	}

	private static String problem(FileSystemException failure) {
		if (failure instanceof NoSuchFileException) {
			return "does not exist";
		}
		if (failure instanceof AccessDeniedException) {
			return "must not be accessed: check its permissions";
		}
		if (failure instanceof FileAlreadyExistsException) {
			return "exists already";
		}
		return (failure.getReason() != null) ? "cannot be used: " + failure.getReason() : "cannot be used";
	}

}
