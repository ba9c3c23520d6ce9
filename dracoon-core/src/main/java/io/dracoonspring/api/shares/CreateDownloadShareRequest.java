// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserKeyPairContainer;

/**
 * A download share to create; schema {@code CreateDownloadShareRequest} of the API.
 * <p>
 * For an encrypted file, set {@code keyPair} and {@code fileKey} instead of
 * {@code password}. The share password then protects the private key of the key pair and
 * never reaches the server. Encrypted folders and rooms cannot be shared.
 *
 * @param nodeId the id of the node that is shared
 * @param name the name, up to 150 characters; the name of the node by default
 * @param password the password of a share that is not encrypted: up to 1024 characters
 * that fit the password policy, none of {@code & ' < >}
 * @param expiration when the link expires
 * @param maxDownloads the maximum number of downloads; unlimited by default
 * @param notes remarks for users of the link, up to 255 characters
 * @param internalNotes remarks for managers of the share, up to 255 characters, since
 * 4.11
 * @param hideDownload whether the page of the share shows the file without offering its
 * download; DRACOON Cloud only
 * @param showCreatorName whether the names of the creator are visible to users of the
 * link
 * @param showCreatorUsername whether the email address of the creator is visible to users
 * of the link
 * @param keyPair a key pair for this share only, whose private key the share password
 * protects; for encrypted files
 * @param fileKey the key of the file, encrypted for that key pair; for encrypted files
 * @param receiverLanguage the language of messages to the recipients of the link, as a
 * language tag such as {@code de-DE}
 * @param textMessageRecipients the telephone numbers to which the password is sent as a
 * text message, in the format of E.164 or E.123
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CreateDownloadShareRequest(long nodeId, @Nullable String name, @Nullable Secret password,
		@Nullable ObjectExpiration expiration, @Nullable Integer maxDownloads, @Nullable String notes,
		@Nullable String internalNotes, @Nullable Boolean hideDownload, @Nullable Boolean showCreatorName,
		@Nullable Boolean showCreatorUsername, @Nullable UserKeyPairContainer keyPair, @Nullable FileKey fileKey,
		@Nullable String receiverLanguage,
		@Nullable List<String> textMessageRecipients) implements CreateDownloadShareRequestBuilder.With {

	public CreateDownloadShareRequest {
		Assert.isTrue(nodeId > 0, "'nodeId' must be the id of a node");
		textMessageRecipients = (textMessageRecipients != null) ? List.copyOf(textMessageRecipients) : null;
	}

	/**
	 * Creates a request with the required values. All other values keep the server's
	 * default.
	 * @param nodeId the id of the node that is shared
	 * @return the request
	 */
	public static CreateDownloadShareRequest of(long nodeId) {
		return CreateDownloadShareRequestBuilder.builder().nodeId(nodeId).build();
	}

}
