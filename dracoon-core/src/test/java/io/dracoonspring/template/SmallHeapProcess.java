// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.resource.DracoonResource;
import io.dracoonspring.transfer.NodeAddress;

/**
 * Transfers large files through a {@link DracoonTemplate} and a {@link DracoonResource},
 * in a process with little memory.
 */
public final class SmallHeapProcess {

	private static final int PIECE = 16 * 1024;

	private SmallHeapProcess() {
	}

	/**
	 * Runs the transfers. Throws an {@link IllegalStateException} if the length or the
	 * content of a file differs.
	 * @param args the address of the emulator; the size of each file in bytes
	 * @throws IOException if writing or reading content fails
	 */
	public static void main(String[] args) throws IOException {
		long size = Long.parseLong(args[1]);
		try (Dracoon dracoon = Dracoon.builder()
			.baseUrl(args[0])
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of("Emulator-2026!"))
			.encryptionPassword("Encryption-2026!")
			.build()) {
			template(new DracoonTemplate(dracoon), "/Vault/template.bin", size);
			resource(DracoonResource.of(dracoon, NodeAddress.ofPath("/Projects/resource.bin")), size);
		}
		System.out.println("done");
	}

	private static void template(DracoonTemplate template, String path, long size) throws IOException {
		template.write(path, (output) -> write(output, size));
		template.read(path, (input) -> read(input, size));
	}

	private static void resource(DracoonResource resource, long size) throws IOException {
		try (OutputStream output = resource.getOutputStream()) {
			write(output, size);
		}
		try (InputStream input = resource.getInputStream()) {
			read(input, size);
		}
		require(resource.contentLength() == size, resource.getDescription());
	}

	private static void write(OutputStream output, long size) throws IOException {
		SplittableRandom random = new SplittableRandom(size);
		byte[] piece = new byte[PIECE];
		for (long left = size; left > 0; left -= PIECE) {
			random.nextBytes(piece);
			output.write(piece, 0, (int) Math.min(left, PIECE));
		}
	}

	private static boolean read(InputStream input, long size) throws IOException {
		ChecksumStream output = new ChecksumStream();
		require(input.transferTo(output) == size, "length");
		require(output.checksum() == checksum(size), "content");
		return true;
	}

	private static long checksum(long size) throws IOException {
		ChecksumStream output = new ChecksumStream();
		write(output, size);
		return output.checksum();
	}

	private static void require(boolean condition, String what) {
		if (!condition) {
			throw new IllegalStateException("Wrong: " + what);
		}
	}

	/** Calculates the checksum of the bytes, and discards the bytes. */
	private static final class ChecksumStream extends OutputStream {

		private final CRC32 crc = new CRC32();

		@Override
		public void write(int value) {
			this.crc.update(value);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			this.crc.update(bytes, offset, length);
		}

		long checksum() {
			return this.crc.getValue();
		}

	}

}
