// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.Secret;

/**
 * Changes to an upload share; schema {@code UpdateUploadShareRequest} of the API.
 * Components that are {@code null} change nothing.
 * <ul>
 * <li>An empty text removes {@code notes} and {@code internalNotes}.
 * <li>{@link ObjectExpiration#never()} removes the expiration.
 * <li>{@link #withoutMaxSlots()}, {@link #withoutMaxSize()} and
 * {@link #withoutFilesExpiryPeriod()} remove the value in their name.
 * <li>{@link #withoutPassword()} removes the password.
 * </ul>
 *
 * @param name the name, up to 150 characters
 * @param password a new password: up to 1024 characters that fit the password policy,
 * none of {@code & ' < >}
 * @param resetPassword whether the password is removed
 * @param expiration when the link expires
 * @param filesExpiryPeriod the days after which uploaded files expire
 * @param resetFilesExpiryPeriod whether {@code filesExpiryPeriod} is removed
 * @param maxSlots the maximum number of uploaded files
 * @param resetMaxSlots whether the limit of files is removed
 * @param maxSize the maximum total size of uploaded files in bytes
 * @param resetMaxSize whether the limit of bytes is removed
 * @param notes remarks for users of the link, up to 255 characters
 * @param internalNotes remarks for managers of the share, up to 255 characters, since
 * 4.11
 * @param showUploadedFiles whether users of the link see the uploaded files
 * @param showCreatorName whether the names of the creator are shown to users of the link
 * @param showCreatorUsername whether the email address of the creator is shown to users
 * of the link
 * @param receiverLanguage the language of messages to the recipients of the link, as a
 * language tag such as {@code de-DE}
 * @param defaultCountry the country of telephone numbers without a country code, as in
 * ISO 3166, such as {@code DE}
 * @param textMessageRecipients the telephone numbers to which the password is sent as a
 * text message, in the format of E.164 or E.123
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateUploadShareRequest(@Nullable String name, @Nullable Secret password,
		@Nullable Boolean resetPassword, @Nullable ObjectExpiration expiration, @Nullable Integer filesExpiryPeriod,
		@Nullable Boolean resetFilesExpiryPeriod, @Nullable Integer maxSlots, @Nullable Boolean resetMaxSlots,
		@Nullable Long maxSize, @Nullable Boolean resetMaxSize, @Nullable String notes, @Nullable String internalNotes,
		@Nullable Boolean showUploadedFiles, @Nullable Boolean showCreatorName, @Nullable Boolean showCreatorUsername,
		@Nullable String receiverLanguage, @Nullable String defaultCountry,
		@Nullable List<String> textMessageRecipients) implements UpdateUploadShareRequestBuilder.With {

	public UpdateUploadShareRequest {
		textMessageRecipients = (textMessageRecipients != null) ? List.copyOf(textMessageRecipients) : null;
	}

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateUploadShareRequest of() {
		return UpdateUploadShareRequestBuilder.builder().build();
	}

	/**
	 * Returns a copy that removes the password.
	 * @return the copy
	 */
	public UpdateUploadShareRequest withoutPassword() {
		return withResetPassword(true);
	}

	/**
	 * Returns a copy that removes the limit of files.
	 * @return the copy
	 */
	public UpdateUploadShareRequest withoutMaxSlots() {
		return withResetMaxSlots(true);
	}

	/**
	 * Returns a copy that removes the limit of the total size.
	 * @return the copy
	 */
	public UpdateUploadShareRequest withoutMaxSize() {
		return withResetMaxSize(true);
	}

	/**
	 * Returns a copy that removes the expiration of future uploads.
	 * @return the copy
	 */
	public UpdateUploadShareRequest withoutFilesExpiryPeriod() {
		return withResetFilesExpiryPeriod(true);
	}

}
