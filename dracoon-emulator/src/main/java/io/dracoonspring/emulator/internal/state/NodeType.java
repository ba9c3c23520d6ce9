// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.util.Locale;

/** The types of nodes, in the order in which lists group them. */
public enum NodeType {

	ROOM,

	FOLDER,

	FILE;

	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
