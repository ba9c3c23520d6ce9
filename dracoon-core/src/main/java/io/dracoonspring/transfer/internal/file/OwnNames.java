// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.file;

import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Defines the names of files that transfers create for their own use in directories of
 * the user. The patterns are exact, so that a file of the user does not match by chance.
 * Transfers of directory trees ignore files with these names.
 */
public final class OwnNames {

	/** Names the lock file of a directory that is being synchronised. */
	public static final String DIRECTORY_LOCK = ".dracoon.lock";

	private static final String PREFIX = ".dracoon-";

	private static final String PARTIAL = ".part";

	private static final String LOCK = ".lock";

	private static final String PROBE = ".probe";

	private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private static final Pattern PARTIAL_FILE = Pattern.compile("\\.dracoon-" + UUID_PATTERN + "\\.part");

	private static final Pattern OTHER = Pattern
		.compile("\\.dracoon(-" + UUID_PATTERN + "(\\.part\\.lock|\\.probe)|\\.lock)");

	private OwnNames() {
	}

	/** Creates a unique name for the partial file of a download. */
	public static String partial() {
		return PREFIX + UUID.randomUUID() + PARTIAL;
	}

	/** Creates a unique name for a file that exists only briefly. */
	public static String probe() {
		return PREFIX + UUID.randomUUID() + PROBE;
	}

	public static Path lockOf(Path partial) {
		return partial.resolveSibling(partial + LOCK);
	}

	/**
	 * Returns the partial file that a file belongs to.
	 * @param name the name of a partial file or of its lock file
	 * @return the name of the partial file, {@code null} for any other file
	 */
	public static @Nullable Path partialOf(Path name) {
		String text = name.toString();
		String partial = text.endsWith(LOCK) ? text.substring(0, text.length() - LOCK.length()) : text;
		return isPartial(partial) ? name.resolveSibling(partial) : null;
	}

	public static boolean isPartial(String name) {
		return PARTIAL_FILE.matcher(name).matches();
	}

	/** Tells whether transfers use the name for their own files. */
	public static boolean isOwn(String name) {
		return isPartial(name) || OTHER.matcher(name).matches();
	}

}
