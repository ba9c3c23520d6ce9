// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.state.FileKey;
import io.dracoonspring.emulator.internal.state.FileKeys;
import io.dracoonspring.emulator.internal.state.KeyPair;
import io.dracoonspring.emulator.internal.state.KeyRing;

/**
 * Finds missing file keys that the caller can create. The caller opens an existing file
 * key and encrypts it for the recipient.
 */
final class MissingKeyFinder {

	private final Function<FileKeys, List<FileKey>> usable;

	private MissingKeyFinder(Function<FileKeys, List<FileKey>> usable) {
		this.usable = usable;
	}

	/**
	 * Creates a finder for a caller who opens existing file keys with current key pairs.
	 * @param id the recipient id of the file keys, that is, the id of a user or a rescue
	 * key
	 * @param keys the key pairs of this user or rescue key
	 */
	static MissingKeyFinder withCurrent(long id, KeyRing keys) {
		Set<String> versions = fileKeyVersions(KeyRecipient.of(id, keys));
		return new MissingKeyFinder(
				(fileKeys) -> versions.stream().flatMap((version) -> fileKeys.find(id, version).stream()).toList());
	}

	/**
	 * Creates a finder for a caller who opens existing file keys with replaced private
	 * keys. The server keeps these private keys.
	 * @param id the recipient id of the file keys, that is, the id of a user or a rescue
	 * key
	 * @param keys the key pairs of this user or rescue key
	 */
	static MissingKeyFinder withPrevious(long id, KeyRing keys) {
		return new MissingKeyFinder((fileKeys) -> KeyVersions.keyPairVersions()
			.stream()
			.filter((version) -> keys.previousPrivateKey(version).isPresent())
			.flatMap((version) -> {
				String fileKeyVersion = KeyVersions.fileKeyVersion(version);
				return (keys.isBeingReplaced(version) ? fileKeys.findRetired(id, fileKeyVersion)
						: fileKeys.find(id, fileKeyVersion))
					.stream();
			})
			.toList());
	}

	List<MissingKeys.Missing> find(List<KeyedFile> files, @Nullable Long onlyFor) {
		List<MissingKeys.Missing> all = new ArrayList<>();
		for (KeyedFile file : files) {
			List<FileKey> usable = this.usable.apply(file.keys());
			if (!usable.isEmpty()) {
				file.recipients()
					.stream()
					.filter((recipient) -> onlyFor == null || recipient.id() == onlyFor)
					.filter((recipient) -> lacksKey(file, recipient))
					.forEach((recipient) -> all.add(new MissingKeys.Missing(recipient, file.id(), usable)));
			}
		}
		return all;
	}

	private static boolean lacksKey(KeyedFile file, KeyRecipient recipient) {
		return fileKeyVersions(recipient).stream()
			.anyMatch((version) -> file.keys().find(recipient.id(), version).isEmpty());
	}

	private static Set<String> fileKeyVersions(KeyRecipient recipient) {
		return recipient.keyPairs()
			.stream()
			.map(KeyPair::version)
			.map(KeyVersions::fileKeyVersion)
			.collect(Collectors.toSet());
	}

}
