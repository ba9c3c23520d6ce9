// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.api.VisibleText;

/**
 * Writes a token file that is complete at any time. This class writes each new token to
 * another file, which then replaces the token file. All methods block.
 */
final class TokenFile {

	private static final Logger logger = LoggerFactory.getLogger(TokenFile.class);

	private static final String SUFFIX = ".new";

	private final Path path;

	private final Path directory;

	private final String prefix;

	TokenFile(Path path) {
		this.path = path.toAbsolutePath();
		Path parent = this.path.getParent();
		this.directory = (parent != null) ? parent : this.path;
		this.prefix = "." + this.path.getFileName() + "-";
	}

	/**
	 * Replaces the token.
	 * @throws IOException if the token cannot be written; the former token then remains
	 */
	void write(String json) throws IOException {
		// createTempFile() creates files that only their owner can read
		Path fresh = Files.createTempFile(this.directory, this.prefix, SUFFIX);
		boolean moved = false;
		try {
			Files.writeString(fresh, json);
			Files.move(fresh, this.path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
			moved = true;
		}
		finally {
			if (!moved) {
				Files.deleteIfExists(fresh);
			}
		}
	}

	/**
	 * Deletes the files that former owners have not yet moved to the token file. A former
	 * owner that was presumed dead may still run. Without its unfinished file, such an
	 * owner cannot replace the token of the current owner by an old token. Never fails.
	 */
	void deleteUnfinished() {
		// match no other files, such as the unfinished files of a token file whose name
		// begins with the name of this token file
		Pattern unfinished = Pattern.compile(Pattern.quote(this.prefix) + "\\d+" + Pattern.quote(SUFFIX));
		try (DirectoryStream<Path> found = Files.newDirectoryStream(this.directory,
				(file) -> unfinished.matcher(file.getFileName().toString()).matches())) {
			for (Path file : found) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException | DirectoryIteratorException ex) {
			logger.debug("Could not delete the files that former owners of the token file '{}' have left: {}",
					VisibleText.of(this.path), VisibleText.ofFailure(ex));
		}
	}

}
