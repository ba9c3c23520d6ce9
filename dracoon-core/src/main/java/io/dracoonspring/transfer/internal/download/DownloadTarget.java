// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.resume.LockRules;

/**
 * Describes the target of a download.
 *
 * @param path the path under which the content appears when it is complete and, if a tag
 * or checksum exists, verified
 * @param existing the action if something exists under that path
 * @param keepTimestamps whether the target gets the times of the original file
 * @param verifyOnDisk whether the content is read back from the disk before the file
 * appears
 * @param folder the open directory of the target, {@code null} to find the directory by
 * its path
 * @param locks the rules by which the download keeps the ownership of its partial file
 */
@RecordBuilder
record DownloadTarget(Path path, ExistingFile existing, boolean keepTimestamps, boolean verifyOnDisk,
		@Nullable LocalFolder folder, LockRules locks) {

	/** Creates a target with default options. */
	static DownloadTarget of(Path path, ExistingFile existing, LockRules locks) {
		return DownloadTargetBuilder.builder().path(path).existing(existing).locks(locks).build();
	}

	static DownloadTarget of(DownloadRequest request, @Nullable LocalFolder folder, LockRules locks) {
		// keep the times for a later comparison
		boolean keepTimestamps = request.keepTimestamps() || isCompared(request.existing());
		return new DownloadTarget(request.target(), request.existing(), keepTimestamps, request.verifyOnDisk(), folder,
				locks);
	}

	/**
	 * Checks that the download can take place, without changing anything.
	 * @throws DracoonTransferException if the download cannot take place
	 */
	void check() {
		LocalFolder held = this.folder;
		if (held == null) {
			checkByPath();
			return;
		}
		try {
			BasicFileAttributes found = held.look(this.path.getFileName());
			if (found != null && found.isDirectory()) {
				throw isDirectory();
			}
			if (found != null && this.existing == ExistingFile.FAIL) {
				throw taken(null);
			}
		}
		catch (IOException ex) {
			throw unwritable(ex);
		}
	}

	private void checkByPath() {
		Path directory = TargetDirectory.of(this.path);
		if (!Files.isDirectory(directory)) {
			throw new DracoonTransferException(Reason.TARGET_MISSING,
					"The target directory '" + directory + "' does not exist: create it first", null);
		}
		if (Files.isDirectory(this.path)) {
			throw isDirectory();
		}
		if (this.existing == ExistingFile.FAIL && Files.exists(this.path, LinkOption.NOFOLLOW_LINKS)) {
			throw taken(null);
		}
		if (!Files.isWritable(directory)) {
			throw unwritable(null);
		}
	}

	/** Tells whether an existing file is kept, so that nothing is downloaded. */
	boolean isKept() {
		return this.existing == ExistingFile.SKIP && Files.exists(this.path);
	}

	/**
	 * Tells whether an existing file is compared with the file on the server.
	 */
	boolean isCompared() {
		return isCompared(this.existing);
	}

	private static boolean isCompared(ExistingFile existing) {
		return existing == ExistingFile.UPDATE || existing == ExistingFile.UPDATE_BY_CHECKSUM;
	}

	/** Tells whether the download replaces an existing file. */
	boolean isOverwritten() {
		return this.existing == ExistingFile.OVERWRITE || isCompared();
	}

	/**
	 * Tells whether the existing file is the same as the file on the server. The sizes
	 * must be equal, and also the checksums or the times.
	 */
	boolean isUpToDate(DownloadableFile source) {
		DownloadableFile.Identity identity = source.identity();
		FileVersion version = new FileVersion(source.size(), identity.modified(),
				comparesChecksum(source) ? identity.hash() : null);
		try (TargetDirectory directory = TargetDirectory.open(this)) {
			return directory.holds(version, this.path);
		}
		catch (IOException ex) {
			throw new DracoonTransferException(Reason.TARGET_UNWRITABLE,
					"The target '" + this.path + "' cannot be read for the comparison: check its permissions", ex);
		}
	}

	boolean comparesChecksum(DownloadableFile source) {
		return this.existing == ExistingFile.UPDATE_BY_CHECKSUM && source.identity().hash() != null;
	}

	private DracoonTransferException isDirectory() {
		return new DracoonTransferException(Reason.TARGET_EXISTS,
				"The target '" + this.path + "' is a directory: name a file in it", null);
	}

	DracoonTransferException taken(@Nullable Throwable cause) {
		return new DracoonTransferException(Reason.TARGET_EXISTS,
				"The target '" + this.path + "' exists: choose another name, or let the download replace it", cause);
	}

	DracoonTransferException unwritable(@Nullable Throwable cause) {
		return new DracoonTransferException(Reason.TARGET_UNWRITABLE,
				"The target '" + this.path
						+ "' cannot be written: check the permissions of its directory and the space on the disk",
				cause);
	}

}
