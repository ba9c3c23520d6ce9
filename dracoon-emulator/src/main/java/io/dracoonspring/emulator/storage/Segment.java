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

package io.dracoonspring.emulator.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * A file on disk that holds a part of a content.
 *
 * @param file the file
 * @param length the length in bytes
 * @param md5 the MD5 digest of the bytes, 32 lower-case hex digits
 */
public record Segment(Path file, long length, String md5) {

	private static final int BUFFER_SIZE = 64 * 1024;

	/**
	 * Add the bytes to a digest. Blocks until that is done.
	 * @throws IOException if the file cannot be read
	 */
	void update(MessageDigest digest) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);
		try (FileChannel channel = FileChannel.open(this.file, StandardOpenOption.READ)) {
			while (channel.read(buffer) >= 0) {
				digest.update(buffer.flip());
				buffer.clear();
			}
		}
	}

}
