// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.internal.file.FileState;
import io.dracoonspring.transfer.internal.file.SourceFile;
import io.dracoonspring.transfer.internal.part.PartPlan;

/**
 * Represents the file to upload, in its state at the start of the upload. Methods that
 * access the file block.
 *
 * @param at the file
 * @param state the state of the file at the start
 */
public record LocalSource(SourceFile at, FileState state) implements SourceContent.Readable {

	private static final int READ_SIZE = 64 * 1024;

	@Override
	public Long length() {
		return this.state.size();
	}

	@Override
	public Instant created() {
		return this.state.created();
	}

	@Override
	public Instant modified() {
		return this.state.modified();
	}

	@Override
	public @Nullable Path file() {
		return this.at.directPath();
	}

	@Override
	public Path path() {
		return this.at.path();
	}

	@Override
	public Flux<DataBuffer> again() {
		long length = this.state.size();
		return (length > 0) ? new FileRegion(this.at::read, 0, length, this).read(() -> READ_SIZE) : Flux.empty();
	}

	@Override
	public PartSource unbuffered(PartPlan plan) {
		return new FilePartSource(this, this.at::read, plan);
	}

	@Override
	public InputStream open() throws IOException {
		return Channels.newInputStream(this.at.read());
	}

	@Override
	public String describe() {
		return "file '" + this.at.path() + "'";
	}

	/**
	 * Returns a file in its present state.
	 * @throws DracoonTransferException if it is no regular file or cannot be read
	 */
	static LocalSource of(SourceFile file) {
		try {
			BasicFileAttributes attributes = file.attributes();
			if (!attributes.isRegularFile()) {
				throw noFile(file.path(), attributes);
			}
			// check the access before the first request to the server
			file.read().close();
			return new LocalSource(file, file.state());
		}
		catch (NoSuchFileException ex) {
			throw new DracoonTransferException(Reason.SOURCE_MISSING,
					"The source file '" + file.path() + "' does not exist: check the path", ex);
		}
		catch (AccessDeniedException ex) {
			throw new DracoonTransferException(Reason.SOURCE_UNREADABLE,
					"This process may not read the source file '" + file.path() + "': check its permissions", ex);
		}
		catch (IOException ex) {
			throw new DracoonTransferException(Reason.SOURCE_UNREADABLE,
					"The source file '" + file.path() + "' cannot be read: check the file and its disk", ex);
		}
	}

	private static DracoonTransferException noFile(Path path, BasicFileAttributes attributes) {
		return new DracoonTransferException(Reason.SOURCE_UNREADABLE,
				attributes.isDirectory() ? "The source '" + path + "' is a directory: name a file in it"
						: "The source '" + path + "' is not a regular file: copy its content into one",
				null);
	}

	/**
	 * Checks that the file is unchanged.
	 * @throws DracoonTransferException if it has changed
	 */
	@Override
	public void requireUnchanged() {
		FileState now;
		try {
			now = of(this.at).state();
		}
		catch (DracoonTransferException ex) {
			throw changed(ex);
		}
		if (!now.isSame(this.state)) {
			throw changed(null);
		}
		if (now.isTouchedSince(this.state.touched())) {
			throw touchedFailure();
		}
	}

	/**
	 * Creates the failure for a file that has a new time of the last status change. The
	 * content of such a file may have changed.
	 */
	public DracoonTransferException touchedFailure() {
		return new DracoonTransferException(Reason.SOURCE_CHANGED,
				"The source " + describe() + " was touched during the upload. Its content may have changed, "
						+ "or only its permissions or links, and these cases cannot be distinguished: "
						+ "upload it again when no process touches it",
				null);
	}

}
