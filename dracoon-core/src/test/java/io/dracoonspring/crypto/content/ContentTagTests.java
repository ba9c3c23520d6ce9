// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.content;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.api.DracoonCryptoException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Checks that content has the same ciphertext and tag in many small segments as in one
 * segment.
 */
class ContentTagTests {

	private static final int MAX = 210;

	private final Random random = new Random(7);

	private final PlainFileKey key = PlainFileKey.generate();

	@ParameterizedTest
	@ValueSource(ints = { 16, 32, 48, 96, 208 })
	void segmentsDoNotShow(int segment) throws GeneralSecurityException {
		for (int length = 0; length <= MAX; length++) {
			byte[] content = new byte[length];
			this.random.nextBytes(content);
			byte[] expected = oneShot(content);
			FileEncryptor encryptor = new FileEncryptor(this.key, FileEncryptor.MAX_LENGTH, segment);
			byte[] ciphertext = process(encryptor, content);
			PlainFileKey finished = encryptor.finish();
			assertThat(ciphertext).as("ciphertext of " + length).isEqualTo(Arrays.copyOf(expected, length));
			assertThat(finished.tag()).as("tag of " + length)
				.isEqualTo(Arrays.copyOfRange(expected, length, expected.length));
			FileDecryptor decryptor = new FileDecryptor(finished, FileEncryptor.MAX_LENGTH, segment);
			assertThat(process(decryptor, ciphertext)).isEqualTo(content);
			decryptor.finish();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 20, 35, 63 })
	void damageInAnySegmentIsFound(int position) {
		FileEncryptor encryptor = new FileEncryptor(this.key, FileEncryptor.MAX_LENGTH, 16);
		byte[] ciphertext = process(encryptor, new byte[64]);
		ciphertext[position] ^= 1;
		FileDecryptor decryptor = new FileDecryptor(encryptor.finish(), FileEncryptor.MAX_LENGTH, 16);
		process(decryptor, ciphertext);
		assertThatExceptionOfType(DracoonCryptoException.class).isThrownBy(decryptor::finish);
	}

	@ParameterizedTest
	@ValueSource(ints = { 16, 48 })
	void exchangedSegmentsAreFound(int segment) {
		byte[] content = new byte[3 * segment];
		this.random.nextBytes(content);
		FileEncryptor encryptor = new FileEncryptor(this.key, FileEncryptor.MAX_LENGTH, segment);
		byte[] ciphertext = process(encryptor, content);
		byte[] exchanged = ciphertext.clone();
		System.arraycopy(ciphertext, segment, exchanged, 2 * segment, segment);
		System.arraycopy(ciphertext, 2 * segment, exchanged, segment, segment);
		FileDecryptor decryptor = new FileDecryptor(encryptor.finish(), FileEncryptor.MAX_LENGTH, segment);
		process(decryptor, exchanged);
		assertThatExceptionOfType(DracoonCryptoException.class).isThrownBy(decryptor::finish);
	}

	private byte[] process(ContentCipher cipher, byte[] input) {
		byte[] output = input.clone();
		for (int done = 0; done < input.length;) {
			int piece = Math.min(this.random.nextInt(40), input.length - done);
			cipher.update(output, done, piece, output, done);
			done += piece;
		}
		return output;
	}

	private byte[] oneShot(byte[] content) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(this.key.key(), "AES"),
				new GCMParameterSpec(128, this.key.iv()));
		return cipher.doFinal(content);
	}

}
