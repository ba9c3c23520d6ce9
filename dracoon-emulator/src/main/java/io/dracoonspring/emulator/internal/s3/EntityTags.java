// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.s3;

import java.nio.charset.StandardCharsets;

import org.springframework.util.DigestUtils;

import io.dracoonspring.emulator.model.PartIntegrity;

/** Forms the entity tags of parts and objects. */
final class EntityTags {

	private static final String KEY = "key of the customer";

	private EntityTags() {
	}

	/** Returns the entity tag of a part or an object, without quotes. */
	static String of(PartIntegrity integrity, String digest) {
		if (!integrity.etagsOpaque()) {
			return digest;
		}
		int suffix = digest.indexOf('-');
		return DigestUtils.md5DigestAsHex((KEY + digest).getBytes(StandardCharsets.UTF_8))
				+ ((suffix >= 0) ? digest.substring(suffix) : "");
	}

}
