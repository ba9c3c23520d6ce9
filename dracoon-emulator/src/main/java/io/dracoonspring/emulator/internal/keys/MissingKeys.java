// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dracoonspring.emulator.internal.query.Paging;
import io.dracoonspring.emulator.internal.query.ResultPage;
import io.dracoonspring.emulator.internal.query.ResultRange;
import io.dracoonspring.emulator.internal.state.FileKey;

/**
 * Represents a page of missing file keys, with the keys that are needed to create them
 * (schema {@code MissingKeysResponse}).
 *
 * @param range the range of this page
 * @param items the missing keys, each with recipient and file
 * @param users the public keys of these recipients, one entry for each version
 * @param files the keys of these files, encrypted for the caller, one entry for each
 * version
 */
record MissingKeys(ResultRange range, List<Item> items, List<RecipientKey> users, List<CallerKey> files) {

	static MissingKeys of(List<Missing> all, Paging paging) {
		ResultPage<Missing> page = paging.slice(all);
		List<Item> items = new ArrayList<>();
		Map<Long, KeyRecipient> recipients = new LinkedHashMap<>();
		Map<Long, List<FileKey>> files = new LinkedHashMap<>();
		for (Missing missing : page.items()) {
			items.add(new Item(missing.recipient().id(), missing.fileId()));
			recipients.put(missing.recipient().id(), missing.recipient());
			files.put(missing.fileId(), missing.callerKeys());
		}
		List<RecipientKey> recipientKeys = new ArrayList<>();
		recipients.values().forEach((recipient) -> recipientKeys.addAll(publicKeys(recipient)));
		List<CallerKey> callerKeys = new ArrayList<>();
		files.forEach((id, keys) -> keys.forEach((key) -> callerKeys.add(new CallerKey(id, key))));
		return new MissingKeys(page.range(), items, recipientKeys, callerKeys);
	}

	private static List<RecipientKey> publicKeys(KeyRecipient recipient) {
		return recipient.keyPairs()
			.stream()
			.map((pair) -> new RecipientKey(recipient.id(), new PublicKeyContainer(pair.version(), pair.publicKey())))
			.toList();
	}

	/**
	 * Represents a missing key.
	 *
	 * @param recipient the user or rescue key that lacks the file key
	 * @param callerKeys the existing file keys that the caller can decrypt
	 */
	record Missing(KeyRecipient recipient, long fileId, List<FileKey> callerKeys) {

	}

	/**
	 * Represents a recipient and a file whose key this recipient lacks (schema
	 * {@code UserIdFileIdItem}).
	 *
	 * @param userId the id of the user, negative for a rescue key
	 */
	record Item(long userId, long fileId) {

	}

	/**
	 * Represents the public key of a recipient (schema {@code UserUserPublicKey}).
	 *
	 * @param id the id of the user, negative for a rescue key
	 */
	record RecipientKey(long id, PublicKeyContainer publicKeyContainer) {

	}

	/**
	 * Represents a public key (schema {@code PublicKeyContainer}).
	 *
	 * @param version the version of the key pair
	 * @param publicKey the public key, PEM
	 */
	record PublicKeyContainer(String version, String publicKey) {

	}

	/**
	 * Represents a file key that the caller can decrypt (schema {@code FileFileKeys}).
	 *
	 * @param id the id of the file
	 */
	record CallerKey(long id, FileKey fileKeyContainer) {

	}

}
