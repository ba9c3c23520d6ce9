// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.content;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.crypto.key.Sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link FileEncryptor} and {@link FileDecryptor}.
 */
class ContentCipherTests {

	private static final int MIB = 1024 * 1024;

	private final PlainFileKey key = PlainFileKey.generate();

	static Stream<Arguments> sizesAndCuts() {
		return Stream.of(0, 1, 15, 16, 17, 33, 65535, 65536, 65537, MIB - 1, MIB, MIB + 1)
			.flatMap((size) -> Stream.of(1, 7, 16, 100, 4096, 65537, 3 * MIB)
				.filter((cut) -> size <= 65537 || cut > 16)
				.map((cut) -> Arguments.of(size, cut)));
	}

	@ParameterizedTest
	@MethodSource("sizesAndCuts")
	void officialSdkDecryptsWhatWeEncrypt(int size, int cut) throws Exception {
		byte[] content = content(size);
		FileEncryptor encryptor = new FileEncryptor(this.key);
		byte[] ciphertext = pump(encryptor, content, cut);
		PlainFileKey finished = encryptor.finish();
		assertThat(Sdk.decrypt(finished, ciphertext)).isEqualTo(content);
		assertThat(encryptor.processed()).isEqualTo(size);
	}

	@ParameterizedTest
	@MethodSource("sizesAndCuts")
	void decryptsWhatTheOfficialSdkEncrypts(int size, int cut) throws Exception {
		byte[] content = content(size);
		Sdk.Encrypted encrypted = Sdk.encrypt(this.key, content);
		FileDecryptor decryptor = new FileDecryptor(encrypted.fileKey());
		assertThat(pump(decryptor, encrypted.ciphertext(), cut)).isEqualTo(content);
		decryptor.finish();
	}

	@Test
	void cutsOfRandomLengthsGiveTheSameResult() throws Exception {
		byte[] content = content(300_001);
		Sdk.Encrypted expected = Sdk.encrypt(this.key, content);
		Random random = new Random(4711);
		for (int run = 0; run < 20; run++) {
			FileEncryptor encryptor = new FileEncryptor(this.key);
			byte[] ciphertext = new byte[content.length];
			for (int done = 0; done < content.length;) {
				int length = Math.min(random.nextInt(1 << random.nextInt(17)), content.length - done);
				assertThat(encryptor.update(content, done, length, ciphertext, done)).isEqualTo(length);
				done += length;
			}
			assertThat(ciphertext).isEqualTo(expected.ciphertext());
			assertThat(encryptor.finish().tag()).isEqualTo(expected.fileKey().tag());
		}
	}

	@Test
	void worksInPlace() {
		byte[] content = content(200_003);
		byte[] data = content.clone();
		FileEncryptor encryptor = new FileEncryptor(this.key);
		encryptor.update(data, 0, 100_001, data, 0);
		encryptor.update(data, 100_001, 100_002, data, 100_001);
		PlainFileKey finished = encryptor.finish();
		assertThat(data).isNotEqualTo(content);
		FileDecryptor decryptor = new FileDecryptor(finished);
		decryptor.update(data, 0, data.length, data, 0);
		decryptor.finish();
		assertThat(data).isEqualTo(content);
	}

	@Test
	void buffersOfAllKindsGiveTheSameResult() throws Exception {
		byte[] content = content(200_003);
		Sdk.Encrypted expected = Sdk.encrypt(this.key, content);
		ByteBuffer heap = ByteBuffer.wrap(content);
		ByteBuffer direct = ByteBuffer.allocateDirect(content.length).put(content).flip();
		ByteBuffer shifted = ByteBuffer.allocate(content.length + 5).position(5).slice().put(content).flip();
		ByteBuffer readOnly = heap.asReadOnlyBuffer();
		for (ByteBuffer in : new ByteBuffer[] { heap, direct, shifted, readOnly }) {
			for (ByteBuffer out : new ByteBuffer[] { ByteBuffer.allocate(content.length),
					ByteBuffer.allocateDirect(content.length),
					ByteBuffer.allocate(content.length + 3).position(3).slice() }) {
				FileEncryptor encryptor = new FileEncryptor(this.key);
				assertThat(encryptor.update(in.duplicate(), out)).isEqualTo(content.length);
				assertThat(encryptor.finish().tag()).isEqualTo(expected.fileKey().tag());
				byte[] ciphertext = new byte[content.length];
				out.flip().get(ciphertext);
				assertThat(ciphertext).isEqualTo(expected.ciphertext());
			}
		}
	}

	@Test
	void changedCiphertextIsRefused() throws Exception {
		Sdk.Encrypted encrypted = Sdk.encrypt(this.key, content(70_000));
		for (int position : new int[] { 0, 65_536, 69_999 }) {
			byte[] changed = encrypted.ciphertext();
			changed[position] ^= 1;
			FileDecryptor decryptor = new FileDecryptor(encrypted.fileKey());
			pump(decryptor, changed, 4096);
			assertRefused(decryptor);
			changed[position] ^= 1;
		}
	}

	@Test
	void cutOffCiphertextIsRefused() throws Exception {
		Sdk.Encrypted encrypted = Sdk.encrypt(this.key, content(100));
		FileDecryptor decryptor = new FileDecryptor(encrypted.fileKey());
		decryptor.update(encrypted.ciphertext(), 0, 99, new byte[99], 0);
		assertRefused(decryptor);
	}

	@Test
	void wrongTagIsRefusedEvenForEmptyContent() {
		FileEncryptor encryptor = new FileEncryptor(this.key);
		byte[] tag = encryptor.finish().tag();
		assertThat(tag).hasSize(16);
		tag[15] ^= (byte) 0x80;
		assertRefused(new FileDecryptor(this.key.withTag(tag)));
	}

	@Test
	void cipherServesOneFileOnly() {
		FileEncryptor encryptor = new FileEncryptor(this.key);
		PlainFileKey finished = encryptor.finish();
		assertThatIllegalStateException().isThrownBy(encryptor::finish).withMessageContaining("create a new one");
		assertThatIllegalStateException().isThrownBy(() -> encryptor.update(new byte[1], 0, 1, new byte[1], 0));
		assertThatIllegalArgumentException().isThrownBy(() -> new FileEncryptor(finished));
		FileDecryptor decryptor = new FileDecryptor(finished);
		decryptor.finish();
		assertThatIllegalStateException().isThrownBy(decryptor::finish);
		assertThatIllegalStateException().isThrownBy(() -> decryptor.update(new byte[1], 0, 1, new byte[1], 0));
	}

	@Test
	void contentBeyondTheLimitIsRefused() {
		assertThat(FileEncryptor.MAX_LENGTH).isEqualTo(68_719_476_704L);
		FileEncryptor encryptor = new FileEncryptor(this.key, 100);
		encryptor.update(new byte[60], 0, 60, new byte[60], 0);
		assertThatExceptionOfType(DracoonCryptoException.class)
			.isThrownBy(() -> encryptor.update(new byte[41], 0, 41, new byte[41], 0))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.CONTENT_TOO_LONG));
		assertThatIllegalStateException().isThrownBy(encryptor::finish);
		FileDecryptor decryptor = new FileDecryptor(this.key.withTag(new byte[16]), 100);
		decryptor.update(new byte[100], 0, 100, new byte[100], 0);
		assertThatExceptionOfType(DracoonCryptoException.class)
			.isThrownBy(() -> decryptor.update(new byte[1], 0, 1, new byte[1], 0));
	}

	@Test
	void counterIsRightFarInsideAFile() throws Exception {
		long block = (1L << 32) - 3;
		byte[] zeros = new byte[16];
		byte[] counter = Arrays.copyOf(this.key.iv(), 16);
		Arrays.fill(counter, 12, 16, (byte) 0xff);
		Cipher ecb = Cipher.getInstance("AES/ECB/NoPadding");
		ecb.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(this.key.key(), "AES"));
		assertThat(BulkCiphers.ctr(this.key, block).update(zeros)).isEqualTo(ecb.doFinal(counter));
	}

	@Test
	void badRangesAreRefusedBeforeAnythingHappens() throws Exception {
		FileEncryptor encryptor = new FileEncryptor(this.key);
		assertThatExceptionOfType(IndexOutOfBoundsException.class)
			.isThrownBy(() -> encryptor.update(new byte[10], 0, 10, new byte[9], 0));
		assertThatExceptionOfType(IndexOutOfBoundsException.class)
			.isThrownBy(() -> encryptor.update(ByteBuffer.allocate(10), ByteBuffer.allocate(9)));
		byte[] content = content(10);
		byte[] ciphertext = pump(encryptor, content, 10);
		assertThat(Sdk.decrypt(encryptor.finish(), ciphertext)).isEqualTo(content);
	}

	@Test
	void wipedKeyIsUseless() {
		PlainFileKey finished = this.key.withTag(new byte[16]);
		this.key.wipe();
		assertThat(this.key.isWiped()).isTrue();
		assertThatIllegalStateException().isThrownBy(this.key::key);
		assertThatIllegalStateException().isThrownBy(() -> new FileEncryptor(this.key));
		// wiping one copy does not change the other
		assertThat(finished.key()).isNotEqualTo(new byte[32]);
	}

	@Test
	void plainFileKeyHidesItsSecret() {
		PlainFileKey known = PlainFileKey.of(new byte[32], new byte[12], null);
		assertThat(known.toString()).isEqualTo("PlainFileKey[version=AES-256-GCM, key=******, tag=none]");
		assertThat(PlainFileKey.generate().key()).isNotEqualTo(PlainFileKey.generate().key());
		assertThatIllegalArgumentException().isThrownBy(() -> PlainFileKey.of(new byte[16], new byte[12], null));
		assertThatIllegalArgumentException().isThrownBy(() -> PlainFileKey.of(new byte[32], new byte[16], null));
		assertThatIllegalArgumentException().isThrownBy(() -> known.withTag(new byte[12]));
	}

	private static void assertRefused(FileDecryptor decryptor) {
		assertThatExceptionOfType(DracoonCryptoException.class).isThrownBy(decryptor::finish)
			.withMessageContaining("damaged or forged")
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.INVALID_TAG));
		assertThatIllegalStateException().isThrownBy(decryptor::finish);
	}

	private static byte[] pump(ContentCipher cipher, byte[] input, int cut) {
		byte[] output = new byte[input.length];
		for (int done = 0; done < input.length; done += cut) {
			int length = Math.min(cut, input.length - done);
			assertThat(cipher.update(input, done, length, output, done)).isEqualTo(length);
		}
		return output;
	}

	private static byte[] content(int size) {
		byte[] content = new byte[size];
		new Random(size).nextBytes(content);
		return content;
	}

}
