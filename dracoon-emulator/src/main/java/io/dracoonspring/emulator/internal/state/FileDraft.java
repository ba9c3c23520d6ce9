// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Instant;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A new file for the tree.
 *
 * @param classification 1 to 4, {@code null} to inherit the classification
 * @param notes the notes, if any
 * @param expireAt the requested expiry time, {@code null} for none; the policy of the
 * room can set an earlier time
 * @param timestampCreation the creation time that the client reports, {@code null} for
 * the current time
 * @param timestampModification the modification time that the client reports,
 * {@code null} for the current time
 */
@RecordBuilder
public record FileDraft(String name, FileContent content, @Nullable Integer classification, @Nullable String notes,
		@Nullable Instant expireAt, @Nullable Instant timestampCreation, @Nullable Instant timestampModification) {

	/** Creates a draft with only a name and content. */
	public static FileDraft of(String name, FileContent content) {
		return FileDraftBuilder.builder().name(name).content(content).build();
	}

	FileDraft withName(String name) {
		return FileDraftBuilder.builder(this).name(name).build();
	}

}
