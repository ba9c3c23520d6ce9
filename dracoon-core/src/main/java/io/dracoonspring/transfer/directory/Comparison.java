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

package io.dracoonspring.transfer.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.nodes.Node;

/**
 * Decides what to do about a file that may exist on both sides. All methods block.
 *
 * @param existing how to decide
 */
record Comparison(ExistingEntry existing) {

	/**
	 * Decide.
	 * @param local the file on this side
	 * @param remote the file on the server
	 * @return {@code UPDATED} to transfer it, {@code CREATED} to transfer it under
	 * another name, else the reason not to; {@code FAILED} if that is a failure
	 */
	DirectoryItem.Action decide(Path local, Node remote) {
		return switch (this.existing) {
			case FAIL -> DirectoryItem.Action.FAILED;
			case SKIP -> DirectoryItem.Action.SKIPPED;
			case REPLACE -> DirectoryItem.Action.UPDATED;
			case KEEP_BOTH -> DirectoryItem.Action.CREATED;
			case UPDATE -> isSame(local, remote, null) ? DirectoryItem.Action.UNCHANGED : DirectoryItem.Action.UPDATED;
			case UPDATE_BY_CHECKSUM ->
				isSame(local, remote, remote.hash()) ? DirectoryItem.Action.UNCHANGED : DirectoryItem.Action.UPDATED;
		};
	}

	private static boolean isSame(Path local, Node remote, @Nullable String hash) {
		try {
			BasicFileAttributes attributes = Files.readAttributes(local, BasicFileAttributes.class);
			Long size = remote.size();
			if (size == null || size != attributes.size()) {
				return false;
			}
			if (hash != null && !hash.isBlank()) {
				return hash.equalsIgnoreCase(md5(local));
			}
			Instant modified = remote.timestampModification();
			// not all file systems and servers keep fractions
			return modified != null && modified.truncatedTo(ChronoUnit.SECONDS)
				.equals(attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.SECONDS));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String md5(Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			MessageDigest digest = MessageDigest.getInstance("MD5");
			byte[] piece = new byte[64 * 1024];
			for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
				digest.update(piece, 0, read);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java runtime must have MD5", ex);
		}
	}

}
