// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.NodeNames;
import io.dracoonspring.api.VisibleText;
import io.dracoonspring.batch.internal.state.PathHash;

/** Checks whether a target allows a name, and replaces names that it does not allow. */
enum AllowedNames {

	/** Allows all names, for files that keep their names. */
	ALL("(?!)") {

		@Override
		@Nullable String refusal(String name) {
			return null;
		}

		@Override
		boolean isTooLong(String name) {
			return false;
		}

	},

	/** Applies the rules of DRACOON. */
	DRACOON("[\\\\<>:\"|?*/\\p{Cntrl}]") {

		@Override
		@Nullable String refusal(String name) {
			try {
				NodeNames.check(name);
				return null;
			}
			catch (IllegalArgumentException ex) {
				return VisibleText.of(ex.getMessage());
			}
		}

		@Override
		boolean isTooLong(String name) {
			return name.codePointCount(0, name.length()) > NodeNames.MAX_LENGTH;
		}

	},

	/** Applies the rules of the file system of this machine. */
	DIRECTORY((File.separatorChar == '\\') ? "[\\\\<>:\"|?*/\\p{Cntrl}]" : "[\\\\/\\x00]") {

		@Override
		@Nullable String refusal(String name) {
			Matcher forbidden = this.forbidden.matcher(name);
			String problem = null;
			if (forbidden.find()) {
				problem = "it contains the character '" + forbidden.group() + "'";
			}
			else if (name.equals(".") || name.equals("..")) {
				problem = "it refers to another directory";
			}
			else if (DirectoryFiles.isOwn(name)) {
				problem = "mirrors use such names for their own files";
			}
			else if (isTooLong(name)) {
				problem = "it is too long";
			}
			else if (!isPath(name)) {
				problem = "this system does not allow it";
			}
			return (problem != null) ? VisibleText.of("No file here can have the name '" + name + "': " + problem)
					: null;
		}

		// Linux and macOS count bytes, and Windows counts UTF-16 characters
		@Override
		boolean isTooLong(String name) {
			return ((File.separatorChar == '/') ? name.getBytes(StandardCharsets.UTF_8).length
					: name.length()) > LONGEST;
		}

		private boolean isPath(String name) {
			try {
				return Path.of(name).toString().equals(name)
						&& (File.separatorChar == '/' || (NodeNames.isValid(name) && !name.endsWith(" ")));
			}
			catch (InvalidPathException ex) {
				return false;
			}
		}

	};

	private static final int LONGEST = 255;

	/**
	 * The number of characters that a shortened name keeps. They fit even if each of them
	 * has 4 bytes.
	 */
	private static final int SHORTENED = 50;

	private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,9}$");

	final Pattern forbidden;

	AllowedNames(String forbidden) {
		this.forbidden = Pattern.compile(forbidden);
	}

	/**
	 * Returns the reason why the target does not allow a name.
	 * @return the reason, {@code null} if it allows the name
	 */
	abstract @Nullable String refusal(String name);

	abstract boolean isTooLong(String name);

	/**
	 * Replaces a name that the target does not allow. The result depends only on the
	 * name.
	 * @return the replacement, or the name itself if the target allows it
	 */
	String replacement(String name) {
		String hash = PathHash.of(name).substring(0, 8);
		String replaced = this.forbidden.matcher(name).replaceAll("_");
		// a name can be forbidden because of its end, its start, or both
		String ended = replaced.replaceFirst("[. ]$", "_");
		return Stream.of(replaced, ended, "_" + replaced, "_" + ended)
			.map((each) -> isTooLong(each) ? shortened(each, hash) : each)
			.filter((each) -> refusal(each) == null)
			.findFirst()
			.orElse("_" + hash);
	}

	// keeps the extension, and adds the checksum so that names with the same start differ
	private static String shortened(String name, String hash) {
		Matcher extension = EXTENSION.matcher(name);
		return name.substring(0, name.offsetByCodePoints(0, SHORTENED)) + "~" + hash
				+ (extension.find() ? extension.group() : "");
	}

}
