// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keypairs;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.keys.KeyVersions;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.KeyPair;
import io.dracoonspring.emulator.internal.state.KeyRing;
import io.dracoonspring.emulator.internal.state.User;

/**
 * Manages the rescue keys of a room or of the customer.
 *
 * @param recipientId the recipient id of file keys that are encrypted for these rescue
 * keys
 * @param keys the key pairs
 * @param files the files whose keys can be encrypted for these rescue keys
 * @param missing the error if the key pair does not exist
 */
record RescueKeys(long recipientId, KeyRing keys, Supplier<Stream<FileNode>> files, Supplier<ApiException> missing) {

	private static final Set<String> VERSIONS = Set.of("A", "RSA-4096");

	KeyPairContainer get(@Nullable String version) {
		return KeyPairContainer
			.of((isGiven(version) ? this.keys.find(known(version)) : this.keys.preferred()).orElseThrow(this.missing));
	}

	List<KeyPairContainer> all() {
		return this.keys.all().stream().map(KeyPairContainer::of).toList();
	}

	void set(KeyPairContainer body, User author, Instant now) {
		KeyPair keyPair = body.validated(author.id(), now);
		if (this.keys.find(keyPair.version()).isPresent()) {
			throw ErrorCode.KEY_PAIR_EXISTS.exception();
		}
		this.keys.add(keyPair);
	}

	/**
	 * Adds a key pair that replaces another one. The server stores the private key of the
	 * replaced pair, which the body contains.
	 * @param body the new pair with the previous private key
	 */
	void replace(KeyPairContainer body, User author, Instant now) {
		KeyPair keyPair = body.validated(author.id(), now);
		KeyPairContainer.PrivateKey previous = body.validatedPrevious();
		String version = Fields.required(previous.version(), "previousPrivateKey.version");
		if (this.keys.find(version).isEmpty()) {
			throw this.missing.get();
		}
		if (this.keys.isBeingReplaced(keyPair.version())) {
			throw ErrorCode.KEY_PAIR_EXISTS.exception().withStatus(400);
		}
		if (this.keys.find(keyPair.version()).isPresent()) {
			String fileKeyVersion = KeyVersions.fileKeyVersion(keyPair.version());
			this.files.get().forEach((file) -> file.keys().retire(this.recipientId, fileKeyVersion));
		}
		this.keys.add(keyPair);
		this.keys.preserve(version, Fields.required(previous.privateKey(), "previousPrivateKey.privateKey"));
	}

	void remove(@Nullable String version) {
		KeyPair doomed = (isGiven(version) ? this.keys.find(known(version)) : this.keys.leastPreferred())
			.orElseThrow(this.missing);
		this.keys.remove(doomed.version());
		boolean replaced = this.keys.find(doomed.version()).isPresent();
		String fileKeyVersion = KeyVersions.fileKeyVersion(doomed.version());
		this.files.get().forEach((file) -> {
			if (replaced) {
				file.keys().removeRetired(this.recipientId, fileKeyVersion);
			}
			else {
				file.keys().remove(this.recipientId, fileKeyVersion);
			}
		});
	}

	private static boolean isGiven(@Nullable String version) {
		return version != null && !version.isEmpty();
	}

	private static String known(@Nullable String version) {
		if (version == null || !VERSIONS.contains(version)) {
			throw ErrorCode.PUBLIC_KEY_INVALID.exception("Unknown version");
		}
		return version;
	}

}
