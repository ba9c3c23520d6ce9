// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.malicious;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.RecordedRequest;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Lie;

/**
 * Runs attacks. Each attack makes the server lie, lets the client work with this server,
 * and checks whether the lie does harm.
 */
record Attacks(DracoonEmulator emulator, ClientUnderTest client) {

	private static final String PLAIN_ROOM = "/Projects";

	private static final String ENCRYPTED_ROOM = "/Vault";

	private static final String ALGORITHMS = "/api/v4/config/info/policies/algorithms";

	private static final byte[] CONTENT = "the content that is attacked".getBytes(StandardCharsets.UTF_8);

	private static final byte[] OTHER_CONTENT = "another content, as long as that".getBytes(StandardCharsets.UTF_8);

	static Outcome of(Attack attack, DracoonEmulator emulator, ClientUnderTest client) throws Exception {
		return new Attacks(emulator, client).of(attack);
	}

	private Outcome of(Attack attack) throws Exception {
		return switch (attack) {
			case PLAINTEXT_WANTED -> upload(ENCRYPTED_ROOM, Fault.lie(Lie.NOT_ENCRYPTED));
			case CIPHERTEXT_FOR_PLAINTEXT -> download(ENCRYPTED_ROOM, Fault.lie(Lie.NOT_ENCRYPTED));
			case SILENCE_ABOUT_ROOM -> upload(ENCRYPTED_ROOM, Fault.missingField("isEncrypted"));
			case SILENCE_ABOUT_FILE -> download(ENCRYPTED_ROOM, Fault.missingField("isEncrypted"));
			case WEAK_KEY_PAIR -> makeKeyPair(Fault.lie(Lie.WEAK_ALGORITHMS));
			case FAILING_KEY_PAIR_POLICY -> makeKeyPair(Fault.status(400).on("GET", ALGORITHMS));
			case FOREIGN_PUBLIC_KEY -> distribute(Fault.lie(Lie.FOREIGN_PUBLIC_KEY));
			case FOREIGN_FILE_KEY -> distribute(Fault.lie(Lie.FOREIGN_FILE));
			case TAMPERED_PRIVATE_KEY -> openForTheFirstTime(Fault.lie(Lie.TAMPERED_PRIVATE_KEY));
			case ENDLESS_KEY_DERIVATION -> openForTheFirstTime(Fault.lie(Lie.ENDLESS_KEY_DERIVATION));
			case UPLOAD_TO_FOREIGN_HOST -> leadAway(() -> this.client.upload(ENCRYPTED_ROOM, "led-away.txt", CONTENT));
			case DOWNLOAD_FROM_FOREIGN_HOST -> {
				long file = this.client.upload(ENCRYPTED_ROOM, "attacked.txt", CONTENT);
				yield leadAway(() -> this.client.download(file));
			}
			case CHANGED_CIPHERTEXT -> changed(ENCRYPTED_ROOM, this.emulator::tamperWithContent);
			case CHANGED_PLAIN_CONTENT -> changed(PLAIN_ROOM, this.emulator::tamperWithContent);
			case CHANGED_PLAIN_CONTENT_WITHOUT_CHECKSUM -> changed(PLAIN_ROOM, (file) -> {
				this.emulator.tamperWithContent(file);
				lie(Fault.missingField("hash"));
			});
			case FORGED_PLAIN_CONTENT -> changed(PLAIN_ROOM, this.emulator::forgeContent);
			case SWAPPED_FILE -> {
				long other = this.client.upload(ENCRYPTED_ROOM, "other.txt", OTHER_CONTENT);
				yield changed(ENCRYPTED_ROOM, (file) -> this.emulator.swapContents(file, other));
			}
		};
	}

	private void lie(Fault fault) {
		this.emulator.clearRequests();
		this.emulator.faults().add(fault);
	}

	private Outcome upload(String room, Fault fault) {
		lie(fault);
		return attempt(() -> this.client.upload(room, "attacked.txt", CONTENT), () -> sent(Attacks::isContent));
	}

	private Outcome download(String room, Fault fault) throws Exception {
		long file = this.client.upload(room, "attacked.txt", CONTENT);
		lie(fault);
		return accepted(() -> this.client.download(file));
	}

	private Outcome openForTheFirstTime(Fault fault) {
		lie(fault);
		return accepted(() -> this.client.upload(ENCRYPTED_ROOM, "attacked.txt", CONTENT));
	}

	private Outcome makeKeyPair(Fault fault) {
		lie(fault);
		return accepted(() -> "A".equals(this.client.makeKeyPair("Malicious-Server-2026!")));
	}

	private Outcome distribute(Fault fault) {
		lie(fault);
		return attempt(() -> {
			long file = this.client.upload(ENCRYPTED_ROOM, "attacked.txt", CONTENT);
			this.client.distributeFileKey(file);
			return file;
		}, () -> sent((request) -> request.path().endsWith("/nodes/files/keys")));
	}

	private Outcome changed(String room, LongConsumer change) {
		return accepted(() -> {
			// the upload is a part of the action, because a client may refuse to send
			// plaintext
			long file = this.client.upload(room, "attacked.txt", CONTENT);
			change.accept(file);
			return this.client.download(file);
		});
	}

	private Outcome leadAway(Callable<?> action) throws IOException {
		try (ForeignHost elsewhere = new ForeignHost(this.emulator.port())) {
			lie(Fault.lie(Lie.FOREIGN_HOST));
			return attempt(action, elsewhere::wasReached);
		}
	}

	/** Runs an attack that has done harm if the client accepts the lie. */
	private static Outcome accepted(Callable<?> action) {
		try {
			return new Outcome(!Boolean.FALSE.equals(action.call()), null);
		}
		catch (Exception ex) {
			return new Outcome(false, ex);
		}
	}

	/**
	 * Runs an attack whose harm a condition detects, because the result of the client
	 * does not show the harm.
	 */
	private static Outcome attempt(Callable<?> action, BooleanSupplier harm) {
		@Nullable Throwable failure = null;
		try {
			action.call();
		}
		catch (Exception ex) {
			failure = ex;
		}
		return new Outcome(harm.getAsBoolean(), failure);
	}

	private boolean sent(Predicate<RecordedRequest> request) {
		return this.emulator.requests().stream().filter((sent) -> !"GET".equals(sent.method())).anyMatch(request);
	}

	private static boolean isContent(RecordedRequest request) {
		return "PUT".equals(request.method()) ? request.path().startsWith("/s3/")
				: request.path().startsWith("/api/v4/uploads/");
	}

}
