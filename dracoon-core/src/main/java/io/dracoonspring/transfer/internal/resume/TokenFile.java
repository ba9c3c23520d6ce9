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
 * Writes a token file, which is whole at any time: a new token is written beside it and
 * takes its place. All methods block.
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
	 * Puts a new token in the place of the one there is.
	 * @throws IOException if that fails; the former token stays
	 */
	void write(String json) throws IOException {
		// readable by nobody else
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
	 * Deletes what former owners were writing when they died. One that still lives and
	 * was taken for dead cannot put an old token in the place of a newer one after that.
	 * What cannot be deleted stays: it is of no use, but does no harm either.
	 */
	void deleteUnfinished() {
		// neither other files nor those of a token file whose name begins alike
		Pattern unfinished = Pattern.compile(Pattern.quote(this.prefix) + "\\d+" + Pattern.quote(SUFFIX));
		try (DirectoryStream<Path> found = Files.newDirectoryStream(this.directory,
				(file) -> unfinished.matcher(file.getFileName().toString()).matches())) {
			for (Path file : found) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException | DirectoryIteratorException ex) {
			logger.debug("What former owners have left of the token file '{}' cannot be deleted: {}",
					VisibleText.of(this.path), VisibleText.ofFailure(ex));
		}
	}

}
