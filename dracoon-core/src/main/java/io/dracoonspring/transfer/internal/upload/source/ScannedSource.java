// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.internal.scan.ScanFeed;

/**
 * Represents content that a scanner gets while it is sent. All parts are in memory, so
 * that the scanner gets the bytes that are sent.
 *
 * @param source the content
 * @param feed the feed that passes the content to the scanner
 */
record ScannedSource(SourceContent.Readable source, ScanFeed feed) implements SourceContent.Readable {

	@Override
	public @Nullable Long length() {
		return this.source.length();
	}

	@Override
	public @Nullable Instant created() {
		return this.source.created();
	}

	@Override
	public @Nullable Instant modified() {
		return this.source.modified();
	}

	@Override
	public @Nullable Path file() {
		return this.source.file();
	}

	@Override
	public InputStream open() throws IOException {
		return this.source.open();
	}

	@Override
	public void requireUnchanged() {
		this.source.requireUnchanged();
	}

	@Override
	public String describe() {
		return this.source.describe();
	}

}
