// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Identifies a session of a user on all instances of the application, by an attribute.
 * The id of the session is not suitable, because it changes when the user signs in. The
 * value is random. It is not a secret, because it gives no access.
 */
final class SessionKey {

	/** Names the attribute. Its value is a string, which every session store accepts. */
	static final String ATTRIBUTE = "io.dracoonspring.session";

	private static final int BYTES = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private SessionKey() {
	}

	/**
	 * Returns the key of a session. Creates it if the session has none.
	 * @param reader the function that reads an attribute of the session
	 * @param writer the function that writes an attribute of the session
	 * @return the key
	 */
	static String ensure(Function<String, @Nullable Object> reader, BiConsumer<String, Object> writer) {
		if (reader.apply(ATTRIBUTE) instanceof String key) {
			return key;
		}
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		writer.accept(ATTRIBUTE, key);
		return key;
	}

}
