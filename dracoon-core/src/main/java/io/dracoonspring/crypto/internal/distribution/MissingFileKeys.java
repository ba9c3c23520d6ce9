// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.distribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.FileKeyContainer;
import io.dracoonspring.api.PublicKeyContainer;
import io.dracoonspring.api.files.FileFileKeys;
import io.dracoonspring.api.files.MissingKeysResponse;
import io.dracoonspring.api.files.UserIdFileIdItem;
import io.dracoonspring.api.files.UserUserPublicKey;
import io.dracoonspring.crypto.key.KeyPairs;
import io.dracoonspring.crypto.key.RecipientKey;

/**
 * Indexes one answer of the server about missing file keys. For each file, it holds the
 * encrypted file keys and the users who lack the key. For each user, it holds the public
 * keys. A file or a user may have several keys.
 */
final class MissingFileKeys {

	private final Set<MissingFileKey> entries = new LinkedHashSet<>();

	private final Map<Long, List<FileKey>> fileKeys = new LinkedHashMap<>();

	private final Map<Long, List<PublicKeyContainer>> publicKeys = new LinkedHashMap<>();

	private final Map<PublicKeyContainer, RecipientKey> recipients = new ConcurrentHashMap<>();

	private final KeyPairs keyPairs = new KeyPairs();

	MissingFileKeys(MissingKeysResponse response) {
		for (UserIdFileIdItem item : response.items()) {
			if (item.userId() != null && item.fileId() != null) {
				this.entries.add(new MissingFileKey(item.fileId(), item.userId()));
			}
		}
		for (FileFileKeys file : response.files()) {
			FileKeyContainer container = file.fileKeyContainer();
			if (file.id() != null && container != null) {
				add(file.id(), container);
			}
		}
		for (UserUserPublicKey user : response.users()) {
			if (user.id() != null && user.publicKeyContainer() != null) {
				this.publicKeys.computeIfAbsent(user.id(), (id) -> new ArrayList<>()).add(user.publicKeyContainer());
			}
		}
	}

	private void add(long fileId, FileKeyContainer container) {
		@Nullable String tag = container.tag();
		if (tag != null) {
			this.fileKeys.computeIfAbsent(fileId, (id) -> new ArrayList<>())
				.add(new FileKey(container.key(), container.iv(), container.version(), tag));
		}
	}

	/** Returns the entries of the answer. */
	Set<MissingFileKey> entries() {
		return this.entries;
	}

	/**
	 * Groups the entries by file.
	 * @param wanted the condition that selects entries; called once for each entry
	 * @return the ids of users by the ids of files
	 */
	Map<Long, Set<Long>> usersByFile(Predicate<MissingFileKey> wanted) {
		Map<Long, Set<Long>> users = new LinkedHashMap<>();
		this.entries.stream()
			.filter(wanted)
			.forEach((entry) -> users.computeIfAbsent(entry.fileId(), (id) -> new LinkedHashSet<>())
				.add(entry.userId()));
		return users;
	}

	/**
	 * Reads a public key, and keeps the result for other files of the same answer.
	 * @param publicKey the public key as the server sent it
	 * @throws io.dracoonspring.api.DracoonCryptoException if the key is unusable
	 */
	RecipientKey read(PublicKeyContainer publicKey) {
		return this.recipients.computeIfAbsent(publicKey, this.keyPairs::readPublicKey);
	}

	List<FileKey> fileKeys(long fileId) {
		return this.fileKeys.getOrDefault(fileId, List.of());
	}

	List<PublicKeyContainer> publicKeys(long userId) {
		return this.publicKeys.getOrDefault(userId, List.of());
	}

}
