// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browse;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.nodes.NodePermissions;

/** Summarises the permissions of a user in a room, from the most to the fewest. */
enum Rights {

	/** The user administers the room. */
	MANAGE,

	/** The user changes the content. */
	EDIT,

	/** The user adds files, and reads. */
	ADD,

	/** The user reads. */
	READ,

	/** The user sees only rooms in this room. */
	PASS;

	static @Nullable Rights of(@Nullable NodePermissions permissions) {
		if (permissions == null) {
			return null;
		}
		if (permissions.manage()) {
			return MANAGE;
		}
		if (!permissions.read()) {
			return PASS;
		}
		return !permissions.create() ? READ : (permissions.change() && permissions.delete()) ? EDIT : ADD;
	}

}
