// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;

import io.dracoonspring.transfer.internal.file.FileState;
import io.dracoonspring.transfer.internal.file.SourceFile;

/** Records the state of a file at the start of its comparison. */
record LocalFile(SourceFile at, FileState state) implements LocalContent {

	static LocalFile of(SourceFile file) throws IOException {
		// check the type first, because opening another entry, such as a pipe, may block
		// for ever
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
