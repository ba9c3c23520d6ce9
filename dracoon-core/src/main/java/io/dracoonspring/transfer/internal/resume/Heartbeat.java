// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.file.OwnNames;
import io.dracoonspring.transfer.internal.file.OwnerOnly;

/**
 * Detects from a lock file whether an owner that holds no file lock is gone.
 * <p>
 * The age of a heartbeat is the difference between the time of the lock file and the time
 * of a new file. Both times come from the clock of the file system. Therefore the clocks
 * of hosts need not agree. If that clock jumps, an owner may lose its ownership. This
 * loss causes no damage, because a former owner does not touch the files of the next
 * owner.
 */
record Heartbeat(LocalFolder folder, Path lockFile) {

	/**
	 * Tells whether the owner is gone.
	 * @param owner the owner that the lock file names, {@code null} if it names none
	 * @param timeout the age of the heartbeat after which an owner is presumed dead
	 * @return {@code true} if the process of the owner has ended, if the heartbeat is too
	 * old, or if the lock file no longer exists
	 */
	boolean isGone(@Nullable LockOwner owner, Duration timeout) throws IOException {
		if (owner != null && owner.isGone()) {
			return true;
		}
		Path probe = this.lockFile.getFileSystem().getPath(OwnNames.probe());
		this.folder.create(probe, OwnerOnly.attributes(this.folder.path())).close();
		try {
			BasicFileAttributes heard = this.folder.look(this.lockFile);
			BasicFileAttributes now = this.folder.look(probe);
			return heard == null || (now != null
					&& Duration.between(heard.lastModifiedTime().toInstant(), now.lastModifiedTime().toInstant())
						.compareTo(timeout) > 0);
		}
		finally {
			this.folder.delete(probe);
		}
	}

}
