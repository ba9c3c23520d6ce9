// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ArchiveCheckTests {

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 1000, 1_000_000 })
	void completeArchivePasses(int piece) throws IOException {
		for (String comment : new String[] { "", "a comment", "x".repeat(65_535) }) {
			assertThatCode(() -> check(archive(comment), piece)).doesNotThrowAnyException();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 21, 22, 100 })
	void archiveThatBrokeOffIsRefused(int missing) throws IOException {
		byte[] whole = archive("a comment");
		byte[] part = Arrays.copyOf(whole, whole.length - missing);
		assertThatExceptionOfType(DracoonTransferException.class).isThrownBy(() -> check(part, 100))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.SIZE_MISMATCH));
	}

	private static void check(byte[] content, int piece) {
		ArchiveCheck check = new ArchiveCheck();
		for (int start = 0; start < content.length; start += piece) {
			byte[] bytes = Arrays.copyOfRange(content, start, Math.min(content.length, start + piece));
			check.process(bytes, bytes.length);
		}
		check.finish();
	}

	private static byte[] archive(String comment) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("a.txt"));
			zip.write(new byte[1000]);
			zip.closeEntry();
			zip.setComment(comment);
		}
		return bytes.toByteArray();
	}

}
