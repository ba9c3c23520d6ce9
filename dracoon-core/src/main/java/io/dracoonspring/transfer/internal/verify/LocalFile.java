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

package io.dracoonspring.transfer.internal.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;

import io.dracoonspring.transfer.internal.file.FileState;
import io.dracoonspring.transfer.internal.file.SourceFile;

/**
 * A file of this machine as it was when its comparison began.
 *
 * @param at the file
 * @param state what it was
 */
record LocalFile(SourceFile at, FileState state) implements LocalContent {

	static LocalFile of(SourceFile file) throws IOException {
		// opening something else, such as a pipe, might take for ever
		if (!file.attributes().isRegularFile()) {
			throw new FileSystemException(file.path().toString(), null, "is not a regular file");
		}
		return new LocalFile(file, file.state());
	}

	@Override
	public long size() {
		return this.state.size();
	}

	@Override
	public InputStream open() throws IOException {
		return Channels.newInputStream(this.at.read());
	}

	@Override
	public boolean isUnchanged() throws IOException {
		FileState now = this.at.state();
		return this.at.attributes().isRegularFile() && now.isSame(this.state)
				&& !now.isTouchedSince(this.state.touched());
	}

}
