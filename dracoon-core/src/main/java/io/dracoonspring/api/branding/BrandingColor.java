// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

import java.util.List;

import io.dracoonspring.api.internal.WireLists;

/**
 * A colour of the branding.
 *
 * @param type the purpose
 * @param colorDetails the variants
 */
public record BrandingColor(String type, List<BrandingColorDetails> colorDetails) {

	public BrandingColor {
		colorDetails = WireLists.copyOf(colorDetails);
	}

}
