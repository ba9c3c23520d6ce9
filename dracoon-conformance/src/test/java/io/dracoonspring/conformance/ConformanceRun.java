// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.EmulatorAccount;

/**
 * Runs the conformance program in this process, as from the command line.
 *
 * @param status the exit status
 * @param output the text in the terminal
 * @param report the text of the report, empty if there is none
 */
record ConformanceRun(int status, String output, String report) {

	static ConformanceRun of(DracoonEmulator emulator, Path directory, String url, String... options) {
		return of(emulator, directory, url, (program, operation) -> {
		}, options);
	}

	static ConformanceRun of(DracoonEmulator emulator, Path directory, String url,
			BiConsumer<ConformanceMain, String> requests, String... options) {
		return of(emulator, directory, url, requests, Map.of(), null, options);
	}

	static ConformanceRun of(DracoonEmulator emulator, Path directory, String url,
			BiConsumer<ConformanceMain, String> requests, Map<String, String> secrets,
			@Nullable Function<String, String> browser, String... options) {
		EmulatorAccount account = emulator.account("admin").orElseThrow();
		Path report = directory.resolve("report.json");
		List<String> arguments = new ArrayList<>(
				List.of(url, "--client-id", account.clientId(), "--user-name", account.username(), "--parent-room",
						"Projects", "--encrypted-room=Vault", "--report", report.toString()));
		emulator.certificateAuthority()
			.ifPresent((authority) -> arguments.addAll(List.of("--ca-file", pem(directory, authority).toString())));
		arguments.addAll(List.of(options));
		Map<String, String> environment = new HashMap<>(secrets);
		environment.putAll(Map.of("DRACOON_CLIENT_SECRET", account.clientSecret(), "DRACOON_PASSWORD",
				account.password(), "DRACOON_ENCRYPTION_PASSWORD", "Encryption-2026!"));
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
		List<ConformanceMain> program = new CopyOnWriteArrayList<>();
		program.add(new ConformanceMain(stream, stream, environment, keyboard(output, browser),
				(operation) -> requests.accept(program.get(0), operation)));
		int status = program.get(0).run(arguments);
		try {
			return new ConformanceRun(status, output.toString(StandardCharsets.UTF_8),
					Files.exists(report) ? Files.readString(report) : "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable Keyboard keyboard(ByteArrayOutputStream output,
			@Nullable Function<String, String> browser) {
		if (browser == null) {
			return null;
		}
		return new Keyboard() {

			@Override
			public String read(String question) {
				String[] lines = output.toString(StandardCharsets.UTF_8).strip().split("\\R");
				return browser.apply(lines[lines.length - 1]);
			}

			@Override
			public @Nullable String readSecret(String question) {
				return null;
			}

		};
	}

	private static Path pem(Path directory, X509Certificate certificate) {
		try {
			String encoded = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
				.encodeToString(certificate.getEncoded());
			return Files.writeString(directory.resolve("ca.pem"),
					"-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
		}
		catch (IOException | CertificateEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	JsonNode json() {
		return JsonMapper.shared().readTree(this.report);
	}

	List<String> differences() {
		return json().get("differences")
			.valueStream()
			.map((difference) -> difference.get("kind").asString() + ' ' + difference.get("operation").asString() + ' '
					+ difference.get("place").asString() + ": " + difference.get("detail").asString())
			.toList();
	}

}
