// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.Expiration;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.Share;
import io.dracoonspring.emulator.internal.state.ShareDetailsBuilder;

/**
 * The details of a share that a request sets or changes.
 *
 * @param notes the notes for recipients
 * @param internalNotes the notes for the users who manage the share, hidden from
 * recipients
 * @param resetPassword whether to remove the password
 * @param expiration when the share expires
 * @param showCreatorName whether recipients see the name of the creator
 * @param showCreatorUsername whether recipients see the user name of the creator
 */
record ShareChange(@Nullable String name, @Nullable String notes, @Nullable String internalNotes,
		@Nullable String password, boolean resetPassword, @Nullable Expiration expiration,
		@Nullable Boolean showCreatorName, @Nullable Boolean showCreatorUsername) {

	/**
	 * Checks the values and creates the new details.
	 * @param before the previous details, whose values remain unless the request contains
	 * new values
	 */
	Share.Details apply(Share.Details before, Instant now) {
		String newName = ShareTexts.name(this.name);
		String newPassword = ShareTexts.password(this.password);
		return ShareDetailsBuilder.builder()
			.name((newName != null && !newName.isEmpty()) ? newName : before.name())
			.notes(text(ShareTexts.notes(this.notes, "notes"), before.notes()))
			.internalNotes(text(ShareTexts.notes(this.internalNotes, "internalNotes"), before.internalNotes()))
			.password(this.resetPassword ? null : (newPassword != null) ? newPassword : before.password())
			.expireAt((this.expiration != null) ? this.expiration.check(now) : before.expireAt())
			.showCreatorName((this.showCreatorName != null) ? this.showCreatorName : before.showCreatorName())
			.showCreatorUsername(
					(this.showCreatorUsername != null) ? this.showCreatorUsername : before.showCreatorUsername())
			.build();
	}

	static Share.Details defaults(Node node) {
		return new Share.Details(node.name(), null, null, null, null, false, false);
	}

	private static @Nullable String text(@Nullable String text, @Nullable String before) {
		if (text == null) {
			return before;
		}
		return text.isEmpty() ? null : text;
	}

	static @Nullable Integer count(@Nullable Integer value, boolean reset, String field, @Nullable Integer before) {
		if (reset) {
			return null;
		}
		if (value == null) {
			return before;
		}
		return (int) Fields.positive(value.longValue(), field);
	}

	@Override
	public String toString() {
		return "ShareChange[name=" + this.name + "]";
	}

}
