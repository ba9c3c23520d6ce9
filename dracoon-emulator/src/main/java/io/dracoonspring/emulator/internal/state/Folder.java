// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Instant;
import java.util.Objects;

public final class Folder extends Container {

	Folder(long id, Container parent, String name, long author, Instant now) {
		super(id, parent, name, author, now);
	}

	@Override
	public NodeType type() {
		return NodeType.FOLDER;
	}

	@Override
	public Room room() {
		return Objects.requireNonNull(parent()).room();
	}

}
