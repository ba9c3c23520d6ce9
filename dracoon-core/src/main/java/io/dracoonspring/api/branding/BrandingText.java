// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

import java.util.List;

import io.dracoonspring.api.internal.WireLists;

/**
 * A text of the branding in several languages.
 *
 * @param type the purpose
 * @param languages the text in each language
 */
public record BrandingText(BrandingTextType type, List<BrandingTextContent> languages) {

	public BrandingText {
		languages = WireLists.copyOf(languages);
	}

}
