// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.Secret;

/**
 * An upload share to create; schema {@code CreateUploadShareRequest} of the API. For an
 * encrypted room the request needs no keys, because the uploading clients encrypt the
 * file keys for the members of the room.
 *
 * @param targetId the id of the room or folder that receives the files
 * @param name the name, up to 150 characters; the name of the target by default
 * @param password the password: up to 1024 characters that fit the password policy, none
 * of {@code & ' < >}
 * @param expiration when the link expires
 * @param filesExpiryPeriod the days after which uploaded files expire
 * @param maxSlots the maximum number of uploaded files
 * @param maxSize the maximum total size of uploaded files in bytes
 * @param notes remarks for users of the link, up to 255 characters
 * @param internalNotes remarks for managers of the share, up to 255 characters, since
 * 4.11
 * @param showUploadedFiles whether users of the link see the uploaded files
 * @param showCreatorName whether the names of the creator are shown to users of the link
 * @param showCreatorUsername whether the email address of the creator is shown to users
 * of the link
 * @param receiverLanguage the language of messages to the recipients of the link, as a
 * language tag such as {@code de-DE}
 * @param textMessageRecipients the telephone numbers to which the password is sent as a
 * text message, in the format of E.164 or E.123
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CreateUploadShareRequest(long targetId, @Nullable String name, @Nullable Secret password,
		@Nullable ObjectExpiration expiration, @Nullable Integer filesExpiryPeriod, @Nullable Integer maxSlots,
		@Nullable Long maxSize, @Nullable String notes, @Nullable String internalNotes,
		@Nullable Boolean showUploadedFiles, @Nullable Boolean showCreatorName, @Nullable Boolean showCreatorUsername,
		@Nullable String receiverLanguage,
		@Nullable List<String> textMessageRecipients) implements CreateUploadShareRequestBuilder.With {

	public CreateUploadShareRequest {
		Assert.isTrue(targetId > 0, "'targetId' must be the id of a room or folder");
		textMessageRecipients = (textMessageRecipients != null) ? List.copyOf(textMessageRecipients) : null;
	}

	/**
	 * Creates a request with the required values. All other values keep the server's
	 * default.
	 * @param targetId the id of the room or folder that receives the files
	 * @return the request
	 */
	public static CreateUploadShareRequest of(long targetId) {
		return CreateUploadShareRequestBuilder.builder().targetId(targetId).build();
	}

}
