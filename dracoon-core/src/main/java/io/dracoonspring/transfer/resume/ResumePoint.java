/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.transfer.resume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * Where one transfer stands. Not meant for applications: it is kept in memory and, if
 * wanted, on disk as well, so that it survives the process.
 */
public final class ResumePoint {

	private static final Logger logger = LoggerFactory.getLogger(ResumePoint.class);

	private final @Nullable Path file;

	private volatile @Nullable Supplier<ResumeToken> token;

	/**
	 * Creates a point.
	 * @param file where the token is written, {@code null} for nowhere
	 */
	public ResumePoint(@Nullable Path file) {
		this.file = file;
	}

	/**
	 * From now on the transfer can be resumed.
	 * @param token tells where it stands
	 */
	public void reached(Supplier<ResumeToken> token) {
		this.token = token;
	}

	/**
	 * Write down where the transfer stands. Blocks.
	 */
	public synchronized void save() {
		Supplier<ResumeToken> current = this.token;
		if (this.file == null || current == null) {
			return;
		}
		Path target = this.file.toAbsolutePath();
		try {
			Path directory = target.getParent();
			// readable by nobody else; renamed, so that it is never half written
			Path fresh = Files.createTempFile((directory != null) ? directory : target, ".dracoon-", ".token");
			Files.writeString(fresh, current.get().toJson());
			Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new DracoonTransferException(Reason.TARGET_UNWRITABLE,
					"The token file '" + this.file
							+ "' cannot be written: check the permissions of its directory and the space on the disk",
					ex);
		}
	}

	/**
	 * The transfer cannot be resumed any more, or need not. Blocks. Never fails.
	 */
	public synchronized void clear() {
		this.token = null;
		if (this.file != null) {
			try {
				Files.deleteIfExists(this.file);
			}
			catch (IOException ex) {
				logger.warn("A token file could not be deleted: delete it by hand; its path is logged at DEBUG");
				logger.debug("The token file '{}' could not be deleted", this.file, ex);
			}
		}
	}

	/**
	 * Tell whether the token is kept in a file as soon as there is one.
	 * @return {@code true} if the transfer has a token file
	 */
	public boolean hasFile() {
		return this.file != null;
	}

	/**
	 * Tell whether the transfer can be resumed after this process.
	 * @return {@code true} if its token is on disk
	 */
	public boolean isSaved() {
		return this.file != null && this.token != null;
	}

	/**
	 * Return where the transfer stands.
	 * @return the token, {@code null} if there is nothing to resume
	 */
	public @Nullable ResumeToken token() {
		Supplier<ResumeToken> current = this.token;
		return (current != null) ? current.get() : null;
	}

}
