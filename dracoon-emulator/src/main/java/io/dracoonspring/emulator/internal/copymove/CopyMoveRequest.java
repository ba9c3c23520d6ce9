// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.copymove;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.state.ResolutionStrategy;

/**
 * Represents the nodes to copy or move (schemas {@code CopyNodesRequest} and
 * {@code MoveNodesRequest}).
 *
 * @param items the nodes
 * @param nodeIds the ids of the nodes; deprecated, and ignored if {@code items} contains
 * a node
 * @param resolutionStrategy the strategy for name conflicts
 * @param keepShareLinks whether share links of overwritten files point to the new files
 */
record CopyMoveRequest(@Nullable List<Item> items, @Nullable List<Long> nodeIds, @Nullable String resolutionStrategy,
		@Nullable Boolean keepShareLinks) {

	ResolutionStrategy strategy() {
		ResolutionStrategy strategy = ResolutionStrategy.of(this.resolutionStrategy);
		if (Boolean.TRUE.equals(this.keepShareLinks) && strategy != ResolutionStrategy.OVERWRITE) {
			throw ErrorCode.KEEP_SHARE_LINKS_NEEDS_OVERWRITE.exception();
		}
		return strategy;
	}

	boolean keepsShareLinks() {
		return Boolean.TRUE.equals(this.keepShareLinks);
	}

	List<Item> allItems() {
		if (this.items != null && !this.items.isEmpty()) {
			return this.items;
		}
		List<Long> ids = Fields.required(this.nodeIds, "items");
		if (ids.isEmpty()) {
			throw ErrorCode.FIELD_MISSING.exception("'items' must not be empty");
		}
		return ids.stream().map((id) -> new Item(id, null, null, null)).toList();
	}

	/**
	 * Represents a node to copy or move (schemas {@code CopyNode} and {@code MoveNode}).
	 *
	 * @param id the id of the node
	 * @param name the new name, {@code null} to keep the old name
	 * @param timestampCreation the creation time that the client reports, {@code null} to
	 * keep the old time
	 * @param timestampModification the modification time that the client reports,
	 * {@code null} to keep the old time
	 */
	record Item(@Nullable Long id, @Nullable String name, @Nullable Instant timestampCreation,
			@Nullable Instant timestampModification) {

	}

}
