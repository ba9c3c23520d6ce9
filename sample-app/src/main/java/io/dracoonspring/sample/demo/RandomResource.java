// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.demo;

import java.io.InputStream;
import java.util.SplittableRandom;

import org.springframework.core.io.AbstractResource;

/** Provides random bytes, which are the same for each reader. */
class RandomResource extends AbstractResource {

	private final String name;

	private final long length;

	/**
	 * Creates content.
	 * @param name the name, which is also the seed
	 * @param length its length in bytes
	 */
	RandomResource(String name, long length) {
		this.name = name;
		this.length = length;
	}

	@Override
	public String getDescription() {
		return this.length + " random bytes";
	}

	@Override
	public String getFilename() {
		return this.name;
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public long contentLength() {
		return this.length;
	}

	@Override
	public InputStream getInputStream() {
		SplittableRandom random = new SplittableRandom(this.name.hashCode());
		return new InputStream() {

			private long left = RandomResource.this.length;

			@Override
			public int read() {
				byte[] one = new byte[1];
				return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
			}

			@Override
			public int read(byte[] target, int offset, int count) {
				if (this.left == 0) {
					return -1;
				}
				int most = (int) Math.min(count, this.left);
				for (int i = 0; i < most; i++) {
					// use one random number per byte, so that the content does not depend
					// on the size of the reads
					target[offset + i] = (byte) random.nextInt();
				}
				this.left -= most;
				return most;
			}

		};
	}

}
