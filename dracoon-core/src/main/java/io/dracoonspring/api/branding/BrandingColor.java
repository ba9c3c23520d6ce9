// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

import java.util.List;

import io.dracoonspring.api.internal.WireLists;

/**
 * A colour of the branding.
 *
 * @param type the purpose of the colour
 * @param colorDetails the variants of the colour, such as a lighter one
 */
public record BrandingColor(String type, List<BrandingColorDetails> colorDetails) {

	public BrandingColor {
		colorDetails = WireLists.copyOf(colorDetails);
	}

}
