// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.seed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.dracoonspring.emulator.internal.oauth.OAuthClients;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileKey;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.KeyPair;
import io.dracoonspring.emulator.internal.state.MovableClock;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.Settings;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.storage.ContentStore;

import static org.assertj.core.api.Assertions.assertThat;

class DefaultSeedTests {

	private static final String ENCRYPTION_PASSWORD = "Encryption-2026!";

	@TempDir
	Path directory;

	private final EmulatorState state = new EmulatorState(new MovableClock(Clock.systemUTC()),
			new Settings(true, Long.MAX_VALUE));

	@ParameterizedTest
	@CsvSource({ "admin,RSA-4096,4096", "alice,RSA-4096,4096", "bob,A,2048" })
	void keyPairsOpenWithThePublishedPassword(String userName, String version, int bits) throws Exception {
		KeyPair pair = SeedKeyPairs.load(userName, version, 1, Instant.EPOCH);
		assertThat(new EncryptedPrivateKeyInfo(der(pair.privateKey())).getAlgParameters()
			.getParameterSpec(PBEParameterSpec.class)
			.getIterationCount()).as("rounds").isEqualTo(10_000);
		RSAPrivateCrtKey privateKey = unlock(pair);
		RSAPublicKey publicKey = (RSAPublicKey) KeyFactory.getInstance("RSA")
			.generatePublic(new X509EncodedKeySpec(der(pair.publicKey())));
		assertThat(privateKey.getModulus()).isEqualTo(publicKey.getModulus());
		assertThat(publicKey.getModulus().bitLength()).isEqualTo(bits);
	}

	@Test
	void encryptedFilesOpenWithTheKeyOfAMember() throws Exception {
		try (ContentStore store = ContentStore.open(this.directory)) {
			new DefaultSeed(this.state, store).plant(new OAuthClients());
			Room vault = this.state.nodes()
				.roots()
				.stream()
				.filter((room) -> room.name().equals("Vault"))
				.findFirst()
				.orElseThrow();
			FileNode file = (FileNode) vault.child("recovery-codes.txt").orElseThrow();
			User alice = this.state.users().findByName("alice").orElseThrow();
			FileKey key = file.keys().of(alice.id()).get(0);
			Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
			rsa.init(Cipher.DECRYPT_MODE, unlock(alice.keys().find("RSA-4096").orElseThrow()),
					new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
			byte[] aesKey = rsa.doFinal(Base64.getDecoder().decode(key.key()));
			Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
			aes.init(Cipher.DECRYPT_MODE, new SecretKeySpec(aesKey, "AES"),
					new GCMParameterSpec(128, Base64.getDecoder().decode(key.iv())));
			Path stored = store.find(file.content().id().value()).orElseThrow().segments().get(0).file();
			ByteArrayOutputStream plaintext = new ByteArrayOutputStream();
			plaintext.writeBytes(aes.update(Files.readAllBytes(stored)));
			plaintext.writeBytes(aes.doFinal(Base64.getDecoder().decode(key.tag())));
			assertThat(plaintext.toString(StandardCharsets.UTF_8)).isEqualTo("1234-5678\n2345-6789\n");
			assertThat(file.keys().of(this.state.users().findByName("bob").orElseThrow().id())).isEmpty();
		}
	}

	private static RSAPrivateCrtKey unlock(KeyPair pair) throws Exception {
		EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(der(pair.privateKey()));
		SecretKey secret = SecretKeyFactory.getInstance("PBEWithHmacSHA1AndAES_256")
			.generateSecret(new PBEKeySpec(ENCRYPTION_PASSWORD.toCharArray()));
		Cipher cipher = Cipher.getInstance("PBEWithHmacSHA1AndAES_256");
		cipher.init(Cipher.DECRYPT_MODE, secret, encrypted.getAlgParameters());
		return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(encrypted.getKeySpec(cipher));
	}

	private static byte[] der(String pem) {
		return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
	}

}
