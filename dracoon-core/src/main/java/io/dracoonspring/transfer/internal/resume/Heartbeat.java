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
 * Tells by a lock file whether an owner without a lock is gone.
 * <p>
 * How long a heartbeat has stood still is told by the clock of the file system alone: the
 * time of the lock file is compared with that of a file made now, so that hosts need not
 * agree on the time. Should that clock leap, an owner loses its ownership, but nothing is
 * damaged: it touches nothing that belongs to the next one.
 */
record Heartbeat(LocalFolder folder, Path lockFile) {

	/**
	 * Tells whether the owner is gone.
	 * @param owner what the lock file says, {@code null} for nothing
	 * @param patience how long the heartbeat must have stood still, if nothing else is
	 * known
	 * @return {@code true} if its process has ended or has not shown itself for too long
	 */
	boolean isGone(@Nullable LockOwner owner, Duration patience) throws IOException {
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
						.compareTo(patience) > 0);
		}
		finally {
			this.folder.delete(probe);
		}
	}

}
