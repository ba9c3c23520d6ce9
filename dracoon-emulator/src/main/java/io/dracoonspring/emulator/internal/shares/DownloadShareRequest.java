// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonView;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ContentError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Expiration;
import io.dracoonspring.emulator.internal.http.Since;
import io.dracoonspring.emulator.internal.keypairs.KeyPairContainer;
import io.dracoonspring.emulator.internal.keys.FileKeyRules;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.DownloadShare;
import io.dracoonspring.emulator.internal.state.FileKey;
import io.dracoonspring.emulator.internal.state.KeyPair;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Secret;

/**
 * Represents a download share to create or change (schemas
 * {@code CreateDownloadShareRequest}, {@code UpdateDownloadShareRequest} and
 * {@code UpdateDownloadSharesBulkRequest}).
 *
 * @param objectIds the ids of the shares to change
 * @param resetPassword whether to remove the password
 * @param expiration when the share expires
 * @param maxDownloads the maximum number of downloads
 * @param resetMaxDownloads whether to remove the limit of downloads
 * @param showCreatorName whether recipients see the name of the creator
 * @param showCreatorUsername whether recipients see the user name of the creator
 * @param keyPair the key pair for an encrypted file
 * @param fileKey the file key for an encrypted file
 * @param receiverLanguage the language of the messages to recipients
 * @param textMessageRecipients the recipients of the password by text message
 * @param hideDownload whether recipients can only view the content
 */
@RecordBuilder
record DownloadShareRequest(@Nullable Long nodeId, @Nullable List<Long> objectIds, @Nullable String name,
		@Nullable String notes, @Nullable String internalNotes, @Nullable Secret password,
		@Nullable Boolean resetPassword, @Nullable Expiration expiration, @Nullable Integer maxDownloads,
		@Nullable Boolean resetMaxDownloads, @Nullable Boolean showCreatorName, @Nullable Boolean showCreatorUsername,
		@Nullable KeyPairContainer keyPair, @Nullable FileKey fileKey, @Nullable String receiverLanguage,
		@Nullable List<String> textMessageRecipients,
		@JsonView(Since.V5.class) @Nullable Boolean hideDownload) implements ShareRequest<DownloadShareRequest> {

	@Override
	public DownloadShareRequest forMany() {
		return DownloadShareRequestBuilder.builder()
			.expiration(this.expiration)
			.maxDownloads(this.maxDownloads)
			.resetMaxDownloads(this.resetMaxDownloads)
			.showCreatorName(this.showCreatorName)
			.showCreatorUsername(this.showCreatorUsername)
			.build();
	}

	boolean concernsPassword() {
		return (this.password != null && !this.password.value().isEmpty()) || Boolean.TRUE.equals(this.resetPassword);
	}

	DownloadShare.@Nullable Keys keys(User user, Node node, Instant now) {
		if (!node.isEncrypted()) {
			if (this.keyPair != null || this.fileKey != null) {
				throw ContentError.SHARE_KEYS_FORBIDDEN.exception();
			}
			return null;
		}
		if (node instanceof Container) {
			throw ContentError.ENCRYPTED_CONTAINER_NOT_SHAREABLE.exception();
		}
		if (concernsPassword()) {
			throw ContentError.ENCRYPTED_SHARE_PASSWORD.exception();
		}
		if (user.keys().isEmpty()) {
			throw ErrorCode.KEY_PAIR_NOT_FOUND.exception().withStatus(403);
		}
		if (this.fileKey == null) {
			throw ContentError.SHARE_FILE_KEY_MISSING.exception();
		}
		if (this.keyPair == null) {
			throw ContentError.SHARE_KEY_PAIR_MISSING.exception();
		}
		KeyPair pair = this.keyPair.validated(user.id(), now);
		try {
			return new DownloadShare.Keys(pair, FileKeyRules.check(this.fileKey, pair));
		}
		catch (ApiException ex) {
			throw ContentError.SHARE_FILE_KEY_INVALID.exception(ex.debugInfo());
		}
	}

}
