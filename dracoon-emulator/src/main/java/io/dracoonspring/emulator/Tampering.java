// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.Objects;
import java.util.Optional;

import org.springframework.util.DigestUtils;

import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.ContentStore;

/**
 * Damages stored content.
 *
 * @param state the state with the files
 * @param store the store with the contents of the files
 */
record Tampering(EmulatorState state, ContentStore store) {

	/**
	 * Flips one byte in the middle of a file. Blocks until the content is written.
	 * @param nodeId the id of the file
	 * @throws IllegalArgumentException if the file does not exist or is empty
	 */
	void damage(long nodeId) {
		Content content = content(nodeId);
		this.store.flipByte(content, content.length() / 2);
	}

	/**
	 * Damages a file and replaces its checksum by the checksum of the damaged content.
	 * The checksum of an encrypted file stays unchanged. Blocks until the content is
	 * written.
	 * @param nodeId the id of the file
	 * @throws IllegalArgumentException if the file does not exist or is empty
	 */
	void forge(long nodeId) {
		damage(nodeId);
		// compute the digest here, because the store remembers the digest of the original
		// content
		byte[] content = Objects.requireNonNull(this.store.bytes(content(nodeId)).block());
		String md5 = DigestUtils.md5DigestAsHex(content);
		this.state.access(() -> {
			FileNode file = file(nodeId);
			if (!file.isEncrypted()) {
				file.forge(md5);
			}
			return file;
		});
	}

	/**
	 * Exchanges the contents and file keys of two files.
	 * @param one the id of a file
	 * @param other the id of the other file
	 * @throws IllegalArgumentException if one of the ids is not the id of a file
	 */
	void exchange(long one, long other) {
		this.state.access(() -> {
			FileNode file = file(one);
			file.exchange(file(other));
			return file;
		});
	}

	private Content content(long nodeId) {
		return Optional.of(this.state.access(() -> file(nodeId).content().id().value()))
			.flatMap(this.store::find)
			.filter((candidate) -> candidate.length() > 0)
			.orElseThrow(() -> new IllegalArgumentException("'nodeId' must be the id of a file with content"));
	}

	private FileNode file(long nodeId) {
		return this.state.nodes()
			.find(nodeId)
			.filter(FileNode.class::isInstance)
			.map(FileNode.class::cast)
			.orElseThrow(() -> new IllegalArgumentException("'nodeId' must be the id of a file"));
	}

}
