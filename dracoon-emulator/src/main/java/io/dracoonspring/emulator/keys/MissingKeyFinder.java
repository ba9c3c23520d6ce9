/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.dracoonspring.emulator.state.FileKey;
import io.dracoonspring.emulator.state.User;

/**
 * Finds the file keys that somebody lacks and the caller can make.
 */
final class MissingKeyFinder {

	private final User caller;

	private final Set<String> usableVersions;

	private MissingKeyFinder(User caller, Set<String> usableVersions) {
		this.caller = caller;
		this.usableVersions = usableVersions;
	}

	/**
	 * Make keys from those that are encrypted for the caller's current key pairs.
	 * @param caller the caller
	 * @return the finder
	 */
	static MissingKeyFinder withCurrentKeyPairs(User caller) {
		return new MissingKeyFinder(caller, fileKeyVersions(caller));
	}

	/**
	 * Make keys from those that are encrypted for a key pair whose private key the caller
	 * preserved when changing to another.
	 * @param caller the caller
	 * @return the finder
	 */
	static MissingKeyFinder withPreviousKeyPairs(User caller) {
		return new MissingKeyFinder(caller,
				List.of("A", "RSA-4096")
					.stream()
					.filter((version) -> caller.keys().previousPrivateKey(version).isPresent())
					.map(KeyVersions::fileKeyVersion)
					.collect(Collectors.toSet()));
	}

	List<MissingKeys.Missing> find(List<KeyedFile> files) {
		List<MissingKeys.Missing> all = new ArrayList<>();
		for (KeyedFile file : files) {
			List<FileKey> callerKeys = file.keys()
				.of(this.caller.id())
				.stream()
				.filter((key) -> this.usableVersions.contains(key.version()))
				.toList();
			if (!callerKeys.isEmpty()) {
				file.readers()
					.stream()
					.filter((reader) -> lacksKey(file, reader))
					.forEach((reader) -> all.add(new MissingKeys.Missing(reader, file.id(), callerKeys)));
			}
		}
		return all;
	}

	private static boolean lacksKey(KeyedFile file, User reader) {
		return fileKeyVersions(reader).stream().anyMatch((version) -> file.keys().find(reader.id(), version).isEmpty());
	}

	private static Set<String> fileKeyVersions(User user) {
		return MissingKeys.versions(user).stream().map(KeyVersions::fileKeyVersion).collect(Collectors.toSet());
	}

}
