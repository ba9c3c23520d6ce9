// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.io.IOException;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.api.VisibleText;

/** Holds the owner, the group and the permissions of a file. */
record FileAccess(UserPrincipal owner, GroupPrincipal group, Set<PosixFilePermission> permissions) {

	private static final Logger logger = LoggerFactory.getLogger(FileAccess.class);

	static FileAccess of(PosixFileAttributeView file) throws IOException {
		PosixFileAttributes attributes = file.readAttributes();
		return new FileAccess(attributes.owner(), attributes.group(), attributes.permissions());
	}

	/**
	 * Gives a file this owner, this group and these permissions. Omits changes that the
	 * operating system refuses. The file never gets permissions that are not in this
	 * object.
	 * @throws IOException if the attributes of the file cannot be read
	 */
	void applyTo(PosixFileAttributeView file) throws IOException {
		FileAccess present = of(file);
		Set<PosixFilePermission> granted = EnumSet.noneOf(PosixFilePermission.class);
		granted.addAll(this.permissions);
		if (!this.group.equals(present.group) && !succeeds(() -> file.setGroup(this.group))) {
			// the file still belongs to another group, which therefore gets no more
			// rights than all other users
			withhold(granted, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
			withhold(granted, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
			withhold(granted, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);
		}
		if (!granted.equals(present.permissions)) {
			succeeds(() -> file.setPermissions(granted));
		}
		if (!this.owner.equals(present.owner)) {
			succeeds(() -> file.setOwner(this.owner));
		}
	}

	private static void withhold(Set<PosixFilePermission> granted, PosixFilePermission group,
			PosixFilePermission others) {
		if (!granted.contains(others)) {
			granted.remove(group);
		}
	}

	private static boolean succeeds(Change change) {
		try {
			change.make();
			return true;
		}
		catch (IOException ex) {
			logger.debug("Could not change the owner, the group or the permissions of a file: {}",
					VisibleText.ofFailure(ex));
			return false;
		}
	}

	@FunctionalInterface
	private interface Change {

		void make() throws IOException;

	}

}
