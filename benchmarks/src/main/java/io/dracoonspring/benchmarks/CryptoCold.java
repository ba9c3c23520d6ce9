// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import com.dracoon.sdk.crypto.FileDecryptionCipher;
import com.dracoon.sdk.crypto.FileEncryptionCipher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.crypto.content.FileDecryptor;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.internal.CryptoWarmUp;

/**
 * Encrypts or decrypts one file in a new virtual machine, and prints the seconds until
 * the authentication tag is computed or checked. Only the threads of Reactor are started
 * before the measurement.
 */
public final class CryptoCold {

	private static final int CHUNK = 64 * 1024;

	private CryptoCold() {
	}

	/**
	 * Runs one of three commands. {@code prepare MIB FILE} writes an encrypted file and
	 * its key. {@code ours|sdk encrypt FILE} encrypts the bytes of FILE once more, with
	 * this library ({@code ours}) or with the official SDK ({@code sdk}).
	 * {@code ours|sdk decrypt FILE} decrypts FILE.
	 * @param args the command
	 * @throws IOException if the file cannot be read or written
	 */
	public static void main(String[] args) throws IOException {
		// start these threads before the measurement, because an application starts them
		// long before it encrypts a file
		Mono.empty().subscribeOn(Schedulers.boundedElastic()).block();
		long start = System.nanoTime();
		Path file = Path.of(args[2]);
		switch (args[0] + " " + args[1]) {
			case "ours encrypt" -> encryptOurs(file);
			case "ours decrypt" -> decryptOurs(file);
			case "sdk encrypt" -> encryptSdk(file);
			case "sdk decrypt" -> decryptSdk(file);
			default -> {
				prepare(Integer.parseInt(args[1]), file);
				return;
			}
		}
		System.out.printf(Locale.ROOT, "%.3f%n", (System.nanoTime() - start) / 1e9);
	}

	private static void prepare(int mebibytes, Path file) throws IOException {
		byte[] chunk = new byte[CHUNK];
		Random random = new Random(1);
		FileEncryptor encryptor = new FileEncryptor(PlainFileKey.generate());
		try (OutputStream out = Files.newOutputStream(file)) {
			for (int i = 0; i < mebibytes * 16; i++) {
				random.nextBytes(chunk);
				encryptor.update(chunk, 0, CHUNK, chunk, 0);
				out.write(chunk);
			}
		}
		PlainFileKey key = encryptor.finish();
		byte[] tag = key.tag();
		Base64.Encoder encoder = Base64.getEncoder();
		Files.write(keyFile(file), List.of(encoder.encodeToString(key.key()), encoder.encodeToString(key.iv()),
				encoder.encodeToString((tag != null) ? tag : new byte[0])));
	}

	private static void encryptOurs(Path file) throws IOException {
		CryptoWarmUp.beforeEncryption(Files.size(file)).block();
		FileEncryptor encryptor = new FileEncryptor(PlainFileKey.generate());
		byte[] chunk = new byte[CHUNK];
		try (InputStream in = Files.newInputStream(file)) {
			for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
				encryptor.update(chunk, 0, read, chunk, 0);
			}
		}
		encryptor.finish();
	}

	private static void decryptOurs(Path file) throws IOException {
		CryptoWarmUp.beforeDecryption(Files.size(file)).block();
		FileDecryptor decryptor = new FileDecryptor(readKey(file));
		byte[] chunk = new byte[CHUNK];
		try (InputStream in = Files.newInputStream(file)) {
			for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
				decryptor.update(chunk, 0, read, chunk, 0);
			}
		}
		decryptor.finish();
	}

	private static void encryptSdk(Path file) throws IOException {
		FileEncryptionCipher encryptor = OfficialSdk.encryptor(PlainFileKey.generate());
		byte[] chunk = new byte[CHUNK];
		try (InputStream in = Files.newInputStream(file)) {
			for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
				OfficialSdk.update(encryptor, (read == CHUNK) ? chunk : Arrays.copyOf(chunk, read));
			}
		}
		OfficialSdk.finish(encryptor);
	}

	private static void decryptSdk(Path file) throws IOException {
		PlainFileKey key = readKey(file);
		FileDecryptionCipher decryptor = OfficialSdk.decryptor(key);
		byte[] chunk = new byte[CHUNK];
		try (InputStream in = Files.newInputStream(file)) {
			for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
				OfficialSdk.update(decryptor, (read == CHUNK) ? chunk : Arrays.copyOf(chunk, read));
			}
		}
		byte[] tag = key.tag();
		OfficialSdk.finish(decryptor, (tag != null) ? tag : new byte[0]);
	}

	private static PlainFileKey readKey(Path file) throws IOException {
		List<String> lines = Files.readAllLines(keyFile(file));
		Base64.Decoder decoder = Base64.getDecoder();
		return PlainFileKey.of(decoder.decode(lines.get(0)), decoder.decode(lines.get(1)),
				decoder.decode(lines.get(2)));
	}

	private static Path keyFile(Path file) {
		return file.resolveSibling(file.getFileName() + ".key");
	}

}
