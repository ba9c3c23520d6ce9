// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import java.util.List;

import io.dracoonspring.api.internal.WireLists;

/**
 * The characters that a password has to contain; schema {@code CharacterRules} of the
 * API.
 *
 * @param mustContainCharacters the sets of characters
 * @param numberOfCharacteristicsToEnforce the number of sets from which the password must
 * contain a character, 0 to 4
 */
public record CharacterRules(List<PasswordCharacterSet> mustContainCharacters,
		Integer numberOfCharacteristicsToEnforce) {

	public CharacterRules {
		mustContainCharacters = WireLists.copyOf(mustContainCharacters);
	}

}
