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

package io.dracoonspring.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.crypto.FileEncryptor;
import io.dracoonspring.crypto.PlainFileKey;

/**
 * Reads parts into memory, one after the other, and encrypts them there if wanted. Only
 * as many buffers exist as parts are asked for at the same time, because released ones
 * are used again.
 */
final class BufferedPartSource implements PartSource {

	private static final Log logger = LogFactory.getLog(BufferedPartSource.class);

	private static final int READ_SIZE = 64 * 1024;

	private final LocalSource source;

	private final PartPlan plan;

	private final BufferPool buffers;

	private final @Nullable FileEncryptor encryptor;

	private volatile @Nullable PlainFileKey fileKey;

	/**
	 * Creates a source.
	 * @param source the file
	 * @param plan how it is cut
	 * @param encryptor encrypts the content, {@code null} to leave it as it is
	 */
	BufferedPartSource(LocalSource source, PartPlan plan, @Nullable FileEncryptor encryptor) {
		this.source = source;
		this.plan = plan;
		this.encryptor = encryptor;
		this.buffers = new BufferPool((int) Math.min(plan.partSize(), plan.size()));
	}

	@Override
	public Flux<PartBody> parts() {
		return Flux.<PartBody, Reader>generate(Reader::new, Reader::next, Reader::close)
			.subscribeOn(Schedulers.boundedElastic());
	}

	@Override
	public @Nullable PlainFileKey fileKey() {
		return this.fileKey;
	}

	/**
	 * Where the reading has come to.
	 */
	private final class Reader {

		private final FileChannel channel;

		private int number;

		Reader() throws IOException {
			this.channel = FileChannel.open(BufferedPartSource.this.source.path(), StandardOpenOption.READ);
		}

		private Reader next(SynchronousSink<PartBody> sink) {
			PartPlan.Part part = BufferedPartSource.this.plan.part(++this.number);
			byte[] buffer = BufferedPartSource.this.buffers.take();
			try {
				fill(buffer, (int) part.length());
			}
			catch (IOException ex) {
				throw LocalSource.failed(BufferedPartSource.this.source.path(), ex);
			}
			boolean last = (this.number == BufferedPartSource.this.plan.count());
			if (last && BufferedPartSource.this.encryptor != null) {
				BufferedPartSource.this.fileKey = BufferedPartSource.this.encryptor.finish();
			}
			sink.next(new BufferedPart(part, buffer, BufferedPartSource.this.buffers));
			if (last) {
				sink.complete();
			}
			return this;
		}

		private void fill(byte[] buffer, int length) throws IOException {
			FileEncryptor cipher = BufferedPartSource.this.encryptor;
			for (int filled = 0; filled < length;) {
				int read = this.channel.read(ByteBuffer.wrap(buffer, filled, Math.min(READ_SIZE, length - filled)));
				if (read < 0) {
					throw BufferedPartSource.this.source.changed(null);
				}
				if (cipher != null) {
					cipher.update(buffer, filled, read, buffer, filled);
				}
				filled += read;
			}
		}

		private void close() {
			try {
				this.channel.close();
			}
			catch (IOException ex) {
				// nothing has been written, so nothing is lost
				logger.debug("Could not close the source file", new UncheckedIOException(ex));
			}
		}

	}

}
