// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.tls.Tls;

/**
 * Collects the TLS options of the command line, because they depend on each other and
 * users can pass them in any order.
 */
final class TlsOptions {

	static final String FLAG = "--tls";

	private static final String FURTHER_NAMES = "--tls-names";

	private static final String CERTIFICATE = "--tls-certificate";

	private static final String KEY = "--tls-key";

	private static final String KEY_STORE = "--tls-keystore";

	private static final String PASSWORD = "--tls-password";

	private static final String CA_FILE = "--ca-file";

	static final Set<String> NAMES = Set.of(FURTHER_NAMES, CERTIFICATE, KEY, KEY_STORE, PASSWORD, CA_FILE);

	private final Map<String, String> values = new HashMap<>();

	private boolean enabled;

	void enable() {
		this.enabled = true;
	}

	void set(String name, String value) {
		this.values.put(name, value);
		this.enabled = true;
	}

	/**
	 * Returns the source of the certificate that the options select.
	 * @return the source, {@code null} for plain HTTP
	 * @throws IllegalArgumentException if options are missing or contradict each other
	 */
	@Nullable Tls get() {
		if (!this.enabled) {
			return null;
		}
		Tls tls = source();
		String names = this.values.get(FURTHER_NAMES);
		if (names != null) {
			tls = tls.withNames(List.of(names.split(",")));
		}
		String caFile = this.values.get(CA_FILE);
		return (caFile != null) ? tls.withCaFile(Path.of(caFile)) : tls;
	}

	private Tls source() {
		String certificate = this.values.get(CERTIFICATE);
		String key = this.values.get(KEY);
		String keyStore = this.values.get(KEY_STORE);
		String password = this.values.get(PASSWORD);
		if ((certificate == null) != (key == null)) {
			throw new IllegalArgumentException("Options '" + CERTIFICATE + "' and '" + KEY + "' must be used together");
		}
		if ((keyStore == null) != (password == null)) {
			throw new IllegalArgumentException(
					"Options '" + KEY_STORE + "' and '" + PASSWORD + "' must be used together");
		}
		if (keyStore != null && certificate != null) {
			throw new IllegalArgumentException(
					"Options '" + CERTIFICATE + "' and '" + KEY_STORE + "' cannot be used together");
		}
		if ((keyStore != null || certificate != null) && this.values.containsKey(FURTHER_NAMES)) {
			throw new IllegalArgumentException("Option '" + FURTHER_NAMES + "' applies to generated certificates only");
		}
		if (certificate != null && key != null) {
			return Tls.pem(Path.of(certificate), Path.of(key));
		}
		return (keyStore != null && password != null) ? Tls.keyStore(Path.of(keyStore), password) : Tls.generated();
	}

}
